import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { actorOf } from '#access/actor.rules.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aDossier, aMeeting, anOfferedHandover, readAll } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverRedirectService } from './handover-redirect.service.js';
import { HandoverModule } from './handover.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let offers: HandoverOfferService;
let answers: HandoverAnswerService;
let team: string;
let sender: Actor;
let receiver: Actor;
let lead: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [HandoverModule]);
  offers = product.get(HandoverOfferService);
  answers = product.get(HandoverAnswerService);
  team = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders', teamId: team });
  lead = await aUser(database.ownerUrl, { displayName: 'Frans Pluymen', roles: ['teamLead'], teamId: team });
  receiver = await aUser(database.ownerUrl, {
    displayName: 'Bart Limpens',
    teamId: await aTeam(database.ownerUrl),
  });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const offered = (draft = {}) => anOfferedHandover(product, owner, { sender, receiver }, draft);
const stateOf = async (id: string) =>
  (
    await all<{ state: string; reason: string | null; version: number }>(
      'SELECT state, reason, version FROM handover WHERE id = $1',
      id,
    )
  )[0]!;
const contactPersonOf = async (trajectoryId: string) =>
  (
    await all<{ user_id: string }>(
      'SELECT user_id FROM contact_assignment WHERE trajectory_id = $1 AND upper_inf(during)',
      trajectoryId,
    )
  )[0]!.user_id;
const journalOf = async (trajectoryId: string) =>
  (
    await all<{ type: string }>(
      'SELECT type FROM case_journal WHERE trajectory_id = $1 ORDER BY id',
      trajectoryId,
    )
  ).map(({ type }) => type);
const owed = (handoverId: string) =>
  all<{ job: string; about: string | null }>(
    `SELECT job, payload->>'about' AS about FROM outbox WHERE payload->>'handoverId' = $1 ORDER BY id`,
    handoverId,
  );
/** As they are once they have signed in while they substitute for someone. */
const inPlaceOf = (absent: Actor, substitute: Actor): Actor =>
  actorOf({
    userId: substitute.userId,
    displayName: substitute.displayName,
    roles: ['jobCoach'],
    teamId: substitute.teamId,
    municipalityCodes: [],
    substitutesFor: [absent.userId],
  });
const aTask = async (trajectoryId: string, participantId: string, ownerId: string): Promise<string> => {
  const id = newId();
  await owner.query(
    `INSERT INTO task (id, trajectory_id, participant_id, owner_id, title, created_by)
     VALUES ($1, $2, $3, $4, 'Werkgever bellen', $4)`,
    [id, trajectoryId, participantId, ownerId],
  );
  return id;
};

