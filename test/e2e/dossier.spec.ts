import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { newId } from '#kernel/id.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { PersonRegister } from '#participant/person-register.service.js';
import type { PersonValues } from '#participant/person.rules.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import type { Schemas } from '../../libs/api-client/client.js';
import { aBsn, aPerson } from '../factories/people.js';
import { aProduct } from '../factories/product.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

type User = Actor & { username: string };
let api: TestApi;
let product: TestingModule;
let owner: pg.Client;
let anouk: User;
let colleague: User;
let coach: Caller;
let stranger: Caller;
let officer: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  const { bsnKey, bsnHmacKey } = api.app.get(Environment);
  product = await aProduct(api.database, [ParticipantModule, TrajectoryModule], {
    BSN_KEY: bsnKey.toString('base64'),
    BSN_HMAC_KEY: bsnHmacKey.toString('base64'),
  });
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const { ownerUrl } = api.database;
  const [team, otherTeam] = [await aTeam(ownerUrl), await aTeam(ownerUrl)];
  anouk = await aUser(ownerUrl, { displayName: 'Anouk Reijnders', teamId: team });
  colleague = await aUser(ownerUrl, { teamId: team });
  coach = await api.signIn(anouk.username);
  stranger = await api.signIn((await aUser(ownerUrl, { teamId: otherTeam })).username);
  officer = await api.signIn((await aUser(ownerUrl, { roles: ['privacyOfficer'] })).username);
});
afterAll(async () => {
  await owner.end();
  await product.close();
  await api.stop();
});

/** A participant whose contact person is Anouk, unless told. */
async function aCase(values: Partial<PersonValues> = {}, contactPerson: Actor = anouk) {
  const participantId = newId();
  const recordId = newId();
  const person = aPerson(values);
  await product.get(Database).write(systemActor, async (tx) => {
    const origin = { source: 'annex', recordedOn: '2024-05-01', sourceRecordId: recordId } as const;
    await product.get(PersonRegister).add(tx, [{ id: participantId, values: person, origin }]);
    await product.get(SourceRecordService).keep(tx, [
      {
        id: recordId,
        participantId,
        source: 'annex',
        sourceId: `A-${recordId.slice(-6)}`,
        recordedOn: '2024-05-01',
        values: person,
        intake: {},
        matchKeys: [],
      },
    ]);
  });
  const trajectory = await aTrajectory(product, owner, contactPerson, { participantId });
  return { participantId, trajectoryId: trajectory.id, sourceId: `A-${recordId.slice(-6)}` };
}
const logged = async (participantId: string) =>
  (
    await owner.query(
      'SELECT action, actor_id, purpose FROM access_log WHERE participant_ids = ARRAY[$1::uuid] ORDER BY id',
      [participantId],
    )
  ).rows;

