import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { ExitService } from '#trajectory/exit.service.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { StageService } from '#trajectory/stage.service.js';
import { DiagnosisService } from '#trajectory/diagnosis.service.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { CaseloadModule } from './caseload.module.js';
import type { ContactNoteRequest } from './contact-note.service.js';
import { ContactNoteService } from './contact-note.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let notes: ContactNoteService;
let coach: Actor;
let teamMate: Actor;
let specialist: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [CaseloadModule]);
  notes = product.get(ContactNoteService);
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId });
  teamMate = await aUser(database.ownerUrl, { teamId });
  specialist = await aUser(database.ownerUrl);
  stranger = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const aCase = () => aTrajectory(product, owner, coach);
const aCall = (given: Partial<ContactNoteRequest> = {}): ContactNoteRequest => ({
  kind: 'phone',
  text: 'Gaat goed op de werkplek',
  ...given,
});
const journal = async (trajectoryId: string) =>
  (
    await all<{ type: string }>(
      `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type <> 'trajectory.opened' ORDER BY id`,
      trajectoryId,
    )
  ).map(({ type }) => type);
const firstContact = async (trajectoryId: string) =>
  (
    await all<{ state: string }>(
      `SELECT state FROM deadline WHERE trajectory_id = $1 AND kind = 'firstContact'`,
      trajectoryId,
    )
  )[0]!.state;
const lastContact = async (trajectoryId: string) =>
  (
    await all<{ at: Date | null }>(
      'SELECT last_contact_at AS at FROM caseload_entry WHERE trajectory_id = $1',
      trajectoryId,
    )
  )[0]!.at?.toISOString() ?? null;

describe('a contact with the participant', () => {
  test('meets the first contact in the same transaction, and says so in the journal', async () => {
    const { id } = await aCase();
    const note = await notes.add(coach, id, aCall());
    expect(note).toMatchObject({ spokeWith: 'participant', withdrawn: false, can: ['change', 'withdraw'] });
    expect(await firstContact(id)).toBe('met');
    expect(await journal(id)).toEqual(['contactNote.added', 'deadline.met']);
    await notes.add(coach, id, aCall());
    expect(await journal(id)).toEqual(['contactNote.added', 'deadline.met', 'contactNote.added']);
  });

  test.each([
    { kind: 'noShow' },
    { kind: 'email' },
    { kind: 'message' },
    { kind: 'visit', spokeWith: 'employer' },
  ] as const)('is not %j', async (given) => {
    const { id } = await aCase();
    await notes.add(coach, id, aCall(given));
    expect([await firstContact(id), await lastContact(id)]).toEqual(['open', null]);
  });

  test('says when they were last seen: the latest that stands, whenever it was written down', async () => {
    const { id } = await aCase();
    const [early, late] = ['2026-03-02T09:00:00.000Z', '2026-03-09T09:00:00.000Z'] as const;
    const last = await notes.add(coach, id, aCall({ kind: 'visit', occurredAt: late }));
    await notes.add(coach, id, aCall({ occurredAt: early }));
    await notes.add(coach, id, aCall({ kind: 'email', occurredAt: '2026-03-16T09:00:00.000Z' }));
    expect(await lastContact(id)).toBe(late);
    await notes.withdraw(coach, last.id);
    expect(await lastContact(id)).toBe(early);
    await notes.restore(coach, last.id);
    expect(await lastContact(id)).toBe(late);
    // What else is kept on the row leaves it alone.
    await owner.query('UPDATE trajectory SET version = version + 1 WHERE id = $1', [id]);
    expect(await lastContact(id)).toBe(late);
  });

  test('that turns out not to have been one opens the deadline again', async () => {
    const { id } = await aCase();
    const note = await notes.add(coach, id, aCall());
    const changed = await notes.change(coach, note.id, 1, { kind: 'noShow' });
    expect([changed.version, await firstContact(id), await lastContact(id)]).toEqual([2, 'open', null]);
    await notes.change(coach, note.id, 2, { kind: 'video' });
    expect(await firstContact(id)).toBe('met');
    await notes.withdraw(coach, note.id);
    expect(await firstContact(id)).toBe('open');
    await notes.restore(coach, note.id);
    expect([await firstContact(id), await lastContact(id)]).toEqual(['met', expect.any(String)]);
    expect((await journal(id)).slice(2)).toEqual([
      'deadline.opened',
      'contactNote.changed',
      'deadline.met',
      'contactNote.changed',
      'deadline.opened',
      'contactNote.withdrawn',
      'deadline.met',
      'contactNote.restored',
    ]);
  });

  test('cannot lie in the future', async () => {
    const { id } = await aCase();
    const ahead = aCall({ occurredAt: new Date(Date.now() + 60_000).toISOString() });
    await expect(notes.add(coach, id, ahead)).rejects.toThrow('contact-in-future');
    expect(await journal(id)).toEqual([]);
  });
});

