import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverJobs } from '#handover/handover.jobs.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { MeetingService } from '#handover/meeting/meeting.service.js';
import { NoticeService } from '#handover/notice.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { aMeeting, anOfferedHandover, type OfferedHandover } from '../../test/factories/handovers.js';
import { readCalendar, readMail } from '../../test/factories/mail-reading.js';
import { MailServer } from '../../test/factories/mail-server.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { MailWorkerModule } from './mail.module.js';
import { mailedToParticipants, mailKinds } from './mail.rules.js';
import { MailService } from './mail.service.js';
import { MAIL_TIMES } from './smtp-sender.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let server: MailServer;
let db: Database;
let [sender, receiver]: Actor[] = [];
let offer: OfferedHandover;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  server = await MailServer.start();
  product = await aProduct(database, [HandoverWorkerModule, MailWorkerModule], {
    SMTP_URL: server.url,
    MAIL_FROM: 'Doorloop <doorloop@voorbeeld.nl>',
    PUBLIC_URL: 'https://doorloop.voorbeeld.nl/',
    ORGANISATION_NAME: 'Werk in Zicht',
  });
  Object.assign(product.get(MAIL_TIMES, { strict: false }), { answer: 300, all: 600 });
  db = product.get(Database);
});
afterAll(async () => {
  Object.assign(product.get(MAIL_TIMES, { strict: false }), { answer: 8_000, all: 20_000 });
  await product.close();
  await server.stop();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  server.behaviour = 'takes';
  server.received.length = 0;
  server.asked = 0;
  const team = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders', teamId: team });
  receiver = await aUser(database.ownerUrl, { displayName: 'Bart Kusters', teamId: team });
  await owner.query(`UPDATE app_user SET email = id || '@voorbeeld.nl' WHERE id = ANY ($1)`, [
    [sender.userId, receiver.userId],
  ]);
  await owner.query('DELETE FROM outbox');
  offer = await anOfferedHandover(product, owner, { sender: sender!, receiver });
});

const one = async <Row>(sql: string, ...values: unknown[]): Promise<Row> =>
  (await owner.query(sql, values)).rows[0] as Row;
const handoverJob = (job: 'tellReceiver' | 'tellParticipant', about = 'offered') => {
  const jobs = product.get(HandoverJobs, { strict: false });
  return db.write(systemActor, (tx) =>
    jobs[job](tx, { handoverId: offer.id, about }, { id: newId(), job, attempt: 1 }),
  );
};
/** The receiver is told of the offer; the notice, and what is owed for it. */
const told = async (): Promise<string> => {
  await handoverJob('tellReceiver');
  const owed = await one<{ id: string }>(
    `SELECT payload ->> 'noticeId' AS id FROM outbox WHERE job = 'mail.send'`,
  );
  return owed.id;
};
const mail = (noticeId: string) =>
  product.get(MailService, { strict: false }).send({ step: (work) => db.write(systemActor, work) }, noticeId);
const notice = (id: string) =>
  one<{ sent: boolean; refused: boolean; channel: string }>(
    'SELECT sent_at IS NOT NULL AS sent, refused_at IS NOT NULL AS refused, channel FROM notice WHERE id = $1',
    id,
  );

test('a mail that the server takes is recorded as sent, and sent once however often its job comes', async () => {
  const id = await told();
  await mail(id);
  await mail(id);
  expect(server.received).toHaveLength(1);
  const [{ to, source, messageId }] = server.received as [(typeof server.received)[0]];
  expect(to).toBe(`${receiver!.userId}@voorbeeld.nl`);
  expect(messageId).toBe(`<${id}@doorloop.voorbeeld.nl>`);
  expect(source).toContain('Auto-Submitted: auto-generated');
  expect(source).toContain(`https://doorloop.voorbeeld.nl/overdrachten/${offer.id}`);
  expect(source).toContain('Content-Type: text/html');
  expect(await notice(id)).toMatchObject({ sent: true, channel: 'inApp' });
});

