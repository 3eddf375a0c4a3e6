import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/server.js';
import { DemoCaller } from '../../apps/local/demo/demo-caller.js';
import { DEMO_PASSWORD } from '../../apps/local/demo/demo-colleagues.js';
import { seedDemo } from '../../apps/local/demo/seed-demo.js';
import { whatIsWaiting } from '../../apps/local/waiting.js';
import { testEnvironment } from '../factories/environment.js';
import { createTestDatabase, type TestDatabase, withClient } from '../postgres/test-database.js';

interface NotSeen {
  total: number;
  items: { lastContactAt: string }[];
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(testEnvironment(database.appUrl), database.ownerUrl);
});
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

test('each stage has its record, in every state and up to date', async () => {
  const statesOf = (table: string) => values(`SELECT DISTINCT state FROM ${table} ORDER BY 1`);
  expect(await statesOf('uwv_advice')).toEqual(['decided', 'received', 'requested']);
  expect(await statesOf('action_plan')).toEqual(['agreed', 'draft', 'replaced']);
  expect(await statesOf('learning_route')).toEqual(['droppedOut', 'finished', 'partly', 'running']);
  expect(await statesOf('placement')).toEqual(['ended', 'endedEarly', 'notMatched', 'proposed', 'started']);
  expect(await statesOf('placement_instrument')).toEqual(['ended', 'granted', 'requested']);
  expect(await values('SELECT DISTINCT outcome FROM check_in WHERE outcome IS NOT NULL ORDER BY 1')).toEqual([
    'relapse',
    'signals',
    'stable',
  ]);
  expect(await values('SELECT DISTINCT kind FROM assessment ORDER BY 1')).toHaveLength(6);
  expect(
    await values(`SELECT count(*) > 5 FROM (SELECT FROM assessment WHERE kind = 'participationStep'
      GROUP BY trajectory_id HAVING count(DISTINCT finding) > 1) changed`),
  ).toEqual([true]);
  expect(await values('SELECT DISTINCT target_group FROM indication')).toHaveLength(4);
  expect(await values('SELECT DISTINCT kind FROM provision')).toHaveLength(3);
  expect(await values('SELECT count(*) > 5 FROM work_wishes')).toEqual([true]);
  expect(
    await values(
      `SELECT count(*) > 100 AND max(day) < now() AND count(DISTINCT presence) > 3 FROM attendance`,
    ),
  ).toEqual([true]);
  expect(await values(`SELECT count(*)::int FROM stage_period WHERE move = 'return'`)).toEqual([2]);
  expect(await values(`SELECT count(*)::int FROM stage_period WHERE move = 'reopening'`)).toEqual([1]);
});

test('what was owed long ago is not done today: nobody hears of a year ago as if it were news', async () => {
  expect(await values(`SELECT count(*)::int FROM outbox WHERE job LIKE 'referral.%'`)).not.toEqual([0]);
  expect(await values(`SELECT count(*) < 60 FROM outbox`)).toEqual([true]);
});

test('legal terms are near their end, and a check-in is overdue', async () => {
  const nearby = (kind: string, from: number, to: number) =>
    values(`SELECT DISTINCT kind FROM deadline WHERE state = 'open' AND kind = '${kind}'
      AND due_on - (now() AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ${from} AND ${to}`);
  for (const kind of ['uwvAdvice', 'trialPlacement', 'wageSubsidyDecision']) {
    expect(await nearby(kind, 0, 10)).toEqual([kind]);
  }
  expect(await nearby('aftercare', -20, -1)).toEqual(['aftercare']);
});

test('three handovers are pending, and referrals wait in each state', async () => {
  expect(await values(`SELECT count(*)::int FROM handover WHERE state = 'offered'`)).toEqual([3]);
  expect(await values(`SELECT DISTINCT state FROM referral WHERE state <> 'accepted' ORDER BY 1`)).toEqual([
    'draft',
    'incomplete',
    'submitted',
  ]);
});

test('referrals came in on the last working days, each when its story says', async () => {
  expect(
    await values(`SELECT count(DISTINCT (submitted_at AT TIME ZONE 'Europe/Amsterdam')::date)::int FROM referral
      WHERE state IN ('submitted', 'incomplete')`),
  ).toEqual([3]);
  expect(
    await values(`SELECT count(*)::int FROM referral r WHERE state <> 'accepted'
      AND (submitted_at > now() OR submitted_at < now() - interval '2 weeks' OR decided_at <= submitted_at)`),
  ).toEqual([0]);
});

