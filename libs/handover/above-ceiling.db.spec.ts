import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { rows } from '#kernel/tx.js';
import type { Refusal } from '#kernel/refusal.js';
import { CapacityApiModule } from '#capacity/capacity-api.module.js';
import { LoadReadingService } from '#capacity/load-reading.service.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverApiModule } from '#handover/handover-api.module.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import { HandoverRedirectService } from '#handover/handover-redirect.service.js';
import { aDossier, aMeeting, readAll } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let offers: HandoverOfferService;
let team: string;
let sender: Actor;
let lead: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [HandoverApiModule, CapacityApiModule], { WRITE_POOL_SIZE: '16' });
  offers = product.get(HandoverOfferService);
  team = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { teamId: team });
  lead = await aUser(database.ownerUrl, { roles: ['teamLead'], teamId: team });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

/** A case in diagnose weighs 3 points. */
const aCase = () => aTrajectory(product, owner, sender);
const aReceiver = (ceilingPoints: number) =>
  aUser(database.ownerUrl, { displayName: 'Bart Limpens', ceilingPoints });
const offer = async (to: Actor, reason: string | null = null, draft = {}) =>
  offers.offer(sender, (await aCase()).id, to.userId, aDossier(draft), reason);
const loadOf = (of: Actor, by: Actor = sender) =>
  product
    .get(Database)
    .read(
      by,
      async (tx) => (await product.get(CapacityService).roomOf(tx, [of.userId])).get(of.userId)!.load,
    );

test('what is carried and what is on offer both count, whoever asks; with acceptance it changes sides', async () => {
  const receiver = await aReceiver(9);
  await aTrajectory(product, owner, receiver);
  const { id, version } = await offer(receiver, null, aMeeting);
  expect(await loadOf(receiver)).toEqual({ cases: 1, points: 3, offers: 1, reserved: 4, ceiling: 9 });
  expect(await loadOf(receiver, lead)).toEqual(await loadOf(receiver, receiver));
  await readAll(product, receiver, { id, version });
  await product.get(HandoverAnswerService).accept(receiver, id, 1);
  expect(await loadOf(receiver)).toEqual({ cases: 2, points: 6, offers: 0, reserved: 0, ceiling: 9 });
});

test('nobody is offered more than their ceiling, unless it is said why; and that is kept where all read it', async () => {
  const receiver = await aReceiver(4);
  await offer(receiver);
  await expect(offer(receiver)).rejects.toMatchObject({
    kind: { code: 'above-ceiling' },
    facts: { name: 'Bart Limpens', would: 6, ceiling: 4 },
  });
  const { id } = await offer(receiver, 'Spreekt als enige Tigrinya');
  const { rows: found } = await owner.query(
    `SELECT h.above_ceiling_reason AS reason, j.facts FROM handover h
     JOIN case_journal j ON j.trajectory_id = h.trajectory_id AND j.type = 'ceiling.exceeded' WHERE h.id = $1`,
    [id],
  );
  const reason = 'Spreekt als enige Tigrinya';
  const { userId } = receiver;
  expect(found).toEqual([{ reason, facts: { userId, name: 'Bart Limpens', points: 6, ceiling: 4, reason } }]);
});

