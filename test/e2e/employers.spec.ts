import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { newId } from '#kernel/id.js';
import { aKvkNumber } from '../factories/employers.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let coach: Caller;
let manager: Caller;
let consultant: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  coach = await api.signIn((await aUser(ownerUrl)).username);
  manager = await api.signIn((await aUser(ownerUrl, { roles: ['manager'] })).username);
  consultant = await api.signIn(
    (await aUser(ownerUrl, { roles: ['consultant'], municipalityCodes: ['0935'] })).username,
  );
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const hotel = () => ({ name: 'Hotel Geuldal', kvkNumber: aKvkNumber(), growthSector: 'hospitality' });
const anEmployer = async (more: object = {}) =>
  (await coach.post('/employers', { ...hotel(), ...more })).json();
const chambermaid = { kind: 'vacancy', functionTitle: 'Medewerker huishouding', hoursFrom: 16, hoursTo: 24 };
const aPlace = async (employerId: string, more: object = {}) =>
  (await coach.post(`/employers/${employerId}/places`, { ...chambermaid, ...more })).json();
const logged = async (subject: string): Promise<string[]> =>
  (
    await owner.query('SELECT kind FROM administration_log WHERE subject = $1 ORDER BY id', [subject])
  ).rows.map(({ kind }) => kind);

describe('an employer', () => {
  test('is added once under its key, and changed in the version that was read', async () => {
    const asked = { ...hotel(), municipalityCode: '0994', sbiCode: '55.10' };
    const key = { 'idempotency-key': newId() };
    const first = await coach.post('/employers', asked, key);
    const again = await coach.post('/employers', asked, key);
    expect([first.statusCode, again.json()]).toEqual([201, first.json()]);
    expect(first.json()).toMatchObject({
      version: 1,
      name: 'Hotel Geuldal',
      kvkNumber: asked.kvkNumber,
      sbiCode: '5510',
      growthSector: 'hospitality',
      municipalityCode: '0994',
      state: 'active',
      openPlaces: 0,
      can: ['change', 'addContact', 'addPlace', 'end'],
    });
    const path = `/employers/${first.json().id}`;
    expect((await coach.patch(path, { growthSector: null })).statusCode).toBe(428);
    const changed = await coach.patch(path, { growthSector: null }, ifMatch(1));
    expect(changed.json()).toMatchObject({ version: 2, name: 'Hotel Geuldal', growthSector: null });
    expect((await coach.patch(path, { name: 'Anders' }, ifMatch(1))).statusCode).toBe(412);
    expect(await logged(first.json().id)).toEqual(['employer.added', 'employer.changed']);
  });

  test('has a KvK number of eight digits that no other has', async () => {
    const wrong = await coach.post('/employers', { name: 'Hotel', kvkNumber: '1234567' });
    expect([wrong.statusCode, wrong.json().errors[0].detail]).toEqual([
      400,
      'KvK-nummer moet acht cijfers hebben.',
    ]);
    const taken = await anEmployer();
    const twice = await coach.post('/employers', { name: 'Hotel 2', kvkNumber: taken.kvkNumber });
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'employer-kvk-number-taken']);
    expect(twice.json().detail).toContain('Hotel Geuldal');
    const other = await anEmployer();
    const moved = await coach.patch(`/employers/${other.id}`, { kvkNumber: taken.kvkNumber }, ifMatch(1));
    expect(moved.statusCode).toBe(409);
  });

  test('ends with a reason once its places are closed, and takes part again', async () => {
    const { id } = await anEmployer();
    const place = await aPlace(id);
    const refused = await coach.put(`/employers/${id}/ending`, { reason: 'Gestopt' });
    expect([refused.statusCode, refused.json().detail]).toEqual([
      409,
      'Dit kan nog niet: er staat nog 1 plaats open; sluit die eerst.',
    ]);
    await coach.put(`/places/${place.id}/closing`, { as: 'withdrawn' });
    const ended = await coach.put(`/employers/${id}/ending`, { reason: 'Gestopt' });
    expect(ended.json()).toMatchObject({ state: 'ended', endReason: 'Gestopt', can: ['reopen'] });
    expect((await coach.put(`/employers/${id}/ending`, { reason: 'Nog eens' })).json()).toEqual(ended.json());
    expect((await coach.post(`/employers/${id}/places`, chambermaid)).statusCode).toBe(409);
    expect((await coach.delete(`/places/${place.id}/closing`)).json().detail).toContain(
      'werkgever is beëindigd',
    );
    expect((await coach.delete(`/employers/${id}/ending`)).json().state).toBe('active');
    expect((await coach.delete(`/places/${place.id}/closing`)).json().state).toBe('open');
  });

  test('is found by part of its name, page by page, without one twice or left out', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `Bakkerij 100% ${'cabfdeg'[n]}`);
    for (const name of names) await anEmployer({ name });
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `/employers?q=akkerij+100%25&limit=3${cursor ? `&cursor=${cursor}` : ''}`;
      const page: { items: { name: string }[]; nextCursor: string | null } = (await manager.get(path)).json();
      found.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual([...names].sort());
    expect((await coach.get('/employers?q=b%25i')).json().items).toEqual([]);
    expect((await coach.get('/employers?cursor=onzin')).statusCode).toBe(400);
  });

  test('is filtered by state, sector, municipality and open places', async () => {
    const { id } = await anEmployer({ name: 'Filtertje', growthSector: 'green', municipalityCode: '0981' });
    const ids = async (query: string) =>
      (await coach.get(`/employers?q=filtertje&${query}`)).json().items.map((one: { id: string }) => one.id);
    expect(await ids('growthSector=green&municipalityCode=0981&state=active')).toEqual([id]);
    expect(await ids('growthSector=care')).toEqual([]);
    expect(await ids('state=ended')).toEqual([]);
    expect(await ids('openPlaces=true')).toEqual([]);
    expect(await ids('openPlaces=false')).toEqual([id]);
    await aPlace(id);
    expect(await ids('openPlaces=true')).toEqual([id]);
    expect(await ids('openPlaces=false')).toEqual([]);
  });
});

