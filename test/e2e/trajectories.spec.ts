import type { Opening } from '#trajectory/trajectory.service.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import type { Schemas } from '#api-client/client.js';
import type { Actor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { canLeave } from '../factories/stage-facts.js';
import { aTrajectory, type InventedTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: Client;
let coach: Actor;
let asCoach: Caller;
let specialist: Actor;
let asSpecialist: Caller;
let today: string;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  coach = await aUser(api.database.ownerUrl, { username: 'coach', displayName: 'Anouk Reijnders' });
  specialist = await aUser(api.database.ownerUrl, { username: 'docent', displayName: 'Ilse Vos' });
  [asCoach, asSpecialist] = [await api.signIn('coach'), await api.signIn('docent')];
  today = api.app.get(Clock).today();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const invent = (opening: Partial<Opening> = {}): Promise<InventedTrajectory> =>
  aTrajectory(api.app, owner, coach, opening);
const path = ({ id }: InventedTrajectory, what = ''): string => `/trajectories/${id}${what}`;

test('a trajectory says what its reader can do and what is missing', async () => {
  const trajectory = await invent();
  const answer = await asCoach.get(path(trajectory));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.etag).toBe('"1"');
  const body = answer.json<Schemas['Trajectory']>();
  expect(body).toMatchObject({
    state: 'running',
    stage: 'diagnose',
    contactPerson: { id: coach.userId, name: 'Anouk Reijnders' },
    can: [
      'moveStage',
      'recordDiagnosis',
      'suspend',
      'exit',
      'involveColleague',
      'meetDeadline',
      'correctSuspension',
      'offerHandover',
    ],
    moves: [
      {
        to: 'ontwikkeling',
        move: 'next',
        missing: ['diagnosisReport', 'diagnosisAdvice'].map((code) =>
          expect.objectContaining({ code, recordedIn: 'diagnose', orReason: false }),
        ),
      },
    ],
    suspension: null,
    exit: null,
  });
  expect(body.deadlines.map(({ label }) => label)).toEqual([
    'eerste contact',
    'intakegesprek',
    'diagnose afronden',
  ]);
  const { rows } = await owner.query(
    'SELECT action FROM access_log WHERE participant_ids = ARRAY[$1::uuid]',
    [trajectory.participantId],
  );
  expect(rows).toEqual([{ action: 'dossier.opened' }]);
});

test('from diagnose to a re-opening, one version after another', async () => {
  const trajectory = await invent();
  const refused = await asCoach.put(path(trajectory, '/stage'), { stage: 'ontwikkeling' }, ifMatch(1));
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    expect.objectContaining({
      code: 'step-incomplete',
      missing: ['diagnoserapport ontbreekt', 'advies van de diagnose ontbreekt'],
      needs: [
        {
          code: 'diagnosisReport',
          detail: 'diagnoserapport ontbreekt',
          recordedIn: 'diagnose',
          orReason: false,
        },
        expect.objectContaining({ code: 'diagnosisAdvice' }),
      ],
    }),
  ]);

  const steps = [
    ['PUT', '/diagnosis', { reportOn: today, advice: 'Praktijkleren' }],
    [
      'PUT',
      '/stage',
      { stage: 'ontwikkeling', involve: [{ userId: specialist.userId, role: 'workSupervisor' }] },
    ],
    ['PUT', '/suspension', { reason: 'illness', expectedEndOn: addDays(today, 30) }],
    ['DELETE', '/suspension', undefined],
    ['PUT', '/stage', { stage: 'diagnose', reason: 'Beeld klopt niet' }],
    ['POST', '/involved-colleagues', { userId: specialist.userId, role: 'teacher' }],
    ['PUT', '/exit', { reason: 'regularWork', note: 'Bij een hovenier' }],
    ['PUT', '/reopening', { reason: 'Proeftijd niet gehaald' }],
  ] as const;
  let version = 1;
  for (const [method, what, body] of steps) {
    const headers = ifMatch(version);
    const answer =
      method === 'DELETE'
        ? await asCoach.delete(path(trajectory, what), headers)
        : await asCoach[method === 'PUT' ? 'put' : 'post'](path(trajectory, what), body, headers);
    expect([what, answer.statusCode, answer.json()]).toEqual([
      what,
      method === 'POST' ? 201 : 200,
      expect.objectContaining({ version: version + 1 }),
    ]);
    version += 1;
  }

  const timeline = await asCoach.get(`/participants/${trajectory.participantId}/timeline?limit=100`);
  expect(timeline.json<Schemas['TimelinePage']>().items.map(({ sentence }) => sentence)).toEqual([
    'Traject heropend in diagnose, met Anouk Reijnders als aanspreekpunt: Proeftijd niet gehaald',
    'Uitstroom: regulier werk (Bij een hovenier)',
    'Ilse Vos betrokken als docent',
    'Teruggeplaatst van ontwikkeling naar diagnose: Beeld klopt niet',
    'Traject hervat; open termijnen zijn 1 dag opgeschoven',
    expect.stringMatching(/^Traject opgeschort wegens ziekte, naar verwachting tot \d\d-\d\d-\d{4}$/),
    'Ilse Vos betrokken als werkbegeleider',
    'Van diagnose naar ontwikkeling',
    expect.stringMatching(/^Diagnoserapport van \d\d-\d\d-\d{4} en advies vastgelegd$/),
    'Traject gestart in diagnose, met Anouk Reijnders als aanspreekpunt: Was hier al bekend',
  ]);
});

