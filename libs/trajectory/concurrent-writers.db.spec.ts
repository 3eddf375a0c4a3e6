import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { aProduct } from '../../test/factories/product.js';
import { canLeave } from '../../test/factories/stage-facts.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../test/postgres/test-database.js';
import { ContactPersonService } from './contact-person.service.js';
import { ExitService } from './exit.service.js';
import { ReopeningService } from './reopening.service.js';
import type { Stage } from './stage.rules.js';
import { moveBetween, stages } from './stage.rules.js';
import { StageService } from './stage.service.js';
import { SuspensionService } from './suspension.service.js';
import { TrajectoryModule } from './trajectory.module.js';
import type { TrajectoryState } from './trajectory.rules.js';
import { TrajectoryReading } from './trajectory-reading.service.js';
import { TrajectoryService } from './trajectory.service.js';

const WRITERS = 64;

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coaches: Actor[];
let in30Days: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TrajectoryModule], { WRITE_POOL_SIZE: String(WRITERS) });
  coaches = await Promise.all(Array.from({ length: 4 }, () => aUser(database.ownerUrl)));
  in30Days = addDays(product.get(Clock).today(), 30);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

type Change = (id: string, version: number) => Promise<unknown>;

const switchTo =
  (coach: number): Change =>
  (id) =>
    product.get(Database).write(systemActor, async (tx) => {
      const locked = await product.get(TrajectoryService).lock(tx, id);
      await product.get(ContactPersonService).switch(tx, systemActor, locked, coaches[coach]!.userId);
    });
const moveTo =
  (to: Stage): Change =>
  (id, version) =>
    product.get(StageService).move(systemActor, { id, version }, { to, reason: 'Zo loopt het' });
const suspend: Change = (id, version) =>
  product
    .get(SuspensionService)
    .suspend(systemActor, { id, version }, { reason: 'illness', expectedEndOn: in30Days });
const resume: Change = (id, version) => product.get(SuspensionService).resume(systemActor, { id, version });
const exit: Change = (id, version) =>
  product.get(ExitService).end(systemActor, { id, version }, { reason: 'care' });
const reopen: Change = (id, version) =>
  product.get(ReopeningService).reopen(systemActor, { id, version }, { reason: 'Terug' });
/** Takes the participant's row before the list row; a trajectory's writer must not do it the other way round. */
const rename: Change = (id) =>
  withClient(database.ownerUrl, (client) =>
    client.query(
      `UPDATE participant SET surname = surname || 'a' WHERE id = (SELECT participant_id FROM trajectory WHERE id = $1)`,
      [id],
    ),
  );

const versionOf = async (id: string): Promise<number> =>
  (await owner.query<{ version: number }>('SELECT version FROM trajectory WHERE id = $1', [id])).rows[0]!
    .version;

/** One snapshot of one trajectory; all must be true in any of them. */
const snapshot = `
  SELECT count(c.*) = (CASE WHEN upper_inf(t.active) THEN 1 ELSE 0 END) AS "one contact person",
    range_agg(c2.all) = t.active AS "no instant without", e.contact_person_id IS NOT DISTINCT FROM c2.last AS "list agrees",
    p.contact_person_id IS NOT DISTINCT FROM c2.last AS "scope agrees", e.version = t.version AS "list is not behind"
  FROM trajectory t
  JOIN caseload_entry e ON e.trajectory_id = t.id
  JOIN participant p ON p.id = t.participant_id
  LEFT JOIN contact_assignment c ON c.trajectory_id = t.id AND c.during @> clock_timestamp()
  CROSS JOIN LATERAL (SELECT range_agg(during) AS all, (array_agg(user_id ORDER BY during DESC))[1] AS last
    FROM contact_assignment WHERE trajectory_id = t.id) c2
  WHERE t.id = $1 GROUP BY t.id, e.trajectory_id, p.id, c2.last`;

/** Looks without pause until the writers are done; gives how often it looked and every wrong thing it saw. */
async function watch(id: string, writers: Promise<unknown>): Promise<{ looks: number; wrong: unknown[] }> {
  let working = true;
  void writers.finally(() => (working = false));
  return withClient(database.ownerUrl, async (client) => {
    const wrong: unknown[] = [];
    let looks = 0;
    for (; working || looks === 0; looks += 1) {
      const [seen] = (await client.query<Record<string, boolean>>(snapshot, [id])).rows;
      if (!Object.values(seen!).every(Boolean)) wrong.push(seen);
    }
    return { looks, wrong };
  });
}

const settle = (id: string, change: Change): Promise<'done' | Refusal> =>
  versionOf(id)
    .then((version) => change(id, version))
    .then(
      () => 'done' as const,
      (error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      },
    );