describe('a contact person of an employer', () => {
  const marjo = { name: 'Marjo Claessens', phone: '043 123 45 67', email: 'Marjo@Geuldal.example' };

  test('is reached at work, changed, and gone when removed', async () => {
    const { id } = await anEmployer();
    const added = await coach.post(`/employers/${id}/contacts`, marjo);
    expect([added.statusCode, added.json()]).toMatchObject([
      201,
      { phone: '0431234567', email: 'marjo@geuldal.example', jobTitle: null, version: 1 },
    ]);
    const path = `/employer-contacts/${added.json().id}`;
    expect((await coach.patch(path, { phone: null }, ifMatch(1))).json()).toMatchObject({
      phone: null,
      name: 'Marjo Claessens',
    });
    expect((await coach.patch(path, { phone: null }, ifMatch(1))).statusCode).toBe(412);
    expect((await coach.delete(path)).statusCode).toBe(428);
    expect((await coach.delete(path, ifMatch(1))).statusCode).toBe(412);
    expect((await coach.delete(path, ifMatch(2))).statusCode).toBe(204);
    expect((await coach.delete(path, ifMatch(2))).statusCode).toBe(404);
    expect((await coach.get(`/employers/${id}`)).json().contacts).toEqual([]);
    const { rows } = await owner.query(
      `SELECT count(*)::int AS kept FROM administration_log WHERE to_jsonb(administration_log)::text ILIKE '%marjo%'`,
    );
    expect(rows[0].kept).toBe(0);
  });

  test('a wrong number is named by its field', async () => {
    const { id } = await anEmployer();
    const answer = await coach.post(`/employers/${id}/contacts`, { name: 'Marjo', phone: '12' });
    expect(answer.json().errors).toMatchObject([{ location: { pointer: '#/phone' } }]);
  });
});

