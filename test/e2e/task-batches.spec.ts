import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aParticipant } from '../factories/participants.js';
import type { InventedTrajectory } from '../factories/trajectories.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let anouk: Actor & { username: string };
let coach: Caller;
let foreign: InventedTrajectory;
beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  anouk = await aUser(api.database.ownerUrl, { teamId: await aTeam(api.database.ownerUrl) });
  coach = await api.signIn(anouk.username);
  foreign = await aTrajectory(api.app, owner, await aUser(api.database.ownerUrl));
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const cases = async (count: number): Promise<string[]> => {
  const participantIds = await Promise.all(Array.from({ length: count }, () => aParticipant(owner)));
  return api.app.get(Database).write(anouk, (tx) =>
    api.app.get(TrajectoryService, { strict: false }).openMany(
      tx,
      anouk,
      participantIds.map((participantId) => ({
        participantId,
        entryStage: 'diagnose',
        contactPersonId: anouk.userId,
      })),
    ),
  );
};
const tasksOn = async (trajectoryIds: readonly string[]): Promise<number> =>
  (
    await owner.query<{ count: number }>(
      'SELECT count(*)::int FROM task WHERE trajectory_id = ANY ($1::uuid[])',
      [trajectoryIds],
    )
  ).rows[0]!.count;
const call = { title: 'Bellen over de open dag', dueOn: '2199-01-08' };

test('the same task goes on every case that was chosen, each with its line in the journal', async () => {
  const trajectoryIds = (await cases(3)).reverse();
  const answer = await coach.post('/task-batches', { ...call, trajectoryIds });
  expect(answer.statusCode).toBe(201);
  const { items, ...counts } = answer.json<{ items: { trajectoryId: string; taskId: string }[] }>();
  expect(counts).toEqual({ added: 3, refused: 0 });
  expect(items.map(({ trajectoryId }) => trajectoryId)).toEqual(trajectoryIds);
  const { rows } = await owner.query(
    `SELECT DISTINCT k.title, k.due_on::text, k.owner_id, j.type FROM task k
     JOIN case_journal j ON j.trajectory_id = k.trajectory_id AND j.facts->>'taskId' = k.id::text
     WHERE k.id = ANY ($1::uuid[])`,
    [items.map(({ taskId }) => taskId)],
  );
  expect(rows).toEqual([
    { title: call.title, due_on: '2199-01-08', owner_id: anouk.userId, type: 'task.added' },
  ]);
});

test('two hundred cases take as many statements as one', async () => {
  const some = await cases(200);
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  const statements = async (trajectoryIds: readonly string[]): Promise<number> => {
    asked.mockClear();
    const answer = await coach.post('/task-batches', { ...call, trajectoryIds });
    expect(answer.json().added).toBe(trajectoryIds.length);
    return asked.mock.calls.length;
  };
  try {
    const forOne = await statements(some.slice(0, 1));
    expect(forOne).toBeGreaterThan(5);
    expect(await statements(some)).toBe(forOne);
  } finally {
    asked.mockRestore();
  }
});

test('a case where it cannot be is said with the reason; what is not yours is as what is not there', async () => {
  const [running, ended] = (await cases(2)) as [string, string];
  expect(
    (await coach.put(`/trajectories/${ended}/exit`, { reason: 'relocation' }, ifMatch(1))).statusCode,
  ).toBe(200);
  const nobodys = newId();
  const trajectoryIds = [foreign.id, running, nobodys, ended, running];
  const answer = await coach.post('/task-batches', { ...call, trajectoryIds });
  const problemOf = (id: string) =>
    answer.json().items.find((item: { trajectoryId: string }) => item.trajectoryId === id).problem;
  expect(answer.json()).toMatchObject({ added: 1, refused: 3 });
  expect(answer.json().items).toHaveLength(4);
  expect(problemOf(running)).toBeNull();
  expect(problemOf(foreign.id)).toEqual(problemOf(nobodys));
  expect(problemOf(foreign.id).code).toBe('not-found');
  expect(problemOf(ended).detail).toMatch(/beëindigd|afgerond|geëindigd/i);
  expect(await tasksOn([foreign.id, ended])).toBe(0);
});

test('a colleague who does not see a case gets no task on it', async () => {
  const [id] = (await cases(1)) as [string];
  const stranger = await aUser(api.database.ownerUrl);
  const answer = await coach.post('/task-batches', {
    ...call,
    ownerId: stranger.userId,
    trajectoryIds: [id],
  });
  expect(answer.json().items[0].problem.code).toBe('owner-without-access');
});

test('asked twice under one key it is done once', async () => {
  const trajectoryIds = await cases(2);
  const key = { 'idempotency-key': newId() };
  const answers = await Promise.all([
    coach.post('/task-batches', { ...call, trajectoryIds }, key),
    coach.post('/task-batches', { ...call, trajectoryIds }, key),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  expect(answers[0]!.json()).toEqual(answers[1]!.json());
  expect(await tasksOn(trajectoryIds)).toBe(2);
});

test('two batches on the same cases in another order do not wait for each other for ever', async () => {
  const trajectoryIds = await cases(12);
  const answers = await Promise.all(
    [trajectoryIds, [...trajectoryIds].reverse(), trajectoryIds].map((ids) =>
      coach.post('/task-batches', { ...call, trajectoryIds: ids }),
    ),
  );
  expect(answers.map((answer) => answer.json().added)).toEqual([12, 12, 12]);
});

test.each([
  ['none', []],
  ['more than a person selects', Array.from({ length: 201 }, newId)],
  ['what is no case', ['x']],
])('a batch of %s is refused', async (_which, trajectoryIds) => {
  expect((await coach.post('/task-batches', { ...call, trajectoryIds })).statusCode).toBe(400);
});
