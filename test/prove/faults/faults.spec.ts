import { expect, test } from 'vitest';
import { createTestDatabase } from '../../postgres/test-database.js';
import { faults, findFault } from './proof.js';

/** `npm run prove -- --only faults` puts all of them in. */
test.each([
  'no row lock: the case is read first and taken afterwards',
  'acknowledged before the commit',
  'the history of contact persons can be overwritten',
])('the model turns red on a fault: %s', async (name) => {
  const database = await createTestDatabase();
  const control = await findFault(
    database,
    faults.find(({ fault }) => fault === name)!,
    3,
    60,
  );
  await database.drop();
  expect(control).toMatchObject({ fault: name, red: true });
});
