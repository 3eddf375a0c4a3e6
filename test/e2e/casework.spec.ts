import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { EventWords } from '#kernel/event-words.js';
import { newId } from '#kernel/id.js';
import { timelineKindOf } from '#caseload/timeline.rules.js';
import { aBsn } from '../factories/people.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let anouk: Actor;
let coach: Caller;
let teamMate: Caller;
let stranger: Caller;
let consultant: Caller;
let manager: Caller;

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const teamId = await aTeam(ownerUrl);
  const signedIn = async (user: Parameters<typeof aUser>[1]) =>
    api.signIn((await aUser(ownerUrl, user)).username);
  const contactPerson = await aUser(ownerUrl, { teamId, displayName: 'Anouk Reijnders' });
  anouk = contactPerson;
  coach = await api.signIn(contactPerson.username);
  teamMate = await signedIn({ teamId });
  stranger = await signedIn({ roles: ['jobCoach', 'consultant'], municipalityCodes: ['0935'] });
  consultant = await signedIn({ roles: ['consultant'], municipalityCodes: ['0935'] });
  manager = await signedIn({ roles: ['manager'] });
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

/** A case that the consultants' municipality referred, so that they may follow its progress. */
const aCase = () => aTrajectory(api.app, owner, anouk, { referralMunicipalityCode: '0935' });
const aCall = { kind: 'phone', text: 'Wil een dag erbij' };

describe('a contact note', () => {
  test('is answered once under its key, and met the first contact', async () => {
    const { id } = await aCase();
    const key = { 'idempotency-key': newId() };
    const first = await coach.post(`/trajectories/${id}/contact-notes`, aCall, key);
    const again = await coach.post(`/trajectories/${id}/contact-notes`, aCall, key);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect(first.json()).toMatchObject({
      version: 1,
      trajectoryId: id,
      author: { name: 'Anouk Reijnders' },
      kind: 'phone',
      spokeWith: 'participant',
      text: 'Wil een dag erbij',
      can: ['change', 'withdraw'],
    });
    const { rows } = await owner.query('SELECT id FROM contact_note WHERE trajectory_id = $1', [id]);
    expect(rows).toHaveLength(1);
    const { deadlines } = (await coach.get(`/trajectories/${id}`)).json();
    expect(deadlines.map(({ kind }: { kind: string }) => kind)).not.toContain('firstContact');
  });

  test('is changed and withdrawn by who wrote it', async () => {
    const { id } = await aCase();
    const note = (await coach.post(`/trajectories/${id}/contact-notes`, aCall)).json();
    const path = `/contact-notes/${note.id}`;
    expect((await coach.patch(path, { text: 'Beter' })).statusCode).toBe(428);
    const changed = await coach.patch(path, { text: 'Beter' }, ifMatch(1));
    expect([changed.statusCode, changed.json().text]).toEqual([200, 'Beter']);
    expect((await coach.patch(path, { text: 'Nog beter' }, ifMatch(1))).statusCode).toBe(412);
    expect((await teamMate.patch(path, { text: 'Mooier' }, ifMatch(2))).statusCode).toBe(403);
    const withdrawn = await coach.put(`${path}/withdrawal`);
    expect([withdrawn.statusCode, withdrawn.json().text]).toEqual([200, null]);
    const restored = await coach.delete(`${path}/withdrawal`);
    expect([restored.statusCode, restored.json().text]).toEqual([200, 'Beter']);
  });

  test('is refused field by field, and with a BSN in it', async () => {
    const { id } = await aCase();
    const pointers = async (body: object) => {
      const answer = await coach.post(`/trajectories/${id}/contact-notes`, body);
      expect(answer.statusCode).toBe(400);
      return answer.json().errors.map((one: { location: { pointer: string } }) => one.location.pointer);
    };
    expect(await pointers({ kind: 'fax', text: '', occurredAt: '2026-02-30T10:00:00Z' })).toEqual([
      '#/kind',
      '#/occurredAt',
      '#/text',
    ]);
    expect(await pointers({ ...aCall, occurredAt: '2026-02-20T10:00:00' })).toEqual(['#/occurredAt']);
    expect(await pointers({ ...aCall, text: 'x'.repeat(4001) })).toEqual(['#/text']);
    expect(await pointers({ ...aCall, text: `Haar BSN is ${aBsn()}` })).toEqual(['#/text']);
    expect(await pointers({ ...aCall, nextAppointment: { minutes: 4 } })).toEqual([
      '#/nextAppointment/at',
      '#/nextAppointment/minutes',
    ]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const early = await coach.post(`/trajectories/${id}/contact-notes`, { ...aCall, occurredAt: tomorrow });
    expect([early.statusCode, early.json().code]).toEqual([422, 'contact-in-future']);
  });
});

describe('a task and an appointment', () => {
  test('are put down, changed, closed and taken back', async () => {
    const { id } = await aCase();
    const task = (await coach.post(`/trajectories/${id}/tasks`, { title: 'Werkgever bellen' })).json();
    const changed = await teamMate.patch(`/tasks/${task.id}`, { dueOn: '2026-12-08' }, ifMatch(1));
    expect(changed.json()).toMatchObject({ title: 'Werkgever bellen', dueOn: '2026-12-08', version: 2 });
    expect((await coach.put(`/tasks/${task.id}/completion`)).json().state).toBe('done');
    expect((await coach.delete(`/tasks/${task.id}/completion`)).json().state).toBe('open');

    const at = '2199-01-08T10:00:00+01:00';
    const planned = (await coach.post(`/trajectories/${id}/appointments`, { at, minutes: 30 })).json();
    expect(planned.at).toBe('2199-01-08T09:00:00.000Z');
    const path = `/appointments/${planned.id}`;
    expect((await coach.patch(path, { place: 'Kantine' }, ifMatch(1))).json().place).toBe('Kantine');
    const cancelled = await coach.put(`${path}/cancellation`, { reason: 'Ziek' });
    expect([cancelled.statusCode, cancelled.json().state]).toEqual([200, 'cancelled']);
    expect((await coach.delete(`${path}/cancellation`)).json().state).toBe('planned');
  });

  test('are not for a colleague without access', async () => {
    const { id } = await aCase();
    const outsider = await aUser(api.database.ownerUrl);
    const answer = await coach.post(`/trajectories/${id}/tasks`, {
      title: 'Bellen',
      ownerId: outsider.userId,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'owner-without-access']);
  });
});

test('to who has nothing to do with the case, nothing of it is there', async () => {
  const { id } = await aCase();
  const note = (await coach.post(`/trajectories/${id}/contact-notes`, aCall)).json();
  const task = (await coach.post(`/trajectories/${id}/tasks`, { title: 'Bellen' })).json();
  const planned = (
    await coach.post(`/trajectories/${id}/appointments`, { at: '2199-01-08T09:00:00Z' })
  ).json();
  const tries = (caller: Caller, of: Record<string, string>) => [
    caller.post(`/trajectories/${of.case}/contact-notes`, aCall),
    caller.post(`/trajectories/${of.case}/tasks`, { title: 'Bellen' }),
    caller.post(`/trajectories/${of.case}/appointments`, { at: '2199-01-08T09:00:00Z' }),
    caller.patch(`/contact-notes/${of.note}`, { text: 'Anders' }, ifMatch(1)),
    caller.put(`/contact-notes/${of.note}/withdrawal`),
    caller.put(`/tasks/${of.task}/completion`),
    caller.put(`/appointments/${of.appointment}/cancellation`, {}),
  ];
  const theirs = { case: id, note: note.id, task: task.id, appointment: planned.id };
  const nobodys = { case: newId(), note: newId(), task: newId(), appointment: newId() };
  for (const [caller, status] of [
    [stranger, 404],
    [consultant, 403],
    [manager, 403],
  ] as const) {
    const answers = await Promise.all(tries(caller, theirs));
    const absent = await Promise.all(tries(caller, nobodys));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => status));
    expect(answers.map(({ body }) => body)).toEqual(absent.map(({ body }) => body));
  }
});

