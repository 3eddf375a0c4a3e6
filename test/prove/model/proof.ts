import type { Proof } from '../proof.js';
import { proveByModel } from './prove-by-model.js';
import type { Tally } from './tally.js';

const SEQUENCES = 5_000;
const IN_SHORT = 40;

const least = (tally: Tally, sequences: number) => {
  const done = (...names: string[]) => names.reduce((sum, name) => sum + (tally.done.get(name) ?? 0), 0);
  const refused = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
  /** Of each sequence so much, over all of them. */
  const floor = (count: number, ofEach: number) => ({ count, least: Math.floor(sequences * ofEach) });
  return {
    'sequences in which product and model agree': floor(tally.sequences, 1),
    'steps taken or refused': floor(tally.commands, 3),
    'offers made': floor(done('offer', 'redirect'), 0.3),
    'offers accepted': floor(done('accept'), 0.06),
    'offers declined or withdrawn': floor(done('decline', 'withdraw'), 0.04),
    'contact persons switched directly': floor(done('switch'), 0.2),
    'stages moved, suspensions, resumptions': floor(done('move', 'suspend', 'resume'), 0.06),
    'trajectories ended': floor(done('exit'), 0.06),
    'trajectories begun anew or re-opened': floor(done('open', 'reopen'), 0.01),
    'substitutions arranged or ended early': floor(done('arrange', 'end substitution'), 0.1),
    'absences reported or ended': floor(done('report absence', 'end absence'), 0.1),
    'covers taken': floor(done('take cover'), 0.005),
    'caseload transfers planned': floor(tally.transfers.planned, 0.2),
    'of those, with the case gone over': floor(tally.transfers.moved, 0.04),
    'of those, with the case left for a reason': floor(tally.transfers.left, 0.005),
    'of those, cancelled': floor(tally.transfers.cancelled, 0.01),
    'tasks added or done': floor(done('add task', 'complete task'), 0.06),
    'messages delivered': floor(done('deliver') + tally.drained, 1),
    'messages delivered once more': floor(done('deliver again'), 0.03),
    'steps refused, for a reason that the model knows': floor(refused, 0.8),
    'crashes before the commit': floor(tally.crashesBeforeCommit, 0.05),
    'crashes after the commit, before the answer': floor(tally.crashesAfterCommit, 0.015),
    'two at the same moment': floor(tally.races, 0.3),
    'of those, both done': floor(tally.racesBothDone, 0.05),
    'leaps of the clock': floor(tally.jumps, 0.3),
    'of those, backwards': floor(tally.jumpsBack, 0.02),
  };
};

export const proof: Proof = {
  title: 'Against a model of the domain',
  proves: `Random sequences of everything that can happen to a case (opening, also by a referral, offer, answers,
redirection, direct switch, stages, suspension, end, re-opening, tasks, absence, cover, substitution, a caseload
transfer with its parts, and the clock that reminds, escalates and lets lapse) are played at once on the product and on a plain state machine of the domain that shares no
code with it. In between the connection breaks off at a chosen statement or right after the commit, messages come twice,
late or both at once, the clock leaps on, back and past summer time, and two people act at the same moment: then the
outcome has to be that of one of the two orders. After every step all of it is compared: who was contact person when,
the open offer, whose the tasks and deadlines are, the journal, who is away and for whom cover is asked, how each transfer
and its case stand, what is owed and when, who was told, and what each of six
colleagues can see and do. At the end everything owed is delivered, and nothing may be open any more. The services and
job handlers are the product's own, on a real PostgreSQL; a difference is shrunk and given with its seed and path. Four lanes run side by side, of this seed and the three after it.`,
  backends: ['postgres'],
  async run({ seed, short, kills, database, say }) {
    const sequences = kills ?? (short ? IN_SHORT : SEQUENCES);
    const { tally, findings } = await proveByModel(await database(), {
      sequences,
      seed,
      onProgress: ({ sequences: played }) => {
        if ((played + 1) % 500 === 0) say(`${played + 1} sequences`);
      },
    });
    return {
      floors: least(tally, sequences),
      findings,
    };
  },
};
