import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import type { Schemas } from '#api-client/client.js';
import type { Actor } from '#kernel/actor.js';
import type { Stage, StageFact } from '#trajectory/stage.rules.js';
import { stageFacts, stageRules, stages } from '#trajectory/stage.rules.js';
import { anEmployerWithPlace } from '../factories/employers.js';
import { aCourse } from '../factories/learning.js';
import { arranged } from '../factories/placements.js';
import type { InventedTrajectory } from '../factories/trajectories.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: Client;
let actor: Actor;
let coach: Caller;
let today: string;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const user = await aUser(api.database.ownerUrl);
  actor = user;
  coach = await api.signIn(user.username);
  today = (await coach.get('/my-day')).json<{ today: string }>().today;
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

type Recorded = (trajectory: InventedTrajectory) => Promise<unknown>;
const at = ({ id }: InventedTrajectory, what = ''): string => `/trajectories/${id}${what}`;
const of = async (trajectory: InventedTrajectory): Promise<Schemas['Trajectory']> =>
  (await coach.get(at(trajectory))).json();
async function done(answer: ReturnType<Caller['get']>): Promise<{ id: string; version: number }> {
  const { statusCode, json, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return json();
}

const report: Recorded = async (trajectory) =>
  done(
    coach.put(
      at(trajectory, '/diagnosis'),
      { reportOn: today, advice: 'Leerwerkplek' },
      ifMatch((await of(trajectory)).version),
    ),
  );
async function agree(trajectory: InventedTrajectory): Promise<string> {
  const plan = await done(
    coach.post(at(trajectory, '/action-plans'), { goals: ['Zelf reizen'], agreements: [] }),
  );
  const signature = { signedOn: today, how: 'paper' };
  const both = { participant: signature, coach: signature };
  await done(coach.put(`/action-plans/${plan.id}/agreement`, both, ifMatch(plan.version)));
  return plan.id;
}
async function start(trajectory: InventedTrajectory): Promise<string> {
  const { placeId } = await anEmployerWithPlace(coach);
  const { id } = await done(coach.post(at(trajectory, '/placements'), { placeId }));
  await done(coach.put(`/placements/${id}/start`, { startsOn: '2026-11-02', contractForm: 'fixedTerm' }));
  await arranged(api.app, id);
  return id;
}
/** Both sides were heard, and this came of it. */
async function conclude({ id, version }: Schemas['CheckIn'], outcome: string): Promise<void> {
  const side = { spokenOn: today, reached: true };
  const { version: next } = await done(coach.put(`/check-ins/${id}/employer-side`, side, ifMatch(version)));
  await done(coach.put(`/check-ins/${id}/participant-side`, side, ifMatch(next)));
  await done(coach.put(`/check-ins/${id}/conclusion`, { outcome }));
}
const checkIns = async (trajectory: InventedTrajectory): Promise<Schemas['CheckIn'][]> =>
  (await coach.get(at(trajectory, '/check-ins'))).json().items;

/** How each fact is recorded, as a coach does it; the facts before it in its stage are there already. */
const record: Readonly<Record<StageFact, Recorded>> = {
  diagnosisReport: report,
  diagnosisAdvice: report,
  planAgreed: agree,
  planEvaluated: async (trajectory) =>
    done(
      coach.post(`/action-plans/${await agree(trajectory)}/evaluations`, {
        evaluatedOn: today,
        outcome: 'reached',
      }),
    ),
  learningEnded: async (trajectory) => {
    const { id, version } = await aCourse(api.app, actor, trajectory.id);
    const outcome = { outcome: 'droppedOut', endedOn: today, reason: 'Te ver reizen' };
    await done(coach.put(`/learning-routes/${id}/ending`, outcome, ifMatch(version)));
  },
  placementStarted: start,
  placementOutcome: async (trajectory) => {
    const { placeId } = await anEmployerWithPlace(coach);
    const { id } = await done(coach.post(at(trajectory, '/placements'), { placeId }));
    await done(coach.put(`/placements/${id}/rejection`, { reason: 'Te ver reizen' }));
  },
  aftercareOutcome: async (trajectory) => conclude((await checkIns(trajectory)).at(-1)!, 'stable'),
};

const move = async (trajectory: InventedTrajectory, stage: Stage, reason?: string) =>
  coach.put(
    at(trajectory, '/stage'),
    { stage, ...(reason && { reason }) },
    ifMatch((await of(trajectory)).version),
  );

/** Brought there by the steps themselves, from the nearest stage before it at which one may enter. */
async function aTrajectoryIn(stage: Stage): Promise<InventedTrajectory> {
  const reached = stages.slice(0, stages.indexOf(stage) + 1);
  const entry = reached.findLast((one) => stageRules[one].entry)!;
  const trajectory = await aTrajectory(api.app, owner, actor, { entryStage: entry });
  for (let now = entry; now !== stage; now = stageRules[now].next!) {
    for (const { fact } of stageRules[now].leaving) await record[fact](trajectory);
    expect((await move(trajectory, stageRules[now].next!)).statusCode).toBe(200);
  }
  return trajectory;
}

/** What the dossier says of the way ahead is what the trajectory says of it. */
async function ahead(
  trajectory: InventedTrajectory,
): Promise<Pick<Schemas['Trajectory'], 'moves' | 'unrecorded'>> {
  const { moves, unrecorded } = await of(trajectory);
  const dossier = (await coach.get(`/participants/${trajectory.participantId}`)).json();
  expect([dossier.trajectories[0].moves, dossier.trajectories[0].unrecorded]).toEqual([moves, unrecorded]);
  return { moves, unrecorded };
}
const codes = (needs: readonly Schemas['Need'][]): string[] => needs.map(({ code }) => code);

describe.each(stages.filter((stage) => stageRules[stage].next))('leaving %s', (stage) => {
  const { leaving, next } = stageRules[stage];

  test('is refused by name until each thing that the table asks is recorded, and then passes', async () => {
    const trajectory = await aTrajectoryIn(stage);
    for (const { fact, missing } of leaving) {
      const there = await ahead(trajectory);
      const asked = there.moves.find((one) => one.move === 'next')!.missing;
      if (codes(asked).includes(fact)) {
        const refused = (await move(trajectory, next!)).json();
        expect(refused).toMatchObject({ status: 409, code: 'step-incomplete', needs: asked });
        expect(refused.missing).toContain(missing);
        expect(asked.find(({ code }) => code === fact)).toMatchObject({ detail: missing, recordedIn: stage });
        await record[fact](trajectory);
      }
      expect(
        codes((await ahead(trajectory)).moves.find((one) => one.move === 'next')!.missing),
      ).not.toContain(fact);
    }
    expect((await move(trajectory, next!)).json()).toMatchObject({ stage: next });
  });
});

test('scholing is left without a course by who says why, and the timeline tells it', async () => {
  const trajectory = await aTrajectoryIn('scholing');
  expect((await move(trajectory, 'plaatsing')).json()).toMatchObject({
    code: 'step-incomplete',
    needs: [{ code: 'learningEnded', orReason: true }],
  });
  await done(move(trajectory, 'plaatsing', 'Leert verder op het werk'));
  const { items } = (await coach.get(`/participants/${trajectory.participantId}/timeline`)).json();
  expect(items[0].sentence).toBe('Van scholing naar plaatsing: Leert verder op het werk');
});

test('going back, resting and ending need none of it', async () => {
  const trajectory = await aTrajectoryIn('plaatsing');
  expect((await move(trajectory, 'diagnose')).json().missing).toEqual([
    'reden van de terugplaatsing ontbreekt',
  ]);
  await done(move(trajectory, 'diagnose', 'Beeld klopt niet'));
  const rest = { reason: 'illness', expectedEndOn: '2199-01-01' };
  await done(coach.put(at(trajectory, '/suspension'), rest, ifMatch((await of(trajectory)).version)));
  await done(
    coach.put(at(trajectory, '/exit'), { reason: 'relocation' }, ifMatch((await of(trajectory)).version)),
  );
});

describe('ending', () => {
  const endings = stages.flatMap((stage) => stageRules[stage].ending.map(({ fact }) => ({ stage, fact })));

  test.each(endings)(
    'in $stage tells that $fact is not there, and holds nobody back',
    async ({ stage, fact }) => {
      const [bare, complete] = [await aTrajectoryIn(stage), await aTrajectoryIn(stage)];
      expect(codes((await ahead(bare)).unrecorded)).toEqual([fact]);
      await record[fact](complete);
      expect((await ahead(complete)).unrecorded).toEqual([]);
      for (const one of [bare, complete]) {
        const exit = { reason: 'regularWork' };
        await done(coach.put(at(one, '/exit'), exit, ifMatch((await of(one)).version)));
        expect((await ahead(one)).moves).toEqual([]);
      }
    },
  );

  test('in nazorg a relapse is an outcome too, and an early check-in is not', async () => {
    const trajectory = await aTrajectoryIn('nazorg');
    const [first, second] = await checkIns(trajectory);
    await conclude(first!, 'signals');
    expect(codes((await of(trajectory)).unrecorded)).toEqual(['aftercareOutcome']);
    await conclude(second!, 'relapse');
    expect((await of(trajectory)).unrecorded).toEqual([]);
  });
});

test('what was recorded in an earlier turn of a stage does not count for the next; after a re-opening it does', async () => {
  const trajectory = await aTrajectoryIn('ontwikkeling');
  const lacks = async () =>
    codes((await ahead(trajectory)).moves.find((one) => one.move === 'next')!.missing);
  await record.planEvaluated(trajectory);
  expect(await lacks()).toEqual([]);
  await done(coach.put(at(trajectory, '/exit'), { reason: 'care' }, ifMatch((await of(trajectory)).version)));
  await done(
    coach.put(at(trajectory, '/reopening'), { reason: 'Terug' }, ifMatch((await of(trajectory)).version)),
  );
  expect(await lacks()).toEqual([]);

  await done(move(trajectory, 'diagnose', 'Beeld klopt niet'));
  expect(await lacks()).toEqual(['diagnosisReport', 'diagnosisAdvice']);
  await report(trajectory);
  await done(move(trajectory, 'ontwikkeling'));
  expect(await lacks()).toEqual(['planEvaluated']);
});

test('nobody moves on upon a placement that ends at the same time', async () => {
  for (let round = 0; round < 3; round += 1) {
    const trajectory = await aTrajectoryIn('plaatsing');
    const placementId = await start(trajectory);
    const { version } = await of(trajectory);
    const early = { endedOn: today, early: true, reason: 'Te zwaar' };
    const [ended, moved] = await Promise.all([
      coach.put(`/placements/${placementId}/ending`, early),
      coach.put(at(trajectory, '/stage'), { stage: 'nazorg' }, ifMatch(version)),
    ]);
    expect(ended.statusCode).toBe(200);
    const { rows } = await owner.query<{ type: string }>(
      `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type IN ('stage.moved', 'placement.endedEarly')
       ORDER BY id`,
      [trajectory.id],
    );
    expect(rows.map(({ type }) => type)).toEqual(
      moved.statusCode === 200 ? ['stage.moved', 'placement.endedEarly'] : ['placement.endedEarly'],
    );
  }
});

test('the table names every fact, and each is recorded here as a coach does it', () => {
  expect(Object.keys(record).sort()).toEqual([...stageFacts].sort());
});