describe('the dossier', () => {
  test('shows the person, where each value came from, and the case as it stands', async () => {
    const { participantId, trajectoryId, sourceId } = await aCase();
    const answer = await coach.get(`/participants/${participantId}`);
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, '"1"']);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const dossier = answer.json();
    expect(dossier).toMatchObject({
      id: participantId,
      version: 1,
      mergedInto: null,
      name: 'Heijden, Truus van der',
      person: { givenName: 'Truus', birthDate: '1987-03-14', municipalityCode: '0935' },
      bsnKnown: false,
      can: ['correct', 'revealBsn'],
    });
    expect(dossier.provenance.phone).toEqual({ source: 'annex', recordedOn: '2024-05-01', enteredBy: null });
    expect(dossier.sourceRecords).toEqual([expect.objectContaining({ source: 'annex', sourceId })]);
    expect(dossier.trajectories).toEqual([
      expect.objectContaining({
        id: trajectoryId,
        state: 'running',
        stage: 'diagnose',
        contactPerson: { id: anouk.userId, name: 'Anouk Reijnders' },
        contactPersons: [
          { colleague: { id: anouk.userId, name: 'Anouk Reijnders' }, from: expect.any(String), to: null },
        ],
        can: expect.arrayContaining(['moveStage', 'recordDiagnosis', 'suspend', 'exit']),
        openHandover: null,
      }),
    ]);
    expect(dossier.trajectories[0].stages).toHaveLength(1);
    expect(dossier.trajectories[0].deadlines[0]).toMatchObject({
      kind: 'firstContact',
      label: 'eerste contact',
    });
  });

  test('offers no step to who may only look', async () => {
    const { participantId } = await aCase();
    const dossier = (await officer.get(`/participants/${participantId}`)).json();
    expect([dossier.can, dossier.trajectories[0].can]).toEqual([[], []]);
  });

  test('offers a handover to who hands over, not to their team, and not twice', async () => {
    const { participantId, trajectoryId } = await aCase();
    const mate = await api.signIn(colleague.username);
    const canOf = async (caller: Caller): Promise<string[]> =>
      (await caller.get(`/participants/${participantId}`)).json().trajectories[0].can;
    expect(await canOf(coach)).toContain('offerHandover');
    expect(await canOf(mate)).toContain('moveStage');
    expect(await canOf(mate)).not.toContain('offerHandover');
    await owner.query(
      `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, to_user_id, offered_by,
         offered_at, remind_on, escalate_on, expires_on)
       VALUES ($1, $2, $3, $4, $5, $4, now(), '2199-01-08', '2199-01-09', '2199-01-15')`,
      [newId(), trajectoryId, participantId, anouk.userId, colleague.userId],
    );
    const offered = await canOf(coach);
    expect(offered).toContain('moveStage');
    expect(offered).not.toContain('offerHandover');
  });

  test('holds no digit of the BSN', async () => {
    const bsn = aBsn();
    const { participantId } = await aCase({ bsn });
    const { body } = await coach.get(`/participants/${participantId}`);
    expect(JSON.parse(body).bsnKnown).toBe(true);
    expect(body).not.toContain(bsn.slice(-7));
  });

  test('of who may not be seen is as absent as what does not exist, and leaves no line', async () => {
    const { participantId } = await aCase();
    const [unseen, absent, nonsense] = await Promise.all(
      [participantId, newId(), 'geen-id'].map((id) => stranger.get(`/participants/${id}`)),
    );
    expect(unseen!.statusCode).toBe(404);
    expect(unseen!.json()).toEqual(absent!.json());
    expect(unseen!.json()).toEqual(nonsense!.json());
    expect(await logged(participantId)).toEqual([]);
  });

  test('is opened only under a line in the access log', async () => {
    const { participantId } = await aCase();
    await owner.query('REVOKE INSERT ON access_log FROM doorloop_app');
    const refused = await coach.get(`/participants/${participantId}`);
    await owner.query('GRANT INSERT ON access_log TO doorloop_app');
    expect(refused.statusCode).toBe(500);
    expect(refused.body).not.toContain('Heijden');
    await coach.get(`/participants/${participantId}`);
    expect(await logged(participantId)).toEqual([
      { action: 'dossier.opened', actor_id: anouk.userId, purpose: null },
    ]);
  });
});

