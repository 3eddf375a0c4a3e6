import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { createTestDatabase } from '../postgres/test-database.js';
import { aProduct } from './product.js';
import { aTrajectory, type InventedTrajectory } from './trajectories.js';
import { aTeam, aUser } from './users.js';

/** A case with who has to do with it. */
export interface SeenCase extends Sight {
  readonly participantId: string;
  readonly trajectoryId: string;
}

interface Register {
  /** How many cases there are; every other one has an involved colleague. */
  readonly cases: number;
  readonly trajectory?: Parameters<typeof aTrajectory>[3];
  /** What is recorded in each, by its contact person. */
  record(product: TestingModule, coach: Actor, trajectory: InventedTrajectory): Promise<void>;
}

const TEAMS = [0, 1, 2];
const USERS = [0, 1, 2, 3, 4, 5, 6, 7];
/** The others of them belong to no team. */
const IN_TEAMS = 6;

const pick = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;

/**
 * A register of cases, and everybody who could look at them: to show that a rule, a read and row-level security let the
 * same people see the same.
 */
export async function onlookers(
  modules: Parameters<typeof aProduct>[1],
  { cases: count, trajectory, record }: Register,
) {
  const database = await createTestDatabase();
  const [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  const product = await aProduct(database, modules);
  const teams = await Promise.all(TEAMS.map(() => aTeam(database.ownerUrl)));
  const users = await Promise.all(
    USERS.map((n) => aUser(database.ownerUrl, { teamId: n < IN_TEAMS ? pick(teams, n) : null })),
  );
  for (let n = 0; n < count; n += 1) {
    const coach = pick(users, n);
    const begun = await aTrajectory(product, owner, coach, trajectory);
    if (n % 2 === 0) {
      const colleague = { userId: pick(users, n * 5 + 1).userId, role: 'specialist' } as const;
      await product.get(InvolvedColleagueService, { strict: false }).add(systemActor, begun, colleague);
    }
    await record(product, coach, begun);
  }
  const { rows: cases } = await owner.query<SeenCase>(
    `SELECT p.id AS "participantId", t.id AS "trajectoryId", p.contact_person_id AS "contactPersonId",
       p.team_id AS "teamId", p.reader_ids AS "readerIds"
     FROM participant p JOIN trajectory t ON t.participant_id = p.id`,
  );

  /** In the row scope of the actor; what is changed is undone. */
  async function as<Result>(actor: Actor, client: Client, work: () => Promise<Result>): Promise<Result> {
    await client.query('BEGIN');
    try {
      await client.query(rowScope.text, rowScopeValues(actor));
      return await work();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  return {
    product,
    owner,
    runtime,
    users,
    cases,
    as,
    /** Of whom a rule lets somebody see something. */
    byRule: (sees: (found: SeenCase) => boolean): string[] =>
      cases
        .filter(sees)
        .map(({ participantId }) => participantId)
        .toSorted(),
    /** Of whom row-level security lets somebody see something in a table. */
    byRowSecurity: (actor: Actor, table: string): Promise<string[]> =>
      as(actor, runtime, async () =>
        (
          await runtime.query<{ id: string }>(`SELECT DISTINCT participant_id AS id FROM ${table} ORDER BY 1`)
        ).rows.map(({ id }) => id),
      ),
    /** Anybody: with or without their own cases, substituting, of no, one or two teams, and now and then of everything. */
    anActor: fc
      .record({
        self: fc.constantFrom(...USERS),
        substitutes: fc.subarray(USERS, { maxLength: 2 }),
        working: fc.boolean(),
        teams: fc.subarray(TEAMS, { maxLength: 2 }),
        everything: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
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
      })),
    /** Somebody who is contact person, one of their cases, and somebody else. */
    author: () => {
      const [author, other] = [users[0]!, users[1]!];
      return { author, other, mine: cases.find((found) => found.contactPersonId === author.userId)! };
    },
    async leave(): Promise<void> {
      await product.close();
      await Promise.all([owner.end(), runtime.end()]);
      await database.drop();
    },
  };
}

export type Onlookers = Awaited<ReturnType<typeof onlookers>>;
