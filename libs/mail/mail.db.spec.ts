import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverJobs } from '#handover/handover.jobs.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { NoticeService } from '#handover/notice.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { anOfferedHandover, type OfferedHandover } from '../../test/factories/handovers.js';
import { MailServer } from '../../test/factories/mail-server.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { MailWorkerModule } from './mail.module.js';
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
  await owner.query(`UPDATE app_user SET email = id || '@voorbeeld.nl' WHERE id = $1`, [receiver.userId]);
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
