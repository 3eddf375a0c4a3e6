import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';
import type { Presence } from './attendance.rules.js';
import { WorkPlaceDayReading } from './work-place-day.service.js';
import type { WorkPlace } from './work-place.rules.js';
import { WorkPlaceService } from './work-place.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coaches: Actor[];
let workPlaces: WorkPlaceService;
let place: WorkPlace;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [DevelopmentModule]);
  coaches = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aUser(database.ownerUrl)));
  workPlaces = product.get(WorkPlaceService);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  place = await workPlaces.addPlace(coaches[0]!, {
    name: `Groen ${newId()}`,
    work: 'Plantsoen',
    capacity: 2,
  });
});

const codeOf = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'taken',
    (error: { kind?: { code: string } }) => error.kind?.code ?? String(error),
  );
const assign = async (coach: Actor, startsOn: string, endsOn: string | null = null) => {
  const { id } = await aTrajectory(product, owner, coach, { entryStage: 'ontwikkeling' });
  return workPlaces.assign(coach, id, { workPlaceId: place.id, startsOn, endsOn });
};

test('of six colleagues who each take a chair at once, each in their own case, two get one', async () => {
  const cases: [Actor, string][] = [];
  for (const coach of coaches) cases.push([coach, (await aTrajectory(product, owner, coach)).id]);
  const asked = { workPlaceId: place.id, startsOn: '2026-11-01' };
  const told = await Promise.all(cases.map(([coach, id]) => codeOf(workPlaces.assign(coach, id, asked))));
  expect(told.sort()).toEqual(['taken', 'taken', ...Array<string>(4).fill('work-place-full')]);
});

test('room is asked of each day: who leaves makes room from the next day on', async () => {
  const [coach] = coaches as [Actor];
  await assign(coach, '2026-01-01', '2026-01-31');
  await assign(coach, '2026-01-20', '2026-02-28');
  expect(await codeOf(assign(coach, '2026-01-31'))).toBe('work-place-full');
  expect(await codeOf(assign(coach, '2025-12-01', '2026-01-20'))).toBe('work-place-full');
  expect(await codeOf(assign(coach, '2025-12-01', '2026-01-19'))).toBe('taken');
  const late = await assign(coach, '2026-02-01');
  expect(await codeOf(workPlaces.change(coach, late.id, late.version, { startsOn: '2026-01-25' }))).toBe(
    'work-place-full',
  );
});

test('a place becomes no smaller than who is there, and closed it takes nobody in', async () => {
  const [coach] = coaches as [Actor];
  await assign(coach, '2026-01-01');
  await assign(coach, '2026-02-01');
  expect(await codeOf(workPlaces.changePlace(coach, place.id, 1, { capacity: 1 }))).toBe(
    'work-place-too-small',
  );
  const larger = await workPlaces.changePlace(coach, place.id, 1, { capacity: 3, active: false });
  expect(larger).toMatchObject({ version: 2, capacity: 3, active: false });
  expect(await codeOf(assign(coach, '2026-03-01'))).toBe('work-place-closed');
  expect(await codeOf(workPlaces.changePlace(coach, place.id, 1, { capacity: 9 }))).toBe('version-outdated');
});

test('who came is recorded by day, can be put right, and not outside the assignment', async () => {
  const [coach] = coaches as [Actor];
  const { id: trajectoryId } = await aTrajectory(product, owner, coach, { entryStage: 'ontwikkeling' });
  const { id } = await workPlaces.assign(coach, trajectoryId, {
    workPlaceId: place.id,
    startsOn: '2026-11-01',
  });
  await workPlaces.attend(coach, id, { day: '2026-11-03', presence: 'absentWithoutNotice' });
  await workPlaces.attend(coach, id, { day: '2026-11-03', presence: 'late', hours: 3.5 });
  const { workPlaceAssignments } = JSON.parse(
    await product.get(DevelopmentReading).open(coach, trajectoryId),
  );
  expect(workPlaceAssignments).toEqual([
    expect.objectContaining({
      workPlace: { id: place.id, name: place.name, department: null, supervisor: null },
      attendance: [expect.objectContaining({ day: '2026-11-03', presence: 'late', hours: 3.5 })],
      can: ['change', 'attend'],
    }),
  ]);
  const before = { day: '2026-10-31', presence: 'present' } as const;
  expect(await codeOf(workPlaces.attend(coach, id, before))).toBe('attendance-outside-assignment');
  const hours = { day: '2026-11-04', presence: 'ill', hours: 4 } as const;
  expect(await codeOf(workPlaces.attend(coach, id, hours))).toBe('invalid-input');
  const future = { day: '2199-01-01', presence: 'present' } as const;
  expect(await codeOf(workPlaces.attend(coach, id, future))).toBe('date-in-future');
});

