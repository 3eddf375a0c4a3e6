import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aTeam, aUser } from '../../test/factories/users.js';
import { testEnvironment } from '../../test/factories/environment.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase, withClient } from '../../test/postgres/test-database.js';
import type { Actor } from './actor.js';
import { HotReads } from './hot-reads.js';

let database: TestDatabase;
let reads: HotReads;
let actor: Actor;

/** Writes a line in the access log, and answers; with a zero in $1 it fails after the line was written. */
const logged = {
  name: 'logged',
  text: `WITH line AS (
      INSERT INTO access_log (actor_id, action, participant_ids) VALUES (scope_actor(), 'list.opened', '{}') RETURNING 1
    ) SELECT (1 / $1::int)::text AS json FROM line`,
};
const lines = async (): Promise<number> =>
  withClient(database.ownerUrl, async (client) => {
    return (await client.query('SELECT count(*)::int AS count FROM access_log')).rows[0].count;
  });

beforeAll(async () => {
  database = await createTestDatabase();
  actor = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
});
beforeEach(() => {
  reads = new HotReads(testEnvironment(database.appUrl, { READ_POOL_SIZE: '1' }));
});
afterEach(() => reads.onModuleDestroy());
afterAll(() => database.drop());

test('what a read writes stands when it answers, and does not when it fails', async () => {
  const before = await lines();
  expect(await reads.json(actor, logged, [1])).toBe('1');
  expect(await lines()).toBe(before + 1);
  await expect(reads.json(actor, logged, [0])).rejects.toMatchObject({ code: '22012' });
  expect(await lines()).toBe(before + 1);
});

test('a statement that fails, at the first time or later, leaves the next one whole', async () => {
  await expect(reads.json(actor, logged, [0])).rejects.toThrow();
  expect(await reads.json(actor, logged, [1])).toBe('1');
  await expect(reads.json(actor, logged, [0])).rejects.toThrow();
  expect(await reads.json(actor, logged, [1])).toBe('1');
  await expect(reads.json(actor, { name: 'wrong', text: 'SELECT no FROM where' }, [])).rejects.toThrow();
  await expect(reads.json(actor, { name: 'wrong', text: 'SELECT no FROM where' }, [])).rejects.toThrow(
    /syntax/,
  );
  expect(await reads.json(actor, logged, [1])).toBe('1');
});

test('the row scope ends with its read', async () => {
  const scope = { name: 'scope', text: "SELECT coalesce(scope_actor()::text, 'nobody') AS json" };
  expect(await reads.json(actor, scope, [])).toBe(actor.userId);
  const after = await reads.row<{ json: string }>({ ...scope, name: 'scope-after' }, []);
  expect(after?.json).toBe('nobody');
});

test('values arrive as they were: lists with quotes, empty lists, null, bytes', async () => {
  const echo = {
    name: 'echo',
    text: `SELECT json_build_array($1::text[], $2::uuid[], $3::text, encode($4, 'hex'), $5::int, $6::boolean) AS json`,
  };
  const given = [['a"b', 'c\\d', 'e,f', '{}', ''], [], null, Buffer.from('00ff', 'hex'), 7, false];
  expect(JSON.parse((await reads.json(actor, echo, given))!)).toEqual([given[0], [], null, '00ff', 7, false]);
  const none = { name: 'none', text: 'SELECT 1 AS json WHERE false' };
  expect(await reads.json(actor, none, [])).toBeNull();
});

test('a connection that is cut while it reads fails that read alone', async () => {
  const cut = { name: 'cut', text: 'SELECT pg_terminate_backend(pg_backend_pid())::text AS json' };
  await expect(reads.json(actor, cut, [])).rejects.toThrow();
  expect(await reads.json(actor, logged, [1])).toBe('1');
});
