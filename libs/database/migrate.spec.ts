import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, withClient } from '../../test/postgres/test-database.js';
import { migrate } from './migrate.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('migrating again changes nothing', async () => {
  const ledger = () =>
    withClient(database.ownerUrl, (client) => client.query('SELECT name FROM migrations ORDER BY id'));
  const before = await ledger();
  await migrate(database.ownerUrl);
  expect((await ledger()).rows).toEqual(before.rows);
  expect(before.rows.length).toBeGreaterThan(0);
});

test('the runtime role owns nothing and cannot step over row-level security', async () => {
  const { rows } = await withClient(database.appUrl, (client) =>
    client.query(`
      SELECT current_user AS name, r.rolsuper, r.rolbypassrls,
        (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
      FROM pg_roles r WHERE r.rolname = current_user`),
  );
  expect(rows).toEqual([{ name: 'doorloop_app', rolsuper: false, rolbypassrls: false, owned: 0 }]);
});
