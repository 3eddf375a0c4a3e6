import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../test/postgres/test-database.js';
import { greeting } from './greeting.js';
import { whatIsWaiting } from './waiting.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('for each role it names the colleague with the most to do, and what that is', async () => {
  await aUser(database.ownerUrl, { username: 'els', roles: ['teamLead'] });
  await aUser(database.ownerUrl, { username: 'aad', roles: ['consultant'] });
  const { userId } = await aUser(database.ownerUrl, { username: 'bep', roles: ['consultant'] });
  await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO municipality VALUES ('0935', 'Maastricht', 'SZMH', '-', '-') ON CONFLICT DO NOTHING`,
    );
    for (const [state, reason] of [
      ['submitted', null],
      ['submitted', null],
      ['incomplete', 'telefoonnummer ontbreekt'],
    ])
      await client.query(
        `INSERT INTO referral (id, form, state, state_reason, municipality_code, referrer_id, person)
         VALUES ($1, 'annex', $2, $3, '0935', $4, '{}')`,
        [newId(), state, reason, userId],
      );
  });

  const words = greeting('http://localhost:3000', await whatIsWaiting(database.ownerUrl), 'geheim');
  expect(words).toContain('http://localhost:3000');
  expect(words).toMatch(/consulent +bep +1 aanmelding om aan te vullen$/m);
  expect(words).toMatch(/teamleider +els +2 ingediende aanmeldingen$/m);
  expect(words).not.toContain('aad');
});