test('who leads the team reads with the load who gave more than the ceiling, when and why; no other lead does', async () => {
  const receiver = await aUser(database.ownerUrl, { teamId: team, ceilingPoints: 4 });
  const reasonsOf = async (by: Actor) =>
    (await product.get(LoadReadingService, { strict: false }).ofTeam(by, null))
      .find(({ id }) => id === receiver.userId)
      ?.reasons.map(({ by: { name }, reason, at }) => [name, reason, at.slice(0, 10)]);
  await offer(receiver);
  expect(await reasonsOf(lead)).toEqual([]);
  await offer(receiver, 'Kent het gezin');
  await offer(receiver, 'Spreekt als enige Tigrinya');
  // In a transfer the reason is given once for all the cases that a receiver gets.
  await owner.query(
    `INSERT INTO caseload_transfer (id, from_user_id, cause, reason, state, receiver_ids, ceiling_reasons, created_by,
       confirmed_by, confirmed_at)
     SELECT gen_random_uuid(), $1, 'balance', 'Verdelen', s.state, ARRAY[$2::uuid], jsonb_build_object($2::text, s.why),
       $1, CASE WHEN s.state = 'running' THEN $3::uuid END, CASE WHEN s.state = 'running' THEN now() END
     FROM (VALUES ('draft', 'Nog niet gezegd'), ('running', 'Voor een maand')) s (state, why)`,
    [sender.userId, receiver.userId, lead.userId],
  );
  const day = new Date().toISOString().slice(0, 10);
  expect(await reasonsOf(lead)).toEqual([
    [lead.displayName, 'Voor een maand', day],
    [sender.displayName, 'Spreekt als enige Tigrinya', day],
    [sender.displayName, 'Kent het gezin', day],
  ]);
  const otherLead = await aUser(database.ownerUrl, {
    roles: ['teamLead'],
    teamId: await aTeam(database.ownerUrl),
  });
  expect(await reasonsOf(otherLead)).toBeUndefined();
  await owner.query(`UPDATE caseload_transfer SET state = 'cancelled', ended_at = now()`);
});

test('a reason that nobody asked for is not kept', async () => {
  const { id } = await offer(await aReceiver(9), 'Voor de zekerheid');
  const { rows: found } = await owner.query(
    'SELECT above_ceiling_reason AS reason FROM handover WHERE id = $1',
    [id],
  );
  expect(found).toEqual([{ reason: null }]);
});

test('of eight offers at once no more are made than there is room for', async () => {
  const receiver = await aReceiver(7);
  const cases = [];
  for (let n = 0; n < 8; n += 1) cases.push(await aCase());
  // Connections that are there already, so that the eight truly run beside each other.
  const looks = Array.from({ length: 16 }, () =>
    product.get(Database).read(sender, (tx) => rows(tx, 'SELECT pg_sleep(0.02)')),
  );
  await Promise.all(looks);
  const outcomes = await Promise.allSettled(
    cases.map(({ id }) => offers.offer(sender, id, receiver.userId, aDossier())),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.map(({ reason }) => (reason as Refusal).kind.code)).toEqual(
    Array<string>(6).fill('above-ceiling'),
  );
  expect(await loadOf(receiver)).toMatchObject({ offers: 2, reserved: 6 });
});

test('a redirected offer asks for room with the new receiver; the first offer stands when there is none', async () => {
  const full = await aReceiver(2);
  const { id } = await offer(await aReceiver(9));
  const redirect = (aboveCeilingReason: string | null) =>
    product
      .get(HandoverRedirectService)
      .redirect(sender, id, 1, { toUserId: full.userId, reason: null, aboveCeilingReason });
  await expect(redirect(null)).rejects.toThrow('above-ceiling');
  await redirect('De eerste is ziek');
  expect(await loadOf(full)).toMatchObject({ offers: 1, reserved: 3 });
});

test('a lead who accepts for another is asked for the reason when that one is full by now; the receiver is not', async () => {
  const receiver = await aReceiver(3);
  const { id } = await offer(receiver);
  await owner.query('UPDATE handover SET escalated_at = now() WHERE id = $1', [id]);
  await aTrajectory(product, owner, receiver);
  const answers = product.get(HandoverAnswerService);
  await expect(answers.accept(lead, id, 1, { reason: 'Is ziek' })).rejects.toThrow('above-ceiling');
  await answers.accept(lead, id, 1, { reason: 'Is ziek', aboveCeilingReason: 'Afgesproken met Bart' });

  const other = await aReceiver(3);
  const second = await offer(other);
  await aTrajectory(product, owner, other);
  await readAll(product, other, second);
  await answers.accept(other, second.id, 1);
});
