import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Condition, ProgressSight } from '#participant/participant-visibility.rules.js';
import {
  canFollow,
  canView,
  followableBy,
  seenInScope,
  visibleTo,
} from '#participant/participant-visibility.rules.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { ExitService } from './exit.service.js';
import { InvolvedColleagueService } from './involved-colleague.service.js';
import { TrajectoryModule } from './trajectory.module.js';

interface Case extends ProgressSight {
  readonly participantId: string;
}

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let runtime: Client;
let users: Actor[];
let teams: string[];
let cases: Case[];

const codes = municipalities.map(({ code }) => code);
const pick = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  product = await aProduct(database, [TrajectoryModule]);
  teams = await Promise.all([0, 1, 2].map(() => aTeam(database.ownerUrl)));
  users = await Promise.all(
    Array.from({ length: 9 }, (_, n) => aUser(database.ownerUrl, { teamId: n < 7 ? pick(teams, n) : null })),
  );
  for (let n = 0; n < 36; n += 1) {
    const { id, version } = await aTrajectory(product, owner, pick(users, n), {
      ...(n % 3 > 0 && { referralMunicipalityCode: pick(codes, n) }),
    });
    let known = { id, version };
    if (n % 2 === 0) {
      const colleague = { userId: pick(users, n * 5 + 1).userId, role: 'specialist' } as const;
      known = await product.get(InvolvedColleagueService).add(systemActor, known, colleague);
    }
    if (n % 5 === 0) await product.get(ExitService).end(systemActor, known, { reason: 'care' });
  }
  // Known, but with nobody yet: only who sees everything finds them.
  await owner.query(`INSERT INTO participant (id, surname) VALUES (gen_random_uuid(), 'Nog niemand')`);
  const { rows } = await owner.query<Case>(
    `SELECT p.id AS "participantId", p.contact_person_id AS "contactPersonId", p.team_id AS "teamId",
       p.reader_ids AS "readerIds", e.referral_municipality_code AS "referralMunicipalityCode"
     FROM participant p LEFT JOIN caseload_entry e ON e.participant_id = p.id`,
  );
  cases = rows;
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

/** What hangs on a participant, by the column that says on whom. */
const tables = {
  participant: 'id',
  trajectory: 'participant_id',
  stage_period: 'participant_id',
  contact_assignment: 'participant_id',
  involved_colleague: 'participant_id',
  deadline: 'participant_id',
  case_journal: 'participant_id',
} as const;

async function throughRowSecurity(actor: Actor, table: string, column: string): Promise<string[]> {
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(actor));
  const { rows } = await runtime.query<{ id: string }>(
    `SELECT DISTINCT ${column} AS id FROM ${table} ORDER BY 1`,
  );
  await runtime.query('COMMIT');
  return rows.map(({ id }) => id);
}

async function throughCondition(
  { sql, values }: Condition,
  table: string,
  column: string,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT DISTINCT x.${column} AS id FROM ${table} x WHERE ${sql} ORDER BY 1`,
    [...values],
  );
  return rows.map(({ id }) => id);
}

/** As the owner, whom row-level security does not hold: by what the scope functions say alone. */
async function throughScope(actor: Actor): Promise<string[]> {
  await owner.query('BEGIN');
  await owner.query(rowScope.text, rowScopeValues(actor));
  const seen = await throughCondition({ sql: seenInScope('x'), values: [] }, 'participant', 'id');
  await owner.query('COMMIT');
  return seen;
}

const inCode = (sees: (found: Case) => boolean): string[] =>
  cases
    .filter(sees)
    .map(({ participantId }) => participantId)
    .sort();

const anActor = fc
  .record({
    self: fc.nat({ max: 8 }),
    substitutes: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { maxLength: 2 }),
    working: fc.boolean(),
    teams: fc.subarray([0, 1, 2], { maxLength: 2 }),
    everything: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    municipalities: fc.subarray(codes, { maxLength: 2 }),
  })
  .map((given): Actor => ({
    ...users[given.self]!,
    scope: {
      everything: given.everything,
      userIds: given.working ? [given.self, ...given.substitutes].map((n) => users[n]!.userId) : [],
      teamIds: given.teams.map((n) => teams[n]!),
      municipalityCodes: given.municipalities,
      intake: false,
    },
  }));

test('the rule, its condition in SQL and row-level security see the same participants', async () => {
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const seen = inCode((found) => canView(actor, found));
      expect(await throughCondition(visibleTo(actor, 'x', 1), 'participant', 'id')).toEqual(seen);
      expect(await throughScope(actor)).toEqual(seen);
      for (const [table, column] of Object.entries(tables)) {
        const present = new Set(await throughCondition({ sql: 'true', values: [] }, table, column));
        expect([table, await throughRowSecurity(actor, table, column)]).toEqual([
          table,
          seen.filter((id) => present.has(id)),
        ]);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same for the progress that the referring municipality follows', async () => {
  const listed = new Set(
    await throughCondition({ sql: 'true', values: [] }, 'caseload_entry', 'participant_id'),
  );
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const followed = inCode((found) => listed.has(found.participantId) && canFollow(actor, found));
      expect(await throughCondition(followableBy(actor, 'x', 1), 'caseload_entry', 'participant_id')).toEqual(
        followed,
      );
      expect(await throughRowSecurity(actor, 'caseload_entry', 'participant_id')).toEqual(followed);
    }),
    { numRuns: 60 },
  );
});

test('without an actor nothing is seen, also on a connection that had one', async () => {
  await throughRowSecurity(systemActor, 'participant', 'id');
  for (const table of [...Object.keys(tables), 'caseload_entry']) {
    expect([table, (await runtime.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]);
  }
});
