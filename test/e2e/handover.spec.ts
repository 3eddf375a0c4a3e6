import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays, amsterdamInstant } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { HandoverNoticeService } from '#handover/handover-notice.service.js';
import { aDossier, anOfferedHandover, type OfferedHandover } from '../factories/handovers.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: Client;
let team: string;
let sender: Actor;
let receiver: Actor;
let anouk: Caller;
let bart: Caller;
let lead: Caller;
let outsider: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  team = await aTeam(ownerUrl);
  sender = await aUser(ownerUrl, { username: 'anouk', displayName: 'Anouk Reijnders', teamId: team });
  receiver = await aUser(ownerUrl, {
    username: 'bart',
    displayName: 'Bart Limpens',
    teamId: await aTeam(ownerUrl),
  });
  await aUser(ownerUrl, { username: 'frans', displayName: 'Frans', roles: ['teamLead'], teamId: team });
  await aUser(ownerUrl, { username: 'vreemde', displayName: 'Vera', teamId: await aTeam(ownerUrl) });
  [anouk, bart, lead, outsider] = (await Promise.all(
    ['anouk', 'bart', 'frans', 'vreemde'].map((name) => api.signIn(name)),
  )) as [Caller, Caller, Caller, Caller];
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const offered = (draft = {}) => anOfferedHandover(api.app, owner, { sender, receiver }, draft);
const accesses = async (participantId: string, action: string) =>
  (
    await owner.query('SELECT actor_id FROM access_log WHERE action = $1 AND $2 = ANY (participant_ids)', [
      action,
      participantId,
    ])
  ).rowCount;

describe('offering a handover', () => {
  test('with an incomplete dossier names everything that is missing', async () => {
    const { id } = await aTrajectory(api.app, owner, sender);
    const answer = await anouk.post(`/trajectories/${id}/handovers`, { toUserId: receiver.userId });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'step-incomplete',
      missing: [
        'wat de ontvanger moet weten ontbreekt',
        'eigen woorden van de deelnemer ontbreken, of de reden dat ze er niet zijn',
        'afspraken met de deelnemer ontbreken',
        'datum van de volgende afspraak ontbreekt, of de reden dat er geen is',
      ],
    });
  });

  test('twice under one key is one offer, and another offer is refused', async () => {
    const { id } = await aTrajectory(api.app, owner, sender);
    const body = { toUserId: receiver.userId, ...aDossier() };
    const key = { 'idempotency-key': newId() };
    const path = `/trajectories/${id}/handovers`;
    const first = await anouk.post(path, body, key);
    const again = await anouk.post(path, body, key);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect(first.json()).toEqual({ id: expect.any(String), state: 'offered', version: 1 });
    const other = await anouk.post(path, body);
    expect(other.json()).toMatchObject({ status: 409, code: 'handover-already-offered' });
    expect(other.json<{ detail: string }>().detail).toContain('Bart Limpens');
  });

  test('names each field that is wrong, in Dutch', async () => {
    const { id } = await aTrajectory(api.app, owner, sender);
    const answer = await anouk.post(`/trajectories/${id}/handovers`, {
      toUserId: 'bart',
      nextAppointmentOn: '2026-02-30',
    });
    expect(answer.json<{ errors: { detail: string }[] }>().errors.map(({ detail }) => detail)).toEqual([
      'Ontvanger is geen geldige verwijzing.',
      'Volgende afspraak is geen geldige datum (jjjj-mm-dd).',
    ]);
  });

  test('of a case that one may not see is a 404', async () => {
    const { id } = await aTrajectory(api.app, owner, sender);
    const body = { toUserId: receiver.userId, ...aDossier() };
    expect((await outsider.post(`/trajectories/${id}/handovers`, body)).statusCode).toBe(404);
  });
});

