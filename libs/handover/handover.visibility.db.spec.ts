import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { reachCase } from '#kernel/row-scope.js';
import { rows } from '#kernel/tx.js';
import { actorOf } from '#access/actor.rules.js';
import { canView as seesParticipant } from '#participant/participant-visibility.rules.js';
import { anOfferedHandover } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverModule } from './handover.module.js';
import { type Box, boxes, type Handover, HandoverRepository } from './handover.repository.js';
import { canView, readsDossier, waitsFor } from './handover.visibility.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let teams: string[];
let coaches: Actor[];
let actors: Actor[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [HandoverModule]);
  teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  coaches = [];
  for (const teamId of [teams[0]!, teams[0]!, teams[1]!, teams[1]!, null]) {
    coaches.push(await aUser(database.ownerUrl, { teamId }));
  }
  actors = [
    ...coaches,
    ...coaches.map((absent, at) => inPlaceOf(coaches[(at + 2) % coaches.length]!, absent)),
    await aUser(database.ownerUrl, { roles: ['teamLead'], teamId: teams[0]! }),
    await aUser(database.ownerUrl, { roles: ['teamLead'] }),
    await aUser(database.ownerUrl, { roles: ['manager'] }),
    await aUser(database.ownerUrl, { roles: ['consultant'], municipalityCodes: ['0935'] }),
    await aUser(database.ownerUrl, { roles: ['jobCoach'] }),
  ];
  await everyPairInEveryState();
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const inPlaceOf = (substitute: Actor, absent: Actor): Actor =>
  actorOf({
    userId: substitute.userId,
    displayName: substitute.displayName,
    roles: ['jobCoach'],
    teamId: substitute.teamId,
    municipalityCodes: [],
    substitutesFor: [absent.userId],
  });

async function everyPairInEveryState(): Promise<void> {
  const answers = product.get(HandoverAnswerService);
  for (const sender of coaches) {
    for (const receiver of coaches.filter((coach) => coach !== sender)) {
      await anOfferedHandover(product, owner, { sender, receiver });
      const accepted = await anOfferedHandover(product, owner, { sender, receiver });
      await answers.accept(receiver, accepted.id, 1);
      const declined = await anOfferedHandover(product, owner, { sender, receiver });
      await answers.decline(receiver, declined.id, 1, 'Te vol');
    }
  }
}

const page = (actor: Actor, box?: Box) =>
  product
    .get(Database)
    .read(actor, (tx) =>
      product.get(HandoverRepository).page(tx, actor, { box, order: 'newest', after: null, limit: 1_000 }),
    );

const inBox: Record<Box, (actor: Actor, handover: Handover) => boolean> = {
  received: ({ scope }, { toUserId }) => scope.userIds.includes(toUserId),
  sent: ({ scope }, { fromUserId }) => scope.userIds.includes(fromUserId),
  team: ({ scope }, { fromTeamId }) =>
    scope.everything || (fromTeamId !== null && scope.teamIds.includes(fromTeamId)),
};

test.each([undefined, ...boxes])(
  'what list %s shows is what the rule lets each see, one by one',
  async (box) => {
    const everything = await page(systemActor);
    expect(everything.length).toBe(60);
    for (const actor of actors) {
      const expected = everything.filter(
        (handover) => (!box || inBox[box](actor, handover)) && canView(actor, handover),
      );
      expect((await page(actor, box)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }
  },
);

test('the database hides nothing that the rule lets an actor see, and no outsider gets a row', async () => {
  const everything = await page(systemActor);
  for (const actor of actors) {
    for (const handover of everything.filter((each) => canView(actor, each))) {
      const found = await product
        .get(Database)
        .read(actor, (tx) => product.get(HandoverRepository).find(tx, handover.id));
      expect(found?.id).toBe(handover.id);
      expect(canView(actor, found!)).toBe(true);
    }
  }
  const outsider = actors.at(-1)!;
  expect(everything.filter((handover) => canView(outsider, handover))).toEqual([]);
  const seen = await product
    .get(Database)
    .read(outsider, (tx) => product.get(HandoverRepository).find(tx, everything[0]!.id));
  expect(seen).toBeNull();
});

/** As the database shows them to the actor, whatever is asked. */
const unasked = (actor: Actor, table: string, column: string): Promise<Set<string>> =>
  product
    .get(Database)
    .read(actor, (tx) => rows<{ id: string }>(tx, `SELECT DISTINCT ${column} AS id FROM ${table}`))
    .then((found) => new Set(found.map(({ id }) => id)));

test('an offer shows its receiver the dossier and whom it is about, and opens none of the case', async () => {
  const everything = await page(systemActor);
  expect(everything.every(({ contactPersonId }) => contactPersonId)).toBe(true);
  let waiting = 0;
  for (const actor of actors) {
    const [cases, dossiers, ticks, participants, offered, known] = await Promise.all([
      unasked(actor, 'trajectory', 'id'),
      unasked(actor, 'handover_dossier', 'handover_id'),
      unasked(actor, 'handover_tick', 'handover_id'),
      unasked(actor, 'participant', 'id'),
      unasked(actor, 'offered_case', 'handover_id'),
      page(actor),
    ]);
    for (const handover of everything) {
      const { id, trajectoryId, participantId, contactPersonId, teamId } = handover;
      const theirs = seesParticipant(actor, { contactPersonId, teamId, readerIds: [] });
      expect([cases.has(trajectoryId), participants.has(participantId)]).toEqual([theirs, theirs]);
      expect([id, dossiers.has(id)]).toEqual([id, readsDossier(actor, handover)]);
      expect([id, ticks.has(id)]).toEqual([id, readsDossier(actor, handover)]);
      expect([id, offered.has(id)]).toEqual([id, waitsFor(actor, handover)]);
      const seen = known.find((one) => one.id === id);
      if (!seen) continue;
      expect([seen.opensRecord, seen.person !== null]).toEqual([theirs, waitsFor(actor, handover)]);
      expect(seen.participantName !== null).toBe(theirs || waitsFor(actor, handover));
      if (waitsFor(actor, handover) && !theirs) {
        waiting += 1;
        // What follows from the case is the same for who does not see it.
        const { state, trajectoryRuns, onOffer, dossier } = handover;
        expect(seen).toMatchObject({ state, contactPersonId, teamId, trajectoryRuns, onOffer, dossier });
      }
    }
  }
  expect(waiting).toBeGreaterThan(10);
});

test('whoever answers reaches that one case until the transaction ends, and no note', async () => {
  const [one, other] = await page(systemActor);
  await owner.query(
    `INSERT INTO contact_note (id, trajectory_id, participant_id, author_id, kind, spoke_with, occurred_at, body, reached)
     VALUES (gen_random_uuid(), $1, $2, $3, 'phone', 'participant', now(), 'In vertrouwen', true)`,
    [one!.trajectoryId, one!.participantId, one!.fromUserId],
  );
  const outsider = actors.at(-1)!;
  const reached = await product.get(Database).read(outsider, async (tx) => {
    await reachCase(tx, one!.participantId);
    return {
      participants: await rows(tx, 'SELECT id FROM participant'),
      trajectories: await rows(tx, 'SELECT id FROM trajectory'),
      notes: await rows(tx, 'SELECT id FROM contact_note'),
    };
  });
  expect(reached).toEqual({
    participants: [{ id: one!.participantId }],
    trajectories: [{ id: one!.trajectoryId }],
    notes: [],
  });
  expect(other!.participantId).not.toBe(one!.participantId);
  expect(await unasked(outsider, 'participant', 'id')).toEqual(new Set());
});