describe('a place', () => {
  test('has the municipality of its employer unless told, and what the work asks', async () => {
    const { id } = await anEmployer({ municipalityCode: '0994' });
    const place = await aPlace(id, {
      tasks: ['cleaning'],
      demands: ['standing', 'lifting'],
      languageLevel: 'A2',
    });
    expect(place).toMatchObject({
      version: 1,
      employer: { id, name: 'Hotel Geuldal', growthSector: 'hospitality' },
      municipalityCode: '0994',
      hoursFrom: 16,
      hoursTo: 24,
      positions: 1,
      taken: 0,
      state: 'open',
      tasks: ['cleaning'],
      demands: ['lifting', 'standing'],
      languageLevel: 'A2',
      can: ['change', 'fill', 'withdraw'],
    });
    const { places } = (await coach.get(`/employers/${id}`)).json();
    expect(places).toEqual([place]);
    expect((await manager.get(`/places/${place.id}`)).json()).toMatchObject({ can: [] });
  });

  test('keeps on which days it asked what', async () => {
    const { id } = await anEmployer();
    const place = await aPlace(id, { demands: ['lifting', 'noise'], languageLevel: 'A2' });
    await owner.query(`UPDATE place_trait SET during = '[2026-01-01,)' WHERE place_id = $1`, [place.id]);
    const changed = await coach.patch(
      `/places/${place.id}`,
      { demands: ['noise', 'digital'], languageLevel: 'B1' },
      ifMatch(1),
    );
    expect(changed.json()).toMatchObject({ version: 2, demands: ['digital', 'noise'], languageLevel: 'B1' });
    const { rows } = await owner.query(
      `SELECT code, level, upper_inf(during) AS runs FROM place_trait WHERE place_id = $1 ORDER BY code, level`,
      [place.id],
    );
    expect(rows).toEqual([
      { code: 'digital', level: null, runs: true },
      { code: 'language', level: 'A2', runs: false },
      { code: 'language', level: 'B1', runs: true },
      { code: 'lifting', level: null, runs: false },
      { code: 'noise', level: null, runs: true },
    ]);
  });

  test('has hours that go up, and is closed and reopened', async () => {
    const { id } = await anEmployer();
    const wrong = await coach.post(`/employers/${id}/places`, { ...chambermaid, hoursTo: 8 });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'place-hours-reversed']);
    const place = await aPlace(id);
    const closed = await coach.put(`/places/${place.id}/closing`, { as: 'filled', reason: 'Zelf gevonden' });
    expect(closed.json()).toMatchObject({ state: 'filled', closeReason: 'Zelf gevonden' });
    expect((await coach.delete(`/places/${place.id}/closing`)).json()).toMatchObject({
      state: 'open',
      closeReason: null,
    });
  });

  test('is listed newest first and filtered', async () => {
    const { id } = await anEmployer({ name: 'Lijstbedrijf', growthSector: 'logistics' });
    const first = await aPlace(id, { functionTitle: 'Orderpicker', tasks: ['warehouse'] });
    const second = await aPlace(id, { functionTitle: 'Chauffeur', tasks: ['driving'], kind: 'workPlace' });
    const ids = async (query: string) =>
      (await coach.get(`/places?employerId=${id}&${query}`))
        .json()
        .items.map((one: { id: string }) => one.id);
    expect(await ids('')).toEqual([second.id, first.id]);
    expect(await ids('task=warehouse&task=care')).toEqual([first.id]);
    expect(await ids('kind=workPlace')).toEqual([second.id]);
    expect(await ids('q=lijstbedrijf&growthSector=logistics')).toEqual([second.id, first.id]);
    expect(await ids('q=order')).toEqual([first.id]);
    const page = (await coach.get(`/places?employerId=${id}&limit=1`)).json();
    expect(await ids(`cursor=${page.nextCursor}`)).toEqual([first.id]);
  });
});

test('a manager looks, and who refers does not', async () => {
  const employer = await anEmployer();
  expect((await manager.get(`/employers/${employer.id}`)).json()).toMatchObject({ can: [] });
  expect((await manager.post('/employers', hotel())).statusCode).toBe(403);
  expect((await consultant.get('/employers')).statusCode).toBe(403);
  expect((await consultant.get(`/employers/${employer.id}`)).statusCode).toBe(403);
});

test('row-level security keeps contact persons from who does not place people', async () => {
  const { id } = await anEmployer();
  await coach.post(`/employers/${id}/contacts`, { name: 'Marjo Claessens' });
  const runtime = new pg.Client({ connectionString: api.database.appUrl });
  await runtime.connect();
  const seen = async (users: string) => {
    await runtime.query('BEGIN');
    await runtime.query(`SELECT set_config('app.actor', $1, true), set_config('app.users', $2, true)`, [
      newId(),
      users,
    ]);
    const { rowCount } = await runtime.query('SELECT FROM employer_contact');
    await runtime.query('COMMIT');
    return rowCount;
  };
  expect(await seen('')).toBe(0);
  expect(await seen(newId())).toBeGreaterThan(0);
  await runtime.end();
});