describe('offering', () => {
  test('leaves the sender contact person, and owes the receiver a message and what comes back', async () => {
    const { id, trajectoryId } = await offered();
    const today = product.get(Clock).today();
    expect(await contactPersonOf(trajectoryId)).toBe(sender.userId);
    expect(
      await all(
        `SELECT job, (available_at AT TIME ZONE 'Europe/Amsterdam')::text AS at FROM outbox
         WHERE payload->>'handoverId' = $1 AND available_at > now() ORDER BY available_at`,
        id,
      ),
    ).toEqual([
      { job: 'handover.remind', at: `${addWorkingDays(today, 3)} 08:00:00` },
      { job: 'handover.escalate', at: `${addWorkingDays(today, 5)} 08:00:00` },
      { job: 'handover.expire', at: `${addWorkingDays(today, 10)} 08:00:00` },
    ]);
    expect((await owed(id))[0]).toEqual({ job: 'handover.tellReceiver', about: 'offered' });
    expect(await journalOf(trajectoryId)).toEqual(['trajectory.opened', 'handover.offered']);
  });

  test('is refused, by name, while another offer is open', async () => {
    const { trajectoryId } = await offered();
    await expect(offers.offer(sender, trajectoryId, lead.userId, aDossier())).rejects.toThrow(
      'handover-already-offered: Dit traject is al aangeboden aan Bart Limpens.',
    );
  });

  test('is blocked by the completeness gate, open tasks included', async () => {
    const { id, participantId } = await aTrajectory(product, owner, sender);
    const task = await aTask(id, participantId, sender.userId);
    await expect(offers.offer(sender, id, receiver.userId, { warm: true })).rejects.toThrow(
      'open taak niet bevestigd: Werkgever bellen; datum van het driegesprek ontbreekt; tijd van het driegesprek',
    );
    const { id: handoverId } = await offers.offer(
      sender,
      id,
      receiver.userId,
      aDossier({ confirmedTaskIds: [task] }),
    );
    expect(
      await all(
        `SELECT content->'openTasks' AS tasks FROM handover_dossier WHERE handover_id = $1`,
        handoverId,
      ),
    ).toEqual([{ tasks: [{ id: task, title: 'Werkgever bellen', dueOn: null }] }]);
  });

  test('goes to a coach who is here, and not to the contact person', async () => {
    const { id } = await aTrajectory(product, owner, sender);
    const gone = await aUser(database.ownerUrl);
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [gone.userId]);
    const consultant = await aUser(database.ownerUrl, { roles: ['consultant'] });
    for (const { userId } of [gone, consultant, { userId: newId() }]) {
      await expect(offers.offer(sender, id, userId, aDossier())).rejects.toThrow('cannot-be-contact-person');
    }
    await expect(offers.offer(sender, id, sender.userId, aDossier())).rejects.toThrow(
      'already-contact-person',
    );
  });

  test('is for the contact person, their substitute and their lead; others do not see the case', async () => {
    const colleague = await aUser(database.ownerUrl, { teamId: team });
    const substitute = await aUser(database.ownerUrl);
    const outsider = await aUser(database.ownerUrl);
    const { id } = await aTrajectory(product, owner, sender);
    const offerAs = (actor: Actor) => offers.offer(actor, id, receiver.userId, aDossier());
    await expect(offerAs(colleague)).rejects.toThrow('step-not-yours');
    await expect(offerAs(outsider)).rejects.toThrow('not-found');
    const first = await offerAs(inPlaceOf(sender, substitute));
    await answers.withdraw(sender, first.id, first.version, null);
    await expect(offerAs(lead)).resolves.toMatchObject({ version: 1 });
  });

  test('of a trajectory that ended is refused', async () => {
    const { id } = await aTrajectory(product, owner, sender);
    await end(id);
    await expect(offers.offer(sender, id, receiver.userId, aDossier())).rejects.toThrow('trajectory-ended');
  });
});