test('a server that asks to come back later is asked later, and then takes it', async () => {
  const id = await told();
  server.behaviour = 'later';
  await expect(mail(id)).rejects.toThrow('smtp-451');
  expect(await notice(id)).toMatchObject({ sent: false, refused: false });
  server.behaviour = 'takes';
  await mail(id);
  expect(server.received).toHaveLength(1);
});

test('an address that does not exist is asked for once, and who can mend it is told', async () => {
  const admin = await aUser(database.ownerUrl, { roles: ['admin'] });
  const lead = await aUser(database.ownerUrl, { roles: ['teamLead'], teamId: receiver!.teamId });
  const id = await told();
  server.behaviour = 'unknownAddress';
  await mail(id);
  await mail(id);
  expect(server.asked).toBe(1);
  expect(await notice(id)).toMatchObject({ sent: false, refused: true });
  const { rows } = await owner.query(
    `SELECT recipient_user_id AS id, body FROM notice WHERE kind = 'mail.refused' AND recipient_user_id = ANY ($1)`,
    [[admin.userId, lead.userId]],
  );
  expect(rows.map((row) => row.id).sort()).toEqual([admin.userId, lead.userId].sort());
  expect(rows[0].body).toContain('Bart Kusters');
  // Choosing anew is how a colleague says that it is mended.
  const mails = product.get(MailService, { strict: false });
  expect(await mails.preference(receiver!)).toMatchObject({ choice: 'urgent', addressRefused: true });
  expect(await mails.choose(receiver!, 'all')).toMatchObject({ choice: 'all', addressRefused: false });
});

test('a server that hangs is left after the time limit', async () => {
  const id = await told();
  server.behaviour = 'hangs';
  const began = Date.now();
  await expect(mail(id)).rejects.toThrow('smtp-');
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(await notice(id)).toMatchObject({ sent: false, refused: false });
});

test('a connection that is cut after the mail was taken gives the same mail once more, under the same Message-ID', async () => {
  const id = await told();
  server.behaviour = 'cutsAfterData';
  await expect(mail(id)).rejects.toThrow('smtp-');
  server.behaviour = 'takes';
  await mail(id);
  expect(server.received).toHaveLength(2);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
});

test('what a colleague chose not to get, has read, or what is over is not mailed', async () => {
  const id = await told();
  await product.get(MailService, { strict: false }).choose(receiver!, 'none');
  await mail(id);
  await product.get(MailService, { strict: false }).choose(receiver!, 'all');
  await product.get(NoticeService, { strict: false }).read(receiver!, id);
  await mail(id);
  await owner.query('UPDATE notice SET read_at = NULL WHERE id = $1', [id]);
  await product.get(HandoverAnswerService, { strict: false }).withdraw(sender!, offer.id, 1, null);
  await mail(id);
  expect(server.asked).toBe(0);
});

test('a participant who prefers mail reads who helps from now on; one whom it cannot reach gets a letter', async () => {
  await owner.query(
    `UPDATE participant SET given_name = 'Truus', surname = 'Geheimnaam', email = $2, preferred_contact = 'email' WHERE id = $1`,
    [offer.participantId, `${offer.participantId}@thuis.example`],
  );
  await product.get(HandoverAnswerService, { strict: false }).accept(receiver!, offer.id, 1);
  await owner.query('DELETE FROM outbox');
  await handoverJob('tellParticipant');
  const { id } = await one<{ id: string }>(
    `SELECT payload ->> 'noticeId' AS id FROM outbox WHERE job = 'mail.send'`,
  );
  server.behaviour = 'unknownAddress';
  await mail(id);
  expect(await notice(id)).toEqual({ sent: false, refused: true, channel: 'letter' });
  await mail(id);
  expect(server.asked).toBe(1);
  const toContact = await one<{ body: string }>(
    `SELECT body FROM notice WHERE kind = 'mail.refused' AND recipient_user_id = $1`,
    receiver!.userId,
  );
  expect(toContact.body).toContain('Brieven');

  await owner.query(
    `UPDATE notice SET channel = 'email', refused_at = NULL, refused_address = NULL WHERE id = $1`,
    [id],
  );
  server.behaviour = 'takes';
  await mail(id);
  expect(server.received[0]!.source).toContain('Beste Truus');
  expect(server.received[0]!.source).not.toMatch(/Geheimnaam|traject/);
});

