import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { Refusal } from '#kernel/refusal.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import { MergeService } from '#participant/merge.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { aDossier, readAll } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { RequestNoticeService } from './request-notice.service.js';
import { RequestReadingService } from './request-reading.service.js';
import { RequestModule } from './request.module.js';
import { RequestService } from './request.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let requests: RequestService;
let reading: RequestReadingService;
let coach: Actor;
let colleague: Actor;
let lead: Actor;
let outsider: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [RequestModule]);
  requests = product.get(RequestService);
  reading = product.get(RequestReadingService);
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { displayName: 'Anouk Reijnders', teamId });
  colleague = await aUser(database.ownerUrl, { displayName: 'Bart Limpens', teamId });
  lead = await aUser(database.ownerUrl, { displayName: 'Frans Pluymen', roles: ['teamLead'], teamId });
  outsider = await aUser(database.ownerUrl, {
    roles: ['teamLead'],
    teamId: await aTeam(database.ownerUrl),
  });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const words = { reason: 'Wij begrijpen elkaar niet', wish: null, wishedUserId: null, confidential: true };
const aRequest = async (more = {}) => {
  const { id: trajectoryId, participantId } = await aTrajectory(product, owner, coach);
  const { id } = await requests.ask(colleague, trajectoryId, { ...words, ...more });
  return { id, trajectoryId, participantId };
};
const seenBy = async (actor: Actor, { trajectoryId }: { trajectoryId: string }) =>
  (await reading.ofTrajectory(actor, trajectoryId))[0]!;
const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const tellAnswer = (id: string, about: 'granted' | 'refused', message: string) =>
  product
    .get(Database)
    .write(systemActor, (tx) => product.get(RequestNoticeService).tellAnswer(tx, id, about, message));

test('it is one at a time, however many write it down at once, with a term that is the lead’s', async () => {
  const { id: trajectoryId } = await aTrajectory(product, owner, coach);
  const outcomes = await Promise.allSettled(
    [coach, colleague, lead].map((actor) => requests.ask(actor, trajectoryId, words)),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.map(({ reason }) => (reason as Refusal).kind.code)).toEqual([
    'contact-person-request-open',
    'contact-person-request-open',
  ]);
  const { answerBy } = await seenBy(lead, { trajectoryId });
  expect(answerBy).toBe(addWorkingDays(product.get(Clock).today(), 5));
  expect(
    await all(
      `SELECT owner_id, due_on::text, state FROM deadline WHERE trajectory_id = $1 AND kind = 'contactPersonRequest'`,
      trajectoryId,
    ),
  ).toEqual([{ owner_id: lead.userId, due_on: answerBy, state: 'open' }]);
});

test('the contact person sees that it is there, and what was said only when that was not in confidence', async () => {
  const secret = await aRequest();
  const open = await aRequest({ confidential: false });
  expect(await seenBy(coach, secret)).toMatchObject({ state: 'asked', words: null, can: [] });
  expect(await seenBy(coach, open)).toMatchObject({ words: { reason: words.reason } });
  for (const actor of [colleague, lead]) {
    expect(await seenBy(actor, secret)).toMatchObject({ words: { reason: words.reason } });
  }
  await expect(seenBy(outsider, secret)).rejects.toThrow('not-found');
  expect(await all('SELECT facts FROM case_journal WHERE facts::text LIKE $1', `%${words.reason}%`)).toEqual(
    [],
  );
});

test('the database keeps it from the contact person too, whatever is asked of it', async () => {
  const { id } = await aRequest();
  const runtime = new Client({ connectionString: database.appUrl });
  await runtime.connect();
  const readBy = async (actor: Actor) => {
    await runtime.query('BEGIN');
    await runtime.query(rowScope.text, rowScopeValues(actor));
    const { rowCount } = await runtime.query(
      'SELECT FROM contact_person_request_words WHERE request_id = $1',
      [id],
    );
    await runtime.query('ROLLBACK');
    return rowCount === 1;
  };
  const read = [];
  for (const actor of [coach, colleague, lead, outsider]) read.push(await readBy(actor));
  await runtime.end();
  expect(read).toEqual([false, true, true, false]);
});

