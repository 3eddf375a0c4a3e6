import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';

let database: TestDatabase;
let runtime: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = new pg.Client({ connectionString: database.appUrl });
  await runtime.connect();
});
afterAll(async () => {
  await runtime.end();
  await database.drop();
});

test('what sees past row-level security cannot be called by the product, and looks names up in one place', async () => {
  const { rows } = await runtime.query(`
    SELECT p.proname AS name, r.rolname AS owner, has_function_privilege(p.oid, 'EXECUTE') AS callable,
      (SELECT setting FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%') AS config
    FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
    WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows).toEqual(
    rows.map(({ name }) => ({
      name,
      owner: 'doorloop_keeper',
      callable: false,
      config: 'search_path=public, pg_temp',
    })),
  );
});

test('what is read as the keeper is one view, of what is on offer to whoever is acting', async () => {
  const { rows } = await runtime.query(`
    SELECT relname AS name, relowner::regrole::text AS owner, reloptions AS options FROM pg_class
    WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
      AND 'security_invoker=true' <> ALL (coalesce(reloptions, '{}'))`);
  expect(rows).toEqual([
    { name: 'offered_case', owner: 'doorloop_keeper', options: ['security_barrier=true'] },
  ]);
});

test('nor hung on a table of one’s own, to have it write what one likes', async () => {
  await runtime.query('CREATE TEMP TABLE mine AS SELECT * FROM participant');
  await expect(
    runtime.query(`CREATE TRIGGER forged AFTER UPDATE ON mine REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION keep_case_of_participant()`),
  ).rejects.toMatchObject({ code: '42501' });
});

test.each([
  'SET ROLE doorloop_keeper',
  'SET ROLE doorloop_owner',
  'SET row_security = off',
  'SET session_replication_role = replica',
])('%s gives the product nothing', async (statement) => {
  const seen = runtime.query(statement).then(() => runtime.query('SELECT count(*) FROM participant'));
  await expect(seen).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|22023)$/) });
  await runtime.query('SET row_security = on');
});

test('SET ROLE NONE leaves an account that may do nothing', async () => {
  await runtime.query('SET ROLE NONE');
  await expect(runtime.query('SELECT count(*) FROM participant')).rejects.toMatchObject({ code: '42501' });
});
