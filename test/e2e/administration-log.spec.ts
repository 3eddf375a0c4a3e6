import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';

let api: TestApi;
let admin: Caller;
let chief: Actor & { username: string };
let officer: Caller;
beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  chief = await aUser(ownerUrl, { roles: ['admin'], displayName: 'Beheerder' });
  admin = await api.signIn(chief.username);
  officer = await api.signIn((await aUser(ownerUrl, { roles: ['privacyOfficer'] })).username);
});
afterAll(() => api.stop());

interface Line {
  readonly kind: string;
  readonly colleague: { readonly name: string };
  readonly changes: { field: string; before: string[]; after: string[] }[];
}
const changesOf = async (path: string, by = officer): Promise<Line[]> =>
  (await by.get(`${path}/changes`)).json<{ items: Line[] }>().items;

test('who gave a colleague which role, team, password and account stays known', async () => {
  const team = await aTeam(api.database.ownerUrl, 'Team Heuvelland');
  const added = await admin.post('/users', {
    username: 'nieuw',
    displayName: 'Noor Nieuw',
    password: 'een lange zin die u onthoudt',
    roles: ['jobCoach'],
  });
  const { id, version } = added.json<{ id: string; version: number }>();
  const changed = await admin.patch(
    `/users/${id}`,
    { roles: ['jobCoach', 'teamLead'], teamId: team },
    ifMatch(version),
  );
  expect(changed.statusCode).toBe(200);
  await admin.put(`/users/${id}/password`, { password: 'een andere lange zin' });
  await admin.delete(`/users/${id}/sessions`);
  const lines = await changesOf(`/users/${id}`);
  expect(lines.map(({ kind }) => kind)).toEqual([
    'user.signedOut',
    'user.passwordSet',
    'user.changed',
    'user.added',
  ]);
  expect(new Set(lines.map(({ colleague }) => colleague.name))).toEqual(new Set(['Beheerder']));
  expect(lines[2]!.changes).toEqual([
    { field: 'roles', before: ['jobCoach'], after: ['jobCoach', 'teamLead'] },
    { field: 'team', before: [], after: ['Team Heuvelland'] },
  ]);
  expect(lines[3]!.changes).toContainEqual({ field: 'roles', before: [], after: ['jobCoach'] });
  expect(JSON.stringify(lines)).not.toMatch(/lange zin|argon2/);
});

test('what a team was called stays known', async () => {
  const { id, version } = (await admin.post('/teams', { name: 'Team Geul' })).json();
  await admin.patch(`/teams/${id}`, { name: 'Team Jeker' }, ifMatch(version));
  expect((await changesOf(`/teams/${id}`)).map(({ changes }) => changes)).toEqual([
    [{ field: 'name', before: ['Team Geul'], after: ['Team Jeker'] }],
    [{ field: 'name', before: [], after: ['Team Geul'] }],
  ]);
});

test('is read by admin and privacy officer, and by nobody else', async () => {
  expect((await admin.get(`/users/${chief.userId}/changes`)).statusCode).toBe(200);
  expect((await officer.get('/users/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10/changes')).statusCode).toBe(404);
  for (const role of ['jobCoach', 'teamLead', 'manager', 'dataSteward', 'consultant'] as const) {
    const { username } = await aUser(api.database.ownerUrl, { roles: [role] });
    const answer = await (await api.signIn(username)).get(`/users/${chief.userId}/changes`);
    expect([role, answer.statusCode]).toEqual([role, 403]);
  }
});

test('cannot be written in another’s name, nor changed', async () => {
  await withClient(api.database.appUrl, async (runtime) => {
    await runtime.query(
      `SELECT set_config('app.actor', $1, false), set_config('app.everything', 'on', false)`,
      [chief.userId],
    );
    await expect(
      runtime.query(
        `INSERT INTO administration_log (actor_id, kind, subject)
         SELECT id, 'user.changed', 'x' FROM app_user WHERE id <> $1 LIMIT 1`,
        [chief.userId],
      ),
    ).rejects.toThrow(/row-level security/);
    for (const statement of [
      'UPDATE administration_log SET subject = $$x$$',
      'DELETE FROM administration_log',
    ]) {
      await expect(runtime.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('an admin gives themselves no role, but may lay one down', async () => {
  const both = await aUser(api.database.ownerUrl, { roles: ['admin', 'jobCoach'] });
  const caller = await api.signIn(both.username);
  const refused = await caller.patch(
    `/users/${both.userId}`,
    { roles: ['admin', 'jobCoach', 'privacyOfficer'] },
    ifMatch(1),
  );
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'own-roles']);
  const laidDown = await caller.patch(`/users/${both.userId}`, { roles: ['admin'] }, ifMatch(1));
  expect(laidDown.statusCode).toBe(200);
  const another = await admin.patch(`/users/${both.userId}`, { roles: ['admin', 'manager'] }, ifMatch(2));
  expect(another.statusCode).toBe(200);
});
