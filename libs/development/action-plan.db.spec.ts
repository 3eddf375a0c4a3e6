import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays, addWeeks, amsterdamDate } from '#kernel/calendar.rules.js';
import { aProduct } from '../../test/factories/product.js';
import type { InventedTrajectory } from '../../test/factories/trajectories.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { ActionPlanService } from './action-plan.service.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let plans: ActionPlanService;
let case_: InventedTrajectory;

const today = amsterdamDate(new Date());
const text = {
  goals: ['Op tijd komen'],
  agreements: [{ who: 'participant', what: 'Wekker zetten', dueOn: today }],
} as const;
const signed = (on: string) =>
  ({ participant: { signedOn: on, how: 'paper' }, coach: { signedOn: on, how: 'digital' } }) as const;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [DevelopmentModule]);
  coach = await aUser(database.ownerUrl, { displayName: 'Tim Bok' });
  plans = product.get(ActionPlanService);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  case_ = await aTrajectory(product, owner, coach, { entryStage: 'ontwikkeling' });
});

const codeOf = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'taken',
    (error: { kind?: { code: string } }) => error.kind?.code ?? String(error),
  );
const reviews = async () =>
  (
    await owner.query(
      `SELECT state, due_on::text AS due FROM deadline WHERE trajectory_id = $1 AND kind = 'review' ORDER BY due_on`,
      [case_.id],
    )
  ).rows;

test('a plan is drawn up, agreed by both and evaluated; the review counts from the agreement and starts its next', async () => {
  const agreed = addDays(today, -7);
  const draft = await plans.draft(coach, case_.id, text);
  expect(draft).toMatchObject({
    number: 1,
    state: 'draft',
    participantSignature: null,
    can: ['change', 'agree'],
  });
  const plan = await plans.agree(coach, draft.id, 1, signed(agreed));
  expect(plan).toMatchObject({
    state: 'agreed',
    participantSignature: { signedOn: agreed, how: 'paper' },
    coachSignature: { signedOn: agreed, how: 'digital', coach: { name: 'Tim Bok' } },
  });
  expect(await reviews()).toEqual([{ state: 'open', due: addWeeks(agreed, 12) }]);
  const evaluated = await plans.evaluate(coach, draft.id, { evaluatedOn: today, outcome: 'onCourse' });
  expect(evaluated.evaluations).toEqual([
    expect.objectContaining({ evaluatedOn: today, outcome: 'onCourse' }),
  ]);
  expect(await reviews()).toEqual([
    { state: 'met', due: addWeeks(agreed, 12) },
    { state: 'open', due: addWeeks(today, 12) },
  ]);
});

test('what was agreed stands: the next plan replaces it once that is agreed', async () => {
  const first = await plans.draft(coach, case_.id, text);
  await plans.agree(coach, first.id, 1, signed(today));
  expect(await codeOf(plans.change(coach, first.id, 2, { goals: ['Iets anders'] }))).toBe('step-wrong-state');
  const next = await plans.draft(coach, case_.id, { ...text, goals: ['Zelfstandig reizen'] });
  const states = async () =>
    JSON.parse(await product.get(DevelopmentReading).open(coach, case_.id)).actionPlans.map(
      ({ number, state, can }: { number: number; state: string; can: string[] }) => [number, state, can],
    );
  expect(await states()).toEqual([
    [2, 'draft', ['change', 'agree']],
    [1, 'agreed', ['evaluate', 'meetAgreement', 'goOn']],
  ]);
  await plans.agree(coach, next.id, 1, signed(today));
  expect(await states()).toEqual([
    [2, 'agreed', ['evaluate', 'meetAgreement', 'goOn']],
    [1, 'replaced', ['goOn']],
  ]);
});

test('of two who begin a plan at once one goes on with that of the other', async () => {
  const told = await Promise.all([1, 2].map(() => codeOf(plans.draft(coach, case_.id, text))));
  expect(told.sort()).toEqual(['action-plan-draft-there', 'taken']);
});

