import { afterAll, afterEach, beforeAll, describe, expect, vi, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays, addWeeks } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { aProduct } from '../../test/factories/product.js';
import { canLeave } from '../../test/factories/stage-facts.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { DeadlineService } from './deadline.service.js';
import { DiagnosisService } from './diagnosis.service.js';
import { ExitService } from './exit.service.js';
import { InvolvedColleagueService } from './involved-colleague.service.js';
import { ReopeningService } from './reopening.service.js';
import { StageService } from './stage.service.js';
import { SuspensionService } from './suspension.service.js';
import { TrajectoryModule } from './trajectory.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let teamMate: Actor;
let specialist: Actor;
let today: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TrajectoryModule]);
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId });
  teamMate = await aUser(database.ownerUrl, { teamId });
  specialist = await aUser(database.ownerUrl, { displayName: 'Ilse Vos' });
  today = product.get(Clock).today();
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const daysLater = (days: number) =>
  vi.spyOn(product.get(Clock), 'today').mockReturnValue(addDays(today, days));
const aDevelopment = () => aTrajectory(product, owner, coach, { entryStage: 'ontwikkeling' });
const openDeadlines = (id: string) =>
  all<{ id: string; kind: string; due_on: string }>(
    `SELECT id, kind, due_on::text FROM deadline WHERE trajectory_id = $1 AND state = 'open' ORDER BY due_on`,
    id,
  );
const journal = async (id: string) =>
  (await all<{ type: string }>('SELECT type FROM case_journal WHERE trajectory_id = $1 ORDER BY id', id)).map(
    ({ type }) => type,
  );

describe('moving on', () => {
  test('from diagnose is refused by name until report and advice are there', async () => {
    const { id } = await aTrajectory(product, owner, coach);
    const move = (version: number) =>
      product.get(StageService).move(coach, { id, version }, { to: 'ontwikkeling' });
    await expect(move(1)).rejects.toThrow('diagnoserapport ontbreekt; advies van de diagnose ontbreekt');
    await product
      .get(DiagnosisService)
      .record(coach, { id, version: 1 }, { reportOn: today, advice: 'Praktijkleren' });
    await expect(move(2)).resolves.toMatchObject({ stage: 'ontwikkeling', version: 3 });
    expect(
      await all(
        'SELECT stage, move, upper_inf(during) AS now FROM stage_period WHERE trajectory_id = $1 ORDER BY during',
        id,
      ),
    ).toEqual([
      { stage: 'diagnose', move: 'entry', now: false },
      { stage: 'ontwikkeling', move: 'next', now: true },
    ]);
    expect(await journal(id)).toEqual(['trajectory.opened', 'diagnosis.recorded', 'stage.moved']);
  });

  test('ends the norms of the old stage, starts those of the new, and keeps first contact', async () => {
    const { id } = await aDevelopment();
    expect((await openDeadlines(id)).map(({ kind }) => kind)).toEqual(['firstContact', 'intake', 'review']);
    await product
      .get(StageService)
      .move(coach, { id, version: 1 }, { to: 'diagnose', reason: 'Beeld klopt niet' });
    expect(await openDeadlines(id)).toMatchObject([
      { kind: 'firstContact' },
      { kind: 'intake' },
      { kind: 'diagnoseReport', due_on: addWeeks(today, 12) },
    ]);
  });

  test('a second diagnose asks for a report of its own', async () => {
    const { id } = await aTrajectory(product, owner, coach);
    await product
      .get(DiagnosisService)
      .record(coach, { id, version: 1 }, { reportOn: today, advice: 'Praktijkleren' });
    await product.get(StageService).move(coach, { id, version: 2 }, { to: 'ontwikkeling' });
    await product
      .get(StageService)
      .move(coach, { id, version: 3 }, { to: 'diagnose', reason: 'Beeld klopt niet' });
    await expect(
      product.get(StageService).move(coach, { id, version: 4 }, { to: 'ontwikkeling' }),
    ).rejects.toThrow('diagnoserapport ontbreekt');
  });

  test('adds who the new stage needs and leaves the contact person', async () => {
    const trajectory = await aDevelopment();
    await canLeave(owner, trajectory, coach, 'ontwikkeling');
    const { id } = trajectory;
    const teacher = { userId: specialist.userId, role: 'teacher' } as const;
    const moved = await product
      .get(StageService)
      .move(teamMate, { id, version: 1 }, { to: 'scholing', involve: [teacher, teacher] });
    expect(moved.contactPersonId).toBe(coach.userId);
    expect(
      await all('SELECT contact_person_id, reader_ids FROM participant WHERE id = $1', moved.participantId),
    ).toEqual([{ contact_person_id: coach.userId, reader_ids: [specialist.userId] }]);
  });

  test('a jump, a suspended case, an old version and someone who only looks are refused', async () => {
    const { id } = await aDevelopment();
    const move = (who: Actor, version: number, to: 'scholing' | 'nazorg') =>
      product.get(StageService).move(who, { id, version }, { to });
    await expect(move(coach, 1, 'nazorg')).rejects.toThrow('stage-no-such-move');
    await expect(move(coach, 3, 'scholing')).rejects.toThrow('version-outdated');
    await expect(move(specialist, 1, 'scholing')).rejects.toThrow('not-found');
    await product
      .get(InvolvedColleagueService)
      .add(coach, { id, version: 1 }, { userId: specialist.userId, role: 'specialist' });
    await expect(move(specialist, 2, 'scholing')).rejects.toThrow('step-not-yours');
    await product
      .get(SuspensionService)
      .suspend(coach, { id, version: 2 }, { reason: 'illness', expectedEndOn: addDays(today, 30) });
    await expect(move(coach, 3, 'scholing')).rejects.toThrow('trajectory-suspended');
  });
});

