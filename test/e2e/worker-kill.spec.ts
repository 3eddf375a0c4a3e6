import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import {
  createTestDatabase,
  type TestDatabase,
  uniqueQueuePrefix,
  withClient,
} from '../postgres/test-database.js';
import { aWorker, backends, eventually, testEnvironment } from '../queue/worker.factory.js';
import { Crew } from './worker-kill/crew.js';
import { deaths } from './worker-kill/dying-parts.js';
import { randomFrom } from './worker-kill/random.js';
import { TallyJobs, tallyJobs } from './worker-kill/tally.jobs.js';
import { buildWorker, type WorkerBuild } from './worker-kill/worker-build.js';

const KILLS = 100;
/** Milliseconds of work in which a kill falls. */
const WITHIN = 250;
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
  const outboxIsEmpty = async () => (await query('SELECT FROM outbox LIMIT 1')).length === 0;
  /** One worker that nobody kills finishes what the others left. */
  const finish = async () => {
    const { appUrl } = database;
    const worker = await aWorker({ appUrl, redisUrl, prefix, jobs: [tallyJobs], providers: [TallyJobs] });
    await eventually(outboxIsEmpty, 30_000);
    await worker.close();
  };

  beforeEach(async () => {
    [database, prefix] = [await createTestDatabase(), uniqueQueuePrefix()];
    await query(`CREATE TABLE owed (id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()); CREATE TABLE done (id uuid);
      GRANT ALL ON owed, done TO doorloop_app`);
  });
  afterEach(async () => {
    await crew?.dismiss();
    await database.drop();
  });

  test(`lose nothing and do nothing twice in ${KILLS} kills`, async () => {
    const random = randomFrom(seed);
    crew = crewOf({ OWES: '30' });
    await crew.hire(3);
    while (crew.kills < KILLS) await crew.killOne(random, WITHIN);
    await crew.dismiss();
    await finish();
    const { owed, lost, double } = await result();
    expect(owed).toBeGreaterThan(KILLS);
    expect({ lost, double }).toEqual({ lost: 0, double: 0 });
  }, 150_000);

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
    while (crew.kills < KILLS && (await losses()) === 0) await crew.killOne(random, WITHIN);
    expect(await losses()).toBeGreaterThan(0);
  }, 150_000);

  test.each(deaths)('lose nothing and do nothing twice when one dies at the moment "%s"', async (moment) => {
    await query(`WITH fact AS (INSERT INTO owed (id) VALUES (gen_random_uuid()) RETURNING id)
      INSERT INTO outbox (id, job, payload)
      SELECT gen_random_uuid(), '${tallyJobs.count}', json_build_object('id', id) FROM fact`);
    const victim = await crewOf({ DIE_AT: moment }).start();
    await eventually(() => victim.signalCode === 'SIGKILL');
    expect(await outboxIsEmpty()).toBe(moment === 'committed');
    await finish();
    expect(await result()).toEqual({ owed: 1, lost: 0, double: 0 });
  });
});
