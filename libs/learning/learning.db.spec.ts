import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import { MergeService } from '#participant/merge.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { aCourse, aPracticeRoute, mastered } from '../../test/factories/learning.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { LearningProgressService } from './learning-progress.service.js';
import type { LearningRoute } from './learning-route.rules.js';
import { LearningRouteService } from './learning-route.service.js';
import { LearningModule } from './learning.module.js';
import type { WorkProcess } from './work-process.rules.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let routes: LearningRouteService;
let progress: LearningProgressService;
let trajectory: { readonly id: string; readonly participantId: string };
let today: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [LearningModule]);
  coach = await aUser(database.ownerUrl);
  routes = product.get(LearningRouteService);
  progress = product.get(LearningProgressService);
  today = product.get(Clock).today();
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  trajectory = await aTrajectory(product, owner, coach);
});

const list = async (id = trajectory.id, actor = coach): Promise<LearningRoute[]> =>
  JSON.parse(await routes.of(actor, id)).items;
const codeOf = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.kind.code : String(error)),
  );
const events = async (participantId = trajectory.participantId): Promise<string[]> => {
  const { rows } = await owner.query(
    `SELECT type FROM case_journal WHERE participant_id = $1 AND type ~ '^(learning|workProcess)' ORDER BY id`,
    [participantId],
  );
  return rows.map(({ type }) => type);
};
test('several run at once, beside any stage; each ends in its own way', async () => {
  const course = await aCourse(product, coach, trajectory.id);
  const practice = await aPracticeRoute(product, coach, trajectory.id);
  const bbl = await aPracticeRoute(product, coach, trajectory.id, { kind: 'bbl', title: 'Kok' });

  await routes.end(coach, course.id, 1, {
    outcome: 'droppedOut',
    endedOn: '2026-10-05',
    reason: 'Vond werk',
  });
  const learnt = await mastered(product, coach, practice, '2026-10-01');
  const [first, second] = learnt.workProcesses;
  const certificate = { kind: 'practiceStatement', issuedOn: today, workProcessIds: [first!.id] } as const;
  const finished = await routes.end(coach, practice.id, 1, {
    outcome: 'finished',
    endedOn: today,
    certificate,
  });
  expect(finished).toMatchObject({
    state: 'finished',
    certificate: { kind: 'practiceStatement', issuedOn: today },
    workProcesses: [{ certified: true }, { certified: false }],
    can: ['certify', 'resume'],
  });
  await routes.end(coach, bbl.id, 1, { outcome: 'partly', endedOn: today, reached: 'Het eerste jaar' });
  const both = { ...certificate, workProcessIds: [first!.id, second!.id] };
  const corrected = await routes.certify(coach, practice.id, finished.version, both);
  expect(corrected.workProcesses.every(({ certified }) => certified)).toBe(true);

  expect((await list()).map(({ title, state }) => [title, state])).toEqual([
    ['Kok', 'partly'],
    ['Gastheer/gastvrouw', 'finished'],
    ['Heftruck', 'droppedOut'],
  ]);
  expect(await events()).toEqual([
    ...Array<string>(3).fill('learningRoute.added'),
    'learningRoute.droppedOut',
    ...Array<string>(2).fill('workProcess.progressed'),
    'learningRoute.finished',
    'learningRoute.partlyFinished',
    'learningRoute.certified',
  ]);
});

test('a qualification that is not mastered whole is not finished, and says what is missing', async () => {
  const route = await aPracticeRoute(product, coach, trajectory.id);
  await mastered(product, coach, route, '2026-10-01', 1);
  const finish = routes.end(coach, route.id, 1, { outcome: 'finished', endedOn: today });
  await expect(finish).rejects.toThrow('werkproces B1-K1-W2 is nog niet behaald');
  expect(await events()).toEqual(['learningRoute.added', 'workProcess.progressed']);
});

test('an end that was a mistake is taken back whole, and what never began has no last day', async () => {
  const route = await aCourse(product, coach, trajectory.id);
  const certificate = { kind: 'certificate', issuedOn: today } as const;
  const ended = await routes.end(coach, route.id, 1, { outcome: 'finished', endedOn: today, certificate });
  const again = await routes.resume(coach, route.id, ended.version);
  expect(again).toMatchObject({ state: 'running', endedOn: null, certificate: null, endReason: null });
  const cancelled = { outcome: 'cancelled', reason: 'Groep was vol' } as const;
  expect(await routes.end(coach, route.id, again.version, cancelled)).toMatchObject({
    state: 'cancelled',
    endedOn: null,
    endReason: 'Groep was vol',
  });
});

test('the list of work processes is put as a whole, and throws away nothing that was worked on', async () => {
  const route = await aPracticeRoute(product, coach, trajectory.id);
  const [first, second] = route.workProcesses as readonly [WorkProcess, WorkProcess];
  const changed = await routes.change(coach, route.id, 1, {
    teacher: 'M. Daemen',
    workProcesses: [
      { title: 'Neemt afscheid' },
      { id: first.id, code: 'B1-K1-W1', title: 'Ontvangt de gasten' },
    ],
  });
  expect(changed.workProcesses).toMatchObject([
    { title: 'Neemt afscheid', code: null },
    { id: first.id, title: 'Ontvangt de gasten' },
  ]);
  await progress.record(coach, first.id, 1, { progress: 'practising', progressOn: today });
  const without = { workProcesses: [{ title: 'Neemt afscheid' }] };
  expect(await codeOf(routes.change(coach, route.id, 2, without))).toBe('work-process-begun');
  expect(await codeOf(progress.record(coach, second.id, 1, { progress: 'notStarted' }))).toBe('not-found');
});

