import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { TestApi } from '../http/test-api.js';

let api: TestApi;
let mine: Caller;
let others: Caller;
beforeAll(async () => {
  api = await TestApi.start();
  const somebody = async () => api.signIn((await aUser(api.database.ownerUrl)).username);
  [mine, others] = [await somebody(), await somebody()];
});
afterAll(() => api.stop());

const names = async (caller: Caller): Promise<string[]> =>
  (await caller.get('/kept-views')).json().items.map(({ name }: { name: string }) => name);

test('a list is kept for whoever kept it, by name, and thrown away by nobody else', async () => {
  const selection = { view: 'team', stage: ['diagnose', 'nazorg'], suspended: false, sort: '-name' };
  const kept = await mine.post('/kept-views', { name: ' Team vol ', selection });
  expect(kept.statusCode).toBe(201);
  expect(kept.json()).toMatchObject({ name: 'Team vol', selection });
  await mine.post('/kept-views', { name: 'alles te laat', selection: { overdue: true } });
  expect((await mine.get('/kept-views')).json().items[1]).toEqual(kept.json());
  expect(await names(mine)).toEqual(['alles te laat', 'Team vol']);
  expect(await names(others)).toEqual([]);

  const address = `/kept-views/${kept.json().id}`;
  expect((await others.delete(address)).statusCode).toBe(404);
  expect((await mine.delete(address)).statusCode).toBe(204);
  expect((await mine.delete(address)).statusCode).toBe(404);
  expect(await names(mine)).toEqual(['alles te laat']);
});

test('what the list does not know is not kept, and the place of it is named', async () => {
  const placeOf = async (selection: object) => {
    const refused = await mine.post('/kept-views', { name: 'Niet goed', selection });
    return [refused.statusCode, refused.json().errors[0].location];
  };
  expect(await placeOf({ surname: 'Jansen' })).toEqual([400, { pointer: '#/selection/surname' }]);
  expect(await placeOf({ stage: ['ziek'] })).toEqual([400, { pointer: '#/selection/stage' }]);
  expect(await placeOf({ view: 'mine', sort: '-endedAt' })).toEqual([400, { name: 'sort' }]);
  const long = await mine.post('/kept-views', { name: 'x'.repeat(41), selection: {} });
  expect(long.json().errors[0].detail).toBe('Naam mag hoogstens 40 tekens hebben.');
  expect(await names(mine)).not.toContain('Niet goed');
});

test('a name is given once, and there is an end to how many', async () => {
  const keep = (name: string) => others.post('/kept-views', { name, selection: {} });
  expect((await keep('Week')).statusCode).toBe(201);
  expect((await keep('WEEK')).json()).toMatchObject({
    status: 409,
    code: 'kept-view-name-taken',
    detail: 'U hebt al een weergave ‘WEEK’. Kies een andere naam, of verwijder die eerst.',
  });
  // The same name is free to a colleague.
  expect((await mine.post('/kept-views', { name: 'Week', selection: {} })).statusCode).toBe(201);
  for (let n = 2; n <= 30; n += 1) expect((await keep(`Week ${n}`)).statusCode).toBe(201);
  expect((await keep('Week 31')).json()).toMatchObject({ status: 409, code: 'too-many-kept-views' });
});

test('is for who has a caseload', async () => {
  const { username } = await aUser(api.database.ownerUrl, { roles: ['consultant'] });
  expect((await (await api.signIn(username)).get('/kept-views')).statusCode).toBe(403);
});
