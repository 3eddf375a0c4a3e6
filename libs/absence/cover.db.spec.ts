import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { AccessApiModule } from '#access/access-api.module.js';
import { UserService } from '#access/user.service.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { type Actor, systemActor } from '#kernel/actor.js';
import { addDays, addWeeks, addWorkingDays, workingDayFrom } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { Refusal } from '#kernel/refusal.js';
import { anOfferedHandover } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AbsenceApiModule } from './absence-api.module.js';
import { AbsenceJobs } from './absence.jobs.js';
import { AbsenceWorkerModule } from './absence.module.js';
import { AbsenceService } from './absence.service.js';
import { CoverService } from './cover.service.js';
import { ReachabilityService } from './reachability.service.js';
import { SubstituteCandidateService } from './substitute-candidate.service.js';
import { SubstitutionService } from './substitution.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let absences: AbsenceService;
let substitutions: SubstitutionService;
let queue: CoverService;
let users: UserService;
let today: string;
let team: string;
let lead: Actor;
let coach: Actor;
let stand: Actor;
let admin: Actor;
let manager: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [AccessApiModule, AbsenceApiModule, AbsenceWorkerModule]);
  absences = product.get(AbsenceService, { strict: false });
  substitutions = product.get(SubstitutionService, { strict: false });
  queue = product.get(CoverService, { strict: false });
  users = product.get(UserService, { strict: false });
  today = product.get(Clock).today();
  admin = await aUser(database.ownerUrl, { roles: ['admin'] });
  manager = await aUser(database.ownerUrl, { roles: ['manager'], displayName: 'Mieke' });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  team = await aTeam(database.ownerUrl);
  lead = await aUser(database.ownerUrl, { roles: ['teamLead'], teamId: team, displayName: 'Frans' });
  coach = await aUser(database.ownerUrl, { teamId: team, displayName: 'Anouk' });
  stand = await aUser(database.ownerUrl, { displayName: 'Bart' });
  await owner.query('DELETE FROM outbox');
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const run = (
  job: Exclude<keyof AbsenceJobs, 'cover'>,
  payload: Record<string, string>,
  messageId = newId(),
): Promise<void> =>
  product
    .get(Database)
    .write(systemActor, (tx) =>
      product.get(AbsenceJobs, { strict: false })[job](tx, payload, { id: messageId, job, attempt: 1 }),
    );
const review = (of = coach) => run('review', { userId: of.userId });
const needs = () =>
  all<{ id: string; reason: string; settled: boolean }>(
    `SELECT id, reason, settled_at IS NOT NULL AS settled FROM cover_need WHERE user_id = $1 ORDER BY id`,
    coach.userId,
  );
const asked = async (by = lead) =>
  (await queue.queue(by, null)).map(({ reason, colleague }) => [reason, colleague.name]);
const away = (until: string | null = addDays(today, 20), from = today, by = coach) =>
  absences.report(by, { userId: coach.userId, kind: 'away', from, until });
const arrange = (until = addDays(today, 20), from = today, substitute = stand) =>
  substitutions.arrange(lead, { absentUserId: coach.userId, substituteId: substitute.userId, from, until });
const told = (kind: string) =>
  all<{ name: string }>(
    `SELECT coalesce(u.display_name, p.given_name) AS name FROM notice n LEFT JOIN app_user u ON u.id = recipient_user_id
     LEFT JOIN participant p ON p.id = recipient_participant_id
     WHERE kind = $1 AND ($2 = n.recipient_user_id OR u.team_id = $3 OR n.body LIKE '%Anouk%') AND n.created_at > $4
     ORDER BY 1`,
    kind,
    coach.userId,
    team,
    began,
  );
let began: Date;
beforeEach(async () => {
  [{ now: began }] = (await all<{ now: Date }>('SELECT clock_timestamp() AS now')) as [{ now: Date }];
});
const codeOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'rejected' ? ((outcome.reason as Refusal).kind?.code ?? outcome.reason.code) : 'done';

