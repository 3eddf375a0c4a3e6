import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import type { Refusal } from '#kernel/refusal.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AbsenceApiModule } from './absence-api.module.js';
import { SubstitutionService } from './substitution.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let substitutions: SubstitutionService;
let lead: Actor;
let away: Actor;
let stand: Actor;
let today: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [AbsenceApiModule]);
  substitutions = product.get(SubstitutionService);
  today = product.get(Clock).today();
  const teamId = await aTeam(database.ownerUrl);
  lead = await aUser(database.ownerUrl, { roles: ['teamLead'], teamId });
  away = await aUser(database.ownerUrl, { teamId });
  stand = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const arrange = (from: string, until: string, absent = away) =>
  substitutions.arrange(lead, {
    absentUserId: absent.userId,
    substituteId: stand.userId,
    from,
    until,
  });
const days = async (id: string) =>
  (
    await owner.query(
      `SELECT lower(during)::text AS from, (upper(during) - 1)::text AS until FROM substitution WHERE id = $1`,
      [id],
    )
  ).rows;

test('of eight at the same time over the same days one is arranged', async () => {
  const absent = await aUser(database.ownerUrl, { teamId: lead.teamId });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => arrange(today, addDays(today, 7), absent)),
  );
  const losses = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  expect(losses.map(({ kind }: Refusal) => kind.code)).toEqual(
    Array<string>(7).fill('substitution-overlaps'),
  );
});

test('one that has begun ends yesterday and stays on record; one that has not is gone', async () => {
  const running = await arrange(addDays(today, -3), addDays(today, 3));
  await substitutions.end(lead, running.id);
  expect(await days(running.id)).toEqual([{ from: addDays(today, -3), until: addDays(today, -1) }]);
  await expect(substitutions.end(lead, running.id)).rejects.toThrow('substitution-past');

  const coming = await arrange(addDays(today, 10), addDays(today, 12));
  await substitutions.end(lead, coming.id);
  expect(await days(coming.id)).toEqual([]);
});

test('only who leads the absent colleague’s team, or a manager, arranges and ends it', async () => {
  const otherLead = await aUser(database.ownerUrl, {
    roles: ['teamLead'],
    teamId: await aTeam(database.ownerUrl),
  });
  const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
  const { id } = await arrange(addDays(today, 20), addDays(today, 22));
  await expect(substitutions.end(otherLead, id)).rejects.toThrow('not-found');
  await substitutions.end(manager, id);
});