describe('involved colleagues', () => {
  test('come and go; who left no longer sees the case', async () => {
    const { id, participantId } = await aDevelopment();
    const involved = product.get(InvolvedColleagueService);
    await involved.add(coach, { id, version: 1 }, { userId: specialist.userId, role: 'teacher' });
    const [{ id: involvedId }] = (await all<{ id: string }>(
      'SELECT id FROM involved_colleague WHERE trajectory_id = $1',
      id,
    )) as [{ id: string }];
    await involved.remove(coach, { id, version: 2 }, involvedId);
    expect(await all('SELECT reader_ids FROM participant WHERE id = $1', participantId)).toEqual([
      { reader_ids: [] },
    ]);
    await expect(involved.remove(coach, { id, version: 3 }, involvedId)).rejects.toThrow('not-found');
    await expect(
      involved.add(coach, { id, version: 3 }, { userId: newId(), role: 'teacher' }),
    ).rejects.toThrow('colleague-not-here');
  });
});

describe('suspension', () => {
  test('moves open deadlines by the days it lasted', async () => {
    const { id } = await aDevelopment();
    const before = await openDeadlines(id);
    await product
      .get(SuspensionService)
      .suspend(coach, { id, version: 1 }, { reason: 'pregnancy', expectedEndOn: addDays(today, 100) });
    expect(await all('SELECT suspended FROM caseload_entry WHERE trajectory_id = $1', id)).toEqual([
      { suspended: true },
    ]);
    daysLater(28);
    await product.get(SuspensionService).resume(coach, { id, version: 2 });
    const after = await openDeadlines(id);
    expect(after.find(({ kind }) => kind === 'review')!.due_on).toBe(
      addDays(before.find(({ kind }) => kind === 'review')!.due_on, 28),
    );
    expect(await all('SELECT during::text FROM suspension WHERE trajectory_id = $1', id)).toEqual([
      { during: `[${today},${addDays(today, 28)})` },
    ]);
  });

  test('on and off twice in one day stands still for two days, never twice for one', async () => {
    const { id } = await aDevelopment();
    const [, , review] = await openDeadlines(id);
    const suspensions = product.get(SuspensionService);
    const illness = { reason: 'illness', expectedEndOn: addDays(today, 9) } as const;
    await suspensions.suspend(coach, { id, version: 1 }, illness);
    await suspensions.resume(coach, { id, version: 2 });
    await suspensions.suspend(coach, { id, version: 3 }, illness);
    await suspensions.resume(coach, { id, version: 4 });
    expect((await openDeadlines(id)).at(-1)!.due_on).toBe(addDays(review!.due_on, 2));
  });
});

