import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { rows } from '#kernel/tx.js';
import { aProduct } from '../factories/product.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let admin: Caller;
beforeAll(async () => {
  api = await TestApi.start(undefined, { STATEMENT_TIMEOUT_MS: '300' });
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  admin = await api.signIn((await aUser(api.database.ownerUrl, { roles: ['admin'] })).username);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const busy = {
  type: 'about:blank',
  status: 503,
  code: 'busy',
  title: 'Even niet beschikbaar',
  detail: 'Het lukt nu niet. Er is niets gewijzigd; probeer het zo opnieuw.',
};

async function whileHeld(table: string, request: () => Promise<{ json(): unknown }>): Promise<unknown> {
  await owner.query('BEGIN');
  await owner.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const answer = await request();
  await owner.query('ROLLBACK');
  return answer.json();
}

test('a read that takes too long is given up, and works again when nothing is in its way', async () => {
  const read = () => admin.get('/caseload?view=all');
  expect(await whileHeld('access_log', read)).toEqual(busy);
  for (let n = 0; n < 8; n += 1) expect((await read()).statusCode).toBe(200);
});

test('a change that takes too long changes nothing', async () => {
  const { id, version } = (await admin.post('/teams', { name: 'Team Geul' })).json();
  const rename = () => admin.patch(`/teams/${id}`, { name: 'Team Jeker' }, ifMatch(version));
  expect(await whileHeld('administration_log', rename)).toEqual(busy);
  expect((await admin.get('/teams')).json().items).toMatchObject([{ name: 'Team Geul', version }]);
  expect((await rename()).statusCode).toBe(200);
});

test('a job may take what it needs', async () => {
  const worker = await aProduct(api.database, [], { STATEMENT_TIMEOUT_MS: '300' });
  const [found] = await worker
    .get(Database)
    .read(systemActor, (tx) =>
      rows<{ limit: string }>(tx, `SELECT current_setting('statement_timeout') AS limit`),
    );
  await worker.close();
  expect(found).toEqual({ limit: '0' });
});