/** All that the handover owes by now is done, and then the mail that this brought about; gives what came into whose agenda. */
const mailed = async (): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const jobs = product.get(HandoverJobs, { strict: false });
  const owed = await owner.query<{ id: string; job: string; payload: Record<string, string> }>(
    `DELETE FROM outbox WHERE available_at <= now() AND job LIKE 'handover.%' RETURNING id, job, payload`,
  );
  for (const { id, job, payload } of owed.rows) {
    const name = job.slice('handover.'.length) as 'tellMeeting';
    await db.write(systemActor, (tx) => jobs[name](tx, payload, { id, job, attempt: 1 }));
  }
  server.received.length = 0;
  const mails = await owner.query<{ id: string }>(
    `DELETE FROM outbox WHERE job = 'mail.send' RETURNING payload ->> 'noticeId' AS id`,
  );
  for (const { id } of mails.rows) await mail(id);
  return new Map(
    server.received.flatMap(({ to, raw }) => {
      const calendar = readMail(raw).find(({ headers }) =>
        headers['content-type']?.startsWith('text/calendar'),
      );
      if (!calendar) return [];
      const lines = readCalendar(calendar.content);
      expect(calendar.headers['content-type']).toContain(`method=${lines.get('METHOD')}`);
      return [[to, lines] as const];
    }),
  );
};