test('nobody is on one place twice at a time', async () => {
  const [coach] = coaches as [Actor];
  const { id } = await aTrajectory(product, owner, coach, { entryStage: 'ontwikkeling' });
  const asked = { workPlaceId: place.id, startsOn: '2026-11-01' };
  await workPlaces.assign(coach, id, asked);
  expect(await codeOf(workPlaces.assign(coach, id, asked))).toBe('work-place-twice');
});

test('a place says who supervises there and how many are there on a day', async () => {
  const [coach] = coaches as [Actor];
  await assign(coach, '2026-02-01', '2026-02-28');
  const asked = { department: 'Groen', supervisorId: coaches[1]!.userId };
  const changedPlace = await workPlaces.changePlace({ ...coach, permissions: new Set() }, place.id, 1, asked);
  expect(changedPlace).toMatchObject({
    ...{ version: 2, department: 'Groen', supervisor: { id: coaches[1]!.userId }, taken: 0, can: [] },
    ...{ name: place.name, capacity: 2 },
  });
  const takenOn = async (day: string) =>
    (await workPlaces.places(coaches[5]!, day)).find(({ id }) => id === place.id)!.taken;
  expect([await takenOn('2026-01-31'), await takenOn('2026-02-01'), await takenOn('2026-03-01')]).toEqual([
    0, 1, 0,
  ]);
  const nobody = workPlaces.changePlace(coach, place.id, 2, { supervisorId: newId() });
  expect(await codeOf(nobody)).toBe('work-place-supervisor-unknown');
});

test('the list of a day names who one may see and counts the others; that it was read is logged', async () => {
  const [coach, stranger] = coaches as [Actor, Actor];
  const day = '2026-11-03';
  const mine = await assign(coach, '2026-11-01');
  await assign(stranger, '2026-11-01');
  await workPlaces.attend(coach, mine.id, { day, presence: 'leave' });
  const listOf = async (actor: Actor, on = day) =>
    JSON.parse(await product.get(WorkPlaceDayReading).open(actor, place.id, on));
  expect(await listOf(coach)).toMatchObject({
    ...{ day, workPlace: { id: place.id, taken: 2, capacity: 2 }, others: 1 },
    people: [{ assignmentId: mine.id, presence: 'leave', hours: null, can: ['change', 'attend'] }],
  });
  expect(await listOf(stranger)).toMatchObject({ others: 1, people: [{ presence: null }] });
  expect(await listOf(coaches[2]!)).toMatchObject({ others: 2, people: [] });
  expect(await listOf(coach, '2026-10-01')).toMatchObject({ others: 0, people: [] });
  const { rows } = await owner.query(
    `SELECT actor_id FROM access_log WHERE action = 'workPlace.opened' AND actor_id = ANY ($1)`,
    [coaches.map(({ userId }) => userId)],
  );
  expect(rows.map(({ actor_id }) => actor_id).sort()).toEqual([coach.userId, stranger.userId].sort());
});

test('that somebody came is no line of the journal, but kept; a day can be left open again', async () => {
  const [coach] = coaches as [Actor];
  const { id } = await assign(coach, '2026-11-01');
  const day = '2026-11-03';
  const attend = (presence: Presence) => workPlaces.attend(coach, id, { day, presence });
  await attend('present');
  await attend('ill');
  expect((await attend('present')).attendance).toEqual([
    expect.objectContaining({ day, presence: 'present' }),
  ]);
  expect((await workPlaces.forgetAttendance(coach, id, day)).attendance).toEqual([]);
  await workPlaces.forgetAttendance(coach, id, day);
  const { rows } = await owner.query(
    `SELECT j.facts ->> 'presence' AS presence FROM case_journal j
     JOIN work_place_assignment k ON k.trajectory_id = j.trajectory_id
     WHERE k.id = $1 AND j.type LIKE 'attendance.%' ORDER BY j.id`,
    [id],
  );
  expect(rows.map(({ presence }) => presence)).toEqual(['ill', 'present', null]);
});
