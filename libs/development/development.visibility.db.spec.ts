import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { canView } from '#participant/participant-visibility.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AssessmentService } from './assessment.service.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';
import { readsAssessments } from './development.rules.js';
import { IndicationService } from './indication.service.js';
import { ProvisionService } from './provision.service.js';

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
  product = await aProduct(database, [DevelopmentModule]);
  teams = await Promise.all([0, 1, 2].map(() => aTeam(database.ownerUrl)));
  users = await Promise.all(
    Array.from({ length: 6 }, (_, n) => aUser(database.ownerUrl, { teamId: n < 4 ? pick(teams, n) : null })),
  );
  for (let n = 0; n < 12; n += 1) {
    const coach = pick(users, n);
    const { id, version } = await aTrajectory(product, owner, coach);
    if (n % 2 === 0) {
      const colleague = { userId: pick(users, n * 5 + 1).userId, role: 'specialist' } as const;
      await product.get(InvolvedColleagueService).add(systemActor, { id, version }, colleague);
    }
    const measured = { kind: 'participationStep', step: 3, measuredOn: '2026-11-03' } as const;
    await product.get(AssessmentService).add(coach, id, measured);
    await product.get(IndicationService).add(coach, id, { targetGroup: 'bijstand', startsOn: '2026-01-01' });
    const given = { kind: 'travel', startsOn: '2026-01-01', reason: 'Woont ver weg' } as const;
    await product.get(ProvisionService).add(coach, id, given);
  }
  const { rows } = await owner.query<Case>(
    `SELECT p.id AS "participantId", t.id AS "trajectoryId", contact_person_id AS "contactPersonId",
       team_id AS "teamId", reader_ids AS "readerIds"
     FROM participant p JOIN trajectory t ON t.participant_id = p.id`,
  );
  cases = rows;
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

/** Of whom the runtime reads something in a table, in the row scope of the actor. */
async function seen(actor: Actor, table: string): Promise<string[]> {
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
    self: fc.nat({ max: 5 }),
    substitutes: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 2 }),
    working: fc.boolean(),
    teams: fc.subarray([0, 1, 2], { maxLength: 2 }),
    everything: fc.boolean(),
  })
  .map((given): Actor => ({
    ...users[given.self]!,
    scope: {
      everything: given.everything,
      userIds: given.working ? [given.self, ...given.substitutes].map((n) => users[n]!.userId) : [],
      teamIds: given.teams.map((n) => teams[n]!),
      municipalityCodes: ['0935'],
      intake: false,
    },
  }));

test('who reads what is the same in the rule, in the read and in row-level security', async () => {
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const viewers = inCode((found) => canView(actor, found));
      const readers = inCode((found) => readsAssessments(actor, found));
      expect(await seen(actor, 'assessment')).toEqual(readers);
      for (const table of ['indication', 'provision']) expect(await seen(actor, table)).toEqual(viewers);

      for (const { trajectoryId, participantId } of cases) {
        const read = await product
          .get(DevelopmentReading)
          .open(actor, trajectoryId)
          .then(JSON.parse, () => null);
        expect(read !== null).toBe(viewers.includes(participantId));
        if (read) expect(read.assessments !== null).toBe(readers.includes(participantId));
      }
    }),
    { numRuns: 30 },
  );
});

test('nobody records a measurement in another’s name', async () => {
  const [author, other] = users as [Actor, Actor];
  const mine = cases.find(({ contactPersonId }) => contactPersonId === author.userId)!;
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(author));
  const written = (recordedBy: string) =>
    runtime.query(
      `INSERT INTO assessment (id, trajectory_id, participant_id, kind, measured_on, finding, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, 'languageLevel', '2026-11-03', '{"level": "B1"}', $3)`,
      [mine.trajectoryId, mine.participantId, recordedBy],
    );
  expect((await written(author.userId)).rowCount).toBe(1);
  await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  await runtime.query('ROLLBACK');
});
