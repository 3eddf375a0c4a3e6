import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { aDossier } from '../../../test/factories/handovers.js';
import { aProduct } from '../../../test/factories/product.js';
import { aTrajectory } from '../../../test/factories/trajectories.js';
import { aUser } from '../../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres/test-database.js';
import { HandoverApiModule } from '../handover-api.module.js';
import { HandoverOfferService } from '../handover-offer.service.js';
import { DraftService } from './draft.service.js';
import { proposalRead } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { mayBeProposed, neverProposed } from './record-sources.rules.js';

let database: TestDatabase;
let product: TestingModule;
let owner: pg.Client;
let coach: Actor;
let proposals: ProposalService;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [HandoverApiModule]);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  coach = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders' });
  proposals = product.get(ProposalService);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

test('quotes the record, each line with its source, and notes that it was read', async () => {
  const { id, participantId } = await aTrajectory(product, owner, coach);
  const plan = newId();
  await owner.query(
    `INSERT INTO action_plan (id, trajectory_id, participant_id, number, state, goals, participant_signed_on,
       participant_signed_how, coach_signed_on, coach_signed_how, coach_id, recorded_by)
     VALUES ($1, $2, $3, 1, 'agreed', '{Ik wil een vak leren}', '2026-10-03', 'paper', '2026-10-03', 'paper', $4, $4)`,
    [plan, id, participantId, coach.userId],
  );
  await owner.query(
    `INSERT INTO plan_agreement (id, action_plan_id, trajectory_id, participant_id, position, who, what, due_on,
       done_on, done_by)
     VALUES (gen_random_uuid(), $1, $2, $3, 1, 'participant', 'Belt de school', '2199-01-08', NULL, NULL),
       (gen_random_uuid(), $1, $2, $3, 2, 'coach', 'Is al gedaan', '2026-10-08', '2026-10-07', $4)`,
    [plan, id, participantId, coach.userId],
  );
  await owner.query(
    `INSERT INTO work_wishes (trajectory_id, version, participant_id, occupations, limits_note, recorded_by)
     VALUES ($1, 1, $2, '{hovenier}', 'Niet tillen', $3)`,
    [id, participantId, coach.userId],
  );
  await owner.query(
    `INSERT INTO provision (id, trajectory_id, participant_id, kind, description, during, reason, recorded_by)
     VALUES (gen_random_uuid(), $1, $2, 'jobCoaching', 'Iets', '[2026-01-01,)', 'Daarom', $3),
       (gen_random_uuid(), $1, $2, 'debtHelp', 'Schulden', '[2026-01-01,)', 'Daarom', $3)`,
    [id, participantId, coach.userId],
  );
  await owner.query(
    `INSERT INTO appointment (id, trajectory_id, participant_id, owner_id, starts_at, minutes, place, with_whom,
       cancelled_at, created_by)
     SELECT gen_random_uuid(), $1, $2, $3, at, 30, 'Markt 1', 'participant', gone, $3
     FROM (VALUES (timestamptz '2199-01-08 10:00Z', NULL::timestamptz), ('2199-01-09 10:00Z', NULL),
       ('2199-01-07 10:00Z', now()), ('2001-01-01 10:00Z', NULL)) a (at, gone)`,
    [id, participantId, coach.userId],
  );

  const proposal = await proposals.forTrajectory(coach, id);

  const ofPlan = 'plan van aanpak 1, van 3 oktober 2026';
  expect(proposal.participantWords).toEqual([
    { text: '“Ik wil een vak leren”', source: ofPlan },
    { text: '“hovenier”', source: expect.stringMatching(/^gewenst werk, opgeschreven op /) },
  ]);
  expect(proposal.agreements).toEqual([
    { text: 'Belt de school (deelnemer, voor 8 januari 2199)', source: ofPlan },
  ]);
  expect(proposal.appointments.map(({ on }) => on)).toEqual(['2199-01-08', '2199-01-09']);
  expect(proposal.mustKnow).toEqual([]);
  expect(proposal.situation.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Fase diagnose sinds /),
    'Nog nodig in deze fase: diagnoserapport ontbreekt',
    'Nog nodig in deze fase: advies van de diagnose ontbreekt',
    'Loopt: jobcoaching',
  ]);
  expect(proposal.deadlines.length).toBeGreaterThan(0);
  const { rowCount } = await owner.query(
    `SELECT FROM access_log WHERE action = 'handover.prepared' AND participant_ids = ARRAY[$1::uuid]`,
    [participantId],
  );
  expect(rowCount).toBe(1);
});

test('of a case that one may not see does not exist', async () => {
  const { id } = await aTrajectory(product, owner, coach);
  await expect(proposals.forTrajectory(await aUser(database.ownerUrl), id)).rejects.toThrow('not-found');
});

test('reads no column that the table of sources does not name', async () => {
  await owner.query(
    `CREATE TEMP VIEW read_for_proposal AS ${proposalRead
      .replaceAll('$1', `'00000000-0000-7000-8000-000000000001'::uuid`)
      .replaceAll('$2', `'2026-01-01'`)}`,
  );
  const { rows } = await owner.query<{ read: string }>(
    `SELECT DISTINCT table_name || '.' || column_name AS read FROM information_schema.view_column_usage
     WHERE view_name = 'read_for_proposal' ORDER BY 1`,
  );
  const allowed = new Set(
    Object.entries(mayBeProposed).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  );
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.map(({ read }) => read).filter((read) => !allowed.has(read))).toEqual([]);
});

test('leaves out what was said in confidence, measured or decided: tables that are there, and are not read', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)`,
    [Object.keys(neverProposed)],
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(neverProposed).sort());
  expect(Object.keys(neverProposed).filter((table) => table in mayBeProposed)).toEqual([]);
});

test('holds the own draft and nobody else’s; offering throws it away', async () => {
  const receiver = await aUser(database.ownerUrl);
  const { id, participantId } = await aTrajectory(product, owner, coach);
  const drafts = product.get(DraftService);
  await owner.query(
    `INSERT INTO involved_colleague (id, trajectory_id, participant_id, user_id, role, during)
     VALUES (gen_random_uuid(), $1, $2, $3, 'specialist', tstzrange(now(), NULL))`,
    [id, participantId, receiver.userId],
  );
  await drafts.save(coach, id, { mustKnow: 'Belt niet' });
  await drafts.save(coach, id, { mustKnow: 'Belt niet graag' });
  await expect(drafts.save(receiver, id, {})).rejects.toThrow('step-not-yours');
  expect((await proposals.forTrajectory(coach, id)).draft?.content).toEqual({ mustKnow: 'Belt niet graag' });
  expect((await proposals.forTrajectory(receiver, id)).draft).toBeNull();
  await product.get(HandoverOfferService).offer(coach, id, receiver.userId, aDossier());
  expect((await proposals.forTrajectory(coach, id)).draft).toBeNull();
});
