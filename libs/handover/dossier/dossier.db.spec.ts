import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import { aMeeting, anOfferedHandover, type OfferedHandover } from '../../../test/factories/handovers.js';
import { aProduct } from '../../../test/factories/product.js';
import { aTeam, aUser } from '../../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres/test-database.js';
import { HandoverAnswerService } from '../handover-answer.service.js';
import { HandoverReadingService } from '../handover-reading.service.js';
import { HandoverJobs } from '../handover.jobs.js';
import { HandoverModule, HandoverWorkerModule } from '../handover.module.js';
import { MeetingService } from '../meeting/meeting.service.js';
import { dossierPartCodes } from './dossier-parts.rules.js';
import { QuestionService } from './question.service.js';
import { TickService } from './tick.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: pg.Client;
let runtime: pg.Client;
let sender: Actor;
let receiver: Actor;
let stranger: Actor;
let offer: OfferedHandover;
let answers: HandoverAnswerService;
let ticks: TickService;
let questions: QuestionService;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [HandoverModule, HandoverWorkerModule]);
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  const team = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders', teamId: team });
  receiver = await aUser(database.ownerUrl, { displayName: 'Bart Limpens' });
  stranger = await aUser(database.ownerUrl);
  answers = product.get(HandoverAnswerService);
  ticks = product.get(TickService);
  questions = product.get(QuestionService);
});
beforeEach(async () => {
  offer = await anOfferedHandover(product, owner, { sender, receiver }, {}, { read: false });
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

const opened = (actor = receiver) => product.get(HandoverReadingService).get(actor, offer.id);
const asked = () => questions.ask(receiver, offer.id, 1, 'Wie belt de werkgever?');
const all = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query<Row>(sql, values)).rows;
const noticesOf = async (kind: string) =>
  (
    await all<{ to: string }>(
      `SELECT u.display_name AS to FROM notice n JOIN app_user u ON u.id = n.recipient_user_id
       WHERE n.kind = $1 AND n.handover_id = $2`,
      kind,
      offer.id,
    )
  ).map(({ to }) => to);

describe('what was offered', () => {
  test('is not changed by the runtime role, nor by the owner, nor by what happens in the record', async () => {
    const before = (await opened()).dossier;
    const change = `UPDATE handover_dossier SET content = '{}' WHERE handover_id = $1`;
    await expect(owner.query(change, [offer.id])).rejects.toMatchObject({ code: 'DL004' });
    await runtime.query('BEGIN');
    await runtime.query(rowScope.text, rowScopeValues(sender));
    await expect(runtime.query(change, [offer.id])).rejects.toThrow('permission denied');
    await runtime.query('ROLLBACK');
    await owner.query(
      `INSERT INTO task (id, trajectory_id, participant_id, owner_id, title, created_by)
       VALUES (gen_random_uuid(), $1, $2, $3, 'Nieuw', $3)`,
      [offer.trajectoryId, offer.participantId, sender.userId],
    );
    expect((await opened()).dossier).toEqual(before);
  });

  test('of before is read as it was', async () => {
    await owner.query('ALTER TABLE handover_dossier DISABLE TRIGGER handover_dossier_frozen');
    await owner.query(
      `UPDATE handover_dossier SET content = '{"mustKnow": "Belt niet graag", "agreements": "-", "openTasks": [],
         "nextAppointmentOn": null, "noAppointmentReason": "Keuring"}' WHERE handover_id = $1`,
      [offer.id],
    );
    await owner.query('ALTER TABLE handover_dossier ENABLE TRIGGER handover_dossier_frozen');
    const { dossier, parts } = await opened();
    expect(dossier).toMatchObject({ participantWords: null, situation: null, deadlines: [] });
    await ticks.tickOff(receiver, offer.id, 1, parts);
    await answers.accept(receiver, offer.id, 1);
  });
});

describe('ticking off', () => {
  test('comes before accepting, part by part, by the receiver alone', async () => {
    const { parts } = await opened();
    await expect(answers.accept(receiver, offer.id, 1)).rejects.toThrow('nog niet gelezen: wat u moet weten');
    await expect(ticks.tickOff(sender, offer.id, 1, parts)).rejects.toThrow('step-not-yours');
    await expect(ticks.tickOff(stranger, offer.id, 1, parts)).rejects.toThrow('not-found');
    await expect(ticks.tickOff(receiver, offer.id, 1, ['meeting'])).rejects.toThrow(
      'handover-not-of-dossier',
    );
    await ticks.tickOff(receiver, offer.id, 1, parts.slice(1));
    await expect(answers.accept(receiver, offer.id, 1)).rejects.toThrow(
      'nog niet gelezen: wat u moet weten.',
    );
    await ticks.tickOff(receiver, offer.id, 1, ['mustKnow']);
    expect((await opened(sender)).ticked).toEqual(['mustKnow']);
    await ticks.tickOff(receiver, offer.id, 1, parts);
    await expect(answers.accept(receiver, offer.id, 1)).resolves.toMatchObject({ state: 'accepted' });
  });

  test('while it is withdrawn leaves no tick on what is gone', async () => {
    const { parts } = await opened();
    const outcomes = await Promise.allSettled([
      answers.withdraw(sender, offer.id, 1, null),
      ticks.tickOff(receiver, offer.id, 1, parts),
    ]);
    expect(outcomes[0]!.status).toBe('fulfilled');
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refusal);
    const { ticked } = await opened(sender);
    expect(ticked.length).toBe(outcomes[1]!.status === 'fulfilled' ? parts.length : 0);
  });
});