test('who works from an older version hears so; of two who end a route at once, one does', async () => {
  const route = await aCourse(product, coach, trajectory.id);
  await routes.change(coach, route.id, 1, { hoursPerWeek: 8 });
  expect(await codeOf(routes.change(coach, route.id, 1, { hoursPerWeek: 4 }))).toBe('version-outdated');
  const end = () => codeOf(routes.end(coach, route.id, 2, { outcome: 'finished', endedOn: today }));
  expect((await Promise.all([end(), end()])).sort()).toEqual(['done', 'version-outdated']);
  expect((await events()).filter((type) => type === 'learningRoute.finished')).toHaveLength(1);
});

test('two who tick different work processes do not stand in each other’s way', async () => {
  const route = await aPracticeRoute(product, coach, trajectory.id);
  await Promise.all(
    route.workProcesses.map(({ id, version }) =>
      progress.record(coach, id, version, { progress: 'mastered', progressOn: today }),
    ),
  );
  expect((await list())[0]!.workProcesses.map((process) => process.progress)).toEqual([
    'mastered',
    'mastered',
  ]);
});

test('a note warns of medical words and is kept; its author alone puts it right', async () => {
  const route = await aCourse(product, coach, trajectory.id);
  const noted = await progress.note(coach, route.id, { notedOn: today, text: 'Zit goed in de medicatie' });
  expect(noted.warnings).toMatchObject([{ field: 'text', words: ['medicatie'] }]);
  const [note] = noted.notes!;
  const mended = await progress.changeNote(coach, note!.id, 1, { text: 'Is er elke les bij' });
  expect(mended.warnings).toEqual([]);
  expect(mended.notes).toMatchObject([{ text: 'Is er elke les bij', notedOn: today, version: 2 }]);
  const substitute: Actor = {
    ...(await aUser(database.ownerUrl)),
    scope: { ...coach.scope, userIds: [coach.userId] },
  };
  expect(await codeOf(progress.changeNote(substitute, note!.id, 2, { text: 'x' }))).toBe('step-not-yours');
  expect(await events()).toEqual(['learningRoute.added', 'learningNote.added', 'learningNote.changed']);
});

test('an employer of the register is known by name; one that is not there is refused', async () => {
  const employerId = newId();
  await owner.query(
    `INSERT INTO employer (id, name, kvk_number, created_by) VALUES ($1, 'Hotel Geuldal', '12345678', $2)`,
    [employerId, coach.userId],
  );
  const route = await aPracticeRoute(product, coach, trajectory.id);
  const changed = await routes.change(coach, route.id, 1, { employerId });
  expect(changed.trainingCompany).toEqual({ employerId, name: 'Hotel Geuldal' });
  expect(await codeOf(routes.change(coach, route.id, 2, { employerId: newId() }))).toBe(
    'learning-unknown-employer',
  );
});

test('when the trajectory ends its routes stay as they are, and are history', async () => {
  const route = await aCourse(product, coach, trajectory.id);
  await product.get(ExitService, { strict: false }).end(
    coach,
    { id: trajectory.id, version: 1 },
    {
      reason: 'regularWork',
    },
  );
  expect(await codeOf(routes.end(coach, route.id, 1, { outcome: 'finished', endedOn: today }))).toBe(
    'trajectory-ended',
  );
  const { rows } = await owner.query('SELECT state FROM learning_route WHERE id = $1', [route.id]);
  expect(rows).toEqual([{ state: 'running' }]);
});

describe('when two participants are one', () => {
  test('what one learns goes on in the trajectory that runs, and back when that was a mistake', async () => {
    const steward = await aUser(database.ownerUrl, { roles: ['dataSteward'] });
    const other = await aTrajectory(product, owner, coach);
    const before = new Map<string, string>();
    for (const { id } of [trajectory, other]) {
      const running = await aPracticeRoute(product, coach, id, { title: id });
      await progress.note(coach, running.id, { notedOn: today, text: 'Gaat goed' });
      const ended = await aCourse(product, coach, id, { title: `eerder ${id}` });
      await routes.end(coach, ended.id, 1, { outcome: 'finished', endedOn: today });
      before.set(running.id, id).set(ended.id, id);
    }
    const where = async () =>
      new Map(
        (
          await owner.query<{ id: string; at: string }>(
            `SELECT id, trajectory_id AS at FROM learning_route r WHERE participant_id = ANY ($1)
               AND NOT EXISTS (SELECT FROM work_process w
                 WHERE w.learning_route_id = r.id AND w.participant_id <> r.participant_id)
               AND NOT EXISTS (SELECT FROM learning_note n
                 WHERE n.learning_route_id = r.id AND n.participant_id <> r.participant_id)`,
            [[trajectory.participantId, other.participantId]],
          )
        ).rows.map(({ id, at }) => [id, at] as const),
      );
    expect(await where()).toEqual(before);

    const pair = [trajectory.participantId, other.participantId] as const;
    const { mergeId, keptId } = await product
      .get(Database)
      .write(amongEveryone(steward), (tx) =>
        product.get(MergeService, { strict: false }).merge(tx, steward, pair, []),
      );
    const kept = keptId === trajectory.participantId ? trajectory : other;
    const routesOfKept = await list(kept.id);
    expect(
      routesOfKept
        .filter(({ state }) => state === 'running')
        .map(({ title }) => title)
        .sort(),
    ).toEqual([trajectory.id, other.id].sort());
    expect(routesOfKept.map(({ notes }) => notes!.length).sort()).toEqual([0, 1, 1]);
    expect((await where()).size).toBe(4);
    expect(await events(keptId)).toContain('learningRoute.moved');

    await product.get(MergeService, { strict: false }).undo(amongEveryone(steward), mergeId);
    expect(await where()).toEqual(before);
  });
});