describe('the timeline', () => {
  interface Line {
    type: string;
    kind: string;
    sentence: string;
    note: { text: string | null; can: string[] } | null;
  }
  const lines = async (caller: Caller, participantId: string, query = '') =>
    (await caller.get(`/participants/${participantId}/timeline${query}`)).json().items as Line[];

  test('tells what was done in words, with what was said for who helps the participant', async () => {
    const { id, participantId } = await aCase();
    await coach.post(`/trajectories/${id}/contact-notes`, aCall);
    await coach.post(`/trajectories/${id}/tasks`, { title: 'Cv nakijken', dueOn: '2026-12-08' });
    await coach.post(`/trajectories/${id}/appointments`, { at: '2199-01-08T09:00:00Z', place: 'Kantine' });
    const told = await lines(coach, participantId);
    expect(told.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['appointment', 'Afspraak met de deelnemer op 08-01-2199 om 10:00, Kantine'],
      ['task', 'Taak voor Anouk Reijnders: Cv nakijken, uiterlijk 08-12-2026'],
      ['deadline', 'Gedaan: eerste contact, met een contactmoment'],
      ['contact', 'Telefonisch contact met de deelnemer'],
      ['stage', expect.stringMatching(/^Traject gestart/)],
    ]);
    expect(told[3]!.note).toMatchObject({ text: 'Wil een dag erbij', can: ['change', 'withdraw'] });
    expect((await lines(teamMate, participantId))[3]!.note).toMatchObject({
      text: 'Wil een dag erbij',
      can: [],
    });
    const overseen = await lines(manager, participantId);
    expect([overseen[3]!.sentence, overseen[3]!.note]).toEqual([
      'Telefonisch contact met de deelnemer',
      null,
    ]);
    expect(JSON.stringify(overseen)).not.toContain('dag erbij');
  });

  test('no longer shows the text of what was withdrawn', async () => {
    const { id, participantId } = await aCase();
    const note = (await coach.post(`/trajectories/${id}/contact-notes`, aCall)).json();
    await coach.put(`/contact-notes/${note.id}/withdrawal`);
    const added = (await lines(coach, participantId)).find(({ type }) => type === 'contactNote.added')!;
    expect(added.note).toMatchObject({ text: null, withdrawn: true, can: ['restore'] });
  });

  test('is narrowed to kinds, and pages within them', async () => {
    const { id, participantId } = await aCase();
    for (const title of ['Een', 'Twee', 'Drie']) await coach.post(`/trajectories/${id}/tasks`, { title });
    await coach.post(`/trajectories/${id}/contact-notes`, aCall);
    expect(await lines(coach, participantId, '?kinds=task')).toHaveLength(3);
    const both = await lines(coach, participantId, '?kinds=task&kinds=contact');
    expect(both.map(({ kind }) => kind)).toEqual(['contact', 'task', 'task', 'task']);
    const path = `/participants/${participantId}/timeline?kinds=task&limit=2`;
    const first = (await coach.get(path)).json();
    const second = (await coach.get(`${path}&cursor=${first.nextCursor}`)).json();
    expect([...first.items, ...second.items].map(({ sentence }: Line) => sentence.at(-1))).toEqual([
      'e',
      'e',
      'n',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await coach.get(`/participants/${participantId}/timeline?kinds=roddel`)).statusCode).toBe(400);
  });

  test('has a kind for every event that there is', () => {
    for (const type of api.app.get(EventWords).types()) expect(timelineKindOf(type)).toBeTruthy();
    expect(() => timelineKindOf('gossip.spread')).toThrow('gossip');
  });
});

