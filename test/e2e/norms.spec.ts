import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { addDays, addWeeks } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

interface Norm {
  readonly key: string;
  readonly value: number | null;
  readonly values: number[] | null;
  readonly periods: { value: number | null; from: string | null; until: string | null }[];
  readonly version: number;
}

let api: TestApi;
let owner: pg.Client;
let admin: Caller;
let adminId: string;
let today: string;
beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const user = await aUser(api.database.ownerUrl, { roles: ['admin'], displayName: 'Beheerder' });
  [admin, adminId] = [await api.signIn(user.username), user.userId];
  today = api.app.get(Clock).today();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const norm = async (key: string): Promise<Norm> =>
  (await admin.get('/norms')).json<{ items: Norm[] }>().items.find((one) => one.key === key)!;
const set = async (key: string, body: object) =>
  admin.put(`/norms/${key}`, body, ifMatch((await norm(key)).version));
const stretches = ({ periods }: Norm) => periods.map(({ value, from, until }) => [value, from, until]);

test('a norm that is set holds for what starts from that day on; what was due stays due', async () => {
  const coach = await aUser(api.database.ownerUrl);
  const diagnosisDue = async (trajectoryId: string): Promise<string> =>
    (
      await owner.query<{ due: string }>(
        `SELECT due_on::text AS due FROM deadline WHERE trajectory_id = $1 AND kind = 'diagnoseReport'`,
        [trajectoryId],
      )
    ).rows[0]!.due;
  const before = await aTrajectory(api.app, owner, coach);
  expect(await norm('diagnoseWeeks')).toMatchObject({ value: 12, periods: [], version: 0 });

  const answer = await set('diagnoseWeeks', { value: 8, from: today, reason: 'Besluit' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.etag).toBe('"1"');
  expect(answer.json()).toMatchObject({
    value: 8,
    values: null,
    periods: [{ value: 8, from: today, until: null }],
  });
  const after = await aTrajectory(api.app, owner, coach);
  expect(await diagnosisDue(before.id)).toBe(addWeeks(today, 12));
  expect(await diagnosisDue(after.id)).toBe(addWeeks(today, 8));
});

test('a norm with an end gives way to what held before; what lies around it stays', async () => {
  const [spring, summer, autumn] = ['2199-03-01', '2199-06-01', '2199-09-01'];
  await set('intakeWorkingDays', { value: 20, from: spring });
  await set('intakeWorkingDays', { value: 10, from: summer, until: autumn });
  expect(stretches(await norm('intakeWorkingDays'))).toEqual([
    [20, addDays(autumn, 1), null],
    [10, summer, autumn],
    [20, spring, addDays(summer, -1)],
  ]);
  expect((await norm('intakeWorkingDays')).value).toBe(15);

  await set('intakeWorkingDays', { value: 12, from: addDays(spring, 1) });
  expect(stretches(await norm('intakeWorkingDays'))).toEqual([
    [12, addDays(spring, 1), null],
    [20, spring, spring],
  ]);
});

test('a series is a series', async () => {
  expect((await set('aftercareMonths', { values: [2, 4], from: today })).json()).toMatchObject({
    value: null,
    values: [2, 4],
  });
});

describe('refused is', () => {
  test.each([
    ['diagnoseWeeks', { from: '2199-01-01' }, '#/value'],
    ['diagnoseWeeks', { value: 0, from: '2199-01-01' }, '#/value'],
    ['diagnoseWeeks', { value: 105, from: '2199-01-01' }, '#/value'],
    ['diagnoseWeeks', { value: 8, values: [8], from: '2199-01-01' }, '#/values'],
    ['aftercareMonths', { value: 3, from: '2199-01-01' }, '#/values'],
    ['aftercareMonths', { values: [], from: '2199-01-01' }, '#/values'],
    ['aftercareMonths', { values: [3, 3], from: '2199-01-01' }, '#/values'],
    ['diagnoseWeeks', { value: 8, from: '2026-01-01' }, '#/from'],
    ['diagnoseWeeks', { value: 8, from: '2199-02-01', until: '2199-01-31' }, '#/until'],
  ])('%s with %j', async (key, body, pointer) => {
    const answer = await set(key, body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors.map(({ location }: { location: object }) => location)).toContainEqual({
      pointer,
    });
  });

  test('what nobody knows, and what somebody else has changed since', async () => {
    expect((await admin.put('/norms/onbekend', { value: 1, from: today }, ifMatch(0))).statusCode).toBe(404);
    expect((await admin.put('/norms/toString', { value: 1, from: today }, ifMatch(0))).statusCode).toBe(404);
    const stale = await admin.put('/norms/reviewWeeks', { value: 6, from: today }, ifMatch(7));
    expect(stale.statusCode).toBe(412);
  });

  test('a handover that expires before it is escalated, now or on a later day', async () => {
    const early = await set('handoverExpireWorkingDays', { value: 4, from: today });
    expect([early.statusCode, early.json().code]).toEqual([422, 'norm-out-of-order']);
    // Alone each is fine; together they are not, from the day on that both hold.
    expect((await set('handoverEscalateWorkingDays', { value: 9, from: '2199-05-01' })).statusCode).toBe(200);
    const later = await set('handoverExpireWorkingDays', { value: 8, from: '2199-01-01' });
    expect(later.json()).toMatchObject({
      code: 'norm-out-of-order',
      detail: expect.stringContaining('2199-05-01'),
    });
    expect(await norm('handoverExpireWorkingDays')).toMatchObject({ value: 10, periods: [] });
    const inTime = await set('handoverExpireWorkingDays', {
      value: 8,
      from: '2199-01-01',
      until: '2199-04-30',
    });
    expect(inTime.statusCode).toBe(200);
  });

  test('everybody but an admin', async () => {
    for (const role of ['jobCoach', 'teamLead', 'manager', 'privacyOfficer'] as const) {
      const { username } = await aUser(api.database.ownerUrl, { roles: [role] });
      const caller = await api.signIn(username);
      expect((await caller.get('/norms')).statusCode).toBe(403);
      const answer = await caller.put('/norms/reviewWeeks', { value: 6, from: today }, ifMatch(0));
      expect(answer.statusCode).toBe(403);
    }
  });
});

test('who set it to what, from when and why, stays known', async () => {
  const officer = await api.signIn(
    (await aUser(api.database.ownerUrl, { roles: ['privacyOfficer'] })).username,
  );
  await set('reopeningMonths', {
    value: 9,
    from: '2199-01-01',
    until: '2199-12-31',
    reason: 'Proef van een jaar',
  });
  await set('reopeningMonths', { value: 3, from: '2199-06-01' });
  const { items, nextCursor } = (await officer.get('/norms/reopeningMonths/changes?limit=1')).json();
  expect(items).toEqual([
    {
      id: expect.any(String),
      at: expect.any(String),
      kind: 'norm.set',
      colleague: { id: adminId, name: 'Beheerder' },
      changes: [
        { field: 'value', before: ['9'], after: ['3'] },
        { field: 'from', before: [], after: ['2199-06-01'] },
      ],
      reason: null,
    },
  ]);
  const rest = (await officer.get(`/norms/reopeningMonths/changes?limit=1&cursor=${nextCursor}`)).json();
  expect(rest.items[0]).toMatchObject({ reason: 'Proef van een jaar' });
  expect(rest.items[0].changes).toContainEqual({ field: 'until', before: [], after: ['2199-12-31'] });
  expect(rest.nextCursor).toBeNull();
});

test('two admins at once: one of them is told that the other was first', async () => {
  const { version } = await norm('substitutionWeeks');
  const answers = await Promise.all(
    [4, 8].map((value) => admin.put('/norms/substitutionWeeks', { value, from: today }, ifMatch(version))),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
});
