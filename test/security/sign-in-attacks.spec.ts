import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignInService } from '#access/sign-in.service.js';
import { UserService } from '#access/user.service.js';
import { systemActor } from '#kernel/actor.js';
import { aUser, PASSWORD } from '../factories/users.js';
import { TestApi } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const signIn = (username: string, password: string, remoteAddress = '192.0.2.1') =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    remoteAddress,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ username, password }),
  });
const counted = (answers: readonly { statusCode: number }[], status: number): number =>
  answers.filter(({ statusCode }) => statusCode === status).length;

describe('guessing', () => {
  test('at fifty passwords at once gets no more of them tried than one after the other', async () => {
    const { username } = await aUser(api.database.ownerUrl);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => signIn(username, `gok ${n}`, `192.0.2.${n + 10}`)),
    );
    expect([counted(answers, 401), counted(answers, 429)]).toEqual([5, 45]);
  });

  test('under a name in capitals, with blanks or in look-alike letters counts for the same name', async () => {
    const { username } = await aUser(api.database.ownerUrl, { username: 'karel' });
    for (const typed of ['KAREL', ' karel ', 'karel\t', '\u212Aarel', 'Karel']) {
      expect((await signIn(typed, 'gok')).statusCode).toBe(401);
    }
    expect((await signIn(username, PASSWORD)).statusCode).toBe(429);
  });

  test('at the names of many colleagues from one network is held up too', async () => {
    const answers = [];
    for (let at = 0; at < 60; at += 20) {
      const burst = Array.from({ length: 20 }, (_, n) =>
        signIn(`naam-${at + n}`, 'gok', `2001:db8:7:1:${(at + n).toString(16)}::1`),
      );
      answers.push(...(await Promise.all(burst)));
    }
    expect([counted(answers, 401), counted(answers, 429)]).toEqual([50, 10]);
    expect((await signIn('naam-0', 'gok', '2001:db8:7:2::1')).statusCode).toBe(401);
  });

  test('does not hold up an office where everybody knows their password', async () => {
    const { username } = await aUser(api.database.ownerUrl);
    for (let n = 0; n < 55; n += 1) {
      expect((await signIn(username, PASSWORD, '198.51.100.7')).statusCode).toBe(201);
    }
    const { rows } = await withClient(api.database.ownerUrl, (client) =>
      client.query('SELECT max(failures) AS most FROM sign_in_failure WHERE failures < 5'),
    );
    expect(rows[0].most).toBeLessThan(5);
  });
});

test('a password that is replaced while it is being checked opens nothing', async () => {
  const { userId, username } = await aUser(api.database.ownerUrl);
  const signingIn = api.app.get(SignInService, { strict: false });
  const checked = await signingIn.userBehind(username, PASSWORD, '192.0.2.9');
  await api.app
    .get(UserService, { strict: false })
    .setPassword(systemActor, userId, 'een heel ander wachtwoord');
  await expect(signingIn.openSession(checked)).rejects.toMatchObject({ kind: { code: 'wrong-credentials' } });
});

test('a form on another site cannot sign anybody in', async () => {
  const { username } = await aUser(api.database.ownerUrl);
  const forms = {
    'application/x-www-form-urlencoded': new URLSearchParams({ username, password: PASSWORD }).toString(),
    'text/plain': JSON.stringify({ username, password: PASSWORD }),
  };
  for (const [type, payload] of Object.entries(forms)) {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'content-type': type },
      payload,
    });
    expect([type, answer.statusCode, answer.cookies]).toEqual([type, 415, []]);
  }
});

test('revoking ends every session, also those that are being used at that very moment', async () => {
  const { userId, username } = await aUser(api.database.ownerUrl);
  const [one, other] = [await api.signIn(username), await api.signIn(username)];
  const ask = () => Promise.all([one, other].map((caller) => caller.get('/sessions/current')));
  let revoked = false;
  const late: number[] = [];
  const busy = Array.from({ length: 8 }, async () => {
    for (let n = 0; n < 30; n += 1) {
      const wasRevoked = revoked;
      const answers = await ask();
      if (wasRevoked) late.push(...answers.map(({ statusCode }) => statusCode));
    }
  });
  await api.app.get(UserService, { strict: false }).revokeSessions(systemActor, userId);
  revoked = true;
  await Promise.all(busy);
  expect(late.length).toBeGreaterThan(0);
  expect([...new Set(late)]).toEqual([401]);
});
