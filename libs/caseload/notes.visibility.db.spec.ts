import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { canView, careTeamInScope } from '#participant/participant-visibility.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AppointmentService } from './appointment.service.js';
import { CaseloadModule } from './caseload.module.js';
import { readsNotes } from './casework.rules.js';
import { ContactNoteService } from './contact-note.service.js';

interface Case extends Sight {
  readonly participantId: string;
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
  product = await aProduct(database, [CaseloadModule]);
  teams = await Promise.all([0, 1, 2].map(() => aTeam(database.ownerUrl)));
  users = await Promise.all(
    Array.from({ length: 8 }, (_, n) => aUser(database.ownerUrl, { teamId: n < 6 ? pick(teams, n) : null })),
  );
  for (let n = 0; n < 24; n += 1) {
    const contactPerson = pick(users, n);
    const { id, version } = await aTrajectory(product, owner, contactPerson);
    if (n % 2 === 0) {
      const colleague = { userId: pick(users, n * 5 + 1).userId, role: 'specialist' } as const;
      await product.get(InvolvedColleagueService).add(systemActor, { id, version }, colleague);
    }
    await product.get(ContactNoteService).add(contactPerson, id, { kind: 'phone', text: 'Gaat goed' });
    await product.get(AppointmentService).plan(contactPerson, id, { at: '2199-01-08T09:00:00Z' });
  }
  const { rows } = await owner.query<Case>(
    `SELECT id AS "participantId", contact_person_id AS "contactPersonId", team_id AS "teamId",
       reader_ids AS "readerIds" FROM participant`,
  );
  cases = rows;
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

/** Of whom the client reads something, in the row scope of the actor. */
async function seen(client: Client, actor: Actor, sql: string): Promise<string[]> {
  await client.query('BEGIN');
  await client.query(rowScope.text, rowScopeValues(actor));
  const { rows } = await client.query<{ id: string }>(`${sql} ORDER BY 1`);
  await client.query('COMMIT');
  return rows.map(({ id }) => id);
}
const inCode = (sees: (found: Case) => boolean): string[] =>
  cases
    .filter(sees)
    .map(({ participantId }) => participantId)
    .sort();

const anActor = fc
  .record({
    self: fc.nat({ max: 7 }),
    substitutes: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 2 }),
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

test('who reads notes is the same in the rule, in its condition in SQL and in row-level security', async () => {
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const readers = inCode((found) => readsNotes(actor, found));
      expect(await seen(runtime, actor, 'SELECT DISTINCT participant_id AS id FROM contact_note')).toEqual(
        readers,
      );
      // As the owner, whom row-level security does not hold: by what the scope functions say alone.
      expect(
        await seen(owner, actor, `SELECT p.id FROM participant p WHERE ${careTeamInScope('p')}`),
      ).toEqual(readers);
      expect(await seen(runtime, actor, 'SELECT DISTINCT participant_id AS id FROM appointment')).toEqual(
        inCode((found) => canView(actor, found)),
      );
    }),
    { numRuns: 60 },
  );
});

test('seeing everything reads no note at all, also for jobs', async () => {
  expect(inCode((found) => readsNotes(systemActor, found))).toEqual([]);
  expect(await seen(runtime, systemActor, 'SELECT participant_id AS id FROM contact_note')).toEqual([]);
});

test('nobody writes a note in another’s name, also not who may write their own', async () => {
  const [author, other] = users as [Actor, Actor];
  const mine = cases.find(({ contactPersonId }) => contactPersonId === author.userId)!;
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(author));
  const written = (authorId: string) =>
    runtime.query(
      `INSERT INTO contact_note (id, trajectory_id, participant_id, author_id, kind, spoke_with, occurred_at, body,
         reached)
       SELECT gen_random_uuid(), id, participant_id, $1, 'phone', 'participant', now(), 'x', true
       FROM trajectory WHERE participant_id = $2`,
      [authorId, mine.participantId],
    );
  expect((await written(author.userId)).rowCount).toBe(1);
  await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  await runtime.query('ROLLBACK');
});
