import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addDays, addMonths } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { SuspensionService } from '#trajectory/suspension.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { AppointmentService } from './appointment.service.js';
import { CaseloadModule } from './caseload.module.js';
import type { Repeat } from './task-repeat.rules.js';
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

describe('a task for a colleague', () => {
  const told = async (to: Actor) =>
    (
      await owner.query<{ kind: string; body: string }>(
        'SELECT kind, body FROM notice WHERE recipient_user_id = $1 ORDER BY created_at',
        [to.userId],
      )
    ).rows;
  const aColleague = () => aUser(database.ownerUrl, { teamId: coach.teamId, displayName: 'Bo Smeets' });

  test('is told to them, says who asked, and is told to nobody when one takes it oneself', async () => {
    const { id } = await aCase();
    const colleague = await aColleague();
    const given = await tasks.add(coach, id, {
      title: 'Bellen',
      dueOn: '2026-12-08',
      ownerId: colleague.userId,
    });
    expect(given).toMatchObject({ givenBy: { name: 'Anouk Reijnders' }, can: ['change', 'complete'] });
    const body = 'Anouk Reijnders gaf u een taak: Bellen, uiterlijk 08-12-2026';
    expect(await told(colleague)).toEqual([{ kind: 'task.given', body }]);

    const taken = await tasks.change(colleague, given.id, 1, { title: 'Mailen' });
    expect(taken.can).toEqual(['change', 'complete', 'handBack']);
    const own = await tasks.add(colleague, id, { title: 'Cv nakijken' });
    expect([own.givenBy, own.can]).toEqual([null, ['change', 'complete']]);
    expect(await told(colleague)).toHaveLength(1);
    const mine = await tasks.change(coach, given.id, 2, { ownerId: coach.userId });
    expect([mine.givenBy, mine.can]).toEqual([null, ['change', 'complete']]);
  });

  test('is handed back by them alone, once, and told to who gave it', async () => {
    const { id } = await aCase();
    const colleague = await aColleague();
    const given = await tasks.add(teamMate, id, { title: 'Bellen', ownerId: colleague.userId });
    await expect(tasks.handBack(coach, given.id)).rejects.toThrow('step-not-yours');
    const back = await tasks.handBack(colleague, given.id, 'Ken hem niet');
    expect(back).toMatchObject({ owner: { name: 'Tim Bok' }, givenBy: null, version: 2 });
    expect((await told(teamMate)).at(-1)).toEqual({
      kind: 'task.handedBack',
      body: 'Bo Smeets gaf een taak aan u terug: Bellen (Ken hem niet)',
    });
    await expect(tasks.handBack(colleague, given.id)).rejects.toThrow('step-not-yours');
    expect(await journal(id)).toEqual(['task.added', 'task.handedBack']);
  });

  test('goes back to the contact person when who gave it does not work on the case any more', async () => {
    const { id } = await aCase();
    const [giver, colleague] = [await aColleague(), await aColleague()];
    const given = await tasks.add(giver, id, { title: 'Bellen', ownerId: colleague.userId });
    const toContact = await tasks.add(giver, id, { title: 'Mailen', ownerId: coach.userId });
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [giver.userId]);
    expect((await tasks.handBack(colleague, given.id)).owner.id).toBe(coach.userId);
    await expect(tasks.handBack(coach, toContact.id)).rejects.toThrow('task-nobody-to-hand-back-to');
  });

  test('can be handed back by who substitutes for them, who is told as well', async () => {
    const { id } = await aCase();
    const colleague = await aColleague();
    const user = await aUser(database.ownerUrl, { teamId: coach.teamId });
    const scope = { ...user.scope, userIds: [user.userId, colleague.userId] };
    const substitute = { ...user, scope };
    await owner.query(
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES (gen_random_uuid(), $1, $2, '[2026-01-01,2199-01-01)', $1)`,
      [colleague.userId, substitute.userId],
    );
    const given = await tasks.add(coach, id, { title: 'Bellen', ownerId: colleague.userId });
    expect((await told(substitute)).map(({ body }) => body)).toEqual([
      'Als vervanger van Bo Smeets: Anouk Reijnders gaf u een taak: Bellen',
    ]);
    expect((await tasks.handBack(substitute, given.id)).owner.id).toBe(coach.userId);
  });

  test('on many cases at once is told once', async () => {
    const colleague = await aColleague();
    const ids = [(await aCase()).id, (await aCase()).id];
    const request = { title: 'Bellen', ownerId: colleague.userId };
    await product.get(Database).write(coach, (tx) => tasks.addToAll(tx, coach, ids, request));
    expect((await told(colleague)).map(({ body }) => body)).toEqual([
      'Anouk Reijnders gaf u 2 taken: Bellen',
    ]);
  });
});

describe('a task that comes again', () => {
  const today = () => product.get(Clock).today();
  const weekly = () => ({ every: 1, unit: 'weeks', until: addMonths(today(), 3) }) as const;
  const series = async (trajectoryId: string) =>
    (
      await owner.query<{ due_on: string; state: string; owner_id: string }>(
        `SELECT due_on::text, CASE WHEN cancelled THEN 'cancelled' WHEN done_at IS NULL THEN 'open' ELSE 'done' END AS state
         FROM task WHERE trajectory_id = $1 ORDER BY due_on, id`,
        [trajectoryId],
      )
    ).rows.map(({ due_on, state }) => `${due_on} ${state}`);
  const aRepeated = async (repeat: Repeat = weekly()) => {
    const { id } = await aCase();
    const task = await tasks.add(coach, id, { title: 'Rooster maken', dueOn: today(), repeat });
    return { id, task };
  };

  test('has its next once it is done, once, however many finish it at once', async () => {
    const { id, task } = await aRepeated();
    expect(task.repeat).toEqual(weekly());
    const done = await Promise.all([1, 2, 3, 4].map(() => tasks.complete(teamMate, task.id)));
    expect(new Set(done.map(({ state }) => state))).toEqual(new Set(['done']));
    expect(await series(id)).toEqual([`${today()} done`, `${addDays(today(), 7)} open`]);
    expect(await journal(id)).toEqual(['task.added', 'task.completed', 'task.repeated']);
  });

  test('keeps its next from being there when it was not done after all, and has it again afterwards', async () => {
    const { id, task } = await aRepeated();
    await tasks.complete(coach, task.id);
    await tasks.reopen(coach, task.id);
    expect(await series(id)).toEqual([`${today()} open`, `${addDays(today(), 7)} cancelled`]);
    await tasks.complete(coach, task.id);
    expect(await series(id)).toEqual([`${today()} done`, `${addDays(today(), 7)} open`]);
    const { rows } = await owner.query('SELECT id FROM task WHERE follows_id = $1', [task.id]);
    await tasks.complete(coach, rows[0].id);
    await expect(tasks.reopen(coach, task.id)).rejects.toThrow('task-followed');
    expect(await series(id)).toHaveLength(3);
  });

  test('ends after its last day, when told, and with its trajectory', async () => {
    const brief = await aRepeated({ every: 1, unit: 'weeks', until: addDays(today(), 1) });
    await tasks.complete(coach, brief.task.id);
    expect(await series(brief.id)).toEqual([`${today()} done`]);

    const stopped = await aRepeated();
    expect(await tasks.change(coach, stopped.task.id, 1, { repeat: null })).toMatchObject({ repeat: null });
    await tasks.complete(coach, stopped.task.id);
    expect(await series(stopped.id)).toEqual([`${today()} done`]);

    const ended = await aRepeated();
    await tasks.complete(coach, ended.task.id);
    await product.get(ExitService).end(coach, { id: ended.id, version: 1 }, { reason: 'care' });
    expect(await series(ended.id)).toEqual([`${today()} done`, `${addDays(today(), 7)} cancelled`]);
  });

  test('waits while the trajectory is at rest, and then comes once', async () => {
    const { id, task } = await aRepeated();
    const suspensions = product.get(SuspensionService);
    const rest = { reason: 'illness', expectedEndOn: addDays(today(), 30) } as const;
    await suspensions.suspend(coach, { id, version: 1 }, rest);
    await tasks.complete(coach, task.id);
    expect(await series(id)).toEqual([`${today()} done`]);
    await suspensions.resume(coach, { id, version: 2 });
    expect(await series(id)).toEqual([`${today()} done`, `${addDays(today(), 7)} open`]);
    await suspensions.suspend(coach, { id, version: 3 }, rest);
    await suspensions.resume(coach, { id, version: 4 });
    expect(await series(id)).toHaveLength(2);
  });

  test('needs a day to count from, keeps counting from it, and counts anew when told how often', async () => {
    const { id } = await aCase();
    await expect(tasks.add(coach, id, { title: 'Bellen', repeat: weekly() })).rejects.toThrow(
      'task-repeat-without-due',
    );
    const { task } = await aRepeated();
    await expect(tasks.change(coach, task.id, 1, { dueOn: null })).rejects.toThrow('task-repeat-without-due');
    const late = addDays(today(), 3);
    await tasks.change(coach, task.id, 1, { dueOn: late });
    await tasks.complete(coach, task.id);
    const [next] = (await owner.query('SELECT id, due_on::text FROM task WHERE follows_id = $1', [task.id]))
      .rows;
    expect(next.due_on).toBe(addDays(today(), 7));
    const anew = { every: 1, unit: 'months', until: addMonths(today(), 6) } as const;
    await tasks.change(coach, next.id, 1, { dueOn: late, repeat: anew });
    await tasks.complete(coach, next.id);
    const [after] = (await owner.query('SELECT due_on::text FROM task WHERE follows_id = $1', [next.id]))
      .rows;
    expect(after.due_on).toBe(addMonths(late, 1));
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
