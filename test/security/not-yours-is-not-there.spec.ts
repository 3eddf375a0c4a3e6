import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { newId } from '#kernel/id.js';
import { anOfferedHandover } from '../factories/handovers.js';
import { aPracticeRoute } from '../factories/learning.js';
import { aPlacement, aPlaceOf, arranged } from '../factories/placements.js';
import { aDraftReferral } from '../factories/referrals.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { TestApi } from '../http/test-api.js';
import type { ApiOperation } from './api-operations.js';
import { apiOperations } from './api-operations.js';

let api: TestApi;
let owner: pg.Client;
let operations: ApiOperation[];
/** Something that exists and is another's, by the path it is under. */
let foreign: Record<string, string>;
let insider: Caller;
/** People of another team and another municipality; the last may do all that a role without sight of everything may. */
let outsiders: Caller[];
/** Of another team as well, and the case is on offer to them. */
let invited: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  operations = apiOperations((await api.stranger.get('/openapi.json')).json());

  const [team, elsewhere] = [await aTeam(ownerUrl), await aTeam(ownerUrl)];
  const sender = await aUser(ownerUrl, { teamId: team });
  const receiver = await aUser(ownerUrl, { teamId: team });
  const consultant = await aUser(ownerUrl, { roles: ['consultant'], municipalityCodes: ['0935'] });
  const asked = await aUser(ownerUrl, { teamId: elsewhere });
  const handover = await anOfferedHandover(api.app, owner, { sender, receiver: asked });
  invited = await api.signIn(asked.username);
  const referral = await aDraftReferral(await api.signIn(consultant.username));
  const [deadline] = (
    await owner.query('SELECT id FROM deadline WHERE trajectory_id = $1', [handover.trajectoryId])
  ).rows;
  const [involved, notice, substitution] = [newId(), newId(), newId()];
  const at = `/trajectories/${handover.trajectoryId}`;
  insider = await api.signIn(sender.username);
  const view = (await insider.post('/kept-views', { name: 'Mijn lijst', selection: {} })).json();
  const note = (await insider.post(`${at}/contact-notes`, { kind: 'phone', text: 'Gaat goed' })).json();
  const task = (await insider.post(`${at}/tasks`, { title: 'Bellen' })).json();
  const { id: place } = await aPlaceOf(api.app, sender);
  const placement = await aPlacement(api.app, sender, handover.trajectoryId, { placeId: place });
  await arranged(api.app, placement.id);
  const instrument = { kind: 'noRisk', startsOn: '2026-11-02' };
  const { instruments } = (await insider.post(`/placements/${placement.id}/instruments`, instrument)).json();
  const checkIns = (await insider.get(`${at}/check-ins`)).json().items;
  const appointment = (await insider.post(`${at}/appointments`, { at: '2199-01-08T09:00:00Z' })).json();
  const assessed = { kind: 'participationStep', measuredOn: '2026-11-03', step: 3 };
  const assessment = (await insider.post(`${at}/assessments`, assessed)).json();
  const advice = (await insider.post(`${at}/uwv-advices`, { requestedOn: '2026-11-03' })).json();
  const agreed = { who: 'coach', what: 'Rooster maken', dueOn: '2026-12-01' };
  const planned = { goals: ['Op tijd komen'], agreements: [agreed] };
  const plan = (await insider.post(`${at}/action-plans`, planned)).json();
  const workPlace = newId();
  await owner.query(
    `INSERT INTO work_place (id, name, work, capacity) VALUES ($1, 'Groen', 'Plantsoen', 8)`,
    [workPlace],
  );
  const worked = { workPlaceId: workPlace, startsOn: '2026-11-03' };
  const assignment = (await insider.post(`${at}/work-place-assignments`, worked)).json();
  const indicated = { targetGroup: 'bijstand', startsOn: '2026-11-03' };
  const indication = (await insider.post(`${at}/indications`, indicated)).json();
  const provided = { kind: 'travel', startsOn: '2026-11-03', reason: 'Woont ver weg' };
  const provision = (await insider.post(`${at}/provisions`, provided)).json();
  const route = await aPracticeRoute(api.app, sender, handover.trajectoryId);
  const noted = { notedOn: '2026-11-03', text: 'Gaat goed' };
  const learning = (await insider.post(`/learning-routes/${route.id}/notes`, noted)).json();
  await owner.query(
    `INSERT INTO involved_colleague (id, trajectory_id, participant_id, user_id, role, during)
     VALUES ($1, $2, $3, $4, 'teacher', tstzrange(now(), NULL))`,
    [involved, handover.trajectoryId, handover.participantId, receiver.userId],
  );
  await owner.query(
    `INSERT INTO notice (id, kind, recipient_user_id, channel, participant_id, body)
     VALUES ($1, 'handover.offered', $2, 'inApp', $3, 'Voor de ontvanger')`,
    [notice, receiver.userId, handover.participantId],
  );
  await owner.query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES ($1, $2, $3, '[2026-01-01,2199-01-01)', $2)`,
    [substitution, sender.userId, receiver.userId],
  );
  const transfer = newId();
  await owner.query(
    `INSERT INTO caseload_transfer (id, from_user_id, from_team_id, cause, reason, receiver_ids, created_by)
     VALUES ($1, $2, $3, 'leaving', 'Gaat weg', $4, $2)`,
    [transfer, sender.userId, team, [receiver.userId]],
  );
  const wish = { reason: 'Het klikt niet' };
  const request = (await insider.post(`${at}/contact-person-requests`, wish)).json();
  const absence = (
    await insider.post('/absences', { userId: sender.userId, kind: 'leave', from: '2199-06-01' })
  ).json();
  const letter = newId();
  await owner.query(
    `INSERT INTO notice (id, kind, recipient_participant_id, channel, participant_id, body)
     VALUES ($1, 'contactPerson.switched', $2, 'letter', $2, 'Beste Truus')`,
    [letter, handover.participantId],
  );
  foreign = {
    '/letters/{id}': letter,
    '/contact-person-requests/{id}': request.id,
    '/absences/{id}': absence.id,
    '/participants/{id}': handover.participantId,
    '/trajectories/{id}': handover.trajectoryId,
    '{involvedId}': involved,
    '/handovers/{id}': handover.id,
    '/caseload-transfers/{id}': transfer,
    '/deadlines/{id}': deadline.id,
    '/contact-notes/{id}': note.id,
    '/tasks/{id}': task.id,
    '/appointments/{id}': appointment.id,
    '/placements/{id}': placement.id,
    '/instruments/{id}': instruments[0].id,
    '/check-ins/{id}': checkIns[0].id,
    '/kept-views/{id}': view.id,
    '/assessments/{id}': assessment.id,
    '/uwv-advices/{id}': advice.id,
    '/action-plans/{id}': plan.id,
    '/plan-agreements/{id}': plan.agreements[0].id,
    '/work-place-assignments/{id}': assignment.id,
    '/indications/{id}': indication.id,
    '/provisions/{id}': provision.id,
    '/learning-routes/{id}': route.id,
    '/learning-notes/{id}': learning.notes[0].id,
    '/work-processes/{id}': route.workProcesses[0]!.id,
    '/referrals/{id}': referral.id,
    '/notices/{id}': notice,
    '/substitutions/{id}': substitution,
    // These are not for roles with a caseload: 403, whatever the identifier.
    '/users/{id}': sender.userId,
    '/teams/{id}': team,
    '/imports/{id}': newId(),
    '/match-candidates/{id}': newId(),
    '/participant-merges/{id}': newId(),
    '/norms/{key}': 'diagnoseWeeks',
  };
  const roles = [['jobCoach'], ['teamLead'], ['consultant'], ['jobCoach', 'teamLead', 'consultant']] as const;
  outsiders = [];
  for (const held of roles) {
    const { username } = await aUser(ownerUrl, {
      roles: held,
      teamId: elsewhere,
      municipalityCodes: ['0981'],
    });
    outsiders.push(await api.signIn(username));
  }
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

/**
 * Employers and the company's own work places are of everybody who places people, and the names of colleagues of
 * everybody: no role finds another's there.
 */
const everybodys = [
  '/employers/{id}',
  '/employer-contacts/{id}',
  '/places/{id}',
  '/work-places/{id}',
  '/colleagues/{id}',
];
const withId = () =>
  operations.filter(({ path }) => path.includes('{') && !everybodys.some((one) => path.startsWith(one)));

function addressed({ path, query }: ApiOperation, idOf: (place: string) => string): string {
  const [place] = /^\/[a-z-]+\/\{(?:id|key)\}/.exec(path)!;
  const address = path.replace(/\{(?:id|key)\}/, idOf(place)).replace('{involvedId}', idOf('{involvedId}'));
  return address + query;
}

const send = (caller: Caller, { method, body }: ApiOperation, url: string): Promise<LightMyRequestResponse> =>
  api.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      ...caller.headers,
      'if-match': '"1"',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
const existing = (place: string): string => foreign[place]!;
const told = ({ statusCode, body, headers }: LightMyRequestResponse) => ({
  statusCode,
  body,
  headers: { ...headers, date: '' },
});

test('every kind of thing that has an address is tried', () => {
  const unknown = withId().filter(({ path }) => !foreign[/^\/[a-z-]+\/\{(?:id|key)\}/.exec(path)![0]]);
  expect(unknown.map(({ path }) => path)).toEqual([]);
  expect(Object.values(foreign)).not.toContain(undefined);
});

test('whose they are sees them', async () => {
  const mine = ['/participants', '/trajectories', '/handovers'];
  for (const operation of withId().filter(
    ({ method, path }) => method === 'GET' && mine.some((one) => path === `${one}/{id}`),
  )) {
    expect((await send(insider, operation, addressed(operation, existing))).statusCode).toBe(200);
  }
});

const differences = async (callers = outsiders, asked = withId()): Promise<string[]> => {
  const found: string[] = [];
  for (const outsider of callers) {
    for (const operation of asked) {
      const theirs = told(await send(outsider, operation, addressed(operation, existing)));
      const nobodys = told(await send(outsider, operation, addressed(operation, newId)));
      const same = JSON.stringify(theirs) === JSON.stringify(nobodys);
      if (!same || ![400, 403, 404].includes(theirs.statusCode)) {
        found.push(`${operation.method} ${operation.path}: ${theirs.statusCode} ${theirs.body}`);
      }
    }
  }
  return [...new Set(found)];
};

test('to others they answer as if they were not there', async () => {
  expect(await differences()).toEqual([]);
});

/** An offer opens what was made ready for the receiver, and nothing of the case itself. */
const besideTheOffer = () => withId().filter(({ path }) => !path.startsWith('/handovers/{id}'));

test('to whom the case is offered, all but the offer is not there either', async () => {
  expect((await invited.get(`/handovers/${existing('/handovers/{id}')}`)).statusCode).toBe(200);
  expect(await differences([invited], besideTheOffer())).toEqual([]);
});

describe('when row-level security fails', () => {
  beforeAll(async () => {
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`,
    );
    for (const { relname } of rows) await owner.query(`ALTER TABLE ${relname} DISABLE ROW LEVEL SECURITY`);
  });

  test('the code alone keeps what is not yours from being read', async () => {
    const found = [...(await differences()), ...(await differences([invited], besideTheOffer()))];
    expect(found.filter((difference) => difference.startsWith('GET'))).toEqual([]);
  });

  test('and from being changed or revealed', async () => {
    const done: string[] = [];
    for (const outsider of outsiders) {
      for (const operation of withId().filter(({ method }) => method !== 'GET')) {
        const { statusCode } = await send(outsider, operation, addressed(operation, existing));
        if (statusCode < 400 || statusCode >= 500)
          done.push(`${operation.method} ${operation.path}: ${statusCode}`);
      }
    }
    expect(done).toEqual([]);
  });

  test('and from standing on a list', async () => {
    const { rows: names } = await owner.query(`UPDATE participant SET surname = 'Zonneveldt' RETURNING id`);
    expect(names).not.toEqual([]);
    await owner.query(`INSERT INTO source_record (id, participant_id, source, source_id, person, content_hash)
      SELECT gen_random_uuid(), id, 'annex', 'A-77001', '{}', '' FROM participant`);
    const lists = [
      '/participants?q=A-77001',
      '/handovers',
      '/referrals',
      '/notices',
      '/substitutions',
    ].concat(
      ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all'].map((view) => `/caseload?view=${view}`),
    );
    for (const outsider of outsiders) {
      for (const list of lists) {
        const answer = await outsider.get(list);
        if (answer.statusCode !== 403) expect([list, answer.json().items]).toEqual([list, []]);
      }
      expect((await outsider.get('/my-day')).body).not.toContain('Zonneveldt');
    }
  });
});