describe('a correction', () => {
  test('is kept with who made it, is found under the new name, and is on the caseload at once', async () => {
    const { participantId } = await aCase();
    const answer = await coach.patch(
      `/participants/${participantId}`,
      { surname: 'Kwartelmans', prefix: null, postcode: '6211ab', phone: '06-12 34 56 79' },
      ifMatch(1),
    );
    expect([answer.statusCode, answer.json()]).toEqual([200, { id: participantId, version: 2 }]);
    const dossier = (await coach.get(`/participants/${participantId}`)).json();
    expect(dossier.person).toMatchObject({ surname: 'Kwartelmans', prefix: null, phone: '0612345679' });
    expect(dossier.provenance.surname).toMatchObject({
      source: 'person',
      enteredBy: { id: anouk.userId, name: 'Anouk Reijnders' },
    });
    // The postcode was the same already: its origin is still the source.
    expect(dossier.provenance.postcode.source).toBe('annex');
    const found = (await coach.get('/participants?q=Kwartelmns')).json();
    expect(found.items[0]).toMatchObject({ participantId, name: 'Kwartelmans, Truus' });
    const { items } = (await coach.get('/caseload?sort=name&limit=100')).json();
    expect(items.map(({ name }: { name: string }) => name)).toContain('Kwartelmans, Truus');
    const { rows } = await owner.query(
      `SELECT facts FROM case_journal WHERE participant_id = $1 AND type = 'participant.corrected'`,
      [participantId],
    );
    expect(rows[0].facts.fields.sort()).toEqual(['phone', 'prefix', 'surname']);
  });

  test('needs the version that was in front of the colleague', async () => {
    const { participantId } = await aCase();
    const path = `/participants/${participantId}`;
    expect((await coach.patch(path, { town: 'Vaals' })).statusCode).toBe(428);
    const both = await Promise.all([
      coach.patch(path, { town: 'Vaals' }, ifMatch(1)),
      coach.patch(path, { town: 'Gulpen' }, ifMatch(1)),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  test('that cannot be is refused field by field, and changes nothing', async () => {
    const { participantId } = await aCase();
    const answer = await coach.patch(
      `/participants/${participantId}`,
      { bsn: '123456789', postcode: '0000 SS', phone: '12', birthDate: '2199-01-01' },
      ifMatch(1),
    );
    expect(answer.statusCode).toBe(400);
    const pointers = answer
      .json()
      .errors.map((one: { location: { pointer: string } }) => one.location.pointer);
    expect(pointers.sort()).toEqual(['#/birthDate', '#/bsn', '#/phone', '#/postcode']);
    expect(
      (await coach.patch(`/participants/${participantId}`, { mergedInto: newId() }, ifMatch(1))).statusCode,
    ).toBe(400);
    expect((await coach.get(`/participants/${participantId}`)).json().version).toBe(1);
  });

  test('is not for who does not see the participant', async () => {
    const { participantId } = await aCase();
    expect(
      (await stranger.patch(`/participants/${participantId}`, { town: 'Vaals' }, ifMatch(1))).statusCode,
    ).toBe(404);
    expect(
      (await officer.patch(`/participants/${participantId}`, { town: 'Vaals' }, ifMatch(1))).statusCode,
    ).toBe(403);
  });
});

describe('revealing a BSN', () => {
  test('notes who saw it and what for', async () => {
    const bsn = aBsn();
    const { participantId } = await aCase({ bsn });
    const answer = await coach.post(`/participants/${participantId}/bsn-revelations`, {
      purpose: 'Aanmelding UWV',
    });
    expect([answer.statusCode, answer.json()]).toEqual([200, { bsn }]);
    expect(await logged(participantId)).toEqual([
      { action: 'bsn.revealed', actor_id: anouk.userId, purpose: 'Aanmelding UWV' },
    ]);
  });

  test('is refused without a purpose, a permission, sight of the participant, or the note', async () => {
    const { participantId } = await aCase({ bsn: aBsn() });
    const path = `/participants/${participantId}/bsn-revelations`;
    const purpose = 'Aanmelding UWV';
    expect((await coach.post(path, {})).statusCode).toBe(400);
    expect((await officer.post(path, { purpose })).statusCode).toBe(403);
    expect((await stranger.post(path, { purpose })).statusCode).toBe(404);
    await owner.query('REVOKE INSERT ON access_log FROM doorloop_app');
    const refused = await coach.post(path, { purpose });
    await owner.query('GRANT INSERT ON access_log TO doorloop_app');
    expect(refused.statusCode).toBe(500);
  });
});

describe('searching', () => {
  test('by BSN goes in the body, and finds none that the actor may not see', async () => {
    const bsn = aBsn();
    const { participantId } = await aCase({ bsn });
    const ids = async (caller: Caller) =>
      (await caller.post('/participant-searches', { bsn }))
        .json()
        .items.map((one: { participantId: string }) => one.participantId);
    expect([await ids(coach), await ids(stranger), await ids(officer)]).toEqual([
      [participantId],
      [],
      [participantId],
    ]);
    expect((await coach.get(`/participants?bsn=${bsn}`)).statusCode).toBe(400);
  });

  test('finds a colleague’s participants in the team, and those one is involved in', async () => {
    const { participantId } = await aCase({ surname: 'Pimpelmezen' }, colleague);
    const ids = async (caller: Caller) =>
      (await caller.get('/participants?q=pimplmezen'))
        .json()
        .items.map((one: { participantId: string }) => one.participantId);
    expect([await ids(coach), await ids(stranger)]).toEqual([[participantId], []]);
  });
});

describe('the caseload', () => {
  let mine: Caller;
  let me: User;
  beforeAll(async () => {
    me = await aUser(api.database.ownerUrl, { teamId: await aTeam(api.database.ownerUrl) });
    mine = await api.signIn(me.username);
    for (const surname of ['Bos', 'Aalders', 'Cox', 'Dols', 'Etman']) await aCase({ surname }, me);
  });
  interface Item {
    name: string;
    nextDueOn: string | null;
    trajectoryId: string;
  }
  const page = async (query: string) =>
    (await mine.get(`/caseload?${query}`)).json() as { items: Item[]; nextCursor: string | null };
  async function allPages(query: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor = ''; ;) {
      const next = await page(`${query}&limit=2${cursor && `&cursor=${cursor}`}`);
      items.push(...next.items);
      if (!next.nextCursor) return items;
      cursor = next.nextCursor;
    }
  }

  test.each(['dueOn', 'name', 'stageSince'])('pages by %s, each row once and in order', async (sort) => {
    const [whole, pages] = [await page(`sort=${sort}`), await allPages(`sort=${sort}`)];
    expect(pages).toEqual(whole.items);
    expect(new Set(pages.map(({ trajectoryId }) => trajectoryId)).size).toBe(5);
    if (sort === 'name') expect(pages.map(({ name }) => name[0])).toEqual(['A', 'B', 'C', 'D', 'E']);
    if (sort === 'dueOn') {
      const due = pages.map(({ nextDueOn }) => nextDueOn ?? '9999');
      expect(due).toEqual([...due].sort());
    }
  });

  test('also shows last what has nothing due, and pages past it', async () => {
    await owner.query(
      `UPDATE deadline SET state = 'met', closed_at = now() WHERE trajectory_id IN (
        SELECT trajectory_id FROM caseload_entry WHERE contact_person_id = $1 AND participant_name < 'C')`,
      [me.userId],
    );
    const items = await allPages('sort=dueOn');
    expect(items.map(({ nextDueOn }) => nextDueOn === null)).toEqual([false, false, false, true, true]);
  });

  test('shows each view its own cases, and one stage when asked', async () => {
    const counts = await Promise.all(
      ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all'].map(
        async (view) => (await page(`view=${view}`)).items.length,
      ),
    );
    expect(counts).toEqual([5, 0, 5, 0, 0, 5]);
    expect((await page('stage=plaatsing')).items).toEqual([]);
  });

  test('opens for who has no team with the own cases, and for who sees everything with all', async () => {
    const alone = await aUser(api.database.ownerUrl);
    await aCase({}, alone);
    const own = (await (await api.signIn(alone.username)).get('/caseload')).json();
    expect(own.items).toHaveLength(1);
    const manager = await aUser(api.database.ownerUrl, { roles: ['manager'] });
    const all = (await (await api.signIn(manager.username)).get('/caseload?limit=100')).json();
    expect(all.items.length).toBeGreaterThan(6);
  });

  test('refuses a cursor of another order, and a view that does not exist', async () => {
    const { nextCursor } = await page('sort=name&limit=2');
    expect((await mine.get(`/caseload?sort=dueOn&cursor=${nextCursor}`)).statusCode).toBe(400);
    expect((await mine.get('/caseload?view=alles')).statusCode).toBe(400);
  });

  test('notes whose names were on the page', async () => {
    await page('sort=name&limit=2');
    const { rows } = await owner.query(
      'SELECT action, cardinality(participant_ids) AS people FROM access_log WHERE actor_id = $1 ORDER BY id DESC LIMIT 1',
      [me.userId],
    );
    expect(rows).toEqual([{ action: 'list.opened', people: 2 }]);
  });
});

test('who looked at a dossier is told to who guards privacy, and that is noted as well', async () => {
  const { participantId } = await aCase({ bsn: aBsn() });
  await coach.get(`/participants/${participantId}`);
  await coach.post(`/participants/${participantId}/bsn-revelations`, { purpose: 'Aanmelding UWV' });
  const path = `/participants/${participantId}/access-log`;
  const first = (await officer.get(`${path}?limit=1`)).json();
  const second = (await officer.get(`${path}?limit=5&cursor=${first.nextCursor}`)).json();
  expect([...first.items, ...second.items]).toMatchObject([
    { action: 'bsn.revealed', purpose: 'Aanmelding UWV', colleague: { name: 'Anouk Reijnders' } },
    { action: 'dossier.opened', purpose: null },
  ]);
  expect((await logged(participantId)).filter(({ action }) => action === 'accessLog.opened')).toHaveLength(2);
  expect((await coach.get(path)).statusCode).toBe(403);
  expect((await officer.get(`/participants/${newId()}/access-log`)).statusCode).toBe(404);
});

type AccessPage = Schemas['AccessReport'];

test('one visit is one line, however often the dossier was read in it; every reading stays kept', async () => {
  const { participantId } = await aCase();
  const sophie = await aUser(api.database.ownerUrl, { displayName: 'Sophie Janssen' });
  const look = (actor: Actor, action: string, clock: string, purpose: string | null = null) =>
    owner.query(
      `INSERT INTO access_log (actor_id, action, participant_ids, purpose, at) VALUES ($1, $2, ARRAY[$3::uuid], $4, $5)`,
      [actor.userId, action, participantId, purpose, `2026-11-02T${clock}:00Z`],
    );
  await owner.query('DELETE FROM access_log WHERE participant_ids = ARRAY[$1::uuid]', [participantId]);
  await look(sophie, 'dossier.opened', '09:00');
  for (const clock of ['09:10', '09:25', '09:50']) {
    await look(anouk, 'dossier.opened', clock);
    await look(anouk, 'timeline.opened', clock);
  }
  await look(sophie, 'dossier.opened', '09:29');
  await look(anouk, 'bsn.revealed', '09:51', 'UWV');
  await look(anouk, 'bsn.revealed', '09:52', 'UWV');
  // Half an hour later is another visit.
  await look(anouk, 'dossier.opened', '10:20');

  const expected = [
    ['10:20', '10:20', 1, 'dossier.opened', 'Anouk Reijnders'],
    ['09:52', '09:52', 1, 'bsn.revealed', 'Anouk Reijnders'],
    ['09:51', '09:51', 1, 'bsn.revealed', 'Anouk Reijnders'],
    ['09:00', '09:29', 2, 'dossier.opened', 'Sophie Janssen'],
    ['09:10', '09:50', 3, 'timeline.opened', 'Anouk Reijnders'],
    ['09:10', '09:50', 3, 'dossier.opened', 'Anouk Reijnders'],
  ];
  const path = `/participants/${participantId}/access-log?limit=2`;
  const told: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: AccessPage = (await officer.get(cursor ? `${path}&cursor=${cursor}` : path)).json();
    for (const { from, to, times, action, colleague: who } of page.items)
      told.push([from.slice(11, 16), to.slice(11, 16), times, action, who.name]);
    cursor = page.nextCursor;
    // What is read meanwhile goes on with a visit of a later page, and takes it from none.
    await look(sophie, 'dossier.opened', '09:35');
  }
  expect(told).toEqual(expected);
  expect((await logged(participantId)).filter(({ action }) => action === 'dossier.opened')).toHaveLength(9);
});