describe('accepting', () => {
  test('makes the receiver contact person and moves the open work, at one instant', async () => {
    const { id: trajectoryId, participantId } = await aTrajectory(product, owner, sender);
    const mine = await aTask(trajectoryId, participantId, sender.userId);
    const specialists = await aTask(trajectoryId, participantId, lead.userId);
    const offer = await offers.offer(
      sender,
      trajectoryId,
      receiver.userId,
      aDossier({ confirmedTaskIds: [mine] }),
    );
    await readAll(product, receiver, offer);

    await answers.accept(receiver, offer.id, 1);

    expect(await stateOf(offer.id)).toEqual({ state: 'accepted', reason: null, version: 2 });
    expect(
      await all(
        `SELECT user_id, upper(during) = lead(lower(during)) OVER (ORDER BY during) AS followed_at_once
         FROM contact_assignment WHERE trajectory_id = $1 ORDER BY during`,
        trajectoryId,
      ),
    ).toEqual([
      { user_id: sender.userId, followed_at_once: true },
      { user_id: receiver.userId, followed_at_once: null },
    ]);
    expect(
      await all('SELECT id, owner_id FROM task WHERE trajectory_id = $1 ORDER BY id', trajectoryId),
    ).toEqual([
      { id: mine, owner_id: receiver.userId },
      { id: specialists, owner_id: lead.userId },
    ]);
    expect(
      await all('SELECT DISTINCT owner_id FROM deadline WHERE trajectory_id = $1', trajectoryId),
    ).toEqual([{ owner_id: receiver.userId }]);
    expect(await journalOf(trajectoryId)).toEqual([
      'trajectory.opened',
      'handover.offered',
      'contactPerson.switched',
      'handover.accepted',
    ]);
    expect((await owed(offer.id)).slice(-3)).toEqual([
      { job: 'handover.tellSender', about: 'accepted' },
      { job: 'handover.tellParticipant', about: 'accepted' },
      { job: 'handover.tellReferrer', about: 'accepted' },
    ]);
  });

  test('is for the substitute of a receiver who is away; the receiver becomes contact person and is told', async () => {
    const substitute = await aUser(database.ownerUrl);
    const { id, trajectoryId } = await offered();
    await expect(answers.accept(substitute, id, 1)).rejects.toThrow('not-found');
    await answers.accept(inPlaceOf(receiver, substitute), id, 1);
    expect(await contactPersonOf(trajectoryId)).toBe(receiver.userId);
    expect(await owed(id)).toContainEqual({ job: 'handover.tellReceiver', about: 'accepted' });
  });

  test('is for the lead only after escalation, also when the case leaves the team with it', async () => {
    const { id, trajectoryId } = await offered();
    await expect(answers.accept(lead, id, 1)).rejects.toThrow('step-not-yours');
    await owner.query('UPDATE handover SET escalated_at = now() WHERE id = $1', [id]);
    await expect(answers.accept(lead, id, 1)).rejects.toThrow('handover-behalf-reason');
    await answers.accept(lead, id, 1, { reason: 'Bart is ziek' });
    expect(await contactPersonOf(trajectoryId)).toBe(receiver.userId);
    expect(
      await all(
        `SELECT facts->>'onBehalfBy' AS by FROM case_journal WHERE type = 'handover.accepted'
        AND trajectory_id = $1`,
        trajectoryId,
      ),
    ).toEqual([{ by: 'Frans Pluymen' }]);
  });

  test('needs the version that was seen', async () => {
    const { id } = await offered();
    await expect(answers.accept(receiver, id, 2)).rejects.toThrow('version-outdated');
  });

  test('is refused when the receiver has left meanwhile', async () => {
    const leaver = await aUser(database.ownerUrl);
    const { id, trajectoryId } = await anOfferedHandover(product, owner, { sender, receiver: leaver });
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [leaver.userId]);
    await expect(answers.accept(leaver, id, 1)).rejects.toThrow('cannot-be-contact-person');
    expect(await contactPersonOf(trajectoryId)).toBe(sender.userId);
  });

  test('is refused when the contact person changed in another way, and the new one can clear the offer', async () => {
    const successor = await aUser(database.ownerUrl);
    const { id, trajectoryId } = await offered();
    await product.get(Database).write(sender, async (tx) => {
      const trajectory = await product.get(TrajectoryService, { strict: false }).lock(tx, trajectoryId);
      await product
        .get(ContactPersonService, { strict: false })
        .switch(tx, sender, trajectory, successor.userId);
    });
    await expect(answers.accept(receiver, id, 1)).rejects.toThrow('handover-overtaken');
    await expect(answers.withdraw(sender, id, 1, null)).rejects.toThrow('handover-overtaken');
    await answers.withdraw(successor, id, 1, null);
    expect(await contactPersonOf(trajectoryId)).toBe(successor.userId);
  });

  test('is refused when the trajectory ended without the offer being closed', async () => {
    const { id, trajectoryId } = await offered();
    await end(trajectoryId);
    await expect(answers.accept(receiver, id, 1)).rejects.toThrow('handover-overtaken');
    expect(await stateOf(id)).toMatchObject({ state: 'offered' });
    await answers.withdraw(sender, id, 1, null);
  });
});