describe('the cover queue', () => {
  test('asks the lead, and nobody else’s, to arrange somebody for who is away with running cases', async () => {
    await aTrajectory(product, owner, coach);
    await aTrajectory(product, owner, coach);
    await away();
    const [item] = await queue.queue(lead, null);
    const firstDay = workingDayFrom(today);
    expect(item).toMatchObject({
      reason: 'absence',
      firstDay,
      raisedOn: today,
      colleague: { cases: 2, soon: 2 },
    });
    expect(item!.dueOn).toBe(addWorkingDays(today, 2));
    const otherLead = await aUser(database.ownerUrl, {
      roles: ['teamLead'],
      teamId: await aTeam(database.ownerUrl),
    });
    expect(await asked(otherLead)).toEqual([]);
    expect(await queue.queue(otherLead, team)).toEqual([]);
    expect(await asked(manager)).toContainEqual(['absence', 'Anouk']);
  });

  test('does not ask for who has no cases, nor once somebody substitutes, or they are back', async () => {
    const absence = await away();
    expect(await asked()).toEqual([]);
    await aTrajectory(product, owner, coach);
    expect(await asked()).toHaveLength(1);
    const { id } = await arrange();
    expect(await asked()).toEqual([]);
    await substitutions.end(lead, id);
    expect(await asked()).toHaveLength(1);
    await absences.end(coach, absence.id);
    expect(await asked()).toEqual([]);
  });

  test('asks again when the substitute is away as well', async () => {
    await aTrajectory(product, owner, coach);
    await away();
    await arrange();
    await absences.report(stand, { userId: stand.userId, kind: 'leave', from: today, until: null });
    expect(await asked()).toEqual([['absence', 'Anouk']]);
    // The job of the substitute's absence looks at whom they stand in for.
    await review(stand);
    expect(await needs()).toMatchObject([{ reason: 'absence', settled: false }]);
  });

  test('looks when somebody who is away becomes a contact person', async () => {
    await away();
    await owner.query('DELETE FROM outbox');
    await aTrajectory(product, owner, coach);
    expect(await all('SELECT job FROM outbox WHERE job = $1', 'cover.review')).toHaveLength(1);
  });

  test('is raised ahead of a last day, and only handing over settles it', async () => {
    await aTrajectory(product, owner, coach);
    await absences.setLastDay(admin, coach.userId, addWeeks(today, 4));
    await arrange(addDays(today, 10));
    expect(await asked()).toEqual([['leaving', 'Anouk']]);
    await absences.setLastDay(lead, coach.userId, addDays(addWeeks(today, 4), 1));
    expect(await asked()).toEqual([]);
  });

  test('proposes to hand over when substitutions in a row last six weeks, also by prolonging one', async () => {
    await aTrajectory(product, owner, coach);
    const first = await arrange(addDays(addWeeks(today, 6), -1));
    expect(first.transferProposed).toBe(false);
    const longer = await substitutions.change(lead, first.id, first.version, addWeeks(today, 6));
    expect(longer.transferProposed).toBe(true);
    expect(await asked()).toEqual([['longSubstitution', 'Anouk']]);
    await substitutions.change(lead, first.id, longer.version, addWeeks(today, 3));
    expect(await asked()).toEqual([]);
    const next = await arrange(
      addWeeks(today, 7),
      addDays(addWeeks(today, 3), 1),
      await aUser(database.ownerUrl),
    );
    expect(next.transferProposed).toBe(true);
  });
});

describe('the clock', () => {
  test('runs once, however often and late the job comes', async () => {
    await aTrajectory(product, owner, coach);
    await away();
    await Promise.all([review(), review()]);
    await review();
    expect(await needs()).toMatchObject([{ reason: 'absence', settled: false }]);
    const { id } = (await needs())[0]!;
    expect(await told('cover.raised')).toEqual([{ name: 'Frans' }]);
    const owed = await all<{ job: string; due: string }>(
      `SELECT job, (available_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS due FROM outbox
       WHERE payload ->> 'needId' = $1 ORDER BY available_at`,
      id,
    );
    expect(owed).toEqual([
      { job: 'cover.remind', due: addWorkingDays(today, 1) },
      { job: 'cover.escalate', due: addWorkingDays(today, 2) },
    ]);

    await run('remind', { needId: id });
    await run('remind', { needId: id });
    expect(await told('cover.reminded')).toEqual([{ name: 'Frans' }]);
    await run('escalate', { needId: id });
    await run('escalate', { needId: id });
    expect(await told('cover.escalated')).toEqual([{ name: 'Mieke' }]);
    expect(await queue.queue(lead, null)).toMatchObject([{ reminded: true, escalated: true }]);
  });

  test('tells nobody of what was arranged meanwhile, and begins anew when it comes up again', async () => {
    await aTrajectory(product, owner, coach);
    await away();
    await review();
    const { id } = (await needs())[0]!;
    const { id: substitutionId } = await arrange();
    await run('escalate', { needId: id });
    expect(await told('cover.escalated')).toEqual([]);
    expect(await needs()).toMatchObject([{ id, settled: true }]);
    await substitutions.end(lead, substitutionId);
    await review();
    expect(await needs()).toMatchObject([{ settled: true }, { settled: false }]);
  });

  test('looks again, once, on the day on which time alone makes cover necessary', async () => {
    await aTrajectory(product, owner, coach);
    const from = addWeeks(today, 6);
    await away(addDays(from, 11), from);
    await review();
    await review();
    expect(await needs()).toEqual([]);
    const later = await all<{ on: string }>(
      `SELECT (available_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS on FROM outbox
       WHERE job = 'cover.review' AND available_at > clock_timestamp()`,
    );
    expect(later).toEqual([{ on: addWeeks(workingDayFrom(from), -4) }]);
  });
});

