import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor, Role } from '#kernel/actor.js';
import { LiveTopics } from '#kernel/live-topics.js';
import { newId } from '#kernel/id.js';
import { topics } from '#live/event.dto.js';
import { LiveChanges } from '#live/live-changes.service.js';
import { LiveStreams } from '#live/live-streams.service.js';
import { anOfferedHandover } from '../factories/handovers.js';
import { aSubmittedReferral } from '../factories/referrals.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import { LiveClient } from '../http/live-client.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';
import { urlOf, withClient } from '../postgres/test-database.js';

let api: TestApi;
let owner: pg.Client;
beforeAll(async () => {
  api = await TestApi.start();
  await api.app.listen(0, '127.0.0.1');
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const opened: LiveClient[] = [];
afterEach(() => {
  for (const client of opened.splice(0)) client.close();
});

type Colleague = Actor & { username: string };
const aColleague = async (roles: readonly Role[] = ['jobCoach'], teamId?: string): Promise<Colleague> =>
  aUser(api.database.ownerUrl, {
    roles,
    teamId: teamId ?? (await aTeam(api.database.ownerUrl)),
    municipalityCodes: ['0935'],
  });

async function listening(who: Colleague | Caller): Promise<LiveClient> {
  const caller = 'username' in who ? await api.signIn(who.username) : who;
  const client = await LiveClient.open(api, caller);
  opened.push(client);
  return client;
}

test('the sender hears that the receiver accepted, and whose lists changed', async () => {
  const [sender, receiver] = [await aColleague(), await aColleague()];
  const handover = await anOfferedHandover(api.app, owner, { sender, receiver });
  const senderHears = await listening(sender);
  const receiving = await api.signIn(receiver.username);
  const receiverHears = await listening(receiving);
  const accepted = await receiving.put(`/handovers/${handover.id}/acceptance`, {}, ifMatch(handover.version));
  expect(accepted.statusCode).toBe(200);
  await senderHears.untilChange('handover', handover.id);
  await senderHears.untilChange('caseload', sender.userId);
  await receiverHears.untilChange('caseload', receiver.userId);
  await receiverHears.untilChange('participant', handover.participantId);
  // The case is no longer the sender's to see.
  expect(senderHears.ids()).not.toContain(handover.participantId);
});

test('to whom a case is offered hears of the offer, and of the case from acceptance on', async () => {
  const [sender, receiver] = [await aColleague(), await aColleague()];
  const [sending, receiving] = await Promise.all(
    [sender, receiver].map(({ username }) => api.signIn(username)),
  );
  const [senderHears, receiverHears] = [await listening(sending!), await listening(receiving!)];
  const { id, participantId, trajectoryId, version } = await anOfferedHandover(api.app, owner, {
    sender,
    receiver,
  });
  await receiverHears.untilChange('handover', id);
  await sending!.post(`/trajectories/${trajectoryId}/tasks`, { title: 'Bellen' });
  await senderHears.untilChange('participant', participantId);
  const own = await aTrajectory(api.app, owner, receiver);
  await receiverHears.untilChange('participant', own.participantId);
  expect(receiverHears.ids()).not.toContain(participantId);
  await receiving!.put(`/handovers/${id}/acceptance`, {}, ifMatch(version));
  await receiverHears.untilChange('participant', participantId);
});

test('who may not see a case hears nothing of it', async () => {
  const [sender, receiver, outsider] = [await aColleague(), await aColleague(), await aColleague()];
  const outsiderHears = await listening(outsider);
  const senderHears = await listening(sender);
  const handover = await anOfferedHandover(api.app, owner, { sender, receiver });
  await senderHears.untilChange('handover', handover.id);
  // What is told comes in the order of the commits: before this, all of the above has been told.
  const own = await aTrajectory(api.app, owner, outsider);
  await outsiderHears.untilChange('participant', own.participantId);
  await outsiderHears.untilChange('caseload', outsider.userId);
  expect(new Set(outsiderHears.ids())).toEqual(
    new Set([own.participantId, outsider.userId, outsider.teamId]),
  );
});

test('a consultant hears what becomes of the municipality’s referral, also when its case moves', async () => {
  const consultant = await aColleague(['consultant']);
  const caller = await api.signIn(consultant.username);
  const lead = await aColleague(['teamLead']);
  const leading = await api.signIn(lead.username);
  const consultantHears = await listening(caller);
  const leadHears = await listening(leading);
  const referral = await aSubmittedReferral(caller);
  await consultantHears.untilChange('referral', referral.id);
  await leadHears.untilChange('referral', referral.id);

  const accepted = await leading.put(
    `/referrals/${referral.id}/acceptance`,
    { entryStage: 'diagnose', contactPersonId: lead.userId },
    ifMatch(referral.version),
  );
  const { participantId, trajectoryId } = accepted.json<{ participantId: string; trajectoryId: string }>();
  await leadHears.untilChange('participant', participantId);
  const notice = await aNoticeFor(consultant);
  await consultantHears.untilChange('notice', notice);
  expect(leadHears.ids()).not.toContain(notice);

  consultantHears.heard.length = 0;
  await owner.query(`UPDATE deadline SET due_on = due_on + 1 WHERE trajectory_id = $1`, [trajectoryId]);
  await consultantHears.untilChange('referral', referral.id);
  expect(consultantHears.ids()).toEqual([referral.id]);
});

async function aNoticeFor({ userId }: Actor): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO notice (id, kind, recipient_user_id, channel, body) VALUES ($1, 'notice', $2, 'inApp', 'Bericht')`,
    [id, userId],
  );
  return id;
}

test('who helps people to work hears of an employer, and of the people and places there; a consultant does not', async () => {
  const [coach, consultant] = [await aColleague(), await aColleague(['consultant'])];
  const caller = await api.signIn(coach.username);
  const hears = await listening(await aColleague());
  const consultantHears = await listening(consultant);
  const key = (): { 'idempotency-key': string } => ({ 'idempotency-key': newId() });
  const { id } = (
    await caller.post('/employers', { name: 'Bakkerij Janssen', kvkNumber: '90118801' }, key())
  ).json<{ id: string }>();
  await hears.untilChange('employer', id);
  hears.heard.length = 0;
  const contact = await caller.post(`/employers/${id}/contacts`, { name: 'Gerda Pluymen' }, key());
  expect(contact.statusCode).toBe(201);
  await hears.untilChange('employer', id);
  hears.heard.length = 0;
  const { id: contactId, version } = contact.json<{ id: string; version: number }>();
  const removed = await caller.delete(`/employer-contacts/${contactId}`, ifMatch(version));
  expect(removed.statusCode).toBe(204);
  await hears.untilChange('employer', id);
  hears.heard.length = 0;
  await owner.query(
    `INSERT INTO place (id, employer_id, kind, function_title, hours_from, hours_to, positions, created_by)
     VALUES ($1, $2, 'vacancy', 'Bakker', 20, 32, 1, $3)`,
    [newId(), id, coach.userId],
  );
  await hears.untilChange('employer', id);
  const notice = await aNoticeFor(consultant);
  await consultantHears.untilChange('notice', notice);
  expect(consultantHears.ids()).toEqual([notice]);
});

test('many changes in one statement are told as one', async () => {
  const steward = await aColleague(['dataSteward']);
  const hears = await listening(steward);
  await owner.query(
    `INSERT INTO import_run (id, dry_run, requested_by) SELECT gen_random_uuid(), true, $1
     FROM generate_series(1, 101)`,
    [steward.userId],
  );
  await hears.untilChange('import', null);
  expect(hears.ids().filter((id) => id !== null)).toEqual([]);
});

test('every topic that the database tells of has a rule of sight, and is in the document', async () => {
  const { rows } = await owner.query<{ source: string }>(
    `SELECT prosrc AS source FROM pg_proc WHERE prosrc LIKE '%doorloop\\_changes%'`,
  );
  const told = new Set(
    rows.flatMap(({ source }) => [...source.matchAll(/'(\w+) '/g)].map(([, topic]) => topic)),
  );
  expect(told.delete('actor')).toBe(true);
  expect([...told].sort()).toEqual(api.app.get(LiveTopics).names().sort());
  expect([...told].sort()).toEqual([...topics].sort());
});

describe('a stream ends', () => {
  test('at once when the session is revoked', async () => {
    const coach = await aColleague();
    const hears = await listening(coach);
    const admin = await api.signIn((await aColleague(['admin'])).username);
    expect((await admin.delete(`/users/${coach.userId}/sessions`)).statusCode).toBe(204);
    await hears.ended;
    expect(hears.heard.at(-1)).toEqual({ event: 'ended', data: {} });
  });

  test('when the session has run out, at the next heartbeat', async () => {
    const coach = await aColleague();
    const hears = await listening(coach);
    const other = await listening(await aColleague());
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '61 minutes' WHERE user_id = $1`, [
      coach.userId,
    ]);
    await api.app.get(LiveChanges).beat();
    await hears.ended;
    expect(hears.heard.at(-1)).toEqual({ event: 'ended', data: {} });
    expect(other.heard).toEqual([{ event: 'ready', data: {} }]);
  });

  test('and hears no more than the colleague may see after their team or role has changed', async () => {
    const colleague = await aColleague();
    const coach = await aColleague(['jobCoach'], colleague.teamId!);
    const hears = await listening(coach);
    const before = await aTrajectory(api.app, owner, colleague);
    await hears.untilChange('participant', before.participantId);
    const elsewhere = await aTeam(api.database.ownerUrl);
    await owner.query('UPDATE app_user SET team_id = $2 WHERE id = $1', [coach.userId, elsewhere]);
    const after = await aTrajectory(api.app, owner, colleague);
    const own = await aTrajectory(api.app, owner, coach);
    await hears.untilChange('participant', own.participantId);
    expect(hears.ids()).not.toContain(after.participantId);
  });
});

