import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aUser, PASSWORD } from '../factories/users.js';
import { TestApi } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await aUser(api.database.ownerUrl, { username: 'coach', displayName: 'Anouk Reijnders' });
});
afterAll(() => api.stop());

const signIn = (username: unknown, password: unknown) =>
  api.stranger.post('/sessions', { username, password });

describe('signing in', () => {
  test('opens a session in a cookie that only this host gets back', async () => {
    const answer = await signIn('Coach', PASSWORD);
    expect(answer.statusCode).toBe(201);
    expect(answer.cookies).toEqual([
      expect.objectContaining({
        name: '__Host-doorloop',
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
        path: '/',
      }),
    ]);
    expect(answer.json()).toMatchObject({ displayName: 'Anouk Reijnders', roles: ['jobCoach'] });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['api-version']).toBe('1.0.0');
  });

  test('an unknown name and a wrong password get the same answer', async () => {
    const [unknown, wrong] = [await signIn('niemand', PASSWORD), await signIn('coach', 'verkeerd')];
    expect([unknown.statusCode, unknown.json()]).toEqual([wrong.statusCode, wrong.json()]);
    expect(wrong.statusCode).toBe(401);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
  });

  test('names every field that is missing, in Dutch', async () => {
    const answer = await api.stranger.post('/sessions', { wachtwoord: 'x' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      {
        in: 'body',
        location: { pointer: '#/wachtwoord' },
        code: 'whitelistValidation',
        detail: 'Onbekend veld: wachtwoord.',
      },
      {
        in: 'body',
        location: { pointer: '#/username' },
        code: 'isString',
        detail: 'Gebruikersnaam ontbreekt.',
      },
      { in: 'body', location: { pointer: '#/password' }, code: 'isString', detail: 'Wachtwoord ontbreekt.' },
    ]);
  });

  test('a name that is tried too often is blocked, known or not, and the right password waits too', async () => {
    await aUser(api.database.ownerUrl, { username: 'geplaagd' });
    for (const name of ['geplaagd', 'verzonnen']) {
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect((await signIn(name, 'gok')).statusCode).toBe(401);
      const blocked = await signIn(name, PASSWORD);
      expect(blocked.statusCode).toBe(429);
      expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});

describe('a session', () => {
  test('is asked for by every other route', async () => {
    const answer = await api.stranger.get('/sessions/current');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', status: 401 });
  });

  test('changes nothing without its CSRF token', async () => {
    const coach = await api.signIn('coach');
    const { 'x-csrf-token': _, ...withoutToken } = coach.headers;
    const answer = await api.app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: withoutToken,
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'csrf-token-missing' });
    expect((await coach.get('/sessions/current')).statusCode).toBe(200);
  });

  test('ends at sign-out', async () => {
    const coach = await api.signIn('coach');
    expect((await coach.delete('/sessions/current')).statusCode).toBe(204);
    expect((await coach.get('/sessions/current')).statusCode).toBe(401);
  });

  test('ends at once when the account is closed', async () => {
    const { userId, username } = await aUser(api.database.ownerUrl);
    const leaver = await api.signIn(username);
    expect((await leaver.get('/sessions/current')).statusCode).toBe(200);
    await withClient(api.database.ownerUrl, (client) =>
      client.query('UPDATE app_user SET active = false WHERE id = $1', [userId]),
    );
    expect((await leaver.get('/sessions/current')).statusCode).toBe(401);
  });

  test('is kept only as a hash', async () => {
    const coach = await api.signIn('coach');
    const token = coach.headers.cookie!.split('=')[1]!;
    const { rows } = await withClient(api.database.ownerUrl, (client) =>
      client.query('SELECT * FROM session'),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

test('a path that does not exist is a problem like any other', async () => {
  const answer = await api.stranger.get('/bestaat-niet');
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('what is no JSON is said to be so', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'content-type': 'application/json' },
    payload: '{"username": ',
  });
  expect(answer.json()).toMatchObject({ status: 400, code: 'unreadable' });
});