describe('a substitution', () => {
  test('is told to both, and at its begin to the participants, once for each last day', async () => {
    await aTrajectory(product, owner, coach);
    const { id, version } = await arrange();
    await run('tellColleagues', { substitutionId: id });
    expect(await told('substitution.arranged')).toEqual([{ name: 'Anouk' }, { name: 'Bart' }]);
    await run('tellParticipants', { substitutionId: id });
    await run('tellParticipants', { substitutionId: id });
    expect(await told('substitution.began')).toHaveLength(1);
    await substitutions.change(lead, id, version, addDays(today, 5));
    await run('tellParticipants', { substitutionId: id });
    expect(await told('substitution.began')).toHaveLength(2);
    await substitutions.end(lead, id);
    await run('tellParticipants', { substitutionId: id });
    await run('tellColleagues', { substitutionId: id });
    expect(await told('substitution.began')).toHaveLength(2);
  });

  test('is proposed to who is here, of the team, and knows the participants', async () => {
    const near = await aUser(database.ownerUrl, { teamId: team, displayName: 'Nabij' });
    const gone = await aUser(database.ownerUrl, { teamId: team, displayName: 'Weg' });
    await absences.report(lead, { userId: gone.userId, kind: 'leave', from: today, until: null });
    await aTrajectory(product, owner, coach);
    const period = { from: today, until: addDays(today, 5) };
    const candidates = product.get(SubstituteCandidateService, { strict: false });
    const found = await candidates.forColleague(lead, coach.userId, period);
    const ids = found.map(({ id }) => id);
    expect(ids[0]).toBe(near.userId);
    expect(ids).not.toContain(coach.userId);
    // Who only leads has room because carrying cases is not their work.
    const atWork = found.filter(({ away }) => !away).map(({ carriesCases }) => carriesCases);
    expect(atWork.lastIndexOf(true)).toBe(atWork.filter(Boolean).length - 1);
    expect(ids.indexOf(lead.userId)).not.toBe(1);
    expect(found.find(({ name }) => name === gone.displayName)?.away ?? true).toBe(true);
  });
});

test('somebody is always reachable: the contact person, a substitute, the lead, a manager', async () => {
  const reach = async () =>
    (await product.get(ReachabilityService, { strict: false }).of(lead, coach.userId)).reachable.map(
      ({ as, name }) => `${as} ${name}`,
    );
  expect(await reach()).toEqual(['contactPerson Anouk']);
  await away();
  expect(await reach()).toEqual(['teamLead Frans']);
  await arrange();
  expect(await reach()).toEqual(['substitute Bart']);
  await absences.report(stand, { userId: stand.userId, kind: 'leave', from: today, until: null });
  await absences.report(lead, { userId: lead.userId, kind: 'leave', from: today, until: null });
  expect(await reach()).toContain('manager Mieke');
});

describe('absence', () => {
  test('of eight at the same time over the same days one is kept', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => away()));
    expect(outcomes.map(codeOf).sort()).toEqual([...Array<string>(7).fill('absence-overlaps'), 'done']);
  });

  test('is reported by oneself or by who leads, and seen by the team alone', async () => {
    const colleague = await aUser(database.ownerUrl, { teamId: team });
    await expect(away(null, today, colleague)).rejects.toThrow('step-not-yours');
    const absence = await away(null, today, lead);
    await expect(absences.end(colleague, absence.id)).rejects.toThrow('step-not-yours');
    await expect(absences.end(stand, absence.id)).rejects.toThrow('not-found');
    expect((await absences.list(stand, null)).absences).toEqual([]);
    expect((await absences.list(colleague, null)).absences).toMatchObject([{ name: 'Anouk', until: null }]);
    await expect(absences.change(lead, absence.id, absence.version + 1, { until: today })).rejects.toThrow(
      'version-outdated',
    );
    await expect(absences.setLastDay(stand, coach.userId, today)).rejects.toThrow('step-not-yours');
  });
});

