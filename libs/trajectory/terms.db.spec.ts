import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addDays, addMonths, addWeeks, subtractWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { aProduct } from '../../test/factories/product.js';
import { canLeave } from '../../test/factories/stage-facts.js';
import type { InventedTrajectory } from '../../test/factories/trajectories.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { DeadlineJobs } from './deadline.jobs.js';
import { ExitService } from './exit.service.js';
import { StageService } from './stage.service.js';
import type { SuspensionCorrection } from './suspension.rules.js';
import { SuspensionService } from './suspension.service.js';
import type { TermKey } from './term.rules.js';
import { TermService } from './term.service.js';
import { TrajectoryWorkerModule } from './trajectory.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let terms: TermService;
let coach: Actor;
let today: string;
let trajectory: InventedTrajectory;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TrajectoryWorkerModule]);
  terms = product.get(TermService, { strict: false });
  coach = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  today = product.get(Clock).today();
});
beforeEach(async () => {
  trajectory = await aTrajectory(product, owner, coach, { entryStage: 'plaatsing', openedAt: '2025-01-06' });
  ({ id } = trajectory);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const write = <Result>(work: (tx: Tx) => Promise<Result>) => product.get(Database).write(coach, work);
const itIs = (day: string) => vi.spyOn(product.get(Clock), 'today').mockReturnValue(day);
const service = <Service>(type: new (...given: never[]) => Service): Service =>
  product.get(type, { strict: false });
const start = (term: TermKey, countsFrom: string, subjectId?: string) =>
  write((tx) => terms.start(tx, { trajectoryId: id, term, countsFrom, ...(subjectId && { subjectId }) }));
const move = (term: TermKey, countsFrom: string, subjectId?: string) =>
  write((tx) => terms.move(tx, { trajectoryId: id, term, countsFrom, ...(subjectId && { subjectId }) }));

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly part: number;
  readonly state: string;
  readonly due: string;
  readonly from: string;
}
const deadlines = (trajectoryId = id) =>
  all<Line>(
    `SELECT id, kind, part, state, due_on::text AS due, counts_from::text AS from FROM deadline
     WHERE trajectory_id = $1 ORDER BY kind, due_on, state`,
    trajectoryId,
  );
const lines = async () => (await deadlines()).map(({ kind, state, due }) => `${kind} ${state} ${due}`);

describe('a term', () => {
  test('keeps what it was computed from, and is started once', async () => {
    const advice = newId();
    await start('uwvAdvice', '2026-10-30', advice);
    await start('uwvAdvice', '2026-10-30', advice);
    expect(
      await all(
        `SELECT kind, subject_id, owner_id, counts_from::text, length, unit, due_on::text, soon_on::text
         FROM deadline WHERE trajectory_id = $1`,
        id,
      ),
    ).toEqual([
      {
        kind: 'uwvAdvice',
        subject_id: advice,
        owner_id: coach.userId,
        counts_from: '2026-10-30',
        length: 8,
        unit: 'weken',
        due_on: '2026-12-28',
        soon_on: '2026-12-18',
      },
    ]);
  });

  test('about two things runs twice; each is met and cancelled by itself', async () => {
    const [one, other] = [newId(), newId()];
    await start('wageSubsidyDecision', '2026-11-02', one);
    await start('wageSubsidyDecision', '2026-11-09', other);
    await write((tx) => terms.meet(tx, { trajectoryId: id, term: 'wageSubsidyDecision', subjectId: one }));
    await write((tx) =>
      terms.cancel(tx, { trajectoryId: id, term: 'wageSubsidyDecision', subjectId: other }),
    );
    expect(await lines()).toEqual([
      'wageSubsidyDecision met 2026-12-07',
      'wageSubsidyDecision cancelled 2026-12-14',
    ]);
  });

  test('that was met is not started again by a message that comes twice, but is from another date', async () => {
    const subsidy = newId();
    await start('wageSubsidyDecision', '2026-11-02', subsidy);
    await write((tx) =>
      terms.meet(tx, { trajectoryId: id, term: 'wageSubsidyDecision', subjectId: subsidy }),
    );
    await start('wageSubsidyDecision', '2026-11-02', subsidy);
    expect(await lines()).toEqual(['wageSubsidyDecision met 2026-12-07']);
    await start('wageSubsidyDecision', '2027-11-01', subsidy);
    expect(await lines()).toEqual([
      'wageSubsidyDecision met 2026-12-07',
      'wageSubsidyDecision open 2027-12-06',
    ]);
  });

  test('takes its length from the setting of the day it counts from', async () => {
    await owner.query(
      `INSERT INTO setting (id, key, value, during) VALUES ($1, 'uwvAdviceWeeks', '6', daterange('2027-01-01', NULL))`,
      [newId()],
    );
    await start('uwvAdvice', '2026-12-31');
    expect(await lines()).toEqual([`uwvAdvice open ${addWeeks('2026-12-31', 8)}`]);
    await move('uwvAdvice', '2027-01-04');
    expect(await lines()).toEqual([`uwvAdvice open ${addWeeks('2027-01-04', 6)}`]);
    await owner.query('DELETE FROM setting');
  });

  test('of a trajectory that ended is not due; an exit cancels what was', async () => {
    await start('trialPlacement', today, newId());
    await service(ExitService).end(coach, { id, version: 1 }, { reason: 'regularWork' });
    await start('aftercare', today, newId());
    expect((await deadlines()).map(({ kind, state }) => [kind, state])).toEqual([
      ['trialPlacement', 'cancelled'],
    ]);
  });
});

describe('aftercare of a placement', () => {
  const months = [1, 3, 6, 12];

  test('has four conversations, moves with its date, and leaves what was held', async () => {
    const placement = newId();
    await start('aftercare', '2026-01-31', placement);
    await write((tx) =>
      terms.meet(tx, { trajectoryId: id, term: 'aftercare', subjectId: placement, part: 1 }),
    );
    await move('aftercare', '2026-02-28', placement);
    await start('aftercare', '2026-02-28', placement);
    expect(await lines()).toEqual([
      'aftercare met 2026-02-28',
      'aftercare open 2026-05-28',
      'aftercare open 2026-08-28',
      'aftercare open 2027-02-28',
    ]);
  });

  test('stands in for what entering nazorg would start, and takes its place when it comes later', async () => {
    const placement = newId();
    await start('aftercare', addDays(today, -10), placement);
    await canLeave(owner, trajectory, coach, 'plaatsing');
    await service(StageService).move(coach, { id, version: 1 }, { to: 'nazorg' });
    expect((await deadlines()).map(({ due }) => due)).toEqual(
      months.map((count) => addMonths(addDays(today, -10), count)),
    );

    const afterwards = await aTrajectory(product, owner, coach, { entryStage: 'plaatsing' });
    const { id: later } = afterwards;
    await canLeave(owner, afterwards, coach, 'plaatsing');
    await service(StageService).move(coach, { id: later, version: 1 }, { to: 'nazorg' });
    await write((tx) =>
      terms.start(tx, {
        trajectoryId: later,
        term: 'aftercare',
        countsFrom: addDays(today, -3),
        subjectId: placement,
      }),
    );
    const after = (await deadlines(later)).filter(({ kind }) => kind === 'aftercare');
    expect(after.filter(({ state }) => state === 'open').map(({ due }) => due)).toEqual(
      months.map((count) => addMonths(addDays(today, -3), count)),
    );
    expect(after.filter(({ state }) => state === 'cancelled')).toHaveLength(4);
  });
});

describe('suspension', () => {
  const suspend = (version: number, days: number) =>
    service(SuspensionService).suspend(
      coach,
      { id, version },
      { reason: 'illness', expectedEndOn: addDays(today, days) },
    );

  test('stops norms, lets legal terms run on, and asks after its expected end', async () => {
    await start('aftercare', addDays(today, -1), newId());
    await start('uwvAdvice', addDays(today, -1), newId());
    const before = await deadlines();
    await suspend(1, 30);
    expect((await deadlines()).filter(({ kind }) => kind === 'suspensionEnd')).toMatchObject([
      { state: 'open', due: addDays(today, 30) },
    ]);
    itIs(addDays(today, 20));
    await service(SuspensionService).resume(coach, { id, version: 2 });
    expect((await lines()).sort()).toEqual(
      [
        ...before.map(({ kind, due }) => `${kind} open ${kind === 'aftercare' ? addDays(due, 20) : due}`),
        `suspensionEnd met ${addDays(today, 30)}`,
      ].sort(),
    );
  });

  test('counts for a date that is corrected afterwards, and not twice', async () => {
    const placement = newId();
    await start('aftercare', today, placement);
    await suspend(1, 30);
    itIs(addDays(today, 10));
    await service(SuspensionService).resume(coach, { id, version: 2 });
    await move('aftercare', addDays(today, -1), placement);
    expect((await deadlines()).find(({ part, kind }) => kind === 'aftercare' && part === 1)!.due).toBe(
      addDays(addMonths(addDays(today, -1), 1), 10),
    );
  });

  test('leaves what was met or cancelled where it was', async () => {
    const placement = newId();
    await start('aftercare', today, placement);
    await write((tx) =>
      terms.meet(tx, { trajectoryId: id, term: 'aftercare', subjectId: placement, part: 1 }),
    );
    await suspend(1, 30);
    itIs(addDays(today, 10));
    await service(SuspensionService).resume(coach, { id, version: 2 });
    await move('aftercare', addDays(today, 60), placement);
    expect((await deadlines()).find(({ part, kind }) => kind === 'aftercare' && part === 1)).toMatchObject({
      state: 'met',
      due: addMonths(today, 1),
      from: today,
    });
  });
});

describe('a suspension that is corrected', () => {
  const suspensions = () =>
    all<{ id: string; during: string }>(
      'SELECT id, during::text FROM suspension WHERE trajectory_id = $1 ORDER BY during',
      id,
    );
  const first = async () =>
    (await deadlines()).find(({ kind, part }) => kind === 'aftercare' && part === 1)!.due;
  const correct = async (version: number, correction: SuspensionCorrection) => {
    const [suspension] = await suspensions();
    const asked = { ...correction, reason: 'Meldde zich later' };
    return service(SuspensionService).correct(coach, { id, version }, suspension!.id, asked);
  };
  const preview = async (correction: SuspensionCorrection) =>
    service(SuspensionService).preview(coach, id, (await suspensions())[0]!.id, correction);
  const begun = '2026-11-02';
  beforeEach(async () => {
    itIs(begun);
    await start('aftercare', addDays(begun, -3), newId());
    await service(SuspensionService).suspend(
      coach,
      { id, version: 1 },
      { reason: 'illness', expectedEndOn: addDays(begun, 20) },
    );
  });

  test('while it runs asks after its end on the new day', async () => {
    await correct(2, { expectedEndOn: addDays(begun, 40) });
    expect((await deadlines()).find(({ kind }) => kind === 'suspensionEnd')!.due).toBe(addDays(begun, 40));
  });

  test('afterwards lets what is open be due as if it had always said so', async () => {
    const before = await first();
    itIs(addDays(begun, 10));
    await service(SuspensionService).resume(coach, { id, version: 2 });
    expect(await first()).toBe(addDays(before, 10));
    const correction = { since: addDays(begun, -2), resumedOn: addDays(begun, 4) };
    const [asItIs, seen] = [await deadlines(), await preview(correction)];
    expect(seen[0]).toEqual({ kind: 'aftercare', from: addDays(before, 10), to: addDays(before, 6) });
    expect(await deadlines()).toEqual(asItIs);
    await correct(3, correction);
    expect(await preview(correction)).toEqual([]);
    expect(await first()).toBe(addDays(before, 6));
    expect(await suspensions()).toMatchObject([{ during: `[${addDays(begun, -2)},${addDays(begun, 4)})` }]);
  });

  test('cannot have days that are impossible, or another’s', async () => {
    itIs(addDays(begun, 3));
    await service(SuspensionService).resume(coach, { id, version: 2 });
    itIs(addDays(begun, 10));
    await service(SuspensionService).suspend(
      coach,
      { id, version: 3 },
      { reason: 'illness', expectedEndOn: addDays(begun, 20) },
    );
    for (const asked of [preview, (days: SuspensionCorrection) => correct(4, days)]) {
      await expect(asked({ resumedOn: addDays(begun, 11) })).rejects.toThrow('suspension-overlaps');
    }
    await expect(correct(4, { since: addDays(begun, 3) })).rejects.toThrow('suspension-days-impossible');
    await expect(correct(4, { resumedOn: addDays(begun, 12) })).rejects.toThrow('suspension-days-impossible');
  });
});

describe('whatever happens at once', () => {
  test('one deadline is left of each term and subject', async () => {
    const placement = newId();
    const holder = new Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM trajectory WHERE id = $1 FOR UPDATE', [id]);
    const started = Promise.all([1, 2, 3].map(() => start('aftercare', '2026-11-02', placement)));
    const waiting = () =>
      all<{ many: number }>(
        `SELECT count(*)::int AS many FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
    await expect.poll(waiting).toEqual([{ many: 3 }]);
    await holder.query('COMMIT');
    await holder.end();
    await started;
    expect(await deadlines()).toHaveLength(4);
  });

  test('the database refuses a second', async () => {
    await start('trialPlacement', '2026-11-02');
    await expect(
      owner.query(
        `INSERT INTO deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on, counts_from, length,
           unit, soon_on)
         SELECT gen_random_uuid(), trajectory_id, participant_id, kind, stage, owner_id, due_on + 1, counts_from,
           length, unit, soon_on FROM deadline WHERE trajectory_id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'deadline_one_open' });
  });

  test('a change that breaks off half-way leaves nothing, not even a reminder', async () => {
    const reminders = async () => (await all('SELECT FROM outbox')).length;
    const before = await reminders();
    await expect(
      write(async (tx) => {
        await terms.start(tx, { trajectoryId: id, term: 'aftercare', countsFrom: today });
        throw new Error('broken off');
      }),
    ).rejects.toThrow('broken off');
    expect(await deadlines()).toEqual([]);
    expect(await reminders()).toBe(before);
  });
});