describe('the dossier', () => {
  const trajectoryOf = async (caller: Caller, participantId: string) =>
    (await caller.get(`/participants/${participantId}`)).json().trajectories[0];

  test('shows what is open, what comes first, and when the participant was last seen', async () => {
    const { id, participantId } = await aCase();
    const before = await trajectoryOf(coach, participantId);
    expect(before).toMatchObject({
      lastContactAt: null,
      appointments: [],
      nextStep: { kind: 'deadline', label: 'eerste contact', at: null },
    });
    expect(before.can).toEqual(expect.arrayContaining(['moveStage', 'addNote', 'addTask', 'addAppointment']));
    const note = (await coach.post(`/trajectories/${id}/contact-notes`, aCall)).json();
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    const task = (
      await coach.post(`/trajectories/${id}/tasks`, { title: 'Cv nakijken', dueOn: today })
    ).json();
    const planned = (
      await coach.post(`/trajectories/${id}/appointments`, { at: '2199-01-08T09:00:00Z' })
    ).json();
    await coach.post(`/trajectories/${id}/appointments`, { at: '2026-01-08T09:00:00Z' });
    const after = await trajectoryOf(coach, participantId);
    expect(new Date(after.lastContactAt).toISOString()).toBe(note.occurredAt);
    expect(after.nextStep).toEqual({
      kind: 'task',
      id: task.id,
      on: today,
      at: null,
      label: 'Cv nakijken',
    });
    expect(after.tasks).toMatchObject([{ id: task.id, version: 1, can: ['change', 'complete'] }]);
    expect(after.appointments).toMatchObject([{ id: planned.id, can: ['change', 'cancel'] }]);
    const { items } = (await coach.get('/caseload?limit=100')).json();
    const row = items.find(({ trajectoryId }: { trajectoryId: string }) => trajectoryId === id);
    expect(row.lastContactAt).toBe(after.lastContactAt);
  });

  test('names what each move lacks, as the step itself does, and lets the overseer do nothing but offer it to another', async () => {
    const { id, participantId } = await aCase();
    const rail = async () => [
      (await trajectoryOf(coach, participantId)).moves,
      (await coach.get(`/trajectories/${id}`)).json().moves,
    ];
    const [moves, asTrajectory] = await rail();
    expect(moves).toEqual([
      {
        to: 'ontwikkeling',
        move: 'next',
        missing: [
          expect.objectContaining({ detail: 'diagnoserapport ontbreekt', recordedIn: 'diagnose' }),
          expect.objectContaining({ detail: 'advies van de diagnose ontbreekt', recordedIn: 'diagnose' }),
        ],
      },
    ]);
    expect(moves).toEqual(asTrajectory);
    const outcome = { reportOn: '2026-01-08', advice: 'Leerwerkplek' };
    const diagnosed = await coach.put(`/trajectories/${id}/diagnosis`, outcome, ifMatch(1));
    const [later, asTrajectoryLater] = await rail();
    expect(later).toEqual([{ to: 'ontwikkeling', move: 'next', missing: [] }]);
    expect(later).toEqual(asTrajectoryLater);
    await coach.put(
      `/trajectories/${id}/stage`,
      { stage: 'ontwikkeling' },
      ifMatch(diagnosed.json().version),
    );
    const [inDevelopment, asTrajectoryInDevelopment] = await rail();
    expect(inDevelopment).toEqual(asTrajectoryInDevelopment);

    await coach.post(`/trajectories/${id}/tasks`, { title: 'Bellen' });
    const overseen = await trajectoryOf(manager, participantId);
    expect([overseen.can, overseen.tasks[0].can, overseen.moves]).toEqual([
      ['offerHandover'],
      [],
      inDevelopment,
    ]);
  });
});