test('the driegesprek comes into the agenda of both, moves there, and is gone when the offer is withdrawn', async () => {
  const both = [sender, receiver].map((one) => `${one!.userId}@voorbeeld.nl`).sort();
  offer = await anOfferedHandover(product, owner, { sender: sender!, receiver: receiver! }, aMeeting);
  const invited = await mailed();
  expect([...invited.keys()].sort()).toEqual(both);
  for (const [to, calendar] of invited) {
    expect(Object.fromEntries(calendar)).toMatchObject({
      METHOD: 'REQUEST',
      UID: `overdracht-${offer.id}@doorloop`,
      SEQUENCE: '0',
      DTSTART: '21990105T133000Z',
      DTEND: '21990105T143000Z',
      SUMMARY: 'Driegesprek overdracht N.',
      LOCATION: 'op kantoor',
      URL: `https://doorloop.voorbeeld.nl/overdrachten/${offer.id}`,
      ORGANIZER: 'mailto:doorloop@voorbeeld.nl',
      ATTENDEE: `mailto:${to}`,
      STATUS: 'CONFIRMED',
    });
    // A name, a time, a place and a link, and what a calendar needs to know it by: no line more.
    expect([...calendar.keys()].sort()).toEqual(
      [
        ...[
          'ATTENDEE',
          'BEGIN',
          'CLASS',
          'DESCRIPTION',
          'DTEND',
          'DTSTAMP',
          'DTSTART',
          'END',
          'LOCATION',
          'METHOD',
        ],
        ...['ORGANIZER', 'PRODID', 'SEQUENCE', 'STATUS', 'SUMMARY', 'UID', 'URL', 'VERSION'],
      ].sort(),
    );
  }

  await product
    .get(MeetingService, { strict: false })
    .plan(sender!, offer.id, 1, { ...aMeeting, meetingTime: '16:00' });
  const moved = await mailed();
  expect([...moved.keys()].sort()).toEqual(both);
  for (const calendar of moved.values()) {
    expect([calendar.get('UID'), calendar.get('SEQUENCE')]).toEqual([`overdracht-${offer.id}@doorloop`, '1']);
    expect([calendar.get('METHOD'), calendar.get('DTSTART')]).toEqual(['REQUEST', '21990105T150000Z']);
  }

  // Who withdraws it is told of nothing but that the meeting is off.
  await product.get(HandoverAnswerService, { strict: false }).withdraw(sender!, offer.id, 2, null);
  const off = await mailed();
  expect([...off.keys()].sort()).toEqual(both);
  for (const calendar of off.values()) {
    expect([calendar.get('UID'), calendar.get('SEQUENCE')]).toEqual([`overdracht-${offer.id}@doorloop`, '2']);
    expect([calendar.get('METHOD'), calendar.get('STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
  }
});

test('of a case that is full of what is private, no mail of any kind says anything but a name and a link', async () => {
  const secrets = [
    '123456782',
    'Geheimnaam',
    'Zwijgzaamstraat',
    '6211',
    'Stilstad',
    '1971',
    '0612345678',
    'geheim@thuis.example',
    'ontregeld',
  ];
  offer = await anOfferedHandover(
    product,
    owner,
    { sender: sender!, receiver: receiver! },
    { ...aMeeting, mustKnow: 'ontregeld', agreements: 'ontregeld', meetingNote: 'Zwijgzaamstraat 3' },
  );
  await owner.query(
    `UPDATE participant SET given_name = 'Truus', surname = 'Geheimnaam', birth_date = '1971-05-06',
       address_line = 'Zwijgzaamstraat 3', postcode = '6211 AA', town = 'Stilstad', phone = '0612345678',
       email = 'geheim@thuis.example' WHERE id = $1`,
    [offer.participantId],
  );
  await product.get(MailService, { strict: false }).choose(receiver!, 'all');
  const told = async (kind: string, toParticipant: boolean) => {
    const id = newId();
    await owner.query(
      `INSERT INTO notice (id, kind, recipient_user_id, recipient_participant_id, channel, participant_id, handover_id, body)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        kind,
        toParticipant ? null : receiver!.userId,
        toParticipant ? offer.participantId : null,
        toParticipant ? 'email' : 'inApp',
        offer.participantId,
        kind.startsWith('handover.') ? offer.id : null,
        secrets.join(' '),
      ],
    );
    return id;
  };
  for (const kind of [...Object.keys(mailKinds), 'x.unknown']) {
    const state = kind.slice('handover.'.length);
    await owner.query(
      `UPDATE handover SET state = $2, closed_at = CASE WHEN $2 <> 'offered' THEN now() END, reason = 'ontregeld'
       WHERE id = $1`,
      [
        offer.id,
        kind === 'handover.meetingCancelled'
          ? 'withdrawn'
          : ['accepted', 'declined', 'withdrawn', 'expired'].includes(state)
            ? state
            : 'offered',
      ],
    );
    await mail(await told(kind, false));
    expect([kind, server.received.length]).toEqual([kind, 1]);
    const parts = readMail(server.received.pop()!.raw);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    const all = parts.flatMap(({ headers, content }) => [
      ...Object.values(headers),
      content.replaceAll('\r\n ', ''),
    ]);
    for (const secret of [...secrets, 'Truus']) expect(all.join('\n')).not.toContain(secret);
    expect(all.join('\n')).not.toContain(offer.trajectoryId);
  }
  await owner.query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES ($1, $2, $3, '[2000-01-01,2200-01-01)', $3)`,
    [newId(), sender!.userId, receiver!.userId],
  );
  for (const kind of mailedToParticipants) {
    await mail(await told(kind, true));
    const parts = readMail(server.received.pop()!.raw);
    const { to: _, ...headers } = parts[0]!.headers;
    const all = [...Object.values(headers), ...parts.map(({ content }) => content)].join('\n');
    expect(all).toContain('Beste Truus');
    for (const secret of [...secrets, offer.participantId, offer.trajectoryId])
      expect(all).not.toContain(secret);
  }
});
