import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Schemas } from '#api-client/client.js';
import { aTeam, aUser, PASSWORD } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';

let api: TestApi;
let admin: Caller;
beforeAll(async () => {
  api = await TestApi.start();
  await aUser(api.database.ownerUrl, { username: 'beheerder', roles: ['admin'] });
  admin = await api.signIn('beheerder');
});
afterAll(() => api.stop());

const newColleague = (username: string) => ({
  username,
  displayName: 'Fenna Habets',
  password: 'appelgebak met slagroom',
  roles: ['jobCoach'],
});
const userCount = () =>
  withClient(api.database.ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM app_user');
    return rows[0].count as number;
  });

describe('adding a colleague', () => {
  test('lets them sign in, and never shows the password again', async () => {
    const answer = await admin.post('/users', newColleague('F.Habets'));
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      username: 'f.habets',
      roles: ['jobCoach'],
      active: true,
      version: 1,
    });
    expect(answer.body).not.toContain('argon2');
    await api.signIn('f.habets', 'appelgebak met slagroom');
  });

  test('twice under one key adds one colleague and gives the same answer, also at the same moment', async () => {
    const before = await userCount();
    const key = { 'idempotency-key': 'een-keer' };
    const both = await Promise.all([1, 2].map(() => admin.post('/users', newColleague('eenmalig'), key)));
    const later = await admin.post('/users', newColleague('eenmalig'), key);
    expect(new Set([...both, later].map(({ body }) => body)).size).toBe(1);
    expect([...both, later].map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(await userCount()).toBe(before + 1);
  });

  test('another request under a used key is refused', async () => {
    const key = { 'idempotency-key': 'hergebruikt' };
    await admin.post('/users', newColleague('eerste'), key);
    const answer = await admin.post('/users', newColleague('tweede'), key);
    expect(answer.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  test('a name that is taken is said to be so', async () => {
    await admin.post('/users', newColleague('dubbel'));
    expect((await admin.post('/users', newColleague('DUBBEL'))).json()).toMatchObject({
      status: 409,
      code: 'username-taken',
    });
  });

  test('every wrong field is named at once', async () => {
    const answer = await admin.post('/users', {
      username: 'a b',
      password: 'kort',
      roles: ['baas'],
      displayName: 5,
    });
    expect(
      answer
        .json()
        .errors.map(({ detail }: { detail: string }) => detail)
        .sort(),
    ).toEqual([
      'Gebruikersnaam heeft niet de juiste vorm: letters, cijfers en . _ @ -.',
      'Naam moet tekst zijn.',
      'Rollen mag alleen bevatten: jobCoach, consultant, teamLead, manager, dataSteward, privacyOfficer, admin.',
      'Wachtwoord moet minstens 12 tekens hebben.',
    ]);
  });
});

describe('changing a colleague', () => {
  test('asks for the version one had in front of one', async () => {
    const user = (await admin.post('/users', newColleague('versie'))).json<{ id: string }>();
    expect((await admin.patch(`/users/${user.id}`, { displayName: 'Nieuw' })).statusCode).toBe(428);
    const changed = await admin.patch(`/users/${user.id}`, { displayName: 'Nieuw' }, ifMatch(1));
    expect(changed.json()).toMatchObject({ displayName: 'Nieuw', username: 'versie', version: 2 });
    expect(changed.headers.etag).toBe('"2"');
    const late = await admin.patch(`/users/${user.id}`, { displayName: 'Te laat' }, ifMatch(1));
    expect(late.json()).toMatchObject({ status: 412, code: 'version-outdated' });
  });

  test('who gets another team has another scope at the next request, and who is closed is out at once', async () => {
    const team = await aTeam(api.database.ownerUrl);
    const { userId, username } = await aUser(api.database.ownerUrl);
    const colleague = await api.signIn(username);
    const moved = await admin.patch(`/users/${userId}`, { teamId: team, roles: ['teamLead'] }, ifMatch(1));
    expect((await colleague.get('/sessions/current')).json().roles).toEqual(['teamLead']);
    await admin.patch(`/users/${userId}`, { active: false }, ifMatch(moved.json().version));
    expect((await colleague.get('/sessions/current')).statusCode).toBe(401);
    await expect(api.signIn(username)).rejects.toThrow('wrong-credentials');
  });

  test('a new password ends the sessions of the old one', async () => {
    const { userId, username } = await aUser(api.database.ownerUrl);
    const colleague = await api.signIn(username, PASSWORD);
    await admin.put(`/users/${userId}/password`, { password: 'een heel nieuwe zin' });
    expect((await colleague.get('/sessions/current')).statusCode).toBe(401);
    await api.signIn(username, 'een heel nieuwe zin');
  });

  test('sessions are revoked at once', async () => {
    const { userId, username } = await aUser(api.database.ownerUrl);
    const colleague = await api.signIn(username);
    expect((await admin.delete(`/users/${userId}/sessions`)).statusCode).toBe(204);
    expect((await colleague.get('/sessions/current')).statusCode).toBe(401);
  });
});

test('colleagues are listed page by page, each once', async () => {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Schemas['UserPage'] = (
      await admin.get(`/users?limit=3${cursor && `&cursor=${cursor}`}`)
    ).json();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await userCount()) - 1);
});

