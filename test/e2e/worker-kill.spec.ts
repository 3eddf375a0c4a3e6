import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { AccessModule } from '#access/access.module.js';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase, uniqueQueuePrefix } from '../postgres/test-database.js';
import { Crew } from '../prove/kills/crew.js';
import { build, type Build } from '../prove/processes/build.js';
import { isGone, killed, launched } from '../prove/processes/killable.js';
import { TallyJobs, tallyJobs } from '../prove/processes/tally.jobs.js';
import { randomFrom } from '../prove/random.js';
import { makeTally, owe } from '../prove/tally.js';
import { aWorker, backends, testEnvironment } from '../queue/worker.factory.js';
import { deaths } from './worker-kill/dying-parts.js';

// Thousands of kills, of all processes and while handovers go on, are `npm run prove -- --only kills`.
const MOST_KILLS = 100;

let programs: Build;
beforeAll(async () => {
  programs = await build({ worker: 'test/e2e/worker-kill/worker.ts' });
});
afterAll(() => programs.remove());

describe.each(backends)('workers that are killed, on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let owner: Client;
  let prefix: string;

  const args = () => programs.starts('worker');
  const environment = (more: NodeJS.ProcessEnv) => ({
    ...testEnvironment(database.appUrl, redisUrl, prefix),
    ...more,
  });
  const count = async (from: string): Promise<number> =>
    (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`)).rows[0]!.count;
  const due = () => count('outbox WHERE available_at <= now()');

  beforeEach(async () => {
    [database, prefix] = [await createTestDatabase(), uniqueQueuePrefix()];
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await makeTally(owner);
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  test('do lose work when it goes to the queue without the outbox', async () => {
    const post = {
      kind: 'jobs',
      args: args(),
      environment: environment({ OWES: '5', BYPASS: 'yes' }),
    } as const;
    const crew = new Crew([post, { ...post }, { ...post }], randomFrom(randomInt(2 ** 31)));
    try {
      await crew.hire();
      const killing = crew.kill(MOST_KILLS);
      // Whoever dies between the commit and the queue loses what was owed; a few dozen kills always hit that moment.
      await expect
        .poll(
          () => count(`owed WHERE at < now() - interval '8 seconds' AND id NOT IN (SELECT id FROM done)`),
          { interval: 200 },
        )
        .toBeGreaterThan(0);
      crew.relent();
      await killing;
    } finally {
      await crew.dismiss();
    }
  }, 300_000);

  test.each(deaths)('lose nothing and do nothing twice when one dies at the moment "%s"', async (moment) => {
    await owe(owner);
    const victim = await launched(args(), environment({ DIE_AT: moment }));
    try {
      if (!isGone(victim)) await once(victim, 'exit');
      expect(victim.signalCode).toBe('SIGKILL');
    } finally {
      await killed(victim);
    }
    expect(await due()).toBe(moment === 'committed' ? 0 : 1);
    const { appUrl } = database;
    const [jobs, providers, features] = [[tallyJobs], [TallyJobs], [AccessModule]];
    const worker = await aWorker({ appUrl, redisUrl, prefix, jobs, providers, features });
    await expect.poll(due).toBe(0);
    await worker.close();
    expect(await count('owed')).toBe(1);
    expect(await count('done')).toBe(1);
  });
});
