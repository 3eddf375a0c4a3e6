import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../apps/local/demo/demo-colleagues.js';
import { seedDemo } from '../../apps/local/demo/seed-demo.js';
import { whatIsWaiting } from '../../apps/local/waiting.js';
import { testEnvironment } from '../factories/environment.js';
import { createTestDatabase, type TestDatabase, withClient } from '../postgres/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(testEnvironment(database.appUrl));
}, 60_000);
afterAll(() => database.drop());

const values = (sql: string) =>
  withClient(database.ownerUrl, async (client) =>
    (await client.query({ text: sql, rowMode: 'array' })).rows.flat(),
  );

test('the demo has somebody in every stage, at rest and ended, and deadlines that have passed', async () => {
  expect(await values('SELECT DISTINCT stage FROM caseload_entry WHERE ended_at IS NULL ORDER BY 1')).toEqual(
    ['diagnose', 'nazorg', 'ontwikkeling', 'plaatsing', 'scholing'],
  );
  expect(await values('SELECT count(*) > 0 FROM caseload_entry WHERE suspended')).toEqual([true]);
  expect(await values('SELECT count(*)::int FROM caseload_entry WHERE ended_at IS NOT NULL')).toEqual([2]);
  expect(await values('SELECT count(*) > 3 FROM caseload_entry WHERE next_due_on < current_date')).toEqual([
    true,
  ]);
});

test('three handovers are pending, and referrals wait in each state', async () => {
  expect(await values(`SELECT count(*)::int FROM handover WHERE state = 'offered'`)).toEqual([3]);
  expect(await values(`SELECT DISTINCT state FROM referral WHERE state <> 'accepted' ORDER BY 1`)).toEqual([
    'draft',
    'incomplete',
    'submitted',
  ]);
});

test('each role has a login, and the greeting says what waits for it', async () => {
  const waiting = await whatIsWaiting(database.ownerUrl);
  expect(waiting.map(({ role }) => role)).toEqual([
    'jobCoach',
    'consultant',
    'teamLead',
    'manager',
    'dataSteward',
    'privacyOfficer',
    'admin',
  ]);
  expect(waiting.find(({ role }) => role === 'jobCoach')!.offered).toBe(1);
  expect(waiting.find(({ role }) => role === 'teamLead')!.referrals).toBe(2);
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
});

test('no BSN of the demo lies in the database in the clear', async () => {
  const texts = await values(`SELECT coalesce(string_agg(r::text, ''), '') FROM referral r
    UNION ALL SELECT coalesce(string_agg(p::text, ''), '') FROM participant p
    UNION ALL SELECT coalesce(string_agg(s::text, ''), '') FROM source_record s
    UNION ALL SELECT coalesce(string_agg(j::text, ''), '') FROM case_journal j
    UNION ALL SELECT coalesce(string_agg(o::text, ''), '') FROM outbox o`);
  expect(texts.join('')).not.toMatch(/(?<![0-9a-f])999\d{6}(?![0-9a-f])/);
});