describe('a handover', () => {
  test('shows sender and receiver its dossier and their own steps; the reading is logged', async () => {
    const { id, participantId } = await offered();
    const [sent, received] = [await anouk.get(`/handovers/${id}`), await bart.get(`/handovers/${id}`)];
    expect(received.headers.etag).toBe('"1"');
    expect(received.json()).toMatchObject({
      state: 'offered',
      participant: { id: participantId, name: 'Heijden, Noor', opensRecord: false },
      person: { age: null, stage: 'diagnose', municipalityCode: null },
      from: { name: 'Anouk Reijnders' },
      to: { name: 'Bart Limpens' },
      dossier: { mustKnow: 'Werkt het liefst in de ochtend', nextAppointmentOn: '2199-01-08' },
      workingDaysLeft: 10,
      can: ['accept', 'decline', 'tickOff', 'askBack', 'planMeeting'],
    });
    expect(sent.json()).toMatchObject({ can: ['withdraw', 'redirect', 'planMeeting'] });
    expect(await accesses(participantId, 'handover.opened')).toBe(2);
  });

  test('does not exist for who may not see it, in no way', async () => {
    const { id } = await offered();
    const answers = await Promise.all([
      outsider.get(`/handovers/${id}`),
      outsider.put(`/handovers/${id}/acceptance`, undefined, ifMatch(1)),
      outsider.put(`/handovers/${id}/declination`, { reason: 'Nee' }, ifMatch(1)),
      outsider.put(`/handovers/${id}/withdrawal`, {}, ifMatch(1)),
      outsider.put(`/handovers/${id}/redirection`, { toUserId: receiver.userId }, ifMatch(1)),
      outsider.get(`/handovers/${newId()}`),
    ]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(404));
  });

  test('asks the version that was seen', async () => {
    const { id } = await offered();
    expect((await bart.put(`/handovers/${id}/acceptance`)).statusCode).toBe(428);
    expect((await bart.put(`/handovers/${id}/acceptance`, undefined, ifMatch(7))).statusCode).toBe(412);
  });

  test('is accepted: the receiver has the case, and the sender sees how it ended', async () => {
    const { id, trajectoryId } = await offered();
    const accepted = await bart.put(`/handovers/${id}/acceptance`, undefined, ifMatch(1));
    expect([accepted.statusCode, accepted.headers.etag, accepted.json()]).toEqual([
      200,
      '"2"',
      { id, state: 'accepted', version: 2 },
    ]);
    expect((await anouk.get(`/handovers/${id}`)).json()).toMatchObject({
      state: 'accepted',
      participant: { name: null },
      closedBy: { name: 'Bart Limpens' },
      can: [],
    });
    const { rows } = await owner.query(
      'SELECT user_id FROM contact_assignment WHERE trajectory_id = $1 AND upper_inf(during)',
      [trajectoryId],
    );
    expect(rows).toEqual([{ user_id: receiver.userId }]);
    const late = await anouk.put(`/handovers/${id}/withdrawal`, {}, ifMatch(1));
    expect(late.json()).toMatchObject({ status: 409, code: 'handover-overtaken' });
  });

  test('is declined with a reason; the receiver then no longer reads the dossier', async () => {
    const { id } = await offered();
    const without = await bart.put(`/handovers/${id}/declination`, {}, ifMatch(1));
    expect(without.json<{ errors: { detail: string }[] }>().errors[0]!.detail).toBe('Reden ontbreekt.');
    await bart.put(`/handovers/${id}/declination`, { reason: 'Te vol' }, ifMatch(1));
    expect((await bart.get(`/handovers/${id}`)).json()).toMatchObject({
      state: 'declined',
      reason: 'Te vol',
      dossier: null,
      person: null,
      aboveCeilingReason: null,
      versions: [],
      questions: [],
      meeting: null,
      participant: { name: null, opensRecord: false },
    });
    expect((await anouk.get(`/handovers/${id}`)).json()).toMatchObject({ dossier: { openTasks: [] } });
  });

  test('is redirected by the lead: the answer is the new one', async () => {
    const { id } = await offered();
    const other = await aUser(api.database.ownerUrl, { displayName: 'Lies Ubachs' });
    const answer = await lead.put(
      `/handovers/${id}/redirection`,
      { toUserId: other.userId, reason: 'Bart is ziek' },
      ifMatch(1),
    );
    const redirected = answer.json<{ id: string }>();
    expect(answer.json()).toEqual({ id: expect.not.stringMatching(id), state: 'offered', version: 1 });
    expect((await lead.get(`/handovers/${redirected.id}`)).json()).toMatchObject({
      to: { name: 'Lies Ubachs' },
    });
    expect((await lead.get(`/handovers/${id}`)).json()).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a receiver of another team', () => {
  /** What of a case can be opened, and where it can be found. */
  const seenOf = async (caller: Caller, { participantId, trajectoryId }: OfferedHandover) => {
    const opened = [
      `/participants/${participantId}`,
      `/participants/${participantId}/timeline`,
      `/trajectories/${trajectoryId}`,
      `/trajectories/${trajectoryId}/development`,
    ].map((path) => caller.get(path));
    const found = [
      `/participants?q=${numberOf(participantId)}`,
      '/caseload?view=all',
      '/caseload?view=inHandover',
    ].map(async (path) => (await caller.get(path)).body.includes(participantId));
    return {
      opened: (await Promise.all(opened)).map(({ statusCode }) => statusCode),
      found: await Promise.all(found),
    };
  };
  /** A former client number. */
  const numberOf = (participantId: string): string => `A-${Number.parseInt(participantId.slice(-8), 16)}`;
  const nothing = { opened: [404, 404, 404, 404], found: [false, false, false] };

  async function anOffer(receiving = receiver): Promise<OfferedHandover> {
    const offer = await anOfferedHandover(api.app, owner, { sender, receiver: receiving });
    await owner.query(
      `UPDATE participant SET surname = 'Zonneveldt', birth_date = '1990-02-28', municipality_code = '0935',
         phone = '0612345678' WHERE id = $1`,
      [offer.participantId],
    );
    await owner.query(
      `INSERT INTO source_record (id, participant_id, source, source_id, person, content_hash)
       VALUES (gen_random_uuid(), $1, 'annex', $2, '{}', '')`,
      [offer.participantId, numberOf(offer.participantId)],
    );
    const note = { kind: 'phone', text: 'Wil dit niet verder vertellen' };
    await anouk.post(`/trajectories/${offer.trajectoryId}/contact-notes`, note);
    return offer;
  }

  test('reads what was made ready until acceptance, and from then on the whole record with its notes', async () => {
    const offer = await anOffer();
    const { id, participantId } = offer;
    expect(await seenOf(bart, offer)).toEqual(nothing);
    const unknown = await bart.get(`/participants/${newId()}`);
    expect((await bart.get(`/participants/${participantId}`)).body).toBe(unknown.body);

    const read = (await bart.get(`/handovers/${id}`)).json();
    expect(read).toMatchObject({
      participant: { name: 'Zonneveldt, Noor', opensRecord: false },
      dossier: { mustKnow: 'Werkt het liefst in de ochtend' },
    });
    const years = Number(api.app.get(Clock).today().slice(0, 4)) - 1990;
    expect(read.person).toEqual({
      age: api.app.get(Clock).today().slice(5) < '02-28' ? years - 1 : years,
      stage: 'diagnose',
      municipalityCode: '0935',
      phone: '0612345678',
      email: null,
      preferredContact: null,
    });
    expect((await bart.get('/my-day')).json().handovers.items).toContainEqual(
      expect.objectContaining({ id, participant: { id: participantId, name: 'Zonneveldt, Noor' } }),
    );
    expect((await bart.get('/handovers?box=received&state=offered')).body).toContain(id);

    await bart.put(`/handovers/${id}/acceptance`, undefined, ifMatch(1));
    expect(await seenOf(bart, offer)).toEqual({ opened: [200, 200, 200, 200], found: [true, true, false] });
    expect((await bart.get(`/participants/${participantId}/timeline`)).body).toContain('verder vertellen');
    expect((await bart.get(`/handovers/${id}`)).json()).toMatchObject({
      participant: { opensRecord: true },
      person: null,
    });
  });

  test('who declines, or from whom it is taken back, keeps that they were asked and no more', async () => {
    const declined = await anOffer();
    await bart.put(`/handovers/${declined.id}/declination`, { reason: 'Te vol' }, ifMatch(1));
    const redirected = await anOffer();
    const other = await aUser(api.database.ownerUrl, { username: 'lies' });
    const to = { toUserId: other.userId };
    const next = (await lead.put(`/handovers/${redirected.id}/redirection`, to, ifMatch(1))).json();
    for (const offer of [declined, redirected]) {
      expect(await seenOf(bart, offer)).toEqual(nothing);
      expect((await bart.get(`/handovers/${offer.id}`)).json()).toMatchObject({
        participant: { name: null, opensRecord: false },
        ...{ dossier: null, person: null, versions: [] },
      });
    }
    expect((await bart.get(`/handovers/${next.id}`)).statusCode).toBe(404);
    const theirs = (await (await api.signIn('lies')).get(`/handovers/${next.id}`)).json();
    expect(theirs).toMatchObject({ participant: { opensRecord: false }, person: { stage: 'diagnose' } });
  });

  test('a colleague of the sender’s team has the whole record all along', async () => {
    const { ownerUrl } = api.database;
    const near = await aUser(ownerUrl, { teamId: team });
    const offer = await anOffer(near);
    const caller = await api.signIn(near.username);
    const all = { opened: [200, 200, 200, 200], found: [true, true, true] };
    expect(await seenOf(caller, offer)).toEqual(all);
    await caller.put(`/handovers/${offer.id}/declination`, { reason: 'Te vol' }, ifMatch(1));
    expect((await seenOf(caller, offer)).opened).toEqual(all.opened);
  });
});

test('the boxes are paged by key, and their reading is logged', async () => {
  const { ownerUrl } = api.database;
  const from = await aUser(ownerUrl, { username: 'veel', teamId: await aTeam(ownerUrl) });
  const made: string[] = [];
  let participantId = '';
  for (let count = 0; count < 5; count += 1) {
    const offer = await anOfferedHandover(api.app, owner, { sender: from, receiver });
    made.unshift(offer.id);
    ({ participantId } = offer);
  }
  const caller = await api.signIn('veel');
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await caller.get(`/handovers?box=sent&state=offered&limit=2&cursor=${cursor}`);
    const page: { items: { id: string }[]; nextCursor: string | null } = answer.json();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(made);
  expect(await accesses(participantId, 'handovers.listed')).toBeGreaterThan(0);
  expect((await caller.get('/handovers?box=received')).json()).toEqual({ items: [], nextCursor: null });
  expect((await caller.get('/handovers?box=alles')).statusCode).toBe(400);
});

describe('notices', () => {
  test('are read by whom they are for, once, and by nobody else', async () => {
    const { id } = await offered();
    await api.app
      .get(Database)
      .write(systemActor, (tx) =>
        api.app.get(HandoverNoticeService).tellReceiver(tx, id, 'offered', newId()),
      );
    const [notice] = (await bart.get('/notices?show=unread&limit=1')).json<{
      items: { id: string; handoverId: string; body: string; readAt: string | null }[];
    }>().items;
    expect(notice).toMatchObject({ handoverId: id, kind: 'handover.offered', readAt: null });
    expect(notice!.body).toContain('Anouk Reijnders wil Heijden, Noor aan u overdragen');
    expect((await anouk.put(`/notices/${notice!.id}/reading`)).statusCode).toBe(404);
    expect((await bart.put(`/notices/${notice!.id}/reading`)).statusCode).toBe(204);
    expect((await bart.put(`/notices/${notice!.id}/reading`)).statusCode).toBe(204);
    const { items } = (await bart.get('/notices?show=unread')).json<{ items: { id: string }[] }>();
    expect(items.map((one) => one.id)).not.toContain(notice!.id);
    expect((await anouk.get('/notices')).json<{ items: unknown[] }>().items).toEqual([]);
  });

  test('are paged by key', async () => {
    for (let count = 0; count < 3; count += 1) {
      const { id } = await offered();
      await api.app
        .get(Database)
        .write(systemActor, (tx) =>
          api.app.get(HandoverNoticeService).tellReceiver(tx, id, 'offered', newId()),
        );
    }
    const whole = (await bart.get('/notices')).json<{ items: { id: string }[] }>().items;
    const first = (await bart.get('/notices?limit=2')).json<{
      items: { id: string }[];
      nextCursor: string;
    }>();
    const rest = (await bart.get(`/notices?cursor=${first.nextCursor}`)).json<{ items: { id: string }[] }>();
    expect([...first.items, ...rest.items]).toEqual(whole);
    expect(whole.length).toBeGreaterThanOrEqual(4);
  });

  test('are all read at once, one’s own alone', async () => {
    const unread = async (caller: Caller) =>
      (await caller.get('/notices?show=unread')).json<{ items: unknown[] }>().items.length;
    const { id } = await offered();
    await api.app
      .get(Database)
      .write(systemActor, (tx) =>
        api.app.get(HandoverNoticeService).tellReceiver(tx, id, 'offered', newId()),
      );
    expect((await anouk.put('/notices/reading')).statusCode).toBe(204);
    expect(await unread(bart)).toBeGreaterThan(0);
    expect((await bart.put('/notices/reading')).statusCode).toBe(204);
    expect(await unread(bart)).toBe(0);
  });
});

test('candidates: first who knew the participant, each with the reason and the load', async () => {
  const { ownerUrl } = api.database;
  const near = await aTeam(ownerUrl);
  const knew = await aUser(ownerUrl, { displayName: 'Kent De Deelnemer', teamId: near });
  const colleague = await api.signIn((await aUser(ownerUrl, { teamId: near })).username);
  const { id, trajectoryId } = await anOfferedHandover(api.app, owner, { sender: knew, receiver: sender });
  const path = `/trajectories/${trajectoryId}/handover-candidates`;
  const asked = await Promise.all([outsider, anouk, colleague].map((caller) => caller.get(path)));
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([404, 404, 403]);
  await anouk.put(`/handovers/${id}/acceptance`, undefined, ifMatch(1));
  const { items } = (await anouk.get(path)).json<{
    items: { name: string; aboveCeiling: boolean }[];
  }>();
  expect(items[0]).toMatchObject({
    name: 'Kent De Deelnemer',
    reason: expect.stringMatching(/^was eerder aanspreekpunt; 0 van \d+ punten$/),
  });
  expect(items.map(({ name }) => name)).not.toContain('Anouk Reijnders');
});

describe('substitution', () => {
  const arrange = (by: Caller, body: object) => by.post('/substitutions', body);
  const period = (days: number) => {
    const today = api.app.get(Clock).today();
    return { from: today, until: addDays(today, days) };
  };

  test('lets the substitute answer, leaves the contact person, and ends at once', async () => {
    const { ownerUrl } = api.database;
    const away = await aUser(ownerUrl, { teamId: team });
    const stand = await aUser(ownerUrl, { username: 'vervanger', displayName: 'Lies' });
    const { id } = await anOfferedHandover(api.app, owner, { sender, receiver: away });
    const substitute = await api.signIn('vervanger');
    expect((await substitute.get(`/handovers/${id}`)).statusCode).toBe(404);

    const arranged = await arrange(lead, {
      absentUserId: away.userId,
      substituteId: stand.userId,
      ...period(20),
    });
    expect(arranged.json()).toMatchObject({ transferProposed: false });
    expect(
      (await substitute.get('/handovers?box=received')).json<{ items: { id: string }[] }>().items,
    ).toEqual([
      expect.objectContaining({ id, can: ['accept', 'decline', 'tickOff', 'askBack', 'planMeeting'] }),
    ]);
    expect((await substitute.get('/substitutions')).json()).toMatchObject({
      items: [{ absent: { id: away.userId }, substitute: { name: 'Lies' } }],
    });
    const substitution = arranged.json<{ id: string }>().id;
    expect((await anouk.delete(`/substitutions/${substitution}`)).statusCode).toBe(403);
    expect((await lead.delete(`/substitutions/${substitution}`)).statusCode).toBe(204);
    expect((await substitute.get(`/handovers/${id}`)).statusCode).toBe(404);
  });

  test('is over at midnight in Amsterdam, without anything being done', async () => {
    const { ownerUrl } = api.database;
    const away = await aUser(ownerUrl, { teamId: team });
    const stand = await aUser(ownerUrl, { username: 'nachtwaker' });
    const { id } = await anOfferedHandover(api.app, owner, { sender, receiver: away });
    const substitute = await api.signIn('nachtwaker');
    const { until } = period(2);
    await arrange(lead, { absentUserId: away.userId, substituteId: stand.userId, ...period(2) });
    const midnight = amsterdamInstant(addDays(until, 1), '00:00').getTime();
    const clock = vi.spyOn(api.app.get(Clock), 'now');
    try {
      const sees = [];
      for (const instant of [midnight - 1, midnight]) {
        clock.mockReturnValue(new Date(instant));
        sees.push((await substitute.get(`/handovers/${id}`)).statusCode);
      }
      expect(sees).toEqual([200, 404]);
    } finally {
      clock.mockRestore();
    }
  });

  test('longer than six weeks proposes a transfer', async () => {
    const away = await aUser(api.database.ownerUrl, { teamId: team });
    const body = { absentUserId: away.userId, substituteId: receiver.userId };
    expect((await arrange(lead, { ...body, ...period(42) })).json()).toMatchObject({
      transferProposed: true,
    });
    expect((await arrange(lead, { ...body, ...period(3) })).json()).toMatchObject({
      code: 'substitution-overlaps',
    });
  });

  test('is for the lead of the absent colleague’s team, over days that make sense', async () => {
    const away = await aUser(api.database.ownerUrl, { teamId: team });
    const body = { absentUserId: away.userId, substituteId: receiver.userId };
    const codes = await Promise.all(
      [
        { ...body, ...period(-1) },
        { ...body, from: '2020-01-01', until: '2020-02-01' },
        { ...body, substituteId: away.userId, ...period(3) },
        { ...body, absentUserId: receiver.userId, substituteId: sender.userId, ...period(3) },
        { ...body, substituteId: newId(), ...period(3) },
      ].map(async (wrong) => (await arrange(lead, wrong)).json<{ code: string }>().code),
    );
    expect(codes).toEqual([
      'period-reversed',
      'substitution-past',
      'substitution-oneself',
      'step-not-yours',
      'unknown-colleague',
    ]);
    expect((await arrange(anouk, { ...body, ...period(3) })).statusCode).toBe(403);
  });
});
