import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import { SubstitutionNotice } from '#absence/substitution-notice.service.js';
import { RequestNoticeService } from '#contact-person-request/request-notice.service.js';
import { RequestService } from '#contact-person-request/request.service.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverNoticeService } from '#handover/handover-notice.service.js';
import { MeetingNotice } from '#handover/meeting/meeting-notice.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { rows, type Tx } from '#kernel/tx.js';
import { aMeeting, anOfferedHandover } from '../../test/factories/handovers.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { type Caller, TestApi } from '../../test/http/test-api.js';
import type { LetterKind } from './letter.rules.js';

let api: TestApi;
let owner: Client;
let team: string;
let coach: Actor & { username: string };
let receiver: Actor & { username: string };
let lead: Actor & { username: string };

/** Mail goes out here, so that who prefers it is not written a letter for want of a server; no worker sends it. */
beforeAll(async () => {
  api = await TestApi.start(undefined, {
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'doorloop@voorbeeld.nl',
    PUBLIC_URL: 'https://doorloop.voorbeeld.nl',
    ORGANISATION_NAME: 'Werk in Zicht',
    ORGANISATION_ADDRESS: 'Postbus 1, 6200 AA Maastricht',
    ORGANISATION_PHONE: '043 350 40 00',
  });
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});
beforeEach(async () => {
  const { ownerUrl } = api.database;
  team = await aTeam(ownerUrl);
  coach = await aUser(ownerUrl, { displayName: 'Anouk Reijnders', teamId: team });
  receiver = await aUser(ownerUrl, { displayName: 'Bart Limpens', teamId: await aTeam(ownerUrl) });
  lead = await aUser(ownerUrl, { displayName: 'Frans Pluymen', roles: ['teamLead'], teamId: team });
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const the = <Service>(service: abstract new (...args: never[]) => Service): Service =>
  api.app.get(service as never, { strict: false });
/** As a worker does a job that comes twice. */
const twice = async (work: (tx: Tx) => Promise<void>): Promise<void> => {
  for (let time = 0; time < 2; time += 1) await the(Database).write(systemActor, work);
};

interface Case {
  readonly trajectoryId: string;
  readonly participantId: string;
}
type Prefer = (participantId: string) => Promise<unknown>;
const none: Prefer = async () => undefined;

/** Each moment at which a participant must know something; its job comes twice. */
const moments: Readonly<Record<LetterKind, (prefer?: Prefer) => Promise<Case>>> = {
  'contactPerson.switched': async (prefer = none) => {
    const offer = await anOfferedHandover(api.app, owner, { sender: coach, receiver });
    await prefer(offer.participantId);
    await the(HandoverAnswerService).accept(receiver, offer.id, 1);
    const message = newId();
    await twice((tx) => the(HandoverNoticeService).tellParticipant(tx, offer.id, message));
    return offer;
  },
  'meeting.planned': async (prefer = none) => {
    const offer = await anOfferedHandover(api.app, owner, { sender: coach, receiver }, aMeeting);
    await prefer(offer.participantId);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, offer.id));
    return offer;
  },
  'meeting.cancelled': async (prefer = none) => {
    const offer = await anOfferedHandover(api.app, owner, { sender: coach, receiver }, aMeeting);
    await prefer(offer.participantId);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, offer.id));
    await the(HandoverAnswerService).withdraw(coach, offer.id, 1, null);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, offer.id));
    return offer;
  },
  'substitution.began': async (prefer = none) => {
    const { id: trajectoryId, participantId } = await aTrajectory(api.app, owner, coach);
    await prefer(participantId);
    const substitutionId = await aSubstitution();
    await twice((tx) => the(SubstitutionNotice).tellParticipants(tx, substitutionId));
    return { trajectoryId, participantId };
  },
  'contactPersonRequest.granted': (prefer = none) => anAnswer('granted', prefer),
  'contactPersonRequest.refused': (prefer = none) => anAnswer('refused', prefer),
};

