import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { addWeeks, addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { aParticipant } from '../../test/factories/participants.js';
import { aProduct } from '../../test/factories/product.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { ContactPersonService } from './contact-person.service.js';
import { TrajectoryModule } from './trajectory.module.js';
import { type Opening, TrajectoryService } from './trajectory.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let colleague: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TrajectoryModule]);
  coach = await aUser(database.ownerUrl);
  colleague = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const open = (actor: Actor, opening: Opening): Promise<string> =>
  product.get(Database).write(actor, (tx) => product.get(TrajectoryService).open(tx, actor, opening));

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];

describe('opening', () => {
  test('gives entry stage, contact person and first deadlines from one instant', async () => {
    const participantId = await aParticipant(owner);
    const id = await open(coach, { participantId, entryStage: 'diagnose', contactPersonId: coach.userId });

    expect(
      await all(
        `SELECT s.stage, s.move, c.user_id, t.active = tstzmultirange(c.during) AND s.during = c.during AS one_instant
         FROM trajectory t JOIN stage_period s ON s.trajectory_id = t.id JOIN contact_assignment c ON c.trajectory_id = t.id
         WHERE t.id = $1`,
        id,
      ),
    ).toEqual([{ stage: 'diagnose', move: 'entry', user_id: coach.userId, one_instant: true }]);
    const today = product.get(Clock).today();
    expect(
      await all(
        `SELECT kind, due_on::text, owner_id FROM deadline WHERE trajectory_id = $1 ORDER BY due_on`,
        id,
      ),
    ).toEqual([
      { kind: 'firstContact', due_on: addWorkingDays(today, 5), owner_id: coach.userId },
      { kind: 'intake', due_on: addWorkingDays(today, 15), owner_id: coach.userId },
      { kind: 'diagnoseReport', due_on: addWeeks(today, 12), owner_id: coach.userId },
    ]);
    expect(await all('SELECT type, actor_id, facts FROM case_journal WHERE trajectory_id = $1', id)).toEqual([
      {
        type: 'trajectory.opened',
        actor_id: coach.userId,
        facts: { stage: 'diagnose', reason: null, contactPerson: coach.displayName },
      },
    ]);
  });

  test('someone who does not get the case can open it for another', async () => {
    const participantId = await aParticipant(owner);
    await open(coach, { participantId, entryStage: 'diagnose', contactPersonId: colleague.userId });
    expect(await all('SELECT contact_person_id FROM participant WHERE id = $1', participantId)).toEqual([
      { contact_person_id: colleague.userId },
    ]);
  });

  test('skipping diagnose needs a reason, and scholing is no entry', async () => {
    const participantId = await aParticipant(owner);
    const opening = { participantId, contactPersonId: coach.userId };
    await expect(open(coach, { ...opening, entryStage: 'plaatsing', entryReason: ' ' })).rejects.toThrow(
      'reden om diagnose over te slaan ontbreekt',
    );
    await expect(open(coach, { ...opening, entryStage: 'scholing', entryReason: 'kan al' })).rejects.toThrow(
      'stage-not-an-entry',
    );
  });

  test('a second open trajectory of one participant is refused', async () => {
    const participantId = await aParticipant(owner);
    const opening = { participantId, entryStage: 'diagnose', contactPersonId: coach.userId } as const;
    await open(coach, opening);
    await expect(open(coach, opening)).rejects.toThrow('trajectory-already-open');
  });

  test('a contact person is here and does case work', async () => {
    const participantId = await aParticipant(owner);
    const gone = await aUser(database.ownerUrl);
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [gone.userId]);
    const consultant = await aUser(database.ownerUrl, { roles: ['consultant'] });
    for (const { userId } of [gone, consultant]) {
      await expect(
        open(coach, { participantId, entryStage: 'diagnose', contactPersonId: userId }),
      ).rejects.toThrow('cannot-be-contact-person');
    }
  });

  test('a thousand at once, from the past: they owe no first contact any more', async () => {
    const participants = await all<{ id: string }>(
      `INSERT INTO participant (id, surname) SELECT gen_random_uuid(), 'Uit de export' FROM generate_series(1, 1000)
       RETURNING id`,
    );
    const ids = await product.get(Database).write(systemActor, (tx) =>
      product.get(TrajectoryService).openMany(
        tx,
        systemActor,
        participants.map(({ id }) => ({
          participantId: id,
          entryStage: 'ontwikkeling',
          entryReason: 'Liep al voor de samenvoeging',
          contactPersonId: coach.userId,
          openedAt: '2024-03-01T00:00:00+01:00',
        })),
      ),
    );
    expect(
      await all(
        `SELECT kind, count(*)::int, min(lower(t.active))::text AS since FROM deadline d JOIN trajectory t ON t.id = d.trajectory_id
         WHERE t.id = ANY ($1) GROUP BY kind`,
        ids,
      ),
    ).toEqual([{ kind: 'review', count: 1000, since: expect.stringMatching(/^2024-0[23]/) }]);
  });
});

describe('another contact person', () => {
  test('takes over at one instant, with the open work that was the first one’s', async () => {
    const participantId = await aParticipant(owner);
    const id = await open(coach, { participantId, entryStage: 'diagnose', contactPersonId: coach.userId });
    await product.get(Database).write(coach, async (tx) => {
      const locked = await product.get(TrajectoryService).lock(tx, id, 1);
      await product.get(ContactPersonService).switch(tx, coach, locked, colleague.userId);
    });

    expect(
      await all(
        `SELECT user_id, upper(during) = lead(lower(during)) OVER (ORDER BY during) AS followed_at_once
         FROM contact_assignment WHERE trajectory_id = $1 ORDER BY during`,
        id,
      ),
    ).toEqual([
      { user_id: coach.userId, followed_at_once: true },
      { user_id: colleague.userId, followed_at_once: null },
    ]);
    expect(await all('SELECT DISTINCT owner_id FROM deadline WHERE trajectory_id = $1', id)).toEqual([
      { owner_id: colleague.userId },
    ]);
    expect(
      await all('SELECT contact_person_id, version FROM caseload_entry WHERE trajectory_id = $1', id),
    ).toEqual([{ contact_person_id: colleague.userId, version: 2 }]);
  });

  test('an outdated version, someone else’s case and the same person again are refused', async () => {
    const participantId = await aParticipant(owner);
    const id = await open(coach, { participantId, entryStage: 'diagnose', contactPersonId: coach.userId });
    const switchAs = (actor: Actor, toUserId: string, version?: number) =>
      product.get(Database).write(actor, async (tx) => {
        const locked = await product.get(TrajectoryService).lock(tx, id, version);
        await product.get(ContactPersonService).switch(tx, actor, locked, toUserId);
      });
    await expect(switchAs(coach, colleague.userId, 7)).rejects.toThrow('version-outdated');
    await expect(switchAs(colleague, colleague.userId)).rejects.toThrow('not-found');
    await expect(switchAs(coach, coach.userId)).rejects.toThrow('already-contact-person');
    expect(await all('SELECT version FROM trajectory WHERE id = $1', id)).toEqual([{ version: 1 }]);
  });
});