test('a session has eight streams at most; another session is not bothered', async () => {
  const coach = await aColleague();
  const caller = await api.signIn(coach.username);
  for (let n = 0; n < 8; n += 1) expect((await listening(caller)).status).toBe(200);
  const refused = await caller.get('/events');
  expect(refused.statusCode).toBe(429);
  expect(refused.json().code).toBe('too-many-streams');
  expect((await listening(coach)).status).toBe(200);
});

test('listening is no use of the session, nor is what a page fetches by itself', async () => {
  const coach = await aColleague();
  const caller = await api.signIn(coach.username);
  const idle = async (): Promise<number> => {
    const { rows } = await owner.query<{ minutes: number }>(
      `SELECT (extract(epoch FROM now() - last_seen_at) / 60)::int AS minutes FROM session WHERE user_id = $1`,
      [coach.userId],
    );
    return rows[0]!.minutes;
  };
  await owner.query(`UPDATE session SET last_seen_at = now() - interval '30 minutes' WHERE user_id = $1`, [
    coach.userId,
  ]);
  await listening(caller);
  expect((await caller.get('/caseload', { 'x-background': 'true' })).statusCode).toBe(200);
  expect(await idle()).toBe(30);
  await caller.get('/caseload');
  expect(await idle()).toBe(0);
});