test('a cursor that we did not write is refused', async () => {
  for (const cursor of ['x', 'W10', Buffer.from('["a","b"]').toString('base64url')]) {
    expect((await admin.get(`/users?cursor=${cursor}`)).json()).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
  }
});

test('colleagues at work are there to choose from, with team and role; who left is not', async () => {
  const { ownerUrl } = api.database;
  const team = await aTeam(ownerUrl, 'Team Keuze');
  const here = await aUser(ownerUrl, { displayName: 'Aad Kuijpers', teamId: team });
  const left = await aUser(ownerUrl, { displayName: 'Bep Vertrokken' });
  await withClient(ownerUrl, (client) =>
    client.query('UPDATE app_user SET active = false WHERE id = $1', [left.userId]),
  );
  const { items } = (await (await api.signIn(here.username)).get('/colleagues')).json<
    Schemas['ColleagueList']
  >();
  expect(items).toContainEqual({
    id: here.userId,
    name: 'Aad Kuijpers',
    roles: ['jobCoach'],
    teamName: 'Team Keuze',
  });
  expect(items.map(({ id }) => id)).not.toContain(left.userId);
});

describe('the working week', () => {
  const week = { workingDays: [4, 1, 2], reachableFrom: '09:00', reachableUntil: '12:30' };
  const aColleague = async (teamId: string, roles: readonly ('jobCoach' | 'teamLead')[] = ['jobCoach']) => {
    const { userId, username } = await aUser(api.database.ownerUrl, { teamId, roles });
    const caller = await api.signIn(username);
    const of = (id: string) => `/colleagues/${id}/working-week`;
    return {
      id: userId,
      read: async (id = userId) => (await caller.get(of(id))).json(),
      set: (body: object, version = 1, id = userId) => caller.put(of(id), body, ifMatch(version)),
    };
  };

  test('is told by the colleague and by who leads them, not by a colleague beside them or the lead of others', async () => {
    const team = await aTeam(api.database.ownerUrl);
    const [coach, beside, lead, otherLead] = [
      await aColleague(team),
      await aColleague(team),
      await aColleague(team, ['teamLead']),
      await aColleague(await aTeam(api.database.ownerUrl), ['teamLead']),
    ];
    expect(await coach.read()).toMatchObject({
      workingDays: [1, 2, 3, 4, 5],
      reachableFrom: null,
      can: ['change'],
    });
    const told = (await coach.set(week)).json();
    expect(told).toMatchObject({ ...week, workingDays: [1, 2, 4], version: 2, can: ['change'] });
    expect(await beside.read(coach.id)).toEqual({ ...told, can: [] });
    expect((await lead.set({ workingDays: [5] }, 2, coach.id)).json()).toMatchObject({
      ...{ workingDays: [5], reachableFrom: null, reachableUntil: null, version: 3 },
    });
    for (const one of [beside, otherLead]) {
      expect((await one.set(week, 3, coach.id)).json()).toMatchObject({
        status: 403,
        code: 'step-not-yours',
      });
    }
    expect((await coach.set(week, 2)).statusCode).toBe(412);
    const { items } = (await admin.get(`/users/${coach.id}/changes`)).json();
    expect(
      items.map(({ changes }: { changes: { field: string }[] }) => changes.map(({ field }) => field)),
    ).toEqual([
      ['workingDays', 'reachableFrom', 'reachableUntil'],
      ['workingDays', 'reachableFrom', 'reachableUntil'],
    ]);
  });

  test.each([
    [{ workingDays: [] }, 400, 'invalid-input'],
    [{ workingDays: [8] }, 400, 'invalid-input'],
    [{ workingDays: [1], reachableFrom: '25:00', reachableUntil: '26:00' }, 400, 'invalid-input'],
    [{ workingDays: [1], reachableFrom: '09:00' }, 422, 'reachable-times-incomplete'],
    [{ workingDays: [1], reachableFrom: '12:00', reachableUntil: '09:00' }, 422, 'reachable-times-reversed'],
  ])('of %j is refused with %i %s', async (wrong, status, code) => {
    const coach = await aColleague(await aTeam(api.database.ownerUrl));
    expect((await coach.set(wrong)).json()).toMatchObject({ status, code });
    expect(await coach.read()).toMatchObject({ workingDays: [1, 2, 3, 4, 5], version: 1 });
  });
});