describe('a question back', () => {
  test('leaves the offer open and its days as they were; the answer is a new version, the old one is kept', async () => {
    const { parts, escalateOn, expiresOn } = await opened();
    await ticks.tickOff(receiver, offer.id, 1, parts);
    expect(await asked()).toEqual({ id: offer.id, state: 'offered', version: 2 });
    await expect(questions.ask(receiver, offer.id, 2, 'En wanneer?')).rejects.toThrow(
      'handover-already-asked',
    );
    await expect(answers.accept(receiver, offer.id, 2)).rejects.toThrow('uw vraag is nog niet beantwoord');
    await expect(questions.answer(receiver, offer.id, 2, { answer: 'Ik' })).rejects.toThrow('step-not-yours');
    await expect(questions.answer(sender, offer.id, 2, { answer: 'Bart', agreements: ' ' })).rejects.toThrow(
      'afspraken met de deelnemer ontbreken',
    );
    await questions.answer(sender, offer.id, 2, {
      answer: 'Dat doet Bart',
      agreements: 'Bart belt op maandag',
    });

    const now = await opened();
    expect(now).toMatchObject({ state: 'offered', version: 3, dossierNumber: 2, escalateOn, expiresOn });
    expect(now.versions.map(({ content }) => content.agreements)).toEqual([
      'Elke maandag bellen wij',
      'Bart belt op maandag',
    ]);
    expect(now.questions).toMatchObject([
      {
        number: 1,
        question: 'Wie belt de werkgever?',
        answer: 'Dat doet Bart',
        answeredBy: { name: 'Anouk Reijnders' },
      },
    ]);
    expect(now.unread).toEqual(['agreements']);
    await ticks.tickOff(receiver, offer.id, 3, now.parts);
    await answers.accept(receiver, offer.id, 3);
    const journal = await all<{ type: string }>(
      `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type LIKE 'handover.%' ORDER BY id`,
      offer.trajectoryId,
    );
    expect(journal.map(({ type }) => type)).toEqual([
      'handover.offered',
      'handover.askedBack',
      'handover.answeredBack',
      'handover.accepted',
    ]);
  });

  test('and its answer are not rewritten in the database', async () => {
    await asked();
    await questions.answer(sender, offer.id, 2, { answer: 'Dat doet Bart' });
    for (const change of [`answer = 'Nee'`, `question = 'Iets anders'`])
      await expect(
        owner.query(`UPDATE handover_question SET ${change} WHERE handover_id = $1`, [offer.id]),
      ).rejects.toMatchObject({ code: 'DL004' });
  });

  test('that is answered while somebody accepts: one of the two waits, and sees what the other did', async () => {
    for (let round = 0; round < 5; round += 1) {
      offer = await anOfferedHandover(product, owner, { sender, receiver });
      await asked();
      const outcomes = await Promise.allSettled([
        questions.answer(sender, offer.id, 2, { answer: 'Dat doet Bart' }),
        answers.accept(receiver, offer.id, 2),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(String((outcomes[1] as PromiseRejectedResult).reason)).toMatch(
        /step-incomplete|version-outdated/,
      );
      await answers.accept(receiver, offer.id, 3);
    }
  });

  test('tells the sender, and its answer the receiver, once each however often the job comes', async () => {
    await asked();
    const [question] = await all<{ id: string }>(
      'SELECT id FROM handover_question WHERE handover_id = $1',
      offer.id,
    );
    const jobs = product.get(HandoverJobs);
    const payload = { handoverId: offer.id, questionId: question!.id };
    const run = (work: (tx: Parameters<HandoverJobs['tellQuestion']>[0]) => Promise<void>) =>
      product.get(Database).write(systemActor, work);
    const message = { id: offer.id } as Parameters<HandoverJobs['tellQuestion']>[2];
    await run((tx) => jobs.tellQuestion(tx, payload, message));
    await run((tx) => jobs.tellQuestion(tx, payload, message));
    expect(await noticesOf('handover.askedBack')).toEqual(['Anouk Reijnders']);
    await questions.answer(sender, offer.id, 2, { answer: 'Dat doet Bart' });
    await run((tx) => jobs.tellQuestion(tx, payload, { ...message, id: offer.trajectoryId }));
    expect(await noticesOf('handover.askedBack')).toEqual(['Anouk Reijnders']);
    await run((tx) => jobs.tellAnswer(tx, payload, message));
    await run((tx) => jobs.tellAnswer(tx, payload, message));
    expect(await noticesOf('handover.answeredBack')).toEqual(['Bart Limpens']);
    const [{ body }] = (await all<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'handover.askedBack' AND handover_id = $1`,
      offer.id,
    )) as [{ body: string }];
    expect(body).not.toContain('werkgever');
  });
});

describe('the meeting', () => {
  test('is planned by either, is read anew, and is in the agenda of both; moving it makes a later invitation', async () => {
    const plan = product.get(MeetingService);
    const { parts } = await opened();
    await ticks.tickOff(receiver, offer.id, 1, parts);
    await plan.plan(receiver, offer.id, 1, { ...aMeeting });
    await plan.plan(sender, offer.id, 2, { ...aMeeting, meetingTime: '15:00' });
    const now = await opened();
    expect(now).toMatchObject({ warm: true, meetingSequence: 1, unread: ['meeting'] });
    expect(now.meeting).toMatchObject({ meetingOn: '2199-01-05', meetingTime: '15:00', meetingMinutes: 60 });
    await expect(plan.plan(sender, offer.id, 3, { meetingOn: '2001-01-01' })).rejects.toThrow(
      'driegesprek ligt in het verleden; tijd van het driegesprek ontbreekt; plaats',
    );
    const owed = await all<{ to: string }>(
      `SELECT payload->>'userId' AS to FROM outbox WHERE job = 'handover.tellMeeting'
       AND payload->>'handoverId' = $1 ORDER BY id`,
      offer.id,
    );
    const both = [sender.userId, receiver.userId];
    expect(owed.map(({ to }) => to)).toEqual([...both, ...both]);
  });
});

test('dossier, ticks and questions are seen with the handover, and by nobody else', async () => {
  await asked();
  await questions.answer(sender, offer.id, 2, { answer: 'Dat doet Bart' });
  await ticks.tickOff(receiver, offer.id, 3, ['mustKnow']);
  const seen = async (actor: Actor, table: string): Promise<number> => {
    await runtime.query('BEGIN');
    await runtime.query(rowScope.text, rowScopeValues(actor));
    const { rows } = await runtime.query(`SELECT FROM ${table} WHERE handover_id = $1`, [offer.id]);
    await runtime.query('COMMIT');
    return rows.length;
  };
  for (const [table, count] of [
    ['handover_dossier', 2],
    ['handover_question', 1],
    ['handover_tick', 1],
  ] as const) {
    expect([table, await seen(sender, table), await seen(receiver, table)]).toEqual([table, count, count]);
    expect([table, await seen(stranger, table)]).toEqual([table, 0]);
  }
});

test('the parts that the rules know are the parts that the database takes', async () => {
  const [check] = await all<{ def: string }>(
    `SELECT pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE conname = 'handover_tick_part_check'`,
  );
  expect([...check!.def.matchAll(/'(\w+)'::text/g)].map(([, part]) => part)).toEqual(dossierPartCodes);
});