describe('closing an account', () => {
  const close = async (of = coach) => {
    const { version } = await users.get(admin, of.userId);
    return users.change(admin, of.userId, version, { active: false });
  };
  const raw = (active: boolean) =>
    owner.query('UPDATE app_user SET active = $2 WHERE id = $1', [coach.userId, active]);

  test('is refused while there are cases, naming how many, also to raw SQL', async () => {
    await aTrajectory(product, owner, coach);
    await expect(close()).rejects.toThrow('Anouk is nog het aanspreekpunt van 1 lopend traject');
    await expect(raw(false)).rejects.toMatchObject({ code: 'DL005' });
    const { version } = await users.get(admin, coach.userId);
    await expect(users.change(admin, coach.userId, version, { roles: ['consultant'] })).rejects.toThrow(
      'account-has-cases',
    );
  });

  test('is done meanwhile while somebody substitutes who is here, but not of who leaves', async () => {
    await aTrajectory(product, owner, coach);
    await arrange();
    await absences.setLastDay(lead, coach.userId, addWeeks(today, 2));
    await expect(close()).rejects.toThrow('een vervanger is hier niet genoeg');
    await expect(raw(false)).rejects.toMatchObject({ code: 'DL005' });
    await absences.setLastDay(lead, coach.userId, null);
    await close();
    expect(await asked()).toEqual([]);
    // Whoever comes as a contact person comes to somebody who is here.
    await expect(aTrajectory(product, owner, coach)).rejects.toThrow('cannot-be-contact-person');
  });

  test('takes back what was on offer to them, with a line in the journal', async () => {
    const offer = await anOfferedHandover(product, owner, { sender: stand, receiver: coach });
    await close();
    expect(await all('SELECT state FROM handover WHERE id = $1', offer.id)).toEqual([{ state: 'withdrawn' }]);
    expect(
      await all(
        `SELECT type FROM case_journal WHERE trajectory_id = $1 ORDER BY id DESC LIMIT 1`,
        offer.trajectoryId,
      ),
    ).toEqual([{ type: 'handover.withdrawn' }]);
  });

  test('and accepting a case at the same moment: one of the two happens', async () => {
    const outcomes = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const receiver = await aUser(database.ownerUrl);
      const offer = await anOfferedHandover(product, owner, { sender: stand, receiver });
      const both = await Promise.allSettled([
        product.get(HandoverAnswerService, { strict: false }).accept(receiver, offer.id, 1),
        close(receiver),
      ]);
      outcomes.add(both.map(codeOf).join(' / '));
      const [{ gap }] = (await all<{ gap: boolean }>(
        `SELECT NOT u.active AS gap FROM contact_assignment c JOIN app_user u ON u.id = c.user_id
         WHERE c.trajectory_id = $1 AND upper_inf(c.during)`,
        offer.trajectoryId,
      )) as [{ gap: boolean }];
      expect(gap).toBe(false);
    }
    for (const outcome of outcomes) {
      expect(outcome).toMatch(
        /^(done \/ account-has-cases|handover-\S+ \/ done|cannot-be-contact-person \/ done)$/,
      );
    }
  });

  test('raw SQL in two sessions: who becomes a contact person waits for the account that closes, and the other way', async () => {
    const { id: trajectoryId } = await aTrajectory(product, owner, stand);
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    const become = (client: Client) =>
      client.query(
        `WITH at AS (SELECT clock_timestamp() AS now), closed AS (
           UPDATE contact_assignment c SET during = tstzrange(lower(during), at.now) FROM at
           WHERE trajectory_id = $1 AND upper_inf(during) RETURNING c.participant_id, at.now)
         INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
         SELECT gen_random_uuid(), $1, participant_id, $2, tstzrange(now, NULL), $2 FROM closed`,
        [trajectoryId, coach.userId],
      );
    await owner.query('BEGIN');
    await raw(false);
    const waits = become(other).catch(({ code }) => code as string);
    await owner.query('COMMIT');
    expect(await waits).toBe('DL004');

    await raw(true);
    await other.query('BEGIN');
    await become(other);
    const closing = raw(false).catch(({ code }) => code as string);
    await other.query('COMMIT');
    expect(await closing).toBe('DL005');
    await other.end();
  });
});