describe('reminders', () => {
  const remind = async (deadlineId: string) => {
    const work = product.get(DeadlineJobs);
    await product.get(Database).write(systemActor, (tx) => work.remind(tx, { deadlineId }));
  };
  const told = async () =>
    (
      await all<{ line: string }>(
        `SELECT n.kind || ' → ' || u.display_name AS line FROM notice n JOIN app_user u ON u.id = n.recipient_user_id
         JOIN trajectory t ON t.participant_id = n.participant_id WHERE t.id = $1 ORDER BY n.created_at, 1`,
        id,
      )
    ).map(({ line }) => line);
  const owedOn = async (deadlineId: string) =>
    (
      await all<{ on: string }>(
        `SELECT DISTINCT (available_at AT TIME ZONE 'Europe/Amsterdam')::text AS on FROM outbox
         WHERE payload->>'deadlineId' = $1 ORDER BY 1`,
        deadlineId,
      )
    ).map(({ on }) => on);
  const [from, due] = ['2027-03-01', '2027-04-30'];
  const soon = subtractWorkingDays(due, 10);
  const aTrialPlacement = async () => {
    await start('trialPlacement', from);
    return (await deadlines())[0]!;
  };

  test('come when it is due soon and when it has gone by, once each, however often the job runs', async () => {
    const deadline = await aTrialPlacement();
    expect(deadline.due).toBe(due);
    expect(await owedOn(deadline.id)).toEqual([`${soon} 08:00:00`]);
    for (const day of [
      addDays(soon, -1),
      soon,
      soon,
      due,
      addDays(due, 1),
      addDays(due, 1),
      addDays(due, 30),
    ]) {
      itIs(day);
      await remind(deadline.id);
    }
    const { displayName } = coach;
    expect(await told()).toEqual([`deadline.soon → ${displayName}`, `deadline.overdue → ${displayName}`]);
    expect(await owedOn(deadline.id)).toEqual([`${soon} 08:00:00`, '2027-05-01 08:00:00']);
  });

  test('that are late tell what is so by then', async () => {
    const deadline = await aTrialPlacement();
    itIs(addDays(due, 3));
    await remind(deadline.id);
    expect(await told()).toEqual([`deadline.overdue → ${coach.displayName}`]);
  });

  test('come anew for another date; the old ones then say nothing', async () => {
    const deadline = await aTrialPlacement();
    itIs(soon);
    await remind(deadline.id);
    await move('trialPlacement', '2027-06-01');
    await remind(deadline.id);
    itIs(addDays(due, 1));
    await remind(deadline.id);
    expect(await told()).toHaveLength(1);
    const later = subtractWorkingDays('2027-07-31', 10);
    expect(await owedOn(deadline.id)).toContain(`${later} 08:00:00`);
    itIs(later);
    await remind(deadline.id);
    expect(await told()).toHaveLength(2);
  });

  test('do not come of what was met, or stands still; after that they do', async () => {
    await start('aftercare', '2027-03-01', newId());
    const [first, second] = await deadlines();
    await write((tx) =>
      terms.meetOne(tx, { id, at: today } as never, { ...first!, kind: 'aftercare' } as never),
    );
    await service(SuspensionService).suspend(
      coach,
      { id, version: 1 },
      { reason: 'illness', expectedEndOn: addDays(today, 9) },
    );
    itIs(addDays(second!.due, 1));
    await remind(first!.id);
    await remind(second!.id);
    expect(await told()).toEqual([]);
    vi.restoreAllMocks();
    await service(SuspensionService).resume(coach, { id, version: 2 });
    itIs(addDays(second!.due, 1));
    await remind(second!.id);
    expect(await told()).toHaveLength(1);
  });

  test('go to who substitutes as well, and say whose turn it is', async () => {
    const stand = await aUser(database.ownerUrl, { displayName: 'Bart Invaller' });
    await start('uwvAdvice', '2027-03-01');
    const [{ id: deadlineId }] = (await deadlines()) as [Line];
    await owner.query(
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES ($1, $2, $3, daterange('2027-04-01', '2027-05-01'), $3)`,
      [newId(), coach.userId, stand.userId],
    );
    itIs('2027-04-26');
    await remind(deadlineId);
    const [, other] = await all<{ body: string }>(
      `SELECT body FROM notice n JOIN trajectory t ON t.participant_id = n.participant_id WHERE t.id = $1
       ORDER BY body LIKE 'Als vervanger%'`,
      id,
    );
    expect(other!.body).toMatch(
      /^Als vervanger van .*: Termijn nadert voor .*: UWV-advies beschut werk, uiterlijk/,
    );
    expect(other!.body).toMatch(/26 april 2027\. Dit is aan: UWV\.$/);
  });
});
