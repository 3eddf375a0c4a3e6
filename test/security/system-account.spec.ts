import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { SYSTEM_USER_ID } from '#kernel/actor.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: Client;
beforeAll(async () => {
  api = await TestApi.start();
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

test('the system’s own account is nobody’s colleague: not involved, no receiver, no substitute', async () => {
  const coach = await aUser(api.database.ownerUrl);
  const manager = await aUser(api.database.ownerUrl, { roles: ['manager'] });
  const { id } = await aTrajectory(api.app, owner, coach);
  const caller = await api.signIn(coach.username);
  const involved = await caller.post(
    `/trajectories/${id}/involved-colleagues`,
    { userId: SYSTEM_USER_ID, role: 'teacher' },
    ifMatch(1),
  );
  const offered = await caller.post(`/trajectories/${id}/handovers`, {
    toUserId: SYSTEM_USER_ID,
    mustKnow: 'x',
    participantWords: 'x',
    agreements: 'x',
    noAppointmentReason: 'x',
  });
  const substitute = await (
    await api.signIn(manager.username)
  ).post('/substitutions', {
    absentUserId: coach.userId,
    substituteId: SYSTEM_USER_ID,
    from: '2199-01-01',
    until: '2199-01-08',
  });
  expect([involved.statusCode, offered.statusCode, substitute.statusCode]).toEqual([422, 422, 422]);
});

test('and cannot be looked up, changed or signed in as', async () => {
  const admin = await api.signIn((await aUser(api.database.ownerUrl, { roles: ['admin'] })).username);
  expect((await admin.get(`/users/${SYSTEM_USER_ID}`)).statusCode).toBe(404);
  const password = await admin.put(`/users/${SYSTEM_USER_ID}/password`, { password: 'een lange zin hier' });
  expect(password.statusCode).toBe(404);
  const change = await admin.patch(`/users/${SYSTEM_USER_ID}`, { displayName: 'X' }, ifMatch(1));
  expect(change.statusCode).toBe(404);
  const answer = await api.stranger.post('/sessions', {
    username: 'systeem',
    password: 'een lange zin hier',
  });
  expect(answer.statusCode).toBe(401);
});