test('nobody agrees to another version than they had in front of them, nor in the future', async () => {
  const { id } = await plans.draft(coach, case_.id, text);
  const { version } = await plans.change(coach, id, 1, { goals: ['Iets anders'] });
  expect(await codeOf(plans.agree(coach, id, 1, signed(today)))).toBe('version-outdated');
  expect(await codeOf(plans.agree(coach, id, version, signed('2199-01-01')))).toBe('date-in-future');
});

test('the next begins with what an earlier one says and left to do, which stands as it was; with a draft one goes on', async () => {
  const done = { who: 'coach', what: 'Rooster maken', dueOn: today } as const;
  const { id } = await plans.draft(coach, case_.id, { ...text, agreements: [done, ...text.agreements] });
  const agreed = await plans.agree(coach, id, 1, signed(today));
  await plans.meet(coach, agreed.agreements[0]!.id, today);
  const next = await plans.goOn(coach, agreed.id);
  expect(next).toMatchObject({ number: 2, state: 'draft', version: 1, continues: { id, number: 1 } });
  expect(next.goals).toEqual(agreed.goals);
  expect(next.agreements).toEqual([expect.objectContaining({ ...text.agreements[0], doneOn: null })]);
  expect(await codeOf(plans.goOn(coach, agreed.id))).toBe('action-plan-draft-there');
  expect(await codeOf(plans.goOn(coach, next.id))).toBe('step-wrong-state');
});

test('it is evaluated after it was agreed; in another stage no review begins', async () => {
  case_ = await aTrajectory(product, owner, coach, { entryStage: 'plaatsing' });
  const { id } = await plans.draft(coach, case_.id, text);
  await plans.agree(coach, id, 1, signed(today));
  const yesterday = { evaluatedOn: addDays(today, -1), outcome: 'adjust' } as const;
  expect(await codeOf(plans.evaluate(coach, id, yesterday))).toBe('date-too-early');
  expect(await reviews()).toEqual([]);
});

test('words that sound medical are warned of, and goals are not in the journal', async () => {
  const plan = await plans.draft(coach, case_.id, { ...text, goals: ['Minder last van depressie'] });
  expect(plan.warnings).toEqual([expect.objectContaining({ field: 'goals', words: ['depressie'] })]);
  const { rows } = await owner.query('SELECT facts::text FROM case_journal WHERE trajectory_id = $1', [
    case_.id,
  ]);
  expect(rows.map(({ facts }) => facts).join()).not.toContain('depressie');
});

test('what was agreed is done on a day, which can be put right and taken back; not of a draft, nor in the future', async () => {
  const draft = await plans.draft(coach, case_.id, text);
  const meet = (id: string, on = today) => plans.meet(coach, id, on);
  expect(await codeOf(meet(draft.agreements[0]!.id))).toBe('step-wrong-state');
  const {
    agreements: [agreement],
  } = await plans.agree(coach, draft.id, 1, signed(today));
  expect(agreement).toMatchObject({ ...text.agreements[0], doneOn: null });
  expect(await codeOf(meet(agreement!.id, '2199-01-01'))).toBe('date-in-future');
  await meet(agreement!.id);
  const yesterday = addDays(today, -1);
  const met = await meet(agreement!.id, yesterday);
  expect(met.agreements).toEqual([{ ...text.agreements[0], id: agreement!.id, doneOn: yesterday }]);
  expect((await plans.reopen(coach, agreement!.id)).agreements[0]!.doneOn).toBeNull();
  await plans.reopen(coach, agreement!.id);
  const { rows } = await owner.query(
    `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type LIKE '%agreement%' ORDER BY id`,
    [case_.id],
  );
  expect(rows.map(({ type }) => type.split('.')[1])).toEqual([
    'agreementMet',
    'agreementMet',
    'agreementOpened',
  ]);
});

test('a draft is written anew, as it is asked', async () => {
  const { id } = await plans.draft(coach, case_.id, text);
  const agreements = [{ who: 'coach', what: 'Rooster maken', dueOn: today }] as const;
  const changed = await plans.change(coach, id, 1, { agreements });
  expect(changed.agreements).toEqual([expect.objectContaining({ ...agreements[0], doneOn: null })]);
  expect(changed.goals).toEqual(text.goals);
});
