import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, withClient } from './test-database.js';

let [mine, theirs]: TestDatabase[] = [];

beforeAll(async () => {
  [mine, theirs] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([mine!.drop(), theirs!.drop()]));

test('each spec file has a database of its own', async () => {
  await withClient(mine!.ownerUrl, (client) => client.query('CREATE TABLE only_here (id int)'));
  const found = await withClient(theirs!.ownerUrl, (client) =>
    client.query(`SELECT to_regclass('only_here') AS found`),
  );
  expect(found.rows[0].found).toBeNull();
});

test('the server is of a version the product supports and sorts by code point', async () => {
  const { rows } = await withClient(mine!.ownerUrl, (client) =>
    client.query(`SELECT current_setting('server_version_num')::int AS version, 'Z' < 'a' AS by_code_point`),
  );
  expect(rows[0].version).toBeGreaterThanOrEqual(150_000);
  expect(rows[0].by_code_point).toBe(true);
});

test('the product runs in a role that it cannot leave for a stronger one', async () => {
  await withClient(mine!.appUrl, async (client) => {
    const { rows } = await client.query('SELECT current_user AS role');
    expect(rows[0].role).toBe('doorloop_app');
    await client.query('RESET ROLE');
    expect((await client.query('SELECT current_user AS role')).rows[0].role).toBe('doorloop_app');
    await expect(client.query('SET ROLE NONE; SELECT FROM participant')).rejects.toThrow(/permission denied/);
    await expect(client.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  });
});
