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
      workPlace: { id: place.id, name: place.name },
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
