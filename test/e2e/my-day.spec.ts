import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays, amsterdamInstant, dutchHolidays, isoWeekday } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { anOfferedHandover } from '../factories/handovers.js';
import { aDraftReferral, aSubmittedReferral } from '../factories/referrals.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

type User = Actor & { username: string };
let api: TestApi;
let owner: pg.Client;
let team: string;
let me: User;
let mine: Caller;
let colleague: User;
let today: string;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  team = await aTeam(api.database.ownerUrl);
  today = api.app.get(Clock).today();
  colleague = await aUser(api.database.ownerUrl, { teamId: team, displayName: 'Tim Bok' });
});
beforeEach(async () => {
  me = await aUser(api.database.ownerUrl, { teamId: team, displayName: 'Anouk Reijnders' });
  mine = await api.signIn(me.username);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

interface Item {
  id: string;
  trajectoryId: string;
}
interface List {
  total: number;
  items: Item[];
}
const day = async (caller: Caller = mine) => {
  const answer = await caller.get('/my-day');
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
};
const ids = ({ items }: List): string[] => items.map(({ id }) => id);
const on = (days: number, time = '10:00') => amsterdamInstant(addDays(today, days), time).toISOString();
/** The deadlines that a new case begins with would stand in the way. */
async function aCase(contactPerson: Actor = me) {
  const made = await aTrajectory(api.app, owner, contactPerson);
  await owner.query(`UPDATE deadline SET state = 'met', closed_at = now() WHERE trajectory_id = $1`, [
    made.id,
  ]);
  return made;
}
const aDeadline = async ({ id, participantId }: { id: string; participantId: string }, days: number) =>
  (
    await owner.query<{ id: string }>(
      `INSERT INTO deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on, counts_from, length,
         unit, soon_on, subject_id)
       VALUES (gen_random_uuid(), $1, $2, 'review', 'diagnose', $3, $4, $4, 0, 'dagen', $4::date - 7,
         gen_random_uuid()) RETURNING id`,
      [id, participantId, me.userId, addDays(today, days)],
    )
  ).rows[0]!.id;

test('of who has nothing to do is empty, and still noted', async () => {
  const nothing = { total: 0, items: [] };
  expect(await day()).toEqual({
    today,
    handovers: nothing,
    deadlines: { overdue: nothing, today: nothing, soon: nothing },
    tasks: nothing,
    agreements: nothing,
    appointments: { today: nothing, tomorrow: nothing },
    notSeen: { weeks: 6, ...nothing },
    covering: [],
    covered: nothing,
    own: { cases: 0, absences: [], lastDay: null },
    team: null,
    unreadNotices: 0,
  });
  const { rows } = await owner.query('SELECT action, participant_ids FROM access_log WHERE actor_id = $1', [
    me.userId,
  ]);
  expect(rows).toEqual([{ action: 'list.opened', participant_ids: [] }]);
});

test('asks after what a plan that holds says, as long as it is to be done', async () => {
  const { id } = await aCase();
  const who = 'participant';
  const agreements = [
    { who, what: 'Rooster bespreken', dueOn: addDays(today, -1) },
    { who, what: 'Over een maand', dueOn: addDays(today, 30) },
  ];
  const plan = { goals: ['Op tijd komen'], agreements };
  const draft = (await mine.post(`/trajectories/${id}/action-plans`, plan)).json();
  expect((await day()).agreements.total).toBe(0);
  const signed = { signedOn: today, how: 'spoken' };
  const both = { participant: signed, coach: signed };
  await mine.put(`/action-plans/${draft.id}/agreement`, both, ifMatch(1));
  const { total, items } = (await day()).agreements;
  expect([total, items]).toEqual([
    1,
    [expect.objectContaining({ ...agreements[0], trajectoryId: id, can: ['meet'] })],
  ]);
  await mine.put(`/plan-agreements/${items[0].id}/completion`, { doneOn: today });
  expect((await day()).agreements.total).toBe(0);
});

test('notes everybody whose name it showed, once', async () => {
  const one = await aCase();
  await aDeadline(one, 0);
  await mine.post(`/trajectories/${one.id}/tasks`, { title: 'Bellen', dueOn: today });
  await day();
  const { rows } = await owner.query(
    `SELECT participant_ids FROM access_log WHERE actor_id = $1 AND action = 'list.opened'`,
    [me.userId],
  );
  expect(rows).toEqual([{ participant_ids: [one.participantId] }]);
});

describe('deadlines', () => {
  test('stand by when they are due, a week ahead', async () => {
    const one = await aCase();
    const due: Record<number, string> = {};
    for (const days of [-30, -1, 0, 1, 7, 8]) due[days] = await aDeadline(one, days);
    const { deadlines } = await day();
    expect(ids(deadlines.overdue)).toEqual([due[-30], due[-1]]);
    expect(ids(deadlines.today)).toEqual([due[0]]);
    expect(ids(deadlines.soon)).toEqual([due[1], due[7]]);
    expect(deadlines.today.items[0]).toEqual({
      id: due[0],
      kind: 'review',
      label: 'evaluatie',
      responsible: 'contactPerson',
      dueOn: today,
      urgency: 'soon',
      owner: { id: me.userId, name: 'Anouk Reijnders' },
      trajectoryId: one.id,
      stage: 'diagnose',
      participant: { id: one.participantId, name: 'Heijden, Noor' },
    });
  });

  test('are near a week ahead, or sooner when their term says so', async () => {
    const one = await aCase();
    const early = await aDeadline(one, 12);
    await owner.query(`UPDATE deadline SET soon_on = $2, kind = 'uwvAdvice' WHERE id = $1`, [early, today]);
    expect((await day()).deadlines.soon.items).toMatchObject([
      { id: early, label: 'UWV-advies beschut werk', responsible: 'uwv', urgency: 'soon' },
    ]);
  });

  test('of a case that stands still are not due, but what goes on counting is', async () => {
    const one = await aCase();
    await aDeadline(one, -1);
    const advice = await aDeadline(one, 3);
    await owner.query(`UPDATE deadline SET kind = 'uwvAdvice' WHERE id = $1`, [advice]);
    const suspension = { reason: 'illness', expectedEndOn: addDays(today, 5) };
    expect((await mine.put(`/trajectories/${one.id}/suspension`, suspension, ifMatch(1))).statusCode).toBe(
      200,
    );
    const { deadlines } = await day();
    expect(deadlines.overdue).toEqual({ total: 0, items: [] });
    expect(deadlines.soon.items).toMatchObject([
      { id: advice },
      { kind: 'suspensionEnd', label: 'verwacht einde opschorting', dueOn: addDays(today, 5) },
    ]);
  });

  test('are counted all, and shown twenty', async () => {
    const one = await aCase();
    for (let n = 0; n < 23; n += 1) await aDeadline(one, -n - 1);
    const { overdue } = (await day()).deadlines;
    expect([overdue.total, overdue.items.length, overdue.items[0].dueOn]).toEqual([
      23,
      20,
      addDays(today, -23),
    ]);
  });
});

test('tasks are one’s own, open and due within a week', async () => {
  const one = await aCase();
  const add = async (task: object) => (await mine.post(`/trajectories/${one.id}/tasks`, task)).json().id;
  const late = await add({ title: 'Te laat', dueOn: addDays(today, -3) });
  const soon = await add({ title: 'Binnenkort', dueOn: addDays(today, 7) });
  await add({ title: 'Later', dueOn: addDays(today, 8) });
  await add({ title: 'Ooit' });
  await add({ title: 'Van een ander', dueOn: today, ownerId: colleague.userId });
  const done = await add({ title: 'Gedaan', dueOn: today });
  await mine.put(`/tasks/${done}/completion`);
  const { tasks } = await day();
  expect(ids(tasks)).toEqual([late, soon]);
  expect(tasks.items[0]).toMatchObject({ title: 'Te laat', version: 1, can: ['change', 'complete'] });
});

test('appointments are of today and tomorrow, by the calendar here', async () => {
  const one = await aCase();
  const plan = async (at: string) =>
    (await mine.post(`/trajectories/${one.id}/appointments`, { at, minutes: 30 })).json().id;
  const [early, late] = [await plan(on(0, '00:00')), await plan(on(0, '23:59'))];
  const next = await plan(on(1, '00:00'));
  await plan(on(-1, '23:59'));
  await plan(on(2, '00:00'));
  const cancelled = await plan(on(1));
  await mine.put(`/appointments/${cancelled}/cancellation`, {});
  const { appointments } = await day();
  expect(ids(appointments.today)).toEqual([early, late]);
  expect(ids(appointments.tomorrow)).toEqual([next]);
  expect(appointments.tomorrow.items[0]).toMatchObject({
    minutes: 30,
    withWhom: 'participant',
    can: ['change', 'cancel'],
  });
});

describe('not seen', () => {
  const unseen = async () => {
    const { notSeen } = await day();
    const listed = (await mine.get('/caseload?view=mine&notSeen=true')).json().items;
    const idOf = ({ trajectoryId }: Item): string => trajectoryId;
    expect(new Set(listed.map(idOf))).toEqual(new Set(notSeen.items.map(idOf)));
    return [notSeen.weeks, notSeen.items.map(({ trajectoryId }: Item) => trajectoryId)];
  };
  const seenDaysAgo = ({ id }: { id: string }, days: number) =>
    mine.post(`/trajectories/${id}/contact-notes`, { kind: 'visit', text: 'Thuis', occurredAt: on(-days) });

  test('is who was last seen longer ago than the norm, longest first', async () => {
    const cases = [await aCase(), await aCase(), await aCase(), await aCase()] as const;
    const [long, longest, recently, never] = cases;
    await seenDaysAgo(long, 43);
    await seenDaysAgo(longest, 63);
    await seenDaysAgo(recently, 41);
    expect(await unseen()).toEqual([6, [longest.id, long.id]]);
    await owner.query(`UPDATE trajectory SET created_at = now() - interval '50 days' WHERE id = $1`, [
      never.id,
    ]);
    expect(await unseen()).toEqual([6, [longest.id, never.id, long.id]]);
  });

  test('follows the norm as it holds today', async () => {
    const one = await aCase();
    await seenDaysAgo(one, 22);
    await owner.query(
      `INSERT INTO setting (id, key, value, during) VALUES (gen_random_uuid(), 'notSeenWeeks', '3', '[2026-01-01,)')`,
    );
    const found = await unseen();
    await owner.query(`DELETE FROM setting WHERE key = 'notSeenWeeks'`);
    expect(found).toEqual([3, [one.id]]);
  });
});

describe('handovers', () => {
  test('are those that wait for one’s own answer, with who offers and until when', async () => {
    const offered = await anOfferedHandover(api.app, owner, { sender: colleague, receiver: me });
    await anOfferedHandover(api.app, owner, { sender: me, receiver: colleague });
    const { handovers } = await day();
    expect(handovers).toMatchObject({
      total: 1,
      items: [
        {
          id: offered.id,
          version: 1,
          from: { name: 'Tim Bok' },
          to: { name: 'Anouk Reijnders' },
          warm: false,
          participant: { id: offered.participantId },
          expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ],
    });
    await mine.put(`/handovers/${offered.id}/acceptance`, undefined, ifMatch(1));
    expect((await day()).handovers.total).toBe(0);
  });

  test('count the notices that were not read', async () => {
    await owner.query(
      `INSERT INTO notice (id, kind, recipient_user_id, channel, body, read_at)
       SELECT gen_random_uuid(), 'handover.offered', $1, 'inApp', 'Voor u', CASE WHEN n = 1 THEN now() END
       FROM generate_series(1, 3) n`,
      [me.userId],
    );
    expect((await day()).unreadNotices).toBe(2);
  });
});

test('is also of whom one substitutes, and of nobody else', async () => {
  const absent = await aUser(api.database.ownerUrl, { displayName: 'Ilse Vos' });
  const stranger = await aUser(api.database.ownerUrl);
  const one = await aCase(absent);
  const theirs = await api.signIn(absent.username);
  await theirs.post(`/trajectories/${one.id}/tasks`, { title: 'Bellen', dueOn: today });
  expect((await day()).tasks.total).toBe(0);
  await owner.query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES (gen_random_uuid(), $1, $2, '[2026-01-01,2199-01-01)', $1)`,
    [absent.userId, me.userId],
  );
  mine = await api.signIn(me.username);
  expect((await day()).tasks.items).toMatchObject([{ title: 'Bellen', owner: { name: 'Ilse Vos' } }]);
  expect((await day(await api.signIn(stranger.username))).tasks.total).toBe(0);
  const consultant = await aUser(api.database.ownerUrl, { roles: ['consultant'] });
  expect((await (await api.signIn(consultant.username)).get('/my-day')).statusCode).toBe(403);
});

describe('cover', () => {
  const away = (of: Actor, from: string, until: string | null) =>
    owner.query(
      `INSERT INTO absence (id, user_id, kind, during, reported_by)
       VALUES (gen_random_uuid(), $1, 'leave', daterange($2, $3, '[]'), $1)`,
      [of.userId, from, until],
    );
  const substitutes = (substitute: Actor, absent: Actor, from: string, until: string) =>
    owner.query(
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES (gen_random_uuid(), $1, $2, daterange($3, $4, '[]'), $1)`,
      [absent.userId, substitute.userId, from, until],
    );

  test('says for whom one substitutes until when, who is there after that, and which cases ask for something today', async () => {
    const absent = await aUser(api.database.ownerUrl, { displayName: 'Ilse Vos' });
    const later = await aUser(api.database.ownerUrl, { displayName: 'Jan Smeets' });
    const until = addDays(today, 3);
    await substitutes(me, absent, today, until);
    await away(absent, today, null);
    await substitutes(me, later, addDays(today, 7), addDays(today, 9));
    await substitutes(me, colleague, addDays(today, 8), addDays(today, 9));
    const [due, met, quiet, task] = [
      await aCase(absent),
      await aCase(absent),
      await aCase(absent),
      await aCase(absent),
    ];
    await aDeadline(due, -1);
    mine = await api.signIn(me.username);
    const meeting = await mine.post(`/trajectories/${met.id}/appointments`, {
      at: on(0, '10:00'),
      minutes: 30,
    });
    expect(meeting.statusCode).toBe(201);
    await mine.post(`/trajectories/${task.id}/tasks`, { title: 'Bellen', dueOn: today });
    await aDeadline(quiet, 1);
    const first = await day();
    expect(first.covering).toMatchObject([
      { colleague: { name: 'Ilse Vos' }, from: today, until, cases: 4, after: 'nobody' },
      { colleague: { name: 'Jan Smeets' }, cases: 0, after: 'colleague' },
    ]);
    expect(first.covered).toMatchObject({
      total: 3,
      items: [
        { trajectoryId: met.id, appointmentAt: expect.any(String), dueOn: null, tasks: 0 },
        {
          trajectoryId: due.id,
          appointmentAt: null,
          dueOn: addDays(today, -1),
          contactPerson: { name: 'Ilse Vos' },
        },
        { trajectoryId: task.id, dueOn: null, tasks: 1 },
      ],
    });
    await substitutes(colleague, absent, addDays(today, 4), addDays(today, 20));
    expect((await day()).covering[0]).toMatchObject({ after: 'substitute' });
    expect(await day(await api.signIn(absent.username))).toMatchObject({
      covering: [],
      covered: { total: 0 },
    });
  });

  test('says of one’s own absence on how many working days somebody is there who is there themselves', async () => {
    const [from, until] = [addDays(today, 7), addDays(today, 20)];
    const own = async () => (await day()).own;
    await aCase();
    await away(me, from, until);
    expect(await own()).toMatchObject({
      cases: 1,
      absences: [{ from, until, kind: 'leave' }],
      lastDay: null,
    });
    await owner.query('UPDATE app_user SET working_days = $2 WHERE id = $1', [me.userId, [1, 2, 4]]);
    const holidays = [0, 1]
      .flatMap((year) => [...dutchHolidays(Number(today.slice(0, 4)) + year)])
      .filter((one) => one >= addDays(today, 7) && one < addDays(today, 21))
      .filter((one) => [1, 2, 4].includes(isoWeekday(one))).length;
    expect((await own()).absences).toMatchObject([
      { workingDays: 6 - holidays, coveredDays: 0, coveredUntil: null },
    ]);
    await substitutes(colleague, me, addDays(today, 7), addDays(today, 20));
    expect((await own()).absences).toMatchObject([{ workingDays: 6 - holidays, coveredDays: 6 - holidays }]);
    await away(colleague, addDays(today, 14), null);
    const [half] = (await own()).absences;
    expect([half.coveredDays < half.workingDays, half.coveredUntil < addDays(today, 14)]).toEqual([
      true,
      true,
    ]);
    await owner.query('DELETE FROM absence WHERE user_id = $1', [colleague.userId]);
    await owner.query('UPDATE absence SET during = daterange($2, NULL) WHERE user_id = $1', [
      me.userId,
      today,
    ]);
    await owner.query('UPDATE app_user SET leaves_on = $2 WHERE id = $1', [me.userId, until]);
    expect(await own()).toMatchObject({
      absences: [{ until: null, workingDays: null, coveredDays: null, coveredUntil: expect.any(String) }],
      lastDay: until,
    });
  });

  test('that waits for the lead is theirs alone, with its clock, until it is arranged', async () => {
    const own = await aTeam(api.database.ownerUrl);
    const [absent, idle] = [
      await aUser(api.database.ownerUrl, { teamId: own, displayName: 'Ilse Vos' }),
      await aUser(api.database.ownerUrl, { teamId: own }),
    ];
    const asLead = async (teamId: string) =>
      day(await api.signIn((await aUser(api.database.ownerUrl, { roles: ['teamLead'], teamId })).username));
    await aCase(absent);
    await owner.query(
      `INSERT INTO cover_need (id, user_id, reason, raised_on, remind_on, due_on, reminded_at)
       SELECT gen_random_uuid(), id, 'absence', $2, $2, $3, now() FROM unnest($1::uuid[]) AS id`,
      [[absent.userId, idle.userId], today, addDays(today, 2)],
    );
    expect((await asLead(own)).team.cover).toMatchObject({
      total: 1,
      items: [
        {
          ...{ colleague: { name: 'Ilse Vos' }, reason: 'absence', cases: 1, raisedOn: today },
          ...{ dueOn: addDays(today, 2), reminded: true, escalated: false },
        },
      ],
    });
    expect((await asLead(team)).team.cover).toEqual({ total: 0, items: [] });
    await owner.query('UPDATE cover_need SET settled_at = now()');
    expect((await asLead(own)).team.cover).toEqual({ total: 0, items: [] });
  });
});

describe('of who leads a team', () => {
  const lead = async (teamId: string) =>
    api.signIn((await aUser(api.database.ownerUrl, { roles: ['teamLead'], teamId })).username);

  test('shows what the team did not answer or do in time, and whose it is', async () => {
    const own = await aTeam(api.database.ownerUrl);
    me = await aUser(api.database.ownerUrl, { teamId: own, displayName: 'Anouk Reijnders' });
    const leading = await lead(own);
    const one = await aCase();
    const late = await aDeadline(one, -2);
    await aDeadline(one, 0);
    const unanswered = await anOfferedHandover(api.app, owner, { sender: me, receiver: colleague });
    await anOfferedHandover(api.app, owner, { sender: me, receiver: colleague });
    await owner.query('UPDATE handover SET escalated_at = now() WHERE id = $1', [unanswered.id]);

    const { team: ours, handovers, deadlines } = await day(leading);
    expect([handovers.total, deadlines.overdue.total]).toEqual([0, 0]);
    expect(ours.handovers).toMatchObject({
      total: 1,
      items: [{ id: unanswered.id, from: { name: 'Anouk Reijnders' }, to: { name: 'Tim Bok' } }],
    });
    expect(ours.overdue).toMatchObject({
      total: 1,
      items: [{ id: late, owner: { name: 'Anouk Reijnders' } }],
    });
    // Neither is another lead's, nor a coach's.
    const elsewhere = await lead(await aTeam(api.database.ownerUrl));
    expect((await day(elsewhere)).team).toMatchObject({ handovers: { total: 0 }, overdue: { total: 0 } });
    expect((await day(await api.signIn(me.username))).team).toBeNull();
  });

  test('counts the referrals that wait for a decision, and says since when', async () => {
    const { username } = await aUser(api.database.ownerUrl, {
      roles: ['consultant'],
      municipalityCodes: ['0935'],
    });
    const consultant = await api.signIn(username);
    const leading = await lead(team);
    expect((await day(leading)).team.referrals).toEqual({ total: 0, oldestAt: null });
    await aDraftReferral(consultant);
    const { id, version } = await aSubmittedReferral(consultant);
    await aSubmittedReferral(consultant);
    const { referrals } = (await day(leading)).team;
    const [{ at }] = (await owner.query('SELECT submitted_at AS at FROM referral WHERE id = $1', [id])).rows;
    expect([referrals.total, new Date(referrals.oldestAt)]).toEqual([2, at]);
    const refused = await leading.put(
      `/referrals/${id}/refusal`,
      { reason: 'Woont elders' },
      ifMatch(version),
    );
    expect(refused.statusCode).toBe(200);
    expect((await day(leading)).team.referrals.total).toBe(1);
  });
});