describe('writers at once', () => {
  const everything = [
    switchTo(0),
    moveTo('ontwikkeling'),
    suspend,
    rename,
    switchTo(1),
    resume,
    exit,
    reopen,
    switchTo(2),
    moveTo('plaatsing'),
    switchTo(3),
    rename,
    moveTo('scholing'),
    exit,
    reopen,
    moveTo('diagnose'),
  ];

  test.each([2, WRITERS])('%i contact switches of one trajectory follow each other', async (count) => {
    const { id } = await aTrajectory(product, owner, coaches[3]!);
    const writers = Promise.all(Array.from({ length: count }, (_, n) => settle(id, switchTo(n % 3))));
    const [outcomes, { looks, wrong }] = await Promise.all([writers, watch(id, writers)]);
    expect(wrong).toEqual([]);
    expect(looks).toBeGreaterThan(0);
    const done = outcomes.filter((outcome) => outcome === 'done').length;
    for (const outcome of outcomes)
      if (outcome !== 'done') expect(outcome.kind.code).toBe('already-contact-person');
    const { rows } = await owner.query<{ periods: number }>(
      'SELECT count(*)::int AS periods FROM contact_assignment WHERE trajectory_id = $1',
      [id],
    );
    expect(rows[0]!.periods).toBe(done + 1);
  });

  test.each([2, WRITERS])('%i of every kind are done or cleanly refused', async (count) => {
    const trajectory = await aTrajectory(product, owner, coaches[3]!, { entryStage: 'ontwikkeling' });
    await canLeave(owner, trajectory, coaches[3]!, 'ontwikkeling', 'plaatsing');
    const { id } = trajectory;
    const writers = (async () => {
      const outcomes: ('done' | Refusal)[] = [];
      for (let round = 0; round < 3; round += 1) {
        const chosen = Array.from(
          { length: count },
          (_, n) => everything[(round * 5 + n) % everything.length]!,
        );
        outcomes.push(...(await Promise.all(chosen.map((change) => settle(id, change)))));
      }
      return outcomes;
    })();
    const [outcomes, { wrong }] = await Promise.all([writers, watch(id, writers)]);
    expect(wrong).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(2);
  });
});

test('one begins anew while another re-opens what was: one of the two, and no deadlock', async () => {
  const begin = (participantId: string) =>
    product.get(Database).write(systemActor, (tx) =>
      product.get(TrajectoryService).open(tx, systemActor, {
        participantId,
        entryStage: 'diagnose',
        contactPersonId: coaches[1]!.userId,
      }),
    );
  for (let round = 0; round < 15; round += 1) {
    const { id, participantId } = await aTrajectory(product, owner, coaches[0]!);
    await exit(id, 1);
    const outcomes = await Promise.all([
      settle(id, reopen),
      settle(id, () => begin(participantId)),
      settle(id, () => begin(participantId)),
    ]);
    const refused = outcomes.filter((outcome) => outcome !== 'done');
    expect(refused.map(({ kind }) => kind.code)).toEqual(Array<string>(2).fill('trajectory-already-open'));
  }
});

describe('any row of changes', () => {
  /** What the domain says of a trajectory, without a database. */
  interface Model {
    state: TrajectoryState;
    stage: Stage;
    contact: number;
  }
  const command = fc.oneof(
    fc.nat({ max: 3 }).map((coach) => ({
      name: `switch to ${coach}`,
      change: switchTo(coach),
      next: (m: Model) => (m.state !== 'ended' && m.contact !== coach ? { ...m, contact: coach } : null),
    })),
    fc.constantFrom(...stages).map((to) => ({
      name: `move to ${to}`,
      change: moveTo(to),
      next: (m: Model) => {
        const move = moveBetween(m.stage, to);
        const allowed = m.state === 'running' && move && !(move === 'next' && m.stage === 'diagnose');
        return allowed ? { ...m, stage: to } : null;
      },
    })),
    fc.constantFrom(
      ...(
        [
          ['suspend', suspend, 'running', 'suspended'],
          ['resume', resume, 'suspended', 'running'],
          ['reopen', reopen, 'ended', 'running'],
        ] as const
      ).map(([name, change, from, to]) => ({
        name,
        change,
        next: (m: Model) => (m.state === from ? { ...m, state: to } : null),
      })),
      {
        name: 'exit',
        change: exit,
        next: (m: Model) => (m.state !== 'ended' ? { ...m, state: 'ended' as const } : null),
      },
    ),
  );

  test('is done or refused as the rules say, and leaves no instant uncovered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
        const trajectory = await aTrajectory(product, owner, coaches[0]!, { entryStage: 'ontwikkeling' });
        await canLeave(owner, trajectory, coaches[0]!, 'ontwikkeling', 'plaatsing');
        const { id } = trajectory;
        let model: Model = { state: 'running', stage: 'ontwikkeling', contact: 0 };
        for (const { name, change, next } of commands) {
          const expected = next(model);
          const outcome = await settle(id, change);
          expect([name, outcome === 'done']).toEqual([name, expected !== null]);
          model = expected ?? model;
          const facts = await product.get(TrajectoryReading).open(systemActor, id);
          expect(facts).toMatchObject({
            state: model.state,
            stage: model.stage,
            contactPersonId: coaches[model.contact]!.userId,
          });
        }
        const [seen] = (await owner.query<Record<string, boolean>>(snapshot, [id])).rows;
        expect(Object.values(seen!)).toEqual([true, true, true, true, true]);
      }),
      { numRuns: 25 },
    );
  });
});
