import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AppointmentService } from './appointment.service.js';
import { CaseloadModule } from './caseload.module.js';
import { TaskService } from './task.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let tasks: TaskService;
let appointments: AppointmentService;
let coach: Actor;
let teamMate: Actor;
let specialist: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [CaseloadModule]);
  [tasks, appointments] = [product.get(TaskService), product.get(AppointmentService)];
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId, displayName: 'Anouk Reijnders' });
  teamMate = await aUser(database.ownerUrl, { teamId, displayName: 'Tim Bok' });
  specialist = await aUser(database.ownerUrl);
  stranger = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const aCase = () => aTrajectory(product, owner, coach);
const journal = async (trajectoryId: string) =>
  (
    await owner.query<{ type: string }>(
      `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type ~ '^(task|appointment)' ORDER BY id`,
      [trajectoryId],
    )
  ).rows.map(({ type }) => type);

describe('a task', () => {
  test('is one’s own unless told, and a colleague’s who works on the case', async () => {
    const { id } = await aCase();
    const own = await tasks.add(coach, id, { title: 'Cv nakijken', dueOn: '2026-12-08' });
    expect(own).toMatchObject({
      title: 'Cv nakijken',
      dueOn: '2026-12-08',
      owner: { name: 'Anouk Reijnders' },
      state: 'open',
      version: 1,
      can: ['change', 'complete'],
    });
    const theirs = await tasks.add(coach, id, { title: 'Werkgever bellen', ownerId: teamMate.userId });
    expect([theirs.owner.name, theirs.dueOn]).toEqual(['Tim Bok', null]);
  });

  test('is not given to who does not see the case, is gone, or looks on from above', async () => {
    const { id } = await aCase();
    const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
    const gone = await aUser(database.ownerUrl, { teamId: coach.teamId });
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [gone.userId]);
    for (const { userId } of [stranger, manager, gone, systemActor]) {
      const given = tasks.add(coach, id, { title: 'Bellen', ownerId: userId });
      await expect(given).rejects.toThrow('owner-without-access');
    }
    const task = await tasks.add(coach, id, { title: 'Bellen' });
    const moved = tasks.change(coach, task.id, 1, { ownerId: stranger.userId });
    await expect(moved).rejects.toThrow('owner-without-access');
  });

  test('goes to who is involved, or who substitutes for the contact person today', async () => {
    const { id } = await aCase();
    await product
      .get(InvolvedColleagueService)
      .add(coach, { id, version: 1 }, { userId: specialist.userId, role: 'teacher' });
    const substitute = await aUser(database.ownerUrl);
    await owner.query(
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES (gen_random_uuid(), $1, $2, '[2026-01-01,2199-01-01)', $1)`,
      [coach.userId, substitute.userId],
    );
    for (const { userId } of [specialist, substitute]) {
      const task = await tasks.add(coach, id, { title: 'Bellen', ownerId: userId });
      expect(task.owner.id).toBe(userId);
    }
  });

  test('is changed in the version that was in front of the colleague; what is not told stays', async () => {
    const { id } = await aCase();
    const task = await tasks.add(coach, id, { title: 'Bellen', dueOn: '2026-12-08' });
    const changed = await tasks.change(teamMate, task.id, 1, { title: 'Mailen' });
    expect(changed).toMatchObject({ title: 'Mailen', dueOn: '2026-12-08', version: 2 });
    await expect(tasks.change(coach, task.id, 1, { title: 'Appen' })).rejects.toThrow('version-outdated');
    expect(await tasks.change(coach, task.id, 2, { dueOn: null })).toMatchObject({ dueOn: null });
  });

  test('is done once, however often it is said, and can be taken back', async () => {
    const { id } = await aCase();
    const task = await tasks.add(coach, id, { title: 'Bellen' });
    const done = await tasks.complete(teamMate, task.id);
    expect(done).toMatchObject({ state: 'done', doneAt: expect.any(String), can: ['reopen'] });
    expect(await tasks.complete(coach, task.id)).toEqual(done);
    await expect(tasks.change(coach, task.id, done.version, { title: 'Niet meer' })).rejects.toThrow(
      'step-wrong-state',
    );
    expect(await tasks.reopen(coach, task.id)).toMatchObject({ state: 'open', doneAt: null });
    expect(await journal(id)).toEqual(['task.added', 'task.completed', 'task.reopened']);
  });

  test('is nobody’s to do after the trajectory ended, and no stranger’s to touch', async () => {
    const { id } = await aCase();
    const task = await tasks.add(coach, id, { title: 'Bellen' });
    await expect(tasks.complete(stranger, task.id)).rejects.toThrow('not-found');
    await product.get(ExitService).end(coach, { id, version: 1 }, { reason: 'care' });
    await expect(tasks.complete(coach, task.id)).rejects.toThrow('trajectory-ended');
    await expect(tasks.add(coach, id, { title: 'Nog iets' })).rejects.toThrow('trajectory-ended');
  });
});

describe('an appointment', () => {
  const at = '2199-01-08T09:00:00.000Z';

  test('is planned for an hour with the participant unless told, and changed field by field', async () => {
    const { id } = await aCase();
    const planned = await appointments.plan(coach, id, { at, place: 'Podium24' });
    expect(planned).toMatchObject({ at, minutes: 60, withWhom: 'participant', owner: { id: coach.userId } });
    const changed = await appointments.change(teamMate, planned.id, 1, { minutes: 30, place: null });
    expect(changed).toMatchObject({ at, minutes: 30, place: null, version: 2, owner: { id: coach.userId } });
    const outdated = appointments.change(coach, planned.id, 1, { minutes: 45 });
    await expect(outdated).rejects.toThrow('version-outdated');
  });

  test('is cancelled with or without a reason, once, and can be planned again', async () => {
    const { id } = await aCase();
    const planned = await appointments.plan(coach, id, { at });
    const cancelled = await appointments.cancel(coach, planned.id, 'Ziek');
    expect(cancelled).toMatchObject({ state: 'cancelled', can: ['restore'] });
    expect(await appointments.cancel(coach, planned.id, 'Nog steeds ziek')).toEqual(cancelled);
    await expect(appointments.change(coach, planned.id, 2, { minutes: 30 })).rejects.toThrow('wrong-state');
    expect(await appointments.restore(coach, planned.id)).toMatchObject({ state: 'planned' });
    expect(await journal(id)).toEqual([
      'appointment.planned',
      'appointment.cancelled',
      'appointment.restored',
    ]);
    await expect(appointments.cancel(stranger, planned.id, null)).rejects.toThrow('not-found');
  });

  test('that is to come goes to the new contact person; what was stays with who had it', async () => {
    const { id } = await aCase();
    const coming = await appointments.plan(coach, id, { at });
    const past = await appointments.plan(coach, id, { at: '2026-01-08T09:00:00.000Z' });
    await product.get(Database).write(systemActor, async (tx) => {
      const trajectory = await product.get(TrajectoryService).lock(tx, id);
      await product.get(ContactPersonService).switch(tx, systemActor, trajectory, teamMate.userId);
    });
    const { rows } = await owner.query('SELECT id, owner_id FROM appointment WHERE trajectory_id = $1', [id]);
    expect(Object.fromEntries(rows.map((row) => [row.id, row.owner_id]))).toEqual({
      [coming.id]: teamMate.userId,
      [past.id]: coach.userId,
    });
  });
});
