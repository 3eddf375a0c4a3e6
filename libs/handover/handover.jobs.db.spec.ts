import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { Payload } from '#kernel/queue/job.rules.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import {
  aDossier,
  type OfferedHandover,
  anOfferedHandover,
  readAll,
} from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverJobs } from './handover.jobs.js';
import { HandoverWorkerModule } from './handover.module.js';

type Job = keyof HandoverJobs;
const jobs: Job[] = [
  'tellReceiver',
  'tellSender',
  'tellParticipant',
  'tellReferrer',
  'remind',
  'escalate',
  'expire',
];

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let answers: HandoverAnswerService;
let team: string;
let sender: Actor;
let receiver: Actor;
let lead: Actor;
let offer: OfferedHandover;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [HandoverWorkerModule]);
  answers = product.get(HandoverAnswerService, { strict: false });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  team = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { displayName: 'Anouk', teamId: team });
  receiver = await aUser(database.ownerUrl, { displayName: 'Bart' });
  lead = await aUser(database.ownerUrl, { displayName: 'Frans', roles: ['teamLead'], teamId: team });
  offer = await anOfferedHandover(product, owner, { sender, receiver });
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];

/** As the worker does a job: in one transaction of the system's actor. */
const run = (job: Job, payload: Payload = {}, messageId = newId()): Promise<void> => {
  const work = product.get(HandoverJobs);
  return product
    .get(Database)
    .write(systemActor, (tx) =>
      work[job](tx, { handoverId: offer.id, ...payload }, { id: messageId, job, attempt: 1 }),
    );
};

/** Everything that a job could have changed about the case. */
const effects = async () => ({
  notices: await all('SELECT id, body FROM notice WHERE handover_id = $1 ORDER BY id', offer.id),
  journal: await all(
    'SELECT type, facts FROM case_journal WHERE trajectory_id = $1 ORDER BY id',
    offer.trajectoryId,
  ),
  handover: await all('SELECT * FROM handover WHERE id = $1', offer.id),
  owed: await all('SELECT id FROM outbox ORDER BY id'),
  contact: await all('SELECT user_id FROM contact_assignment WHERE trajectory_id = $1', offer.trajectoryId),
});
const notices = () =>
  all<{ kind: string; to: string; body: string; channel: string }>(
    `SELECT kind, coalesce(u.display_name, p.given_name) AS to, body, channel FROM notice n
     LEFT JOIN app_user u ON u.id = recipient_user_id LEFT JOIN participant p ON p.id = recipient_participant_id
     WHERE handover_id = $1 ORDER BY n.created_at, 2`,
    offer.id,
  );
