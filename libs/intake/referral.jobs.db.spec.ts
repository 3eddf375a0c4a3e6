import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { type Actor, systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { AccessModule } from '#access/access.module.js';
import { aPerson } from '../../test/factories/people.js';
import { aProduct } from '../../test/factories/product.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../test/postgres/test-database.js';
import { AcceptanceService } from './acceptance.service.js';
import { IntakeModule, IntakeWorkerModule } from './intake.module.js';
import { ReferralJobs } from './referral.jobs.js';
import { ReferralService } from './referral.service.js';

let database: TestDatabase;
let product: TestingModule;
let consultant: Actor;
let teamLead: Actor;
let coach: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [AccessModule, IntakeModule, IntakeWorkerModule]);
  consultant = await aUser(database.ownerUrl, { roles: ['consultant'], municipalityCodes: ['0935'] });
  teamLead = await aUser(database.ownerUrl, { roles: ['teamLead'] });
  coach = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders' });
});
afterAll(async () => {
  await product.close();
  await database.drop();
});

async function aSubmittedReferral(): Promise<{ id: string; version: number }> {
  const referrals = product.get(ReferralService);
  const { id, version } = await referrals.draft(consultant, {
    form: 'annex',
    municipalityCode: '0935',
    person: aPerson(),
    targetGroups: ['bijstand'],
    annex: { referralQuestion: 'Wat past?', participationStep: 2 },
  });
  return referrals.submit(consultant, id, version);
}

const tell = (what: 'tellReferrer' | 'tellContactPerson', referralId: string, messageId = newId()) =>
  product
    .get(Database)
    .write(systemActor, (tx) =>
      product.get(ReferralJobs)[what](tx, { referralId }, { id: messageId, job: '', attempt: 1 }),
    );

const notices = (referralId: string) =>
  withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT recipient_user_id AS "to", kind, body FROM notice WHERE referral_id = $1 ORDER BY kind',
      [referralId],
    );
    return rows;
  });

test('an acceptance is told to the contact person and the referrer, each once however often the job runs', async () => {
  const { id, version } = await aSubmittedReferral();
  await product
    .get(AcceptanceService)
    .accept(teamLead, id, version, { entryStage: 'diagnose', contactPersonId: coach.userId });
  const messages = [newId(), newId()] as const;
  for (let run = 0; run < 2; run += 1) {
    await tell('tellReferrer', id, messages[0]);
    await tell('tellContactPerson', id, messages[1]);
  }
  expect(await notices(id)).toEqual([
    {
      to: consultant.userId,
      kind: 'referral.accepted',
      body: 'De aanmelding van Heijden, Truus van der is aangenomen. Het aanspreekpunt is Anouk Reijnders.',
    },
    {
      to: coach.userId,
      kind: 'referral.assigned',
      body: `U bent het aanspreekpunt van Heijden, Truus van der, aangemeld door ${consultant.displayName}.`,
    },
  ]);
});

test('a job that comes late tells the outcome as it is by then, or nothing', async () => {
  const { id, version } = await aSubmittedReferral();
  const referrals = product.get(ReferralService);
  const back = await referrals.sendBack(teamLead, id, version, 'Wat is er geprobeerd?');
  await tell('tellReferrer', id);
  await referrals.withdraw(consultant, id, back.version);
  await tell('tellReferrer', id);
  await tell('tellContactPerson', id);
  expect(await notices(id)).toEqual([
    {
      to: consultant.userId,
      kind: 'referral.incomplete',
      body: 'De aanmelding van Heijden, Truus van der is teruggestuurd om aan te vullen. De reden: Wat is er geprobeerd?',
    },
  ]);
});