test('granted, it leads to an offer and is carried out by whoever accepts; the participant is told once', async () => {
  const request = await aRequest({ wishedUserId: colleague.userId });
  await requests.grant(lead, request.id, 1);
  await expect(requests.refuse(lead, request.id, 1, 'Toch niet')).rejects.toThrow('step-wrong-state');
  const message = newId();
  await tellAnswer(request.id, 'granted', message);
  await tellAnswer(request.id, 'granted', message);
  await tellAnswer(request.id, 'refused', newId());
  const told = await all<{ body: string }>(
    'SELECT body FROM notice WHERE recipient_participant_id = $1',
    request.participantId,
  );
  expect(told).toEqual([{ body: expect.stringMatching(/ander aanspreekpunt\. Dat kan\..*Anouk/s) }]);

  const offer = await product
    .get(HandoverOfferService)
    .offer(lead, request.trajectoryId, colleague.userId, aDossier());
  expect((await reading.waiting(lead, null)).find(({ id }) => id === request.id)).toMatchObject({
    carriedOut: false,
    handover: { id: offer.id, state: 'offered', to: { name: 'Bart Limpens' } },
  });
  await readAll(product, colleague, offer);
  await product.get(HandoverAnswerService).accept(colleague, offer.id, 1);
  expect(await seenBy(lead, request)).toMatchObject({ carriedOut: true });
  expect((await reading.waiting(lead, null)).map(({ id }) => id)).not.toContain(request.id);
});

test('refused, the participant reads why; a deadline does not stay behind', async () => {
  const request = await aRequest({ confidential: false });
  await expect(requests.refuse(coach, request.id, 1, 'Nee')).rejects.toThrow('step-not-yours');
  await requests.refuse(lead, request.id, 1, 'Er is niemand anders met ruimte.');
  await tellAnswer(request.id, 'refused', newId());
  expect(
    await all('SELECT body FROM notice WHERE recipient_participant_id = $1', request.participantId),
  ).toEqual([{ body: expect.stringContaining('niemand anders met ruimte') }]);
  expect(
    await all(
      `SELECT state FROM deadline WHERE trajectory_id = $1 AND subject_id = $2`,
      request.trajectoryId,
      request.id,
    ),
  ).toEqual([{ state: 'met' }]);

  // The contact person may print the letter: what was asked in confidence is not answered on paper.
  const inConfidence = await aRequest();
  await requests.refuse(lead, inConfidence.id, 1, 'Er is niemand anders met ruimte.');
  await tellAnswer(inConfidence.id, 'refused', newId());
  const [letter] = await all<{ body: string }>(
    'SELECT body FROM notice WHERE recipient_participant_id = $1',
    inConfidence.participantId,
  );
  expect(letter!.body).toContain('Frans Pluymen vertelt u graag waarom.');
  expect(letter!.body).not.toContain('ruimte');
});

test('with the end of the trajectory it is over, and taken back it leaves no term', async () => {
  const ended = await aRequest();
  await product
    .get(ExitService, { strict: false })
    .end(coach, { id: ended.trajectoryId, version: 2 }, { reason: 'relocation' });
  expect(await all('SELECT state FROM contact_person_request WHERE id = $1', ended.id)).toEqual([
    { state: 'withdrawn' },
  ]);
  const taken = await aRequest();
  await requests.withdraw(colleague, taken.id, 1);
  expect(
    await all(`SELECT state FROM deadline WHERE subject_id = ANY ($1::uuid[])`, [ended.id, taken.id]),
  ).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }]);
});

test('a merger takes it back for as long as it stands; undone, it waits for its answer as before', async () => {
  const steward = await aUser(database.ownerUrl, { roles: ['dataSteward'] });
  const merges = product.get(MergeService, { strict: false });
  const [one, other] = [await aRequest(), await aRequest({ wish: 'Liever een vrouw' })];
  const ids = [one.id, other.id];
  const state = () =>
    all(
      `SELECT to_jsonb(r) - 'version' AS request, to_jsonb(w) AS words,
         (SELECT json_agg(d ORDER BY d.id) FROM deadline d WHERE d.subject_id = r.id) AS terms
       FROM contact_person_request r JOIN contact_person_request_words w ON w.request_id = r.id
       WHERE r.id = ANY ($1) ORDER BY r.id`,
      ids,
    );
  const before = await state();
  const { mergeId, mergedId } = await product
    .get(Database)
    .write(amongEveryone(steward), (tx) =>
      merges.merge(tx, steward, [one.participantId, other.participantId], ['given-equal']),
    );
  expect(
    await all(
      `SELECT participant_id FROM contact_person_request WHERE id = ANY ($1) AND state = 'withdrawn'`,
      ids,
    ),
  ).toEqual([{ participant_id: mergedId }]);
  await merges.undo(steward, mergeId);
  expect(await state()).toEqual(before);
  const back = mergedId === one.participantId ? one : other;
  expect((await reading.waiting(lead, null)).map(({ id }) => id)).toContain(back.id);
  await requests.grant(lead, back.id, (await seenBy(lead, back)).version);
});