const told = async () => (await notices()).map(({ kind, to }) => `${kind} → ${to}`);
const substitute = async (absent: Actor, displayName: string): Promise<Actor> => {
  const stand = await aUser(database.ownerUrl, { displayName });
  const today = product.get(Clock).today();
  await owner.query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES ($1, $2, $3, daterange($4, $5, '[]'), $3)`,
    [newId(), absent.userId, stand.userId, today, addDays(today, 14)],
  );
  return stand;
};
const referredBy = async (consultant: Actor) => {
  const referral = newId();
  await owner.query(
    `INSERT INTO referral (id, form, municipality_code, referrer_id, person)
     VALUES ($1, 'annex', '0935', $2, '{}')`,
    [referral, consultant.userId],
  );
  await owner.query('UPDATE trajectory SET referral_id = $2 WHERE id = $1', [offer.trajectoryId, referral]);
};

describe('the receiver', () => {
  test('hears of the offer at once, and is reminded once', async () => {
    await run('tellReceiver', { about: 'offered' });
    await run('remind');
    await run('remind');
    expect(await told()).toEqual(['handover.offered → Bart', 'handover.reminded → Bart']);
  });

  test('who is away is told together with the substitute', async () => {
    await substitute(receiver, 'Lies');
    await run('tellReceiver', { about: 'offered' });
    expect(await told()).toEqual(['handover.offered → Bart', 'handover.offered → Lies']);
    expect((await notices())[1]!.body).toMatch(/^Als vervanger van Bart: Anouk wil /);
  });

  test('hears that the offer was withdrawn, and not first that there is one', async () => {
    await answers.withdraw(sender, offer.id, 1, null);
    await run('tellReceiver', { about: 'offered' });
    await run('tellReceiver', { about: 'withdrawn' });
    expect(await told()).toEqual(['handover.withdrawn → Bart']);
  });
});

describe('escalation', () => {
  test('tells the lead of the sender’s team once, and lets the lead accept', async () => {
    await run('escalate');
    await run('escalate');
    expect(await told()).toEqual(['handover.escalated → Frans']);
    await answers.accept(lead, offer.id, 1, { reason: 'Bart is ziek' });
  });

  test('goes to the managers when the team has no lead, or only one who is a party; at last to the administrators', async () => {
    const manager = await aUser(database.ownerUrl, { displayName: 'Mia', roles: ['manager'] });
    const admin = await aUser(database.ownerUrl, { displayName: 'Ad', roles: ['admin'] });
    const active = (user: Actor, is: boolean) =>
      owner.query('UPDATE app_user SET active = $2 WHERE id = $1', [user.userId, is]);
    await active(lead, false);
    await run('escalate');
    expect(await told()).toEqual(['handover.escalated → Mia']);

    await active(lead, true);
    offer = await anOfferedHandover(product, owner, { sender: lead, receiver });
    await run('escalate');
    expect(await told()).toEqual(['handover.escalated → Mia']);

    await active(manager, false);
    offer = await anOfferedHandover(product, owner, { sender: lead, receiver });
    await run('escalate');
    expect(await told()).toEqual(['handover.escalated → Ad']);
    await active(admin, false);
  });

  test('stays owed when there is nobody at all: it never goes to nobody', async () => {
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [lead.userId]);
    const before = await effects();
    await expect(run('escalate')).rejects.toThrow('nobody');
    expect(await effects()).toEqual(before);
  });
});

describe('expiry', () => {
  test('ends the offer, leaves the sender contact person and owes both a message, once', async () => {
    await run('expire');
    await run('expire');
    expect(await all('SELECT state, closed_by, version FROM handover WHERE id = $1', offer.id)).toEqual([
      { state: 'expired', closed_by: systemActor.userId, version: 2 },
    ]);
    expect(
      await all(
        `SELECT job FROM outbox WHERE payload->>'handoverId' = $1 AND payload->>'about' = 'expired' ORDER BY id`,
        offer.id,
      ),
    ).toEqual([{ job: 'handover.tellSender' }, { job: 'handover.tellReceiver' }]);
    await run('tellSender', { about: 'expired' });
    expect((await notices())[0]!.body).toContain('U blijft het aanspreekpunt.');
  });

  test('clears away an offer that was overtaken; nobody is reminded or told of that', async () => {
    const successor = await aUser(database.ownerUrl);
    await product.get(Database).write(sender, async (tx) => {
      const trajectory = await product.get(TrajectoryService, { strict: false }).lock(tx, offer.trajectoryId);
      await product
        .get(ContactPersonService, { strict: false })
        .switch(tx, sender, trajectory, successor.userId);
    });
    await run('remind');
    await run('escalate');
    expect(await told()).toEqual([]);
    await run('expire');
    expect(await all('SELECT state FROM handover WHERE id = $1', offer.id)).toEqual([{ state: 'expired' }]);
  });
});

describe('after acceptance', () => {
  test('the participant reads who helps from now on, by the way they prefer', async () => {
    await owner.query(
      `UPDATE participant SET preferred_contact = 'text', phone = '0612345678' WHERE id = $1`,
      [offer.participantId],
    );
    await owner.query(`UPDATE app_user SET email = 'bart@example.nl' WHERE id = $1`, [receiver.userId]);
    await answers.accept(receiver, offer.id, 1);
    await run('tellParticipant');
    const [notice] = await notices();
    expect(notice).toMatchObject({ kind: 'contactPerson.switched', to: 'Noor', channel: 'text' });
    expect(notice!.body).toContain('U krijgt een nieuw aanspreekpunt: Bart.');
    expect(notice!.body).toContain('bart@example.nl');
  });

  test('the participant also reads who helps while the new contact person is away', async () => {
    await substitute(receiver, 'Lies');
    await answers.accept(receiver, offer.id, 1);
    await run('tellParticipant');
    expect((await notices())[0]!.body).toContain('helpt Lies u.');
  });

  test('the referrer is told; when they have left, the consultants of their municipality', async () => {
    const referrer = await aUser(database.ownerUrl, { displayName: 'Gemma', roles: ['consultant'] });
    await aUser(database.ownerUrl, {
      displayName: 'Henk',
      roles: ['consultant'],
      municipalityCodes: ['0935'],
    });
    await referredBy(referrer);
    await answers.accept(receiver, offer.id, 1);
    await run('tellReferrer');
    expect(await told()).toEqual(['contactPerson.switched → Gemma']);
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [referrer.userId]);
    await run('tellReferrer');
    expect(await told()).toEqual(['contactPerson.switched → Gemma', 'contactPerson.switched → Henk']);
  });

  test('without a referral there is no referrer to tell', async () => {
    await answers.accept(receiver, offer.id, 1);
    await run('tellReferrer');
    expect(await told()).toEqual([]);
  });

  test('what came too late to be true is not told to the participant', async () => {
    await answers.accept(receiver, offer.id, 1);
    const first = offer;
    offer = await reoffer(first, receiver, sender);
    await readAll(product, sender, offer);
    await answers.accept(sender, offer.id, 1);
    await run('tellParticipant');
    offer = first;
    await run('tellParticipant');
    await run('tellReferrer');
    expect(await told()).toEqual([]);
  });
});

/** Which jobs may still have an effect when the handover has come to this. */
const moments: [string, (offer: OfferedHandover) => Promise<unknown>, Partial<Record<Job, string>>][] = [
  ['accepted', ({ id }) => answers.accept(receiver, id, 1), { tellSender: 'accepted', tellParticipant: '' }],
  [
    'accepted by a substitute',
    async ({ id }) => answers.accept(withScope(await substitute(receiver, 'Lies'), receiver), id, 1),
    { tellReceiver: 'accepted', tellSender: 'accepted', tellParticipant: '' },
  ],
  ['declined', ({ id }) => answers.decline(receiver, id, 1, 'Te vol'), { tellSender: 'declined' }],
  [
    'withdrawn',
    ({ id }) => answers.withdraw(lead, id, 1, null),
    {
      tellReceiver: 'withdrawn',
      tellSender: 'withdrawn',
    },
  ],
  [
    'ended with the trajectory',
    ({ trajectoryId }) =>
      product
        .get(ExitService, { strict: false })
        .end(sender, { id: trajectoryId, version: 2 }, { reason: 'relocation' }),
    { tellReceiver: 'withdrawn', tellSender: 'withdrawn' },
  ],
  [
    'gone',
    async ({ id }) => {
      await owner.query('DELETE FROM handover WHERE id = $1', [id]);
    },
    {},
  ],
];

describe.each(moments)('when the handover is %s', (_, happens, effective) => {
  test.each(jobs)('%s comes late, and twice', async (job) => {
    await happens(offer);
    const before = await effects();
    // What was owed at the offer is no longer true.
    await run(job, { about: 'offered' });
    const late = await effects();
    if (!(job in effective) || effective[job]) expect(late).toEqual(before);
    const about = effective[job];
    if (about === undefined) return;
    const messageId = newId();
    await run(job, { about }, messageId);
    const once = await effects();
    expect(once.notices.length).toBeGreaterThan(before.notices.length);
    await run(job, { about }, messageId);
    expect(await effects()).toEqual(once);
  });
});

test.each(jobs)('%s twice on an offer that stands has one effect', async (job) => {
  const messageId = newId();
  const payload = { about: job === 'tellSender' ? 'expired' : 'offered' };
  await run(job, payload, messageId);
  const once = await effects();
  await run(job, payload, messageId);
  expect(await effects()).toEqual(once);
});

const withScope = (actor: Actor, absent: Actor): Actor => ({
  ...actor,
  scope: { ...actor.scope, userIds: [actor.userId, absent.userId] },
});

async function reoffer(before: OfferedHandover, from: Actor, to: Actor): Promise<OfferedHandover> {
  const made = await product
    .get(HandoverOfferService, { strict: false })
    .offer(from, before.trajectoryId, to.userId, aDossier());
  return { ...before, ...made };
}
