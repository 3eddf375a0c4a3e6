import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../../apps/local/free-port.js';
import { PASSWORD } from '../../factories/users.js';
import { uniqueQueuePrefix } from '../../postgres/test-database.js';
import { eventually, testEnvironment } from '../../queue/worker.factory.js';
import { aftermath } from '../aftermath.js';
import { ContactObserver } from '../contact-observer.js';
import { build } from '../processes/build.js';
import { killed, started } from '../processes/killable.js';
import type { Floor, Proof } from '../proof.js';
import { randomFrom } from '../random.js';
import { makeTally, owe } from '../tally.js';
import { parts } from './actors/parts.js';
import { Caller, Line } from './caller.js';
import { castOf } from './cast.js';
import { Crew, type Post } from './crew.js';
import { hamperMoves } from './hampering.js';
import { Hands } from './hands.js';
import { Ledger } from './ledger.js';
import { reckoning } from './reckoning.js';

const HANDS = 10;
const OWES_EVERY_MS = 100;
/** A worker that nobody kills and that gets nothing done in this time does not finish. */
const WITHOUT_PROGRESS_MS = 60_000;

export const proof: Proof = {
  title: 'Processes killed at any moment',
  proves: `An api, a relay and two workers (the product's own modules; the worker taken in its two halves, so that each
is killed by itself) are killed with SIGKILL at random moments and replaced, all at the same time, while ten hands
offer, accept, decline and withdraw handovers, report, correct and end absences, take from the cover queue, arrange
substitutions, and plan, confirm, cancel and resume caseload transfers of several cases through the api. Of some cases
the move fails halfway, so that there is something to resume. Who gets no answer asks again under the same key. What was
acknowledged is written down outside the database. An observer looks every few milliseconds whether each running
trajectory has exactly one contact person. In the end one worker that nobody kills finishes what is owed; then everything
acknowledged must be there and nothing else, told once and recorded once: each change of contact person is one acceptance
or one case of a transfer, each such case went over, was left with a reason or was cancelled, and cover is asked for
whoever is away and for nobody else.`,
  backends: ['postgres', 'redis'],
  async run({ redisUrl, seed, short, kills = short ? 24 : 2_000, database, say }) {
    const random = randomFrom(seed);
    const ground = await database();
    const owner = new pg.Pool({ connectionString: ground.ownerUrl, max: 2 });
    await makeTally(owner);
    await hamperMoves(owner);
    const cast = await castOf(ground);
    const programs = await build({
      api: 'test/prove/processes/api.ts',
      worker: 'test/prove/processes/worker.ts',
    });
    const environment = { ...testEnvironment(ground.appUrl, redisUrl, uniqueQueuePrefix()), SWIFT: 'yes' };
    const ports = [await freePort()];
    const posts: Post[] = [
      ...ports.map((port): Post => ({
        kind: 'api',
        args: programs.starts('api'),
        environment: { ...environment, PORT: String(port) },
      })),
      ...(['relay', 'jobs', 'jobs'] as const).map((kind): Post => ({
        kind,
        args: programs.starts('worker'),
        environment: { ...environment, ROLE: kind },
      })),
    ];
    const crew = new Crew(posts, random);
    const observer = new ContactObserver(ground.ownerUrl);
    try {
      await crew.hire();
      await eventually(() => programs.compiled(), 30_000);
      const line = new Line(ports);
      const ledger = new Ledger(cast.holders);
      const scene = {
        ...{ random, ledger, trajectoryIds: [...cast.holders.keys()] },
        lead: await Caller.signIn(line, cast.lead.username, PASSWORD),
        coaches: new Map<string, Caller>(),
      };
      for (const { userId, username } of cast.coaches)
        scene.coaches.set(userId, await Caller.signIn(line, username, PASSWORD));
      observer.start();
      const hands = new Hands(scene, parts);
      hands.start(HANDS);
      let owes = 0;
      const owing = setInterval(() => void owe(owner).then(() => (owes += 1)), OWES_EVERY_MS);
      const telling = setInterval(
        () =>
          say(
            `${crew.allKills} kills, ${ledger.count('accepted')} accepted, ${ledger.transfers.confirmed} transfers, ${observer.looks} looks`,
          ),
        30_000,
      );
      const workFloors = (): Record<string, Floor> => ({
        'handovers offered': { count: ledger.offers.size, least: kills / 8 },
        'handovers accepted': { count: ledger.count('accepted'), least: kills / 24 },
        'handovers declined': { count: ledger.count('declined'), least: Math.floor(kills / 40) },
        'handovers withdrawn': { count: ledger.count('withdrawn'), least: Math.floor(kills / 40) },
        'absences reported': { count: ledger.absences.all.size, least: Math.floor(kills / 24) },
        'absences ended or corrected': {
          count: ledger.absences.corrections,
          least: Math.floor(kills / 24),
        },
        'covers taken from the queue': { count: ledger.covers.size, least: Math.floor(kills / 24) },
        'caseload transfers confirmed': {
          count: ledger.transfers.confirmed,
          least: Math.floor(kills / 24),
        },
        'of those, cancelled': { count: ledger.transfers.cancelled, least: Math.floor(kills / 100) },
        'caseload transfers resumed': { count: ledger.transfers.retries, least: Math.floor(kills / 100) },
        substitutions: { count: ledger.substitutions.size, least: Math.floor(kills / 40) },
      });
      const enough = (): boolean => Object.values(workFloors()).every(({ count, least }) => count >= least);
      await crew.kill(kills, enough).finally(() => {
        clearInterval(owing);
        clearInterval(telling);
      });
      await hands.stop();
      await crew.dismiss();

      const worker = await started(programs.starts('worker'), environment);
      const backlog = await due(owner);
      await finished(owner);
      await killed(worker);
      await observer.stop();
      say(`left to finish: ${backlog}`);
      say(`refusals: ${[...ledger.refusals].map(([what, times]) => `${times} × ${what}`).join(', ')}`);
      return {
        floors: {
          'kills of the api': { count: crew.kills.api, least: Math.floor(kills / 25) },
          'kills of the relay': { count: crew.kills.relay, least: kills / 10 },
          'kills of workers': { count: crew.kills.jobs, least: kills / 5 },
          ...workFloors(),
          'cases moved by a transfer': { count: await moved(owner), least: Math.floor(kills / 12) },
          'tallies owed': { count: owes, least: kills / 5 },
          'requests that had to be repeated': { count: line.repeated, least: Math.floor(kills / 25) },
          'looks at all trajectories': { count: observer.looks, least: kills },
          'times one contact person was seen': { count: observer.right, least: kills },
        },
        findings: [
          ...(observer.wrong > 0
            ? [`${observer.wrong} times a trajectory was seen without exactly one contact person`]
            : []),
          ...line.failures,
          ...(await reckoning(owner, ledger)),
          ...(await aftermath(owner)),
        ],
      };
    } finally {
      await crew.dismiss();
      await observer.stop();
      await owner.end();
      programs.remove();
    }
  },
};

const due = async (owner: Pick<pg.Pool, 'query'>): Promise<number> =>
  (await owner.query('SELECT FROM outbox WHERE available_at <= now()')).rowCount!;

async function moved(owner: Pick<pg.Pool, 'query'>): Promise<number> {
  return (await owner.query(`SELECT FROM caseload_transfer_item WHERE state = 'done'`)).rowCount!;
}

/** Settles when nothing is due any more, or when nothing more gets done. */
async function finished(owner: Pick<pg.Pool, 'query'>): Promise<void> {
  let left = Infinity;
  for (let until = Infinity; left > 0 && Date.now() < until; await pause(100)) {
    const now = await due(owner);
    if (now < left) until = Date.now() + WITHOUT_PROGRESS_MS;
    left = Math.min(left, now);
  }
}
