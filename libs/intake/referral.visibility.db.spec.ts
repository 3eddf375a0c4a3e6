import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { rows } from '#kernel/tx.js';
import { AccessModule } from '#access/access.module.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../test/postgres/test-database.js';
import { IntakeModule } from './intake.module.js';
import { referralStates } from './referral.rules.js';
import type { SeenReferral } from './referral.visibility.js';
import { canView } from './referral.visibility.js';
import { ReferralRepository } from './referral.repository.js';

const municipalities = ['0935', '0981', '1903'];
let database: TestDatabase;
let product: TestingModule;
let users: string[];
let teams: string[];
const referrals = new Map<string, SeenReferral>();

const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [AccessModule, IntakeModule]);
  teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  users = [];
  for (const teamId of [...teams, null]) users.push((await aUser(database.ownerUrl, { teamId })).userId);
  await withClient(database.ownerUrl, async (owner) => {
    // The constraint trigger would ask a whole trajectory; who sees the referral hangs on the participant's row alone.
    await owner.query('SET session_replication_role = replica');
    for (let n = 0; n < 60; n += 1) {
      const id = newId();
      const state = pick(referralStates, n);
      const seen: SeenReferral = {
        state,
        referrerId: pick(users, n >> 1),
        municipalityCode: pick(municipalities, n >> 2),
        participant:
          state === 'accepted'
            ? {
                contactPersonId: pick(users, n % 5),
                teamId: pick([...teams, null], n >> 3),
                readerIds: [pick(users, n % 7)],
              }
            : null,
      };
      const participantId = seen.participant && newId();
      if (seen.participant) {
        await owner.query(
          `INSERT INTO participant (id, surname, contact_person_id, team_id, reader_ids) VALUES ($1, 'Bosch', $2, $3, $4)`,
          [
            participantId,
            seen.participant.contactPersonId,
            seen.participant.teamId,
            seen.participant.readerIds,
          ],
        );
      }
      await owner.query(
        `INSERT INTO referral (id, form, state, municipality_code, referrer_id, person, state_reason, participant_id, trajectory_id)
         VALUES ($1, 'annex', $2, $3, $4, '{}', 'omdat', $5, $6)`,
        [id, state, seen.municipalityCode, seen.referrerId, participantId, participantId && newId()],
      );
      referrals.set(id, seen);
    }
  });
});
afterAll(async () => {
  await product.close();
  await database.drop();
});

test('the rule, the list and row-level security let through the same referrals', async () => {
  const actors = fc.record({
    userId: fc.nat(2),
    everything: fc.boolean(),
    intake: fc.boolean(),
    substitutes: fc.boolean(),
    teamIds: fc.subarray([0, 1]),
    municipalityCodes: fc.subarray(municipalities),
  });
  await fc.assert(
    fc.asyncProperty(actors, async ({ userId, substitutes, teamIds, ...scope }) => {
      const actor: Actor = {
        userId: users[userId]!,
        displayName: '',
        roles: [],
        teamId: null,
        permissions: new Set(),
        scope: {
          ...scope,
          userIds: substitutes ? [users[userId]!, users[0]!] : [],
          teamIds: teamIds.map((n) => teams[n]!),
        },
      };
      const byRule = [...referrals].filter(([, seen]) => canView(actor, seen)).map(([id]) => id);
      const repository = product.get(ReferralRepository);
      const [listed, walled] = await product
        .get(Database)
        .read(actor, async (tx) => [
          await repository.page(tx, actor, { state: null, order: 'newest', after: null, limit: 100 }),
          await rows<{ id: string }>(tx, 'SELECT id FROM referral ORDER BY id'),
        ]);
      expect(listed.map(({ id }) => id).sort()).toEqual(byRule.sort());
      expect(walled.map(({ id }) => id)).toEqual(byRule);
    }),
    { numRuns: 250 },
  );
});
