import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import type { Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { anEmployerWithPlace } from '../factories/employers.js';
import { aMeeting, anOfferedHandover } from '../factories/handovers.js';
import { aMatchQuestion } from '../factories/match-questions.js';
import { aPlacement, arranged } from '../factories/placements.js';
import { aSubmittedReferral } from '../factories/referrals.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { TestApi } from '../http/test-api.js';
import type { ApiOperation } from './api-operations.js';
import { apiOperations } from './api-operations.js';

/** Reads in which no participant stands, or only what the reader was told themselves. */
const ofNobody = [
  '/sessions/current',
  '/teams',
  '/colleagues',
  '/users',
  '/users/{id}',
  '/substitutions',
  '/notices',
  '/mail-preference',
  '/imports',
  '/imports/{id}',
  '/caseload/counts',
  '/kept-views',
  '/users/{id}/changes',
  '/teams/{id}/changes',
  '/norms',
  // Colleagues, when they are here, and how many cases.
  '/absences',
  '/colleagues/{id}/reachability',
  '/colleagues/{id}/working-week',
  '/cover-needs',
  '/loads',
  '/promise',
  '/caseload-transfers',
  '/caseload-transfers/{id}',
  '/transferable-caseloads',
  '/norms/{key}/changes',
  '/employers',
  '/employers/{id}',
  '/places',
  '/places/{id}',
  '/target-groups',
  '/work-places',
  // Colleagues and how much room they have, whatever the referral says.
  '/referrals/{id}/contact-person-candidates',
  '/colleagues/{id}/substitute-candidates',
  // Identifiers alone, to who may read what they name.
  '/events',
];

let api: TestApi;
let owner: pg.Client;
let reads: ApiOperation[];
let callers: Caller[];
let ids: Record<string, string>;

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  reads = apiOperations((await api.stranger.get('/openapi.json')).json()).filter(
    ({ method }) => method === 'GET',
  );
  const team = await aTeam(ownerUrl);
  const sender = await aUser(ownerUrl, { teamId: team });
  const receiver = await aUser(ownerUrl, { teamId: team });
  const others: Role[] = ['consultant', 'teamLead', 'dataSteward', 'privacyOfficer', 'admin'];
  const users = await Promise.all(
    others.map((role) => aUser(ownerUrl, { roles: [role], teamId: team, municipalityCodes: ['0935'] })),
  );
  callers = await Promise.all([sender, ...users].map(({ username }) => api.signIn(username)));
  const handover = await anOfferedHandover(api.app, owner, { sender, receiver }, aMeeting);
  const referral = await aSubmittedReferral(callers[1]!);
  await aMatchQuestion(api.app);
  const employer = await anEmployerWithPlace(callers[0]!);
  const placement = await aPlacement(api.app, sender, handover.trajectoryId, { placeId: employer.placeId });
  await arranged(api.app, placement.id);
  const [checkIn] = (await owner.query<{ id: string }>('SELECT id FROM check_in')).rows;
  await owner.query(
    `UPDATE check_in SET outcome = 'relapse', concluded_by = $2, concluded_at = now() WHERE id = $1`,
    [checkIn!.id, sender.userId],
  );
  const [candidate] = (await owner.query<{ id: string }>('SELECT id FROM match_candidate')).rows;
  const run = newId();
  await owner.query('INSERT INTO import_run (id, dry_run, requested_by) VALUES ($1, true, $2)', [
    run,
    sender.userId,
  ]);
  const workPlace = newId();
  await owner.query(
    `INSERT INTO work_place (id, name, work, capacity) VALUES ($1, 'Groen', 'Plantsoen', 8)`,
    [workPlace],
  );
  const worked = { workPlaceId: workPlace, startsOn: '2026-11-03' };
  const planned = { fromUserId: sender.userId, cause: 'leaving', reason: 'Gaat weg' };
  const transfer = (await callers[2]!.post('/caseload-transfers', planned)).json().id;
  await callers[0]!.post(`/trajectories/${handover.trajectoryId}/work-place-assignments`, worked);
  const letter = newId();
  await owner.query(
    `INSERT INTO notice (id, kind, recipient_participant_id, channel, participant_id, body)
     VALUES ($1, 'contactPerson.switched', $2, 'letter', $2, 'Beste Truus')`,
    [letter, handover.participantId],
  );
  ids = {
    letters: letter,
    participants: handover.participantId,
    trajectories: handover.trajectoryId,
    handovers: handover.id,
    'caseload-transfers': transfer,
    referrals: referral.id,
    users: sender.userId,
    colleagues: sender.userId,
    teams: team,
    norms: 'diagnoseWeeks',
    imports: run,
    'match-candidates': candidate!.id,
    employers: employer.id,
    places: employer.placeId,
    'check-ins': checkIn!.id,
    'work-places': workPlace,
  };
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const address = ({ path, query }: ApiOperation): string =>
  path.replace(/\{(id|key)\}/, ids[path.split('/')[1]!] ?? 'unknown') + query;

/** Who gets to read it: the first whose role it is. */
async function readerOf(read: ApiOperation): Promise<Caller | undefined> {
  for (const caller of callers) if ((await caller.get(address(read))).statusCode === 200) return caller;
  return undefined;
}

test('whoever reads of a participant is noted, or reads nothing', async () => {
  const readers = new Map<ApiOperation, Caller>();
  for (const read of reads) {
    const reader = await readerOf(read);
    expect([read.path, reader !== undefined]).toEqual([read.path, true]);
    readers.set(read, reader!);
  }
  await owner.query('REVOKE INSERT ON access_log FROM doorloop_app');
  const unnoted: string[] = [];
  for (const [read, reader] of readers) {
    // A file that is on its way already breaks off.
    const answer = await reader.get(address(read)).catch(() => null);
    if (!answer) continue;
    if (answer.statusCode === 200) unnoted.push(read.path);
    else expect(answer.json().code).toBe('failure');
  }
  expect(unnoted.sort()).toEqual([...ofNobody].sort());
});
