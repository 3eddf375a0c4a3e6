import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { canView } from '#participant/participant-visibility.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { aPracticeRoute } from '../../test/factories/learning.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { readsLearningNotes } from './learning-case.rules.js';
import { LearningProgressService } from './learning-progress.service.js';
import { LearningRouteService } from './learning-route.service.js';
import { LearningModule } from './learning.module.js';

interface Case extends Sight {
  readonly participantId: string;
  readonly trajectoryId: string;
}

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let runtime: Client;
let users: Actor[];
let teams: string[];
let cases: Case[];

const pick = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  product = await aProduct(database, [LearningModule]);
  teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  users = [];
  for (const teamId of [teams[0]!, teams[0]!, teams[1]!, null, null]) {
    users.push(await aUser(database.ownerUrl, { teamId }));
  }
  for (let n = 0; n < 8; n += 1) {
    const coach = pick(users, n);
    const { id, version } = await aTrajectory(product, owner, coach);
    const route = await aPracticeRoute(product, coach, id);
    await product.get(LearningProgressService).note(coach, route.id, {
      notedOn: '2026-11-03',
      text: 'Gaat goed',
    });
    if (n % 3 === 0) {
      const teacher = { userId: pick(users, n + 2).userId, role: 'teacher' } as const;
      await product.get(InvolvedColleagueService, { strict: false }).add(coach, { id, version }, teacher);
    }
  }
  const { rows } = await owner.query<Case>(
    `SELECT p.id AS "participantId", t.id AS "trajectoryId", p.contact_person_id AS "contactPersonId",
       p.team_id AS "teamId", p.reader_ids AS "readerIds"
     FROM participant p JOIN trajectory t ON t.participant_id = p.id`,
  );
  cases = rows;
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

async function throughRowSecurity(actor: Actor, table: string): Promise<string[]> {
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(actor));
  const { rows } = await runtime.query<{ id: string }>(
    `SELECT DISTINCT participant_id AS id FROM ${table} ORDER BY 1`,
  );
  await runtime.query('COMMIT');
  return rows.map(({ id }) => id);
}
const inCode = (sees: (found: Case) => boolean): string[] =>
  cases
    .filter(sees)
    .map(({ participantId }) => participantId)
    .sort();

const anActor = fc
  .record({
    self: fc.nat({ max: 4 }),
    substitutes: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
    teams: fc.subarray([0, 1], { maxLength: 1 }),
    everything: fc.boolean(),
  })
  .map((given): Actor => ({
    ...users[given.self]!,
    scope: {
      everything: given.everything,
      userIds: [given.self, ...given.substitutes].map((n) => users[n]!.userId),
      teamIds: given.teams.map((n) => teams[n]!),
      municipalityCodes: [],
      intake: false,
    },
  }));

test('the rule, the read and row-level security see the same routes, and the notes of who helps alone', async () => {
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const viewers = inCode((found) => canView(actor, found));
      const readers = inCode((found) => readsLearningNotes(actor, found));
      for (const table of ['learning_route', 'work_process']) {
        expect([table, await throughRowSecurity(actor, table)]).toEqual([table, viewers]);
      }
      expect(await throughRowSecurity(actor, 'learning_note')).toEqual(readers);
      for (const { trajectoryId, participantId } of cases) {
        const read = await product
          .get(LearningRouteService)
          .of(actor, trajectoryId)
          .then(JSON.parse, () => null);
        expect(read !== null).toBe(viewers.includes(participantId));
        if (!read) continue;
        const helps = readers.includes(participantId);
        expect(read.items[0].notes?.length ?? 0).toBe(helps ? 1 : 0);
        expect(read.can).toEqual(helps ? ['add'] : []);
      }
    }),
    { numRuns: 25 },
  );
});

test('nobody notes in another’s name', async () => {
  const [author, other] = users as [Actor, Actor];
  const mine = cases.find(({ contactPersonId }) => contactPersonId === author.userId)!;
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(author));
  const written = (authorId: string) =>
    runtime.query(
      `INSERT INTO learning_note (id, learning_route_id, participant_id, noted_on, text, author_id)
       SELECT gen_random_uuid(), id, participant_id, '2026-11-03', 'x', $2 FROM learning_route WHERE participant_id = $1`,
      [mine.participantId, authorId],
    );
  expect((await written(author.userId)).rowCount).toBe(1);
  await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  await runtime.query('ROLLBACK');
});