describe('declining', () => {
  test('keeps the sender contact person, with the reason, and owes the sender a message', async () => {
    const { id, trajectoryId } = await offered();
    await answers.decline(receiver, id, 1, 'Ik ga met verlof');
    expect(await stateOf(id)).toEqual({ state: 'declined', reason: 'Ik ga met verlof', version: 2 });
    expect(await contactPersonOf(trajectoryId)).toBe(sender.userId);
    expect((await owed(id)).at(-1)).toEqual({ job: 'handover.tellSender', about: 'declined' });
    await expect(answers.accept(receiver, id, 2)).rejects.toThrow('handover-overtaken');
  });

  test('is for the receiver', async () => {
    const { id } = await offered();
    await expect(answers.decline(sender, id, 1, 'Toch niet')).rejects.toThrow('step-not-yours');
  });
});

describe('the end of the trajectory', () => {
  test('withdraws the offer, and owes the receiver a message', async () => {
    const { id, trajectoryId } = await offered();
    await product
      .get(ExitService, { strict: false })
      .end(sender, { id: trajectoryId, version: 2 }, { reason: 'relocation' });
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', reason: 'Het traject is beëindigd', version: 2 });
    expect((await owed(id)).at(-1)).toEqual({ job: 'handover.tellReceiver', about: 'withdrawn' });
    expect((await journalOf(trajectoryId)).slice(-2)).toEqual(['handover.withdrawn', 'trajectory.ended']);
  });
});

describe('redirecting', () => {
  test('withdraws the offer and makes it to another, with the same dossier', async () => {
    const other = await aUser(database.ownerUrl);
    const { id, trajectoryId } = await offered(aMeeting);
    const redirected = await product
      .get(HandoverRedirectService)
      .redirect(lead, id, 1, { toUserId: other.userId, reason: 'Bart is ziek' });
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', reason: 'Bart is ziek', version: 2 });
    expect(
      await all(
        `SELECT to_user_id, from_user_id, offered_by, warm, meeting_on::text, meeting_place,
           d.content->>'mustKnow' AS must_know
         FROM handover JOIN handover_dossier d ON d.handover_id = id WHERE id = $1`,
        redirected.id,
      ),
    ).toEqual([
      {
        to_user_id: other.userId,
        from_user_id: sender.userId,
        offered_by: lead.userId,
        warm: true,
        meeting_on: '2199-01-05',
        meeting_place: 'office',
        must_know: 'Werkt het liefst in de ochtend',
      },
    ]);
    await readAll(product, other, redirected);
    await answers.accept(other, redirected.id, 1);
    expect(await contactPersonOf(trajectoryId)).toBe(other.userId);
  });

  test('to the same receiver, or to one who cannot, leaves the offer as it is', async () => {
    const { id } = await offered();
    const redirect = (toUserId: string) =>
      product.get(HandoverRedirectService).redirect(sender, id, 1, { toUserId, reason: null });
    await expect(redirect(receiver.userId)).rejects.toThrow('handover-same-receiver');
    await expect(redirect(newId())).rejects.toThrow('cannot-be-contact-person');
    expect(await stateOf(id)).toEqual({ state: 'offered', reason: null, version: 1 });
  });
});

/** Ends a trajectory as if by another way than the product's own exit, which withdraws the offer. */
async function end(trajectoryId: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(
    `WITH at AS (SELECT clock_timestamp() AS at),
       t AS (UPDATE trajectory SET active = tstzmultirange(tstzrange(lower(active), at)), exit_reason = 'care'
             FROM at WHERE id = $1),
       c AS (UPDATE contact_assignment SET during = tstzrange(lower(during), at) FROM at
             WHERE trajectory_id = $1 AND upper_inf(during))
     UPDATE stage_period SET during = tstzrange(lower(during), at) FROM at
     WHERE trajectory_id = $1 AND upper_inf(during)`,
    [trajectoryId],
  );
  await owner.query('COMMIT');
}