test('what was missed while the database was away is made good', async () => {
  const coach = await aColleague();
  const { participantId } = await aTrajectory(api.app, owner, coach);
  const hears = await listening(coach);
  const database = new URL(api.database.ownerUrl).pathname.slice(1);
  await withClient(urlOf(api.database.ownerUrl, 'postgres'), async (server) => {
    await server.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    await server.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename <> current_user',
      [database],
    );
    await owner.query(
      `INSERT INTO case_journal (type, actor_id, participant_id) VALUES ('participant.corrected', $1, $2)`,
      [coach.userId, participantId],
    );
    await server.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
  });
  await hears.until(({ event }) => event === 'resync');
  expect(hears.ids()).not.toContain(participantId);
  await owner.query(
    `INSERT INTO case_journal (type, actor_id, participant_id) VALUES ('participant.corrected', $1, $2)`,
    [coach.userId, participantId],
  );
  await hears.untilChange('participant', participantId);
});

describe('two hundred who listen at once', () => {
  const EACH = 8;
  const crowd = async (): Promise<Colleague[]> => {
    const teams = await Promise.all([aTeam(api.database.ownerUrl), aTeam(api.database.ownerUrl)]);
    const roles: Role[] = [
      'jobCoach',
      'jobCoach',
      'teamLead',
      'consultant',
      'manager',
      'dataSteward',
      'admin',
    ];
    return Promise.all(Array.from({ length: 25 }, (_, n) => aColleague([roles[n % 7]!], teams[n % 2])));
  };

  test('hear a change once, who may see it and nobody else; nothing is left of them when they go', async () => {
    const colleagues = await crowd();
    const { participantId } = await aTrajectory(api.app, owner, colleagues[0]!);
    const callers = await Promise.all(colleagues.map(({ username }) => api.signIn(username)));
    // Who may see the case is what reading it says.
    const may = await Promise.all(
      callers.map(async (caller) => (await caller.get(`/participants/${participantId}`)).statusCode === 200),
    );
    expect([may.filter(Boolean).length > 5, may.filter((sees) => !sees).length > 5]).toEqual([true, true]);
    const server = api.app.getHttpServer();
    const connections = (): Promise<number> =>
      new Promise((resolve, reject) =>
        server.getConnections((error: Error | null, count: number) =>
          error ? reject(error) : resolve(count),
        ),
      );
    await expect.poll(connections).toBe(0);

    const clients = await Promise.all(
      callers.map((caller) => Promise.all(Array.from({ length: EACH }, () => listening(caller)))),
    );
    const streams = api.app.get(LiveStreams);
    expect(streams.all()).toHaveLength(200);
    await owner.query(
      `INSERT INTO case_journal (type, actor_id, participant_id) VALUES ('participant.corrected', $1, $2)`,
      [colleagues[0]!.userId, participantId],
    );
    // What is told comes in the order of the commits: who heard this has been told of all before it.
    const notices = await Promise.all(colleagues.map(aNoticeFor));
    await Promise.all(
      clients.flatMap((of, n) => of.map((client) => client.untilChange('notice', notices[n]!))),
    );
    const times = clients.map((of) =>
      of.map((client) => client.ids().filter((id) => id === participantId).length),
    );
    expect(times).toEqual(may.map((sees) => Array.from({ length: EACH }, () => (sees ? 1 : 0))));

    const left = streams.all().map((stream) => new WeakRef(stream));
    for (const client of opened.splice(0)) client.close();
    await expect.poll(() => streams.all().length).toBe(0);
    await expect.poll(connections).toBe(0);
    await expect
      .poll(() => {
        collectGarbage();
        return left.filter((stream) => stream.deref()).length;
      })
      .toBe(0);
  });
});

test('the api stops at once, whoever is listening', async () => {
  const stopping = await TestApi.start();
  const coach = await aUser(stopping.database.ownerUrl);
  const hears = await LiveClient.open(stopping, await stopping.signIn(coach.username));
  const before = performance.now();
  await stopping.stop();
  expect(performance.now() - before).toBeLessThan(5_000);
  await hears.ended;
});