test('an old client list was brought in, with a report and three pairs that wait for judgement', async () => {
  const [run] = await values(`SELECT summary FROM import_run WHERE state = 'done' AND NOT dry_run`);
  expect(run).toMatchObject({ doubts: 3, sources: { annex: { created: 5, rejected: 1, duplicateRow: 1 } } });
  expect(await values(`SELECT state FROM match_candidate`)).toEqual(['open', 'open', 'open']);
  expect(
    await values(`SELECT count(*)::int FROM import_run
      WHERE ended_at >= started_at AND started_at >= created_at AND ended_at < now()`),
  ).toEqual([1]);
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
  expect(waiting.find(({ role }) => role === 'jobCoach')).toMatchObject({ username: 'coach', offered: 2 });
  expect(waiting.find(({ role }) => role === 'teamLead')!.referrals).toBe(2);
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
});

describe('the coach', () => {
  let api: NestFastifyApplication;
  let get: <Answer>(path: string) => Promise<Answer>;
  beforeAll(async () => {
    api = await createApi(testEnvironment(database.appUrl));
    await api.init();
    await api.getHttpAdapter().getInstance().ready();
    get = (await DemoCaller.of(api, 'coach')).get;
  });
  afterAll(() => api.close());

  test('begins with a working day that has something of everything', async () => {
    const day = await get<Record<string, Record<string, { total: number }>> & { notSeen: NotSeen }>(
      '/my-day',
    );
    expect(day.handovers!.total).toBe(2);
    expect(day.deadlines!.overdue!.total).toBeGreaterThan(0);
    expect(day.deadlines!.today!.total).toBeGreaterThan(0);
    expect(day.tasks!.total).toBeGreaterThan(3);
    expect(day.appointments!.today!.total).toBe(3);
    expect(day.appointments!.tomorrow!.total).toBeGreaterThan(0);
    const [unseen] = day.notSeen.items;
    const weeks = (Date.now() - Date.parse(unseen!.lastContactAt)) / (7 * 86_400_000);
    expect([day.notSeen.total, Math.round(weeks)]).toEqual([1, 9]);
  });

  test('finds a history that lies in the past, in order, and that still holds together', async () => {
    expect(
      await values(`SELECT type, before, at FROM (
        SELECT type, at, lag(at) OVER (PARTITION BY participant_id ORDER BY id) AS before FROM case_journal) line
        WHERE at < before OR at > now()`),
    ).toEqual([]);
    expect(await values(`SELECT min(at) < now() - interval '40 weeks' FROM case_journal`)).toEqual([true]);
    expect(
      await values(`SELECT count(*)::int FROM trajectory t
        WHERE active <> (SELECT range_agg(during) FROM stage_period s WHERE s.trajectory_id = t.id)
          OR active <> (SELECT range_agg(during) FROM contact_assignment c WHERE c.trajectory_id = t.id)
          OR lower(active) <> (SELECT min(lower(during)) FROM stage_period s WHERE s.trajectory_id = t.id)`),
    ).toEqual([0]);
    expect(
      await values(`SELECT count(*)::int FROM caseload_entry e JOIN stage_period s USING (trajectory_id)
        WHERE upper_inf(s.during) AND e.stage_since <> lower(s.during)`),
    ).toEqual([0]);
  });
});

test('no BSN of the demo lies in the database in the clear', async () => {
  const texts = await values(`SELECT coalesce(string_agg(r::text, ''), '') FROM referral r
    UNION ALL SELECT coalesce(string_agg(p::text, ''), '') FROM participant p
    UNION ALL SELECT coalesce(string_agg(s::text, ''), '') FROM source_record s
    UNION ALL SELECT coalesce(string_agg(j::text, ''), '') FROM case_journal j
    UNION ALL SELECT coalesce(string_agg(n::text, ''), '') FROM contact_note n
    UNION ALL SELECT coalesce(string_agg(o::text, ''), '') FROM outbox o`);
  expect(texts.join('')).not.toMatch(/(?<![0-9a-f])999\d{6}(?![0-9a-f])/);
});
