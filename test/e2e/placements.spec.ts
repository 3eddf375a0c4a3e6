import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { AccessModule } from '#access/access.module.js';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { PlacementWorkerModule } from '#placement/placement.module.js';
import { placementJobs } from '#placement/placement-works.rules.js';
import { anEmployerWithPlace } from '../factories/employers.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';
import { aWorker } from '../queue/worker.factory.js';

let api: TestApi;
let owner: pg.Client;
let anouk: Actor;
let coach: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const user = await aUser(api.database.ownerUrl, { displayName: 'Anouk Reijnders' });
  anouk = user;
  coach = await api.signIn(user.username);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

test('from proposal to aftercare: the worker plans, the coach hears both sides, the timeline tells it', async () => {
  const { placeId } = await anEmployerWithPlace(coach);
  const { id, participantId } = await aTrajectory(api.app, owner, anouk, { entryStage: 'plaatsing' });
  const key = { 'idempotency-key': newId() };
  const proposed = await coach.post(`/trajectories/${id}/placements`, { placeId }, key);
  const again = await coach.post(`/trajectories/${id}/placements`, { placeId }, key);
  expect([proposed.statusCode, again.json()]).toEqual([201, proposed.json()]);
  const path = `/placements/${proposed.json().id}`;

  const lacking = await coach.put(`${path}/start`, { startsOn: '2026-11-02' });
  expect([lacking.statusCode, lacking.json().detail]).toEqual([
    409,
    'Dit kan nog niet: contractvorm ontbreekt.',
  ]);
  const wrong = await coach.put(`${path}/start`, { startsOn: '2 november', contractForm: 'fixedTerm' });
  expect([wrong.statusCode, wrong.json().errors[0].location]).toEqual([400, { pointer: '#/startsOn' }]);
  const started = await coach.put(`${path}/start`, { startsOn: '2026-11-02', contractForm: 'fixedTerm' });
  expect(started.json()).toMatchObject({ state: 'started', version: 2 });
  expect((await coach.patch(path, { hours: 20 })).statusCode).toBe(428);
  expect((await coach.patch(path, { hours: 20 }, ifMatch(1))).statusCode).toBe(412);
  const asked = await coach.post(`${path}/instruments`, { kind: 'wageCostSubsidy', startsOn: '2026-11-02' });
  const [{ id: instrumentId }] = asked.json().instruments;
  const value = await coach.post(`/instruments/${instrumentId}/wage-values`, {
    percent: 60,
    setOn: '2026-11-02',
  });
  expect(value.json().instruments[0].wageValues).toHaveLength(1);
  expect((await coach.get(`/trajectories/${id}/placements`)).json().items).toEqual([value.json()]);
  expect((await coach.get(`/places/${placeId}`)).json()).toMatchObject({ taken: 1, positions: 2 });

  const list = async () => (await coach.get(`/trajectories/${id}/check-ins`)).json().items;
  expect(await list()).toEqual([]);
  const worker = await aWorker({
    appUrl: api.database.appUrl,
    redisUrl: undefined,
    prefix: `p${newId().slice(-8)}`,
    jobs: [placementJobs],
    providers: [],
    features: [AccessModule, PlacementWorkerModule],
  });
  await expect.poll(async () => (await list()).length, { timeout: 20_000 }).toBe(4);
  await worker.close();

  const [first] = await list();
  const side = { spokenOn: '2026-11-16', reached: true, note: 'Bevalt goed' };
  const heard = await coach.put(`/check-ins/${first.id}/employer-side`, side, ifMatch(first.version));
  await coach.put(`/check-ins/${first.id}/participant-side`, side, ifMatch(heard.json().version));
  const done = await coach.put(`/check-ins/${first.id}/conclusion`, { outcome: 'relapse' });
  expect(done.json()).toMatchObject({ state: 'done', can: ['offerReturn'] });
  const offer = (await coach.get(`/check-ins/${first.id}/return-offer`)).json();
  expect(offer).toMatchObject({ trajectoryId: id, stages: ['diagnose', 'ontwikkeling', 'scholing'] });

  const lines = (await coach.get(`/participants/${participantId}/timeline?kinds=placement`)).json().items;
  expect(lines.map(({ sentence }: { sentence: string }) => sentence)).toEqual(
    expect.arrayContaining([
      'Voorgesteld als Medewerker huishouding bij Hotel Geuldal',
      '4 nazorggesprekken gepland na de start bij Hotel Geuldal, het eerste uiterlijk 02-12-2026',
      'Nazorg na 1 maand bij Hotel Geuldal: terugval',
    ]),
  );
}, 60_000);

test('wishes are recorded whole in the version that was read, and lead to a list that says why', async () => {
  const { placeId } = await anEmployerWithPlace(coach);
  await coach.patch(`/places/${placeId}`, { tasks: ['cleaning'], demands: ['standing'] }, ifMatch(1));
  const { id, participantId } = await aTrajectory(api.app, owner, anouk, { entryStage: 'plaatsing' });
  const path = `/trajectories/${id}/wishes`;
  expect((await coach.put(path, {})).statusCode).toBe(428);
  const wrong = await coach.put(path, { hoursFrom: 24, hoursTo: 16 }, ifMatch(0));
  expect([wrong.statusCode, wrong.json().errors[0].location]).toEqual([400, { pointer: '#/hoursTo' }]);
  const unknown = await coach.put(path, { tasks: ['vissen'], limits: ['evening'] }, ifMatch(0));
  expect(unknown.json().errors.map(({ location }: { location: object }) => location)).toEqual([
    { pointer: '#/tasks' },
    { pointer: '#/limits' },
  ]);
  const asked = { tasks: ['cleaning'], hoursTo: 24, limits: ['standing'], availableFrom: '2026-01-05' };
  const recorded = await coach.put(path, asked, ifMatch(0));
  expect([recorded.statusCode, recorded.json()]).toMatchObject([200, { ...asked, version: 1 }]);
  expect((await coach.put(path, asked, ifMatch(0))).statusCode).toBe(412);
  expect((await coach.get(path)).json()).toEqual(recorded.json());

  const places = (await coach.get(`/trajectories/${id}/matches`)).json();
  const match = places.items.find((one: { place: { id: string } }) => one.place.id === placeId);
  expect(match).toMatchObject({ conflicts: 1, placement: null, can: ['propose'] });
  expect(match.criteria[0]).toEqual({
    criterion: 'limits',
    hard: true,
    outcome: 'doesNotFit',
    because: 'Het werk vraagt wat niet kan: lang staan.',
  });
  const first = (await coach.get(`/places/${placeId}/matches?limit=1`)).json();
  expect(first).toMatchObject({ considered: 2, bounded: false, nextCursor: expect.any(String) });
  const second = await coach.get(`/places/${placeId}/matches?limit=1&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.json().items].map(({ trajectoryId }) => trajectoryId)).toContain(id);
  expect((await coach.get(`/places/${placeId}/matches?cursor=onzin`)).statusCode).toBe(400);

  const manager = await api.signIn((await aUser(api.database.ownerUrl, { roles: ['manager'] })).username);
  for (const closed of [path, `/trajectories/${id}/matches`, `/places/${placeId}/matches`]) {
    expect((await manager.get(closed)).statusCode).toBe(403);
  }
  const [line] = (await coach.get(`/participants/${participantId}/timeline?kinds=placement`)).json().items;
  expect(line.sentence).toBe(
    'Wensen en grenzen vastgelegd: gewenst werk, uren, beschikbaarheid en beperkingen',
  );
});