describe('a note', () => {
  test('plans the next appointment along, or neither is there', async () => {
    const { id } = await aCase();
    const nextAppointment = { at: '2199-01-08T09:00:00.000Z', place: 'Podium24' };
    const note = await notes.add(coach, id, aCall({ nextAppointment }));
    expect(await all('SELECT id, minutes, place FROM appointment WHERE trajectory_id = $1', id)).toEqual([
      { id: note.appointmentId, minutes: 60, place: 'Podium24' },
    ]);
    const impossible = { ...nextAppointment, minutes: 1 };
    await expect(notes.add(coach, id, aCall({ nextAppointment: impossible }))).rejects.toThrow();
    expect(await all('SELECT id FROM contact_note WHERE trajectory_id = $1', id)).toHaveLength(1);
  });

  test('leaves the trajectory in the version that a colleague has in front of them', async () => {
    const { id } = await aCase();
    await product
      .get(DiagnosisService)
      .record(coach, { id, version: 1 }, { reportOn: '2026-01-02', advice: 'Leerwerkplek' });
    await notes.add(teamMate, id, aCall());
    const moved = product.get(StageService).move(coach, { id, version: 2 }, { to: 'ontwikkeling' });
    await expect(moved).resolves.toMatchObject({ stage: 'ontwikkeling' });
  });

  test('is changed by its author alone, in the version they had, for a day', async () => {
    const { id } = await aCase();
    const note = await notes.add(coach, id, aCall());
    await expect(notes.change(teamMate, note.id, 1, { text: 'Anders' })).rejects.toThrow('step-not-yours');
    await expect(notes.withdraw(teamMate, note.id)).rejects.toThrow('step-not-yours');
    const both = await Promise.allSettled(
      ['Eerste', 'Tweede'].map((text) => notes.change(coach, note.id, 1, { text })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await owner.query(`UPDATE contact_note SET created_at = now() - interval '25 hours' WHERE id = $1`, [
      note.id,
    ]);
    await expect(notes.change(coach, note.id, 2, { text: 'Te laat' })).rejects.toThrow('too-late');
    await expect(notes.withdraw(coach, note.id)).rejects.toThrow('too-late');
  });

  test('is kept when it is withdrawn, twice as well, and its text is not given any more', async () => {
    const { id } = await aCase();
    const note = await notes.add(coach, id, aCall({ kind: 'email' }));
    const withdrawn = await notes.withdraw(coach, note.id);
    expect(withdrawn).toMatchObject({ text: null, withdrawn: true, can: ['restore'] });
    expect(await notes.withdraw(coach, note.id)).toEqual(withdrawn);
    await expect(notes.withdraw(teamMate, note.id)).rejects.toThrow('step-not-yours');
    expect(await all('SELECT body FROM contact_note WHERE id = $1', note.id)).toEqual([
      { body: 'Gaat goed op de werkplek' },
    ]);
    expect(await journal(id)).toEqual(['contactNote.added', 'contactNote.withdrawn']);
    expect(await notes.restore(coach, note.id)).toMatchObject({ text: 'Gaat goed op de werkplek' });
  });

  test('never has its text in the journal', async () => {
    const { id } = await aCase();
    const note = await notes.add(coach, id, aCall({ text: 'Heeft het moeilijk thuis' }));
    await notes.change(coach, note.id, 1, { text: 'Heeft het erg moeilijk thuis' });
    const [{ told }] = (await all<{ told: string }>(
      'SELECT string_agg(j::text, $2) AS told FROM case_journal j WHERE trajectory_id = $1',
      id,
      ' ',
    )) as [{ told: string }];
    expect(told).toContain('contactNote.changed');
    expect(told).not.toContain('moeilijk');
  });

  test('is written by the team and by who is involved, and by nobody else', async () => {
    const { id } = await aCase();
    await product
      .get(InvolvedColleagueService)
      .add(coach, { id, version: 1 }, { userId: specialist.userId, role: 'jobCoach' });
    for (const actor of [teamMate, specialist]) {
      expect(await notes.add(actor, id, aCall({ kind: 'email' }))).toMatchObject({
        author: { id: actor.userId },
      });
    }
    const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
    const overseeing = await aUser(database.ownerUrl, { roles: ['manager', 'teamLead'] });
    await expect(notes.add(stranger, id, aCall())).rejects.toThrow('not-found');
    await expect(notes.add(manager, id, aCall())).rejects.toThrow('step-not-yours');
    await expect(notes.add(overseeing, id, aCall())).rejects.toThrow('step-not-yours');
    await expect(notes.add(coach, newId(), aCall())).rejects.toThrow('not-found');
  });

  test('can follow the end of a trajectory, without an appointment', async () => {
    const { id } = await aCase();
    await product.get(ExitService).end(coach, { id, version: 1 }, { reason: 'care' });
    expect(await notes.add(coach, id, aCall())).toMatchObject({ kind: 'phone' });
    const nextAppointment = { at: '2199-01-08T09:00:00.000Z' };
    await expect(notes.add(coach, id, aCall({ nextAppointment }))).rejects.toThrow('trajectory-ended');
  });
});
