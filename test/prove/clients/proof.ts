import { Client } from 'pg';
import type { Control, Ground, Outcome, Proof } from '../proof.js';
import { faultsOfLocks } from '../faults/locks.js';
import { startApi } from './api-process.js';
import { aScene } from './scene.js';
import { work } from './work.js';
import { books, lookForWrongs } from './watch.js';

const CLIENTS = 64;
const CASES = 10;

interface Lasting {
  readonly seed: number;
  /** How many steps each client takes. */
  readonly steps: number;
  readonly fault?: string;
}

/** Everybody at work at once, and somebody who looks all the while. */
async function letThemWork(ground: Ground, { seed, steps, fault }: Lasting): Promise<Outcome> {
  const owner = new Client({ connectionString: ground.ownerUrl });
  await owner.connect();
  const api = await startApi(ground.appUrl, fault);
  try {
    const scene = await aScene(ground, owner, api.origin, { clients: CLIENTS, cases: CASES });
    const findings = new Set<string>();
    let over = false;
    const working = work(scene, api.origin, { seed, steps }).finally(() => (over = true));
    let looks = 0;
    for (; !over; looks += 1) {
      for (const wrong of await lookForWrongs(owner)) findings.add(wrong);
    }
    const { done, refused, answers, wrong } = await working;
    for (const what of [...wrong, ...(await lookForWrongs(owner))]) findings.add(what);

    const kept = await books(owner);
    const answered = (operation: string): number => done.get(operation) ?? 0;
    const accounts: readonly (readonly [what: string, answered: number, kept: number])[] = [
      ['accepted', answered('acceptHandover'), kept.accepted],
      ['offered', answered('offerHandover') + answered('redirectHandover'), kept.offered],
      ['switched', answered('acceptHandover'), kept.switched],
      ['ended', answered('endTrajectory'), kept.ended],
      ['re-opened', answered('reopenTrajectory'), kept.reopened],
      ['moved', answered('moveStage'), kept.moved],
      ['tasks', answered('addTask'), kept.tasks],
    ];
    for (const [what, told, there] of accounts) {
      if (told !== there) findings.add(`${told} ${what} were answered with done, ${there} are there`);
    }
    if (kept.deadlocks > 0) findings.add(`${kept.deadlocks} deadlocks in PostgreSQL`);
    if (kept.leftBehind > 0) findings.add(`${kept.leftBehind} deadlines were left behind`);

    const floor = (count: number, ofEach: number) => ({ count, least: Math.floor(CLIENTS * steps * ofEach) });
    return {
      floors: {
        'requests that change something': floor(answers, 0.3),
        'handovers offered': floor(kept.offered, 0.02),
        'handovers accepted': floor(kept.accepted, 0.004),
        'declined or withdrawn': floor(answered('declineHandover') + answered('withdrawHandover'), 0.004),
        'stages moved': floor(kept.moved, 0.004),
        'suspended or resumed': floor(answered('suspendTrajectory') + answered('resumeTrajectory'), 0.01),
        'ended or re-opened': floor(kept.ended + kept.reopened, 0.004),
        'tasks added or done': floor(kept.tasks + answered('completeTask'), 0.02),
        'refused, as the API describes': floor(refused, 0.1),
        'looks at every case': { count: looks, least: 20 },
      },
      findings: [...findings],
    };
  } finally {
    await api.stop();
    await owner.end();
  }
}

/** What only many requests at once can show. */
async function seenByClients(ground: Ground, seed: number, fault: string): Promise<Control> {
  const { findings } = await letThemWork(ground, { seed, steps: 8, fault });
  return {
    fault,
    red: findings.length > 0,
    finding: `64 clients: ${findings[0]?.slice(0, 160) ?? 'nothing'}`,
  };
}

export const proof: Proof = {
  title: `${CLIENTS} clients on ${CASES} participants`,
  proves: `${CLIENTS} colleagues of two teams work at the same moment on the same ${CASES} participants, over HTTP, on one
api with its pool of connections as it comes: offers, answers, redirections, stages, suspension, end, re-opening and tasks
at random, mostly what their screen lets them, sometimes what it does not. Nobody is answered with a 5xx, and every refusal
is one that the API's document describes for that operation. An observer looks at every case without pause: one contact
person for as long as it runs, one open offer at most, no list behind its dossier. In the end the books are compared:
what was answered with done is there, once. PostgreSQL's own counter of deadlocks stays at nought.`,
  backends: ['postgres'],
  async run({ seed, short, database, say }) {
    const outcome = await letThemWork(await database(), { seed, steps: short ? 6 : 25 });
    if (short) return outcome;
    const control = await seenByClients(await database(), seed, faultsOfLocks[0]!.fault);
    say(`${control.red ? 'seen' : 'NOT SEEN'}: ${control.fault} (${control.finding})`);
    const controls = [control];
    return { ...outcome, controls };
  },
};