describe('exit', () => {
  test('ends contact, stage and trajectory at one instant and cancels what was due', async () => {
    const { id, participantId } = await aDevelopment();
    await owner.query(
      `INSERT INTO task (id, trajectory_id, participant_id, owner_id, title, created_by)
       VALUES ($1, $2, $3, $4, 'Bellen', $4)`,
      [newId(), id, participantId, coach.userId],
    );
    await product
      .get(SuspensionService)
      .suspend(coach, { id, version: 1 }, { reason: 'illness', expectedEndOn: addDays(today, 9) });
    await product.get(ExitService).end(coach, { id, version: 2 }, { reason: 'regularWork' });

    expect(
      await all(
        `SELECT upper(t.active) = upper(c.during) AND upper(t.active) = upper(s.during) AS one_instant, t.exit_reason
         FROM trajectory t JOIN contact_assignment c ON c.trajectory_id = t.id
         JOIN stage_period s ON s.trajectory_id = t.id WHERE t.id = $1`,
        id,
      ),
    ).toEqual([{ one_instant: true, exit_reason: 'regularWork' }]);
    expect(await openDeadlines(id)).toEqual([]);
    expect(
      await all(
        `SELECT t.cancelled, upper_inf(s.during) AS suspended
         FROM task t JOIN suspension s USING (trajectory_id) WHERE trajectory_id = $1`,
        id,
      ),
    ).toEqual([{ cancelled: true, suspended: false }]);
  });

  test('back to the referrer is refused without a note', async () => {
    const { id } = await aDevelopment();
    await expect(
      product.get(ExitService).end(coach, { id, version: 1 }, { reason: 'backToReferrer' }),
    ).rejects.toThrow('toelichting voor de verwijzer ontbreekt');
  });
});

describe('re-opening', () => {
  const anEnded = async () => {
    const trajectory = await aDevelopment();
    await product.get(ExitService).end(coach, { id: trajectory.id, version: 1 }, { reason: 'relocation' });
    return trajectory;
  };
  const reopen = (id: string, more = {}) =>
    product.get(ReopeningService).reopen(coach, { id, version: 2 }, { reason: 'Terug in Vaals', ...more });

  test('goes on in the last stage, with contact person and norms, and leaves the pause', async () => {
    const { id } = await anEnded();
    await expect(reopen(id)).resolves.toMatchObject({
      state: 'running',
      stage: 'ontwikkeling',
      endedOn: null,
    });
    expect((await openDeadlines(id)).map(({ kind }) => kind)).toEqual(['review']);
    expect(
      await all(
        `SELECT (SELECT count(*)::int FROM unnest(active)) AS runs,
           (SELECT range_agg(during) FROM contact_assignment WHERE trajectory_id = t.id) = active AS covered
         FROM trajectory t WHERE id = $1`,
        id,
      ),
    ).toEqual([{ runs: 2, covered: true }]);
  });

  test('is refused after six months, beside another open trajectory, and to someone who left', async () => {
    const { id, participantId } = await anEnded();
    daysLater(200);
    await expect(reopen(id)).rejects.toThrow('reopening-too-late');
    vi.restoreAllMocks();
    await expect(reopen(id, { contactPersonId: newId() })).rejects.toThrow('cannot-be-contact-person');
    await aTrajectory(product, owner, coach, { participantId });
    await expect(reopen(id)).rejects.toThrow('trajectory-already-open');
  });

  test('another team gets it by a handover: re-opening for a colleague there is refused, for one here it is not', async () => {
    const { id } = await anEnded();
    const elsewhere = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
    await expect(reopen(id, { contactPersonId: elsewhere.userId })).rejects.toThrow('reopened-for-others');
    await expect(reopen(id, { contactPersonId: teamMate.userId })).resolves.toMatchObject({
      contactPersonId: teamMate.userId,
    });
  });

  test('the norm of six months can change from a date on', async () => {
    const { id } = await anEnded();
    await owner.query(
      `INSERT INTO setting (id, key, value, during) VALUES ($1, 'reopeningMonths', '12', daterange($2, NULL))`,
      [newId(), addDays(today, 190)],
    );
    daysLater(189);
    await expect(reopen(id)).rejects.toThrow('reopening-too-late');
    daysLater(200);
    await expect(reopen(id)).resolves.toMatchObject({ state: 'running' });
    await owner.query('DELETE FROM setting');
  });
});

describe('deadlines', () => {
  test('a review that was done starts the next; doing it twice does not', async () => {
    const { id } = await aDevelopment();
    const review = (await openDeadlines(id)).find(({ kind }) => kind === 'review')!;
    daysLater(70);
    await product.get(DeadlineService).meet(teamMate, review.id);
    await product.get(DeadlineService).meet(teamMate, review.id);
    expect((await openDeadlines(id)).filter(({ kind }) => kind === 'review')).toMatchObject([
      { due_on: addDays(today, 70 + 84) },
    ]);
    expect((await journal(id)).filter((type) => type === 'deadline.met')).toHaveLength(1);
  });

  test('of another’s case does not exist', async () => {
    const { id } = await aDevelopment();
    const [first] = await openDeadlines(id);
    await expect(product.get(DeadlineService).meet(specialist, first!.id)).rejects.toThrow('not-found');
  });
});
