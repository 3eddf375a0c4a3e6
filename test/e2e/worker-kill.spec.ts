import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomInt } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { AccessModule } from '#access/access.module.js';
import { handoverJobs } from '#handover/handover-works.rules.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { aProduct } from '../factories/product.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import {
  createTestDatabase,
  type TestDatabase,
  uniqueQueuePrefix,
  withClient,
} from '../postgres/test-database.js';
import { aWorker, backends, eventually, testEnvironment } from '../queue/worker.factory.js';
import { ContactObserver } from './worker-kill/contact-observer.js';
import { Crew } from './worker-kill/crew.js';
import { deaths } from './worker-kill/dying-parts.js';
import { Baton } from './worker-kill/baton.js';
import { Flow, FlowModule } from './worker-kill/flow.js';
import { randomFrom } from './worker-kill/random.js';
import { TallyJobs, tallyJobs } from './worker-kill/tally.jobs.js';
import { buildWorker, type WorkerBuild } from './worker-kill/worker-build.js';

const KILLS = Number(process.env.KILLS ?? 100);
const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));

let build: WorkerBuild;
beforeAll(() => {
  build = buildWorker();
  process.stdout.write(`random moments from KILL_SEED=${seed}\n`);
});
afterAll(() => build.remove());

describe.each(backends)('workers that are killed, on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let prefix: string;
  let crew: Crew | undefined;
  let observer: ContactObserver | undefined;

  const query = <Row>(sql: string): Promise<Row[]> =>
    withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows as Row[]);
  const crewOf = (environment: NodeJS.ProcessEnv) =>
    new Crew(build.script, { ...testEnvironment(database.appUrl, redisUrl, prefix), ...environment });
  const result = async () =>
    (
      await query<{ owed: number; lost: number; double: number }>(`SELECT
        (SELECT count(*)::int FROM owed) AS owed,
        (SELECT count(*)::int FROM owed WHERE id NOT IN (SELECT id FROM done)) AS lost,
        (SELECT count(*)::int FROM (SELECT FROM done GROUP BY id HAVING count(*) > 1)) AS double`)
    )[0]!;
  const nothingIsDue = async () =>
    (await query('SELECT FROM outbox WHERE available_at <= now() LIMIT 1')).length === 0;
  /** What became of the handovers: how many were accepted, of which the sender was not told, and tellings twice. */
  const handovers = async () =>
    (
      await query<{ accepted: number; untold: number; toldTwice: number; broken: number }>(`SELECT
        (SELECT count(*)::int FROM handover WHERE state = 'accepted') AS accepted,
        (SELECT count(*)::int FROM handover h WHERE state = 'accepted' AND NOT EXISTS (SELECT FROM notice n
          WHERE n.handover_id = h.id AND n.kind = 'handover.accepted' AND n.recipient_user_id = h.from_user_id))
          AS untold,
        (SELECT count(*)::int FROM (SELECT FROM notice
          GROUP BY handover_id, kind, recipient_user_id, recipient_participant_id HAVING count(*) > 1))
          AS "toldTwice",
        (SELECT count(*)::int FROM (SELECT FROM contact_assignment GROUP BY trajectory_id
          HAVING (SELECT count(*) FROM unnest(range_agg(during))) <> 1)) AS broken`)
    )[0]!;
  /** Twelve cases with four colleagues. */
  const cases = async (product: TestingModule): Promise<string[]> => {
    const coaches = await Promise.all(Array.from({ length: 4 }, () => aUser(database.ownerUrl)));
    await withClient(database.ownerUrl, async (owner) => {
      for (let index = 0; index < 12; index += 1) await aTrajectory(product, owner, coaches[index % 4]!);
    });
    return coaches.map(({ userId }) => userId);
  };
  /** One worker that nobody kills finishes what the others left. */
  const finish = async () => {
    const { appUrl } = database;
    const jobs = [tallyJobs, handoverJobs];
    const features = [AccessModule, HandoverWorkerModule];
    const worker = await aWorker({ appUrl, redisUrl, prefix, jobs, providers: [TallyJobs], features });
    await eventually(nothingIsDue, 120_000).finally(() => worker.close());
  };

  beforeEach(async () => {
    [crew, observer] = [undefined, undefined];
    [database, prefix] = [await createTestDatabase(), uniqueQueuePrefix()];
    await query(`CREATE TABLE owed (id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()); CREATE TABLE done (id uuid);
      GRANT ALL ON owed, done TO doorloop_app`);
  });
  afterEach(async () => {
    await crew?.dismiss();
    await observer?.stop();
    await database.drop();
  });

  test(`lose nothing, do nothing twice and leave nobody without contact person in ${KILLS} kills`, async () => {
    const random = randomFrom(seed);
    const product = await aProduct(database, [FlowModule]);
    const colleagues = await cases(product);
    observer = new ContactObserver(database.ownerUrl);
    await observer.start();
    crew = crewOf({ OWES: '100', COLLEAGUES: colleagues.join() });
    await crew.hire(3);
    // Besides what the workers to kill write, so that there is always work.
    const flow = new Flow(product.get(TallyJobs), product.get(Baton), colleagues);
    flow.start(60);
    while (crew.kills < KILLS) await crew.killOne(random);
    await flow.stop();
    await product.close();
    await crew.dismiss();
    await finish();
    await observer.stop();
    const [{ owed, lost, double }, { accepted, untold, toldTwice, broken }] = [
      await result(),
      await handovers(),
    ];
    process.stdout.write(
      `${crew.kills} kills: ${owed} tallies, ${accepted} handovers, ${observer.looks} looks\n`,
    );
    expect(Math.min(owed, accepted, observer.looks)).toBeGreaterThan(KILLS);
    expect({ lost, double, untold, toldTwice, broken, wrong: observer.wrong }).toEqual({
      lost: 0,
      double: 0,
      untold: 0,
      toldTwice: 0,
      broken: 0,
      wrong: 0,
    });
  }, 600_000);

  test('do lose work when it goes to the queue without the outbox', async () => {
    const random = randomFrom(seed);
    crew = crewOf({ OWES: '5', BYPASS: 'yes' });
    await crew.hire(3);
    // Whoever dies between the commit and the queue loses what was owed; a few dozen kills always hit that moment.
    const losses = async () =>
      (
        await query(
          `SELECT FROM owed WHERE at < now() - interval '8 seconds' AND id NOT IN (SELECT id FROM done)`,
        )
      ).length;
    while (crew.kills < KILLS && (await losses()) === 0) await crew.killOne(random);
    expect(await losses()).toBeGreaterThan(0);
  }, 300_000);

  test.each(deaths)('lose nothing and do nothing twice when one dies at the moment "%s"', async (moment) => {
    await query(`WITH fact AS (INSERT INTO owed (id) VALUES (gen_random_uuid()) RETURNING id)
      INSERT INTO outbox (id, job, payload)
      SELECT gen_random_uuid(), '${tallyJobs.count}', json_build_object('id', id) FROM fact`);
    const victim = await crewOf({ DIE_AT: moment }).start();
    await eventually(() => victim.signalCode === 'SIGKILL');
    expect(await nothingIsDue()).toBe(moment === 'committed');
    await finish();
    expect(await result()).toEqual({ owed: 1, lost: 0, double: 0 });
  });
});
