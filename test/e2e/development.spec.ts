import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import type { InventedTrajectory } from '../factories/trajectories.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let actor: Actor;
let coach: Caller;
let trajectory: InventedTrajectory;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const user = await aUser(api.database.ownerUrl, { teamId: await aTeam(api.database.ownerUrl) });
  actor = user;
  coach = await api.signIn(user.username);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});
beforeEach(async () => {
  trajectory = await aTrajectory(api.app, owner, actor);
});

const at = (part: string): string => `/trajectories/${trajectory.id}/${part}`;
const timeline = async (): Promise<string[]> =>
  (await coach.get(`/participants/${trajectory.participantId}/timeline`))
    .json()
    .items.map(({ sentence }: { sentence: string }) => sentence);

describe('diagnose', () => {
  test('a report with its advice lets the trajectory go on, and every report is kept', async () => {
    const stage = () => coach.put(at('stage'), { stage: 'ontwikkeling' }, ifMatch(3));
    const report = {
      reportOn: '2026-11-03',
      advice: 'Praktijkleren, gebruikt geen medicatie',
      route: 'scholing',
    };
    const recorded = await coach.put(at('diagnosis'), report, ifMatch(1));
    expect(recorded.statusCode).toBe(200);
    expect(recorded.json().warnings).toEqual([
      expect.objectContaining({ field: 'advice', words: ['medicatie'] }),
    ]);
    const again = await coach.put(at('diagnosis'), { ...report, advice: 'Praktijkleren' }, ifMatch(2));
    expect(again.json()).toMatchObject({ diagnosis: { advice: 'Praktijkleren' }, warnings: [] });
    const { diagnosisReports } = (await coach.get(at('development'))).json();
    expect(diagnosisReports).toEqual([
      expect.objectContaining({ advice: 'Praktijkleren', route: 'scholing', current: true }),
      expect.objectContaining({ advice: report.advice, current: false }),
    ]);
    expect((await stage()).statusCode).toBe(200);
  });

  test('a measurement that lacks something names each field', async () => {
    const answer = await coach.post(at('assessments'), {
      kind: 'lifeDomain',
      measuredOn: '2026-11-03',
      domain: 'housing',
      level: 'B1',
    });
    expect(answer.statusCode).toBe(400);
    expect(
      answer.json().errors.map(({ location }: { location: { pointer: string } }) => location.pointer),
    ).toEqual(['#/signal', '#/reason', '#/level']);
  });

  test('the same request twice records once', async () => {
    const asked = { kind: 'languageLevel', measuredOn: '2026-11-03', level: 'A2' };
    const key = { 'idempotency-key': `taal-${trajectory.id}` };
    const [first, second] = [
      await coach.post(at('assessments'), asked, key),
      await coach.post(at('assessments'), asked, key),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect((await coach.get(at('development'))).json().assessments).toHaveLength(1);
  });

  test('an advice of the UWV goes from request to decision, in the version one had', async () => {
    const asked = (await coach.post(at('uwv-advices'), { requestedOn: '2026-10-05' })).json();
    const address = `/uwv-advices/${asked.id}`;
    const receipt = { outcome: 'positive', receivedOn: '2026-11-03' };
    expect((await coach.put(`${address}/receipt`, receipt)).statusCode).toBe(428);
    expect((await coach.put(`${address}/receipt`, receipt, ifMatch(9))).statusCode).toBe(412);
    expect((await coach.put(`${address}/receipt`, receipt, ifMatch(1))).json().can).toEqual(['decide']);
    const decision = { granted: true, decidedBy: 'college van Vaals', decidedOn: '2026-11-10' };
    expect((await coach.put(`${address}/decision`, decision, ifMatch(2))).json()).toMatchObject(decision);
    expect((await coach.put(`${address}/withdrawal`, { reason: 'Vergist' }, ifMatch(3))).statusCode).toBe(
      409,
    );
    expect(await timeline()).toContain('Beschut werk toegekend door college van Vaals op 10-11-2026');
  });
});

test('indications and provisions are added, changed and told on the timeline', async () => {
  const refused = await coach.post(at('indications'), { targetGroup: 'beschutWerk', startsOn: '2026-11-01' });
  expect(refused.json().errors.map(({ detail }: { detail: string }) => detail)).toEqual([
    'Wie besloot ontbreekt.',
    'De datum van het besluit ontbreekt.',
  ]);
  const indication = (
    await coach.post(at('indications'), { targetGroup: 'bijstand', startsOn: '2026-11-01' })
  ).json();
  const ended = { endsOn: '2026-11-30', endReason: 'Werk gevonden' };
  expect((await coach.patch(`/indications/${indication.id}`, ended, ifMatch(1))).json()).toMatchObject(ended);
  const provided = { kind: 'travel', startsOn: '2026-11-03', reason: 'Woont ver weg' };
  const provision = (await coach.post(at('provisions'), provided)).json();
  expect((await coach.patch(`/provisions/${provision.id}`, { reason: null }, ifMatch(1))).statusCode).toBe(
    400,
  );
  expect((await coach.patch(`/provisions/${provision.id}`, ended, ifMatch(1))).json()).toMatchObject({
    ...provided,
    ...ended,
  });
  const said = await timeline();
  expect(said).toContain('Indicatie bijstand vanaf 01-11-2026');
  expect(said).toContain('Voorziening gewijzigd: vervoer vanaf 03-11-2026 tot en met 30-11-2026');
});

test('an action plan is drawn up, agreed and evaluated, in the version one had', async () => {
  const plan = {
    goals: ['Op tijd komen'],
    agreements: [{ who: 'coach', what: 'Bellen', dueOn: '2026-12-01' }],
  };
  const refused = await coach.post(at('action-plans'), { goals: [], agreements: [{ who: 'coach' }] });
  expect(refused.json().errors.map(({ detail }: { detail: string }) => detail)).toEqual([
    'Doelen: minstens 1.',
    'Wat ontbreekt.',
    'Uiterlijk ontbreekt.',
  ]);
  const { id } = (await coach.post(at('action-plans'), plan)).json();
  const signature = { signedOn: '2026-11-20', how: 'paper' };
  const agreement = { participant: signature, coach: signature };
  expect((await coach.put(`/action-plans/${id}/agreement`, agreement)).statusCode).toBe(428);
  expect((await coach.put(`/action-plans/${id}/agreement`, agreement, ifMatch(2))).statusCode).toBe(412);
  expect((await coach.put(`/action-plans/${id}/agreement`, agreement, ifMatch(1))).json()).toMatchObject({
    ...plan,
    state: 'agreed',
    can: ['evaluate', 'meetAgreement', 'goOn'],
  });
  const evaluation = { evaluatedOn: '2026-11-21', outcome: 'onCourse' };
  const key = { 'idempotency-key': `evaluatie-${id}` };
  await coach.post(`/action-plans/${id}/evaluations`, evaluation, key);
  await coach.post(`/action-plans/${id}/evaluations`, evaluation, key);
  const { actionPlans } = (await coach.get(at('development'))).json();
  expect(actionPlans[0].evaluations).toHaveLength(1);
  expect(await timeline()).toContain('Plan van aanpak 1 geëvalueerd op 21-11-2026: op koers');
});

test('of a trajectory that ended all is history', async () => {
  await coach.post(at('assessments'), { kind: 'participationStep', measuredOn: '2026-11-03', step: 3 });
  await coach.put(at('exit'), { reason: 'regularWork' }, ifMatch(1));
  const read = (await coach.get(at('development'))).json();
  expect([read.state, read.can, read.assessments[0].can]).toEqual(['ended', [], []]);
  const refused = await coach.post(at('provisions'), { kind: 'travel', startsOn: '2026-11-03', reason: 'x' });
  expect(refused.json().code).toBe('trajectory-ended');
});
