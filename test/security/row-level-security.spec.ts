import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { CaseloadModule } from '#caseload/caseload.module.js';
import { CaseloadService } from '#caseload/caseload.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { PersonRegister } from '#participant/person-register.service.js';
import { SearchService } from '#participant/search.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { dutchNames, randomNumbers } from '../factories/dutch-names.js';
import { aProduct } from '../factories/product.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { TestDatabase } from '../postgres/test-database.js';
import { createTestDatabase, withClient } from '../postgres/test-database.js';
import { oneRowInEveryTable } from './one-row-in-every-table.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Every table that names a person, by a column or by a chain of references that ends at a participant. */
const tablesWithAPerson = `
  WITH RECURSIVE pointing AS (
    SELECT 'participant'::regclass::oid AS id
    UNION SELECT conrelid FROM pg_constraint JOIN pointing ON confrelid = pointing.id WHERE contype = 'f'
  )
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded
  FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    AND (c.oid IN (SELECT id FROM pointing) OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
        AND a.attname ~ '^(.*_)?participant_ids?$|^person$|^bsn_|^surname$'))
  ORDER BY 1`;
const named = async (guarded?: boolean): Promise<string[]> =>
  (await owner.query<{ name: string; guarded: boolean }>(tablesWithAPerson)).rows
    .filter((table) => guarded === undefined || table.guarded === guarded)
    .map(({ name }) => name);

describe('every table with a person in it', () => {
  test('has row-level security that also holds its owner', async () => {
    expect(await named(false)).toEqual([]);
    expect((await named()).length).toBeGreaterThan(18);
  });

  test('and one that has not is found', async () => {
    await owner.query('BEGIN');
    await owner.query('CREATE TABLE by_column (participant_id uuid)');
    await owner.query('CREATE TABLE by_reference (task uuid REFERENCES task)');
    await owner.query('ALTER TABLE deadline NO FORCE ROW LEVEL SECURITY');
    const found = await named(false);
    await owner.query('ROLLBACK');
    expect(found).toEqual(['by_column', 'by_reference', 'deadline']);
  });

  test('shows, changes and removes nothing without a scope, though there is something', async () => {
    await oneRowInEveryTable(owner);
    const tables = await named();
    await withClient(database.appUrl, async (runtime) => {
      for (const table of tables) {
        const there = await owner.query(`SELECT count(*)::int AS rows FROM ${table}`);
        expect([table, there.rows[0].rows]).not.toEqual([table, 0]);
        const seen = await runtime.query(`SELECT count(*)::int AS rows FROM ${table}`);
        expect([table, seen.rows[0].rows]).toEqual([table, 0]);
        const removed = await runtime
          .query(`DELETE FROM ${table}`)
          .catch(({ code }) => ({ rowCount: 0, code }));
        expect([table, removed.rowCount]).toEqual([table, 0]);
      }
    });
  });

  test('takes no row from who has no scope', async () => {
    await withClient(database.appUrl, async (runtime) => {
      const insert = `INSERT INTO participant (id, surname) VALUES (gen_random_uuid(), 'Niemand')`;
      await expect(runtime.query(insert)).rejects.toThrow(/row-level security/);
    });
  });
});

test('ten thousand pooled requests of mixed actors show each actor their own people alone', async () => {
  const product: TestingModule = await aProduct(
    database,
    [ParticipantModule, TrajectoryModule, CaseloadModule],
    {
      READ_POOL_SIZE: '3',
    },
  );
  const random = randomNumbers(3);
  const name = dutchNames(3);
  const teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  const actors: Actor[] = [];
  for (const team of [teams[0], teams[0], teams[1], null, null]) {
    actors.push(await aUser(database.ownerUrl, { teamId: team ?? null }));
  }
  const people: { id: string; contactPerson: Actor; surname: string }[] = [];
  for (let n = 0; n < 60; n += 1) {
    const person = { id: newId(), values: name(), contactPerson: actors[n % actors.length]! };
    const origin = { source: 'annex', recordedOn: null } as const;
    await product
      .get(Database)
      .write(systemActor, (tx) =>
        product.get(PersonRegister).add(tx, [{ id: person.id, values: person.values, origin }]),
      );
    await aTrajectory(product, owner, person.contactPerson, { participantId: person.id });
    people.push({ id: person.id, contactPerson: person.contactPerson, surname: person.values.surname });
  }
  const maySee = (actor: Actor, contactPerson: Actor): boolean =>
    contactPerson === actor || (actor.teamId !== null && contactPerson.teamId === actor.teamId);
  const visible = new Map(
    actors.map((actor) => [
      actor,
      new Set(people.filter(({ contactPerson }) => maySee(actor, contactPerson)).map(({ id }) => id)),
    ]),
  );
  const [caseload, search] = [product.get(CaseloadService), product.get(SearchService)];
  const idsIn = (json: string): string[] =>
    (JSON.parse(json).items as { participantId: string }[]).map(({ participantId }) => participantId);
  const foreign: string[] = [];
  const shown = { dossiers: 0, rows: 0 };

  async function request(): Promise<void> {
    const actor = actors[Math.floor(random() * actors.length)]!;
    const mine = visible.get(actor)!;
    const { id, surname } = people[Math.floor(random() * people.length)]!;
    const kind = random();
    if (kind < 0.4) {
      const opened = await caseload.dossier(actor, id).then(JSON.parse, () => null);
      if (opened) shown.dossiers += 1;
      if (Boolean(opened) !== mine.has(id) || (opened && opened.id !== id)) foreign.push(`dossier ${id}`);
      return;
    }
    const ids =
      kind < 0.7
        ? idsIn(await search.find(actor, { q: surname }))
        : idsIn(
            await caseload.page(actor, { view: 'all', sort: 'dueOn', filters: {}, after: null, limit: 50 }),
          );
    shown.rows += ids.length;
    foreign.push(...ids.filter((one) => !mine.has(one)));
  }
  let left = 10_000;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await request();
    }
  };
  await Promise.all(Array.from({ length: 12 }, caller));
  await product.close();
  expect(foreign).toEqual([]);
  expect(shown.dossiers).toBeGreaterThan(500);
  expect(shown.rows).toBeGreaterThan(5_000);
}, 240_000);