test('the timeline pages by key', async () => {
  const { participantId, ...trajectory } = await invent();
  await asCoach.put(
    `/trajectories/${trajectory.id}/diagnosis`,
    { reportOn: today, advice: 'Ja' },
    ifMatch(1),
  );
  await asCoach.put(
    `/trajectories/${trajectory.id}/diagnosis`,
    { reportOn: today, advice: 'Nee' },
    ifMatch(2),
  );
  const seen: string[] = [];
  let cursor = '';
  do {
    const answer = await asCoach.get(`/participants/${participantId}/timeline?limit=1${cursor}`);
    const page = answer.json<Schemas['TimelinePage']>();
    seen.push(...page.items.map(({ type }) => type));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  expect(seen).toEqual(['diagnosis.recorded', 'diagnosis.recorded', 'trajectory.opened']);
});

describe('refused', () => {
  test('without the version, with an old one, and with half a body', async () => {
    const trajectory = await invent();
    const exit = { reason: 'care' };
    expect((await asCoach.put(path(trajectory, '/exit'), exit)).statusCode).toBe(428);
    expect((await asCoach.put(path(trajectory, '/exit'), exit, ifMatch(9))).statusCode).toBe(412);
    const half = await asCoach.put(path(trajectory, '/exit'), { reason: 'weg' }, ifMatch(1));
    expect([half.statusCode, half.json<{ errors: unknown[] }>().errors]).toEqual([
      400,
      [expect.objectContaining({ location: { pointer: '#/reason' } })],
    ]);
    const odd = await asCoach.put(
      path(trajectory, '/stage'),
      { stage: 'ontwikkeling', involve: [{ userId: 'ik', role: 'teacher' }] },
      ifMatch(1),
    );
    expect(odd.statusCode).toBe(400);
  });

  test('to a stranger as if it did not exist, and to who is only involved as not theirs', async () => {
    const trajectory = await invent();
    const suspension = { reason: 'illness', expectedEndOn: addDays(today, 5) };
    const [unknown, hidden] = [
      await asSpecialist.get('/trajectories/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10'),
      await asSpecialist.get(path(trajectory)),
    ];
    expect([hidden.statusCode, hidden.json()]).toEqual([404, unknown.json()]);
    expect((await asSpecialist.get(`/participants/${trajectory.participantId}/timeline`)).statusCode).toBe(
      404,
    );
    expect((await asSpecialist.put(path(trajectory, '/suspension'), suspension, ifMatch(1))).statusCode).toBe(
      404,
    );

    const involvement = { userId: specialist.userId, role: 'teacher' };
    const joined = await asCoach.post(path(trajectory, '/involved-colleagues'), involvement, ifMatch(1));
    expect((await asSpecialist.get(path(trajectory))).json()).toMatchObject({ can: [], moves: [] });
    const notTheirs = await asSpecialist.put(path(trajectory, '/suspension'), suspension, ifMatch(2));
    expect([notTheirs.statusCode, notTheirs.json()]).toMatchObject([403, { code: 'step-not-yours' }]);

    const involvedId = joined.json<Schemas['Trajectory']>().involvedColleagues[0]!.id;
    const dossier = await asSpecialist.get(`/participants/${trajectory.participantId}`);
    expect(dossier.json<Schemas['Dossier']>().trajectories[0]!.involved).toMatchObject([{ id: involvedId }]);
    await asCoach.delete(path(trajectory, `/involved-colleagues/${involvedId}`), ifMatch(2));
    expect((await asSpecialist.get(path(trajectory))).statusCode).toBe(404);
  });
});

test('a deadline that was met is taken back, with what it started and a line in the journal', async () => {
  const trajectory = await invent({ entryStage: 'ontwikkeling' });
  const reviews = async () =>
    (await asCoach.get(path(trajectory)))
      .json<Schemas['Trajectory']>()
      .deadlines.filter(({ kind }) => kind === 'review');
  const [review] = await reviews();
  const completion = `/deadlines/${review!.id}/completion`;
  await asCoach.put(completion);
  const [next] = await reviews();
  expect(next!.id).not.toBe(review!.id);
  expect((await asSpecialist.delete(completion)).statusCode).toBe(404);
  expect((await asCoach.delete(completion)).statusCode).toBe(204);
  expect((await asCoach.delete(completion)).statusCode).toBe(204);
  expect(await reviews()).toEqual([review]);
  expect((await asCoach.delete(`/deadlines/${next!.id}/completion`)).json().code).toBe('deadline-cancelled');
  const { rows } = await owner.query(
    `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type LIKE 'deadline%' ORDER BY id`,
    [trajectory.id],
  );
  expect(rows.map(({ type }) => type)).toEqual(['deadline.met', 'deadline.opened']);

  await asCoach.put(completion);
  await asCoach.put(`/deadlines/${(await reviews())[0]!.id}/completion`);
  expect((await asCoach.delete(completion)).json().code).toBe('deadline-followed');
});

test('a deadline of a stage that was left stays met, and of what has ended nothing is taken back', async () => {
  const trajectory = await invent({ entryStage: 'ontwikkeling' });
  await canLeave(owner, trajectory, coach, 'ontwikkeling');
  const { deadlines } = (await asCoach.get(path(trajectory))).json<Schemas['Trajectory']>();
  const of = (kind: string) => `/deadlines/${deadlines.find((one) => one.kind === kind)!.id}/completion`;
  await asCoach.put(of('review'));
  await asCoach.put(of('intake'));
  const version = async () => (await asCoach.get(path(trajectory))).json<Schemas['Trajectory']>().version;
  await asCoach.put(path(trajectory, '/stage'), { stage: 'scholing' }, ifMatch(await version()));
  expect((await asCoach.delete(of('review'))).json().code).toBe('deadline-of-left-stage');
  expect((await asCoach.delete(of('intake'))).statusCode).toBe(204);
  await asCoach.put(of('intake'));
  await asCoach.put(path(trajectory, '/exit'), { reason: 'relocation' }, ifMatch(await version()));
  expect((await asCoach.delete(of('intake'))).json().code).toBe('trajectory-ended');
});

test('a deadline is met once, however often it is said', async () => {
  const trajectory = await invent();
  const { deadlines } = (await asCoach.get(path(trajectory))).json<Schemas['Trajectory']>();
  const completion = `/deadlines/${deadlines[0]!.id}/completion`;
  expect((await asSpecialist.put(completion)).statusCode).toBe(404);
  expect((await asCoach.put(completion)).statusCode).toBe(204);
  expect((await asCoach.put(completion)).statusCode).toBe(204);
  const after = (await asCoach.get(path(trajectory))).json<Schemas['Trajectory']>();
  expect(after.deadlines.map(({ kind }) => kind)).toEqual(['intake', 'diagnoseReport']);
});
