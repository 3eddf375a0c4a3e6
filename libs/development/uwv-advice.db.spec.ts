import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { aProduct } from '../../test/factories/product.js';
import type { InventedTrajectory } from '../../test/factories/trajectories.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';
import { UwvAdviceService } from './uwv-advice.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let advices: UwvAdviceService;
let case_: InventedTrajectory;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [DevelopmentModule]);
  coach = await aUser(database.ownerUrl);
  advices = product.get(UwvAdviceService);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  case_ = await aTrajectory(product, owner, coach);
});

const codeOf = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'taken',
    (error: { kind?: { code: string } }) => error.kind?.code ?? String(error),
  );
const termOf = async (id: string) =>
  (await owner.query('SELECT state, due_on::text AS due FROM deadline WHERE subject_id = $1', [id])).rows;

test('the UWV has eight weeks; its answer ends the term, and the college decides after it', async () => {
  const { id, version, dueOn, can } = await advices.request(coach, case_.id, '2026-10-05');
  expect([dueOn, can]).toEqual(['2026-11-30', ['receive', 'withdraw']]);
  const received = await advices.receive(coach, id, version, {
    outcome: 'positive',
    receivedOn: '2026-11-03',
  });
  expect(received).toMatchObject({ state: 'received', dueOn: null, can: ['decide'] });
  expect(await termOf(id)).toEqual([{ state: 'met', due: '2026-11-30' }]);
  const decided = await advices.decide(coach, id, received.version, {
    granted: true,
    decidedBy: 'college van Vaals',
    decidedOn: '2026-11-10',
  });
  expect(decided).toMatchObject({ state: 'decided', granted: true, decidedBy: 'college van Vaals', can: [] });
  const { uwvAdvices } = JSON.parse(await product.get(DevelopmentReading).open(coach, case_.id));
  expect(uwvAdvices).toEqual([decided]);
});

test('withdrawn it is awaited no more, and may be asked again', async () => {
  const { id, version } = await advices.request(coach, case_.id, '2026-11-02');
  expect(await codeOf(advices.request(coach, case_.id, '2026-11-03'))).toBe('uwv-advice-awaited');
  await advices.withdraw(coach, id, version, 'Vond werk');
  expect(await termOf(id)).toEqual([expect.objectContaining({ state: 'cancelled' })]);
  expect(await codeOf(advices.request(coach, case_.id, '2026-11-03'))).toBe('taken');
});

test('the college decides on an advice that was received, not before, and not before that day', async () => {
  const { id, version } = await advices.request(coach, case_.id, '2026-11-02');
  const decision = { granted: false, decidedBy: 'college van Vaals', decidedOn: '2026-11-03' };
  expect(await codeOf(advices.decide(coach, id, version, decision))).toBe('step-wrong-state');
  const { version: next } = await advices.receive(coach, id, version, {
    outcome: 'negative',
    receivedOn: '2026-11-10',
  });
  expect(await codeOf(advices.decide(coach, id, next, decision))).toBe('date-too-early');
});

test('of two who record an answer at once one is told that it changed', async () => {
  const { id, version } = await advices.request(coach, case_.id, '2026-11-02');
  const receipt = { outcome: 'positive', receivedOn: '2026-11-10' } as const;
  const told = await Promise.all([1, 2].map(() => codeOf(advices.receive(coach, id, version, receipt))));
  expect(told.sort()).toEqual(['taken', 'version-outdated']);
});
