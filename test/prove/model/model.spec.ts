import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../postgres/test-database.js';
import { proveByModel } from './prove-by-model.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** `npm run prove -- --only model` plays thousands. */
test('forty random sequences of everything that can happen leave the product as the model says', async () => {
  const { findings, tally } = await proveByModel(database, { sequences: 40, seed: 11 });
  expect(findings).toEqual([]);
  expect(tally.sequences).toBe(40);
  expect(tally.done.get('offer')).toBeGreaterThan(10);
  expect(tally.done.get('accept')).toBeGreaterThan(2);
  expect(tally.done.get('report absence')).toBeGreaterThan(5);
  expect(tally.transfers.planned).toBeGreaterThan(5);
  expect(tally.races).toBeGreaterThan(10);
  expect(tally.crashesBeforeCommit).toBeGreaterThan(2);
});