async function aSubstitution(): Promise<string> {
  const id = newId();
  const today = the(Clock).today();
  await owner.query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES ($1, $2, $3, daterange($4, $5, '[]'), $3)`,
    [id, coach.userId, receiver.userId, today, addDays(today, 14)],
  );
  return id;
}

async function anAnswer(about: 'granted' | 'refused', prefer: Prefer): Promise<Case> {
  const { id: trajectoryId, participantId } = await aTrajectory(api.app, owner, coach);
  await prefer(participantId);
  const asked = { reason: 'Het klikt niet', wish: null, wishedUserId: null, confidential: false };
  const { id } = await the(RequestService).ask(coach, trajectoryId, asked);
  if (about === 'granted') await the(RequestService).grant(lead, id, 1);
  else await the(RequestService).refuse(lead, id, 1, 'Er is nu niemand anders met ruimte.');
  const message = newId();
  await twice((tx) => the(RequestNoticeService).tellAnswer(tx, id, about, message));
  return { trajectoryId, participantId };
}

const prefers =
  (way: string | null, known: { phone?: string; email?: string } = {}): Prefer =>
  (participantId) =>
    owner.query('UPDATE participant SET preferred_contact = $2, phone = $3, email = $4 WHERE id = $1', [
      participantId,
      way,
      known.phone ?? null,
      known.email ?? null,
    ]);
const phone = '0612345678';
const email = 'noor@thuis.example';

/** How a participant was told of one kind of thing: one line for each notice, and for each task of somebody. */
const told = async ({ participantId }: Case, kind: string): Promise<string[]> => {
  const notices = await all<{ channel: string }>(
    'SELECT channel FROM notice WHERE recipient_participant_id = $1 AND kind = $2',
    participantId,
    kind,
  );
  const tasks = await all<{ title: string }>(
    `SELECT u.display_name || ': ' || title AS title FROM task t JOIN app_user u ON u.id = t.owner_id
     WHERE t.participant_id = $1 AND t.title LIKE 'Noor %'
     ORDER BY t.created_at DESC LIMIT 1`,
    participantId,
  );
  return [...notices.map(({ channel }) => channel), ...tasks.map(({ title }) => title)];
};
const kinds = Object.keys(moments) as LetterKind[];

describe('each participant is told once, however often the job comes:', () => {
  test.each(kinds)('of %s by letter when they prefer that, or nothing else is known', async (kind) => {
    const given = await moments[kind](prefers('letter', { phone, email }));
    expect(await told(given, kind)).toEqual(['letter']);
    if (kind !== 'contactPerson.switched') return;
    expect(await told(await moments[kind](prefers('email', {})), kind)).toEqual(['letter']);
  });

  test.each<[LetterKind, string]>([
    ['contactPerson.switched', 'Bart Limpens: Noor bellen: u bent het nieuwe aanspreekpunt'],
    [
      'meeting.planned',
      'Anouk Reijnders: Noor bellen: gesprek met Bart Limpens op 5 januari 2199 om 14:30 uur',
    ],
    ['meeting.cancelled', 'Anouk Reijnders: Noor bellen: het gesprek op 5 januari 2199 gaat niet door'],
    ['substitution.began', 'Anouk Reijnders: Noor bellen: Bart Limpens vervangt Anouk Reijnders tot en met '],
    ['contactPersonRequest.granted', 'Frans Pluymen: Noor bellen: het wisselverzoek is toegekend'],
    [
      'contactPersonRequest.refused',
      'Frans Pluymen: Noor bellen: het wisselverzoek is niet toegekend, en waarom',
    ],
  ])('of %s by who has the task to call', async (kind, task) => {
    const given = await moments[kind](prefers('phone', { phone, email }));
    expect(await told(given, kind)).toEqual(['phone', expect.stringContaining(task)]);
  });

  test('by a text message that a colleague has the task to send', async () => {
    const given = await moments['contactPerson.switched'](prefers('text', { phone }));
    expect(await told(given, 'contactPerson.switched')).toEqual([
      'text',
      'Bart Limpens: Noor een tekstbericht sturen: u bent het nieuwe aanspreekpunt',
    ]);
  });

  test.each<[LetterKind, string]>([
    ['contactPerson.switched', 'email'],
    ['substitution.began', 'email'],
    ['meeting.planned', 'letter'],
    ['contactPersonRequest.refused', 'letter'],
  ])('of %s by %s when they prefer mail: more than who helps does not go by mail', async (kind, channel) => {
    expect(await told(await moments[kind](prefers('email', { email })), kind)).toEqual([channel]);
  });
});

describe('a letter', () => {
  const letters = async (caller: Caller, show = 'toSend') =>
    (await caller.get(`/letters?show=${show}`)).json<{
      items: { id: string; kind: string; participant: { name: string }; sentBy: { name: string } | null }[];
    }>().items;
  const byPost = () => moments['substitution.began'](prefers('letter'));

  test('is told of to who must print it, once until that is read, and is read as it goes on paper', async () => {
    await aTrajectory(api.app, owner, coach);
    await byPost();
    const bell = () =>
      all<{ name: string; body: string }>(
        `SELECT u.display_name AS name, n.body FROM notice n JOIN app_user u ON u.id = n.recipient_user_id
         WHERE n.kind = 'letter.waits' AND u.id = ANY ($1) ORDER BY 1`,
        [coach.userId, receiver.userId],
      );
    const waits = await bell();
    // The substitute too: the contact person is away.
    expect(waits).toEqual([
      { name: 'Anouk Reijnders', body: expect.stringMatching(/^Er staan brieven aan deelnemers klaar/) },
      { name: 'Bart Limpens', body: expect.stringMatching(/^Als vervanger van Anouk Reijnders: Er staan/) },
    ]);
    const caller = await api.signIn(coach.username);
    await caller.put('/notices/reading');
    await moments['contactPersonRequest.granted'](prefers('letter'));
    await moments['contactPersonRequest.granted'](prefers('letter'));
    expect((await bell()).map(({ name }) => name)).toEqual([
      'Anouk Reijnders',
      'Anouk Reijnders',
      'Bart Limpens',
    ]);
    const [first] = await letters(caller);
    const letter = (await caller.get(`/letters/${first!.id}`)).json<Record<string, unknown>>();
    expect(letter).toMatchObject({
      kind: 'substitution.began',
      overtaken: false,
      letterhead: ['Werk in Zicht', 'Postbus 1', '6200 AA Maastricht'],
    });
    expect(letter['body']).toContain('Bel 043 350 40 00 en vraag naar Bart Limpens.');
    expect(letter['body']).toContain('Anouk Reijnders blijft uw aanspreekpunt.');
  });

  test('is seen and sent by the contact person, their substitute and their team, and by nobody else', async () => {
    const { participantId } = await byPost();
    const { ownerUrl } = api.database;
    const teammate = await aUser(ownerUrl, { teamId: team });
    const stranger = await aUser(ownerUrl, { teamId: await aTeam(ownerUrl) });
    const otherLead = await aUser(ownerUrl, { roles: ['teamLead'], teamId: await aTeam(ownerUrl) });
    const consultant = await aUser(ownerUrl, { roles: ['consultant'], municipalityCodes: ['0935'] });
    const [letter] = await all<{ id: string }>(
      `SELECT id FROM notice WHERE channel = 'letter' AND recipient_participant_id = $1`,
      participantId,
    );
    for (const one of [coach, receiver, lead, teammate]) {
      const caller = await api.signIn(one.username);
      expect((await letters(caller)).map(({ id }) => id)).toEqual([letter!.id]);
      expect((await caller.get(`/letters/${letter!.id}`)).statusCode).toBe(200);
    }
    for (const one of [stranger, otherLead]) {
      const caller = await api.signIn(one.username);
      expect(await letters(caller)).toEqual([]);
      expect((await caller.get(`/letters/${letter!.id}`)).statusCode).toBe(404);
      expect((await caller.put(`/letters/${letter!.id}/sending`)).statusCode).toBe(404);
      expect((await caller.delete(`/letters/${letter!.id}/sending`)).statusCode).toBe(404);
      // The second wall: the row is not there for them, whatever is asked.
      expect(
        await the(Database).read(one, (tx) => rows(tx, 'SELECT id FROM notice WHERE id = $1', [letter!.id])),
      ).toEqual([]);
    }
    const outside = await api.signIn(consultant.username);
    expect((await outside.get('/letters')).statusCode).toBe(403);
    expect((await outside.put(`/letters/${letter!.id}/sending`)).statusCode).toBe(403);
    expect((await api.stranger.get('/letters')).statusCode).toBe(401);
    expect(await all('SELECT sent_at FROM notice WHERE id = $1', letter!.id)).toEqual([{ sent_at: null }]);
  });

  test('is marked as sent once, by one of two, stands on the timeline, and can be taken back', async () => {
    const { participantId } = await byPost();
    const [caller, other] = [await api.signIn(coach.username), await api.signIn(lead.username)];
    const [first] = await letters(caller);
    const id = first!.id;
    const sending = `/letters/${id}/sending`;
    expect((await caller.put(sending)).statusCode).toBe(204);
    expect((await caller.put(sending)).statusCode).toBe(204);
    const late = await other.put(sending);
    expect([late.statusCode, late.json<{ detail: string }>().detail]).toEqual([
      409,
      'Anouk Reijnders heeft deze brief al verstuurd.',
    ]);
    expect(await letters(caller)).toEqual([]);
    expect(await letters(caller, 'sent')).toMatchObject([{ id, sentBy: { name: 'Anouk Reijnders' } }]);
    expect((await other.delete(sending)).statusCode).toBe(204);
    expect((await other.delete(sending)).statusCode).toBe(204);
    expect(await letters(caller)).toMatchObject([{ id, sentBy: null }]);
    expect(
      await all(
        `SELECT type, actor_id FROM case_journal WHERE participant_id = $1 AND type LIKE 'letter.%' ORDER BY id`,
        participantId,
      ),
    ).toEqual([
      { type: 'letter.sent', actor_id: coach.userId },
      { type: 'letter.notSent', actor_id: lead.userId },
    ]);
    const timeline = await caller.get(`/participants/${participantId}/timeline`);
    expect(timeline.body).toContain('Brief aan de deelnemer verstuurd');
  });

  test('of which the participant was told a later thing is off the list, and says so when it is opened', async () => {
    const offer = await moments['meeting.planned'](prefers('letter'));
    const caller = await api.signIn(coach.username);
    const [planned] = await letters(caller);
    const [{ id }] = (await all<{ id: string }>(
      'SELECT id FROM handover WHERE trajectory_id = $1',
      offer.trajectoryId,
    )) as [{ id: string }];
    await the(HandoverAnswerService).withdraw(coach, id, 1, null);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, id));
    expect((await letters(caller)).map(({ kind }) => kind)).toEqual(['meeting.cancelled']);
    expect((await caller.get(`/letters/${planned!.id}`)).json()).toMatchObject({ overtaken: true });
  });

  test('is not written of a meeting that nobody was told of, or that has been', async () => {
    const offer = await anOfferedHandover(api.app, owner, { sender: coach, receiver }, aMeeting);
    await the(HandoverAnswerService).withdraw(coach, offer.id, 1, null);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, offer.id));
    const past = await anOfferedHandover(api.app, owner, { sender: coach, receiver }, aMeeting);
    await owner.query(`UPDATE handover SET meeting_on = '2001-01-05' WHERE id = $1`, [past.id]);
    await twice((tx) => the(MeetingNotice).tellParticipant(tx, past.id));
    expect(
      await all('SELECT kind FROM notice WHERE recipient_participant_id = ANY ($1)', [
        offer.participantId,
        past.participantId,
      ]),
    ).toEqual([]);
  });
});
