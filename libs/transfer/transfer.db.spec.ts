import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { AccessModule } from '#access/access.module.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { handoverJobs } from '#handover/handover-works.rules.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Queues } from '#kernel/queue/queues.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { ContactObserver } from '../../test/prove/contact-observer.js';
import { aParticipant } from '../../test/factories/participants.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import {
  createTestDatabase,
  type TestDatabase,
  uniqueQueuePrefix,
} from '../../test/postgres/test-database.js';
import { aWorker, backends } from '../../test/queue/worker.factory.js';
import { TransferDecisionService } from './transfer-decision.service.js';
import { TransferMoveService } from './transfer-move.service.js';
import { TransferEditService } from './transfer-edit.service.js';
import { TransferPlanningService } from './transfer-planning.service.js';
import { TransferReadingService } from './transfer-reading.service.js';
import { TransferModule, TransferWorkerModule } from './transfer.module.js';
import type { ItemState } from './transfer.rules.js';
import { transferJobs } from './transfer-works.rules.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let observer: ContactObserver;
let team: string;
let lead: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TransferModule]);
  observer = new ContactObserver(database.ownerUrl);
  await observer.start();
  team = await aTeam(database.ownerUrl);
  lead = await aUser(database.ownerUrl, { roles: ['teamLead'], teamId: team, displayName: 'Lou Leider' });
});
afterAll(async () => {
  await observer.stop();
  await product.close();
  await owner.end();
  await database.drop();
});

interface Planned {
  readonly id: string;
  readonly sender: Actor;
  readonly receivers: readonly Actor[];
  readonly trajectoryIds: readonly string[];
}

/** A coach with so many cases, of which a team lead planned who gets them. */
async function aPlan(count: number): Promise<Planned> {
  const sender = await aUser(database.ownerUrl, { teamId: team, displayName: 'Sam Gaat' });
  const receivers = [
    await aUser(database.ownerUrl, { teamId: team }),
    await aUser(database.ownerUrl, { teamId: team }),
  ];
  const participantIds: string[] = [];
  for (let n = 0; n < count; n += 1) participantIds.push(await aParticipant(owner));
  const trajectoryIds = await product.get(Database).write(sender, (tx) =>
    product.get(TrajectoryService, { strict: false }).openMany(
      tx,
      sender,
      participantIds.map((participantId) => ({
        participantId,
        entryStage: 'diagnose',
        entryReason: 'Was hier al bekend',
        contactPersonId: sender.userId,
      })),
    ),
  );
  const { id } = await product.get(TransferPlanningService).plan(lead, {
    fromUserId: sender.userId,
    cause: 'leaving',
    reason: 'Sam gaat uit dienst',
    receiverIds: receivers.map(({ userId }) => userId),
  });
  return { id, sender, receivers, trajectoryIds };
}

const seen = (id: string) => product.get(TransferReadingService).get(lead, id);
const confirm = async (id: string) => {
  const { version, receivers } = await seen(id);
  const reasons = Object.fromEntries(receivers.map((one) => [one.id, 'Tijdelijk']));
  return product.get(TransferDecisionService).confirm(lead, id, version, reasons);
};
const cancel = async (id: string) =>
  product.get(TransferDecisionService).cancel(lead, id, (await seen(id)).version);
const move = (transferId: string, itemId: string) =>
  product
    .get(Database)
    .write(systemActor, (tx) => product.get(TransferMoveService).move(tx, transferId, itemId));
const query = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const items = (transferId: string) =>
  query<{ id: string; trajectory_id: string; to_user_id: string; state: string; result: string | null }>(
    'SELECT id, trajectory_id, to_user_id, state, result FROM caseload_transfer_item WHERE transfer_id = $1 ORDER BY id',
    [transferId],
  );
const stateOf = async (id: string) => (await seen(id)).state;

/** What must hold of every item, whatever happened: what is done was done once and whole, the rest is as it was. */
async function expectWhole({ id, sender }: Planned): Promise<void> {
  const torn = await query(
    `SELECT i.state, e.contact_person_id FROM caseload_transfer_item i
     JOIN caseload_entry e ON e.trajectory_id = i.trajectory_id
     WHERE i.transfer_id = $1 AND (
       (i.state = 'done') <> (e.contact_person_id = i.to_user_id)
       OR (i.state <> 'done' AND e.contact_person_id <> $2)
       OR (i.state = 'done')::int <> (SELECT count(*) FROM case_journal j
         WHERE j.trajectory_id = i.trajectory_id AND j.type = 'caseloadTransfer.moved')
       OR EXISTS (SELECT FROM deadline d WHERE d.trajectory_id = i.trajectory_id AND d.state = 'open'
         AND d.owner_id <> e.contact_person_id))`,
    [id, sender.userId],
  );
  expect(torn).toEqual([]);
  expect([observer.wrong, observer.looks > 0]).toEqual([0, true]);
}

describe.each(backends)('a caseload transfer on $backend', ({ redisUrl }) => {
  const workers: INestApplicationContext[] = [];
  const prefix = uniqueQueuePrefix();
  const start = async () => {
    const jobs = [handoverJobs, transferJobs];
    const features = [AccessModule, HandoverWorkerModule, TransferWorkerModule];
    const worker = await aWorker({
      appUrl: database.appUrl,
      redisUrl,
      prefix,
      jobs,
      providers: [],
      features,
    });
    workers.push(worker);
    return worker;
  };
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.close();
    await query('DROP TRIGGER IF EXISTS hampered ON caseload_transfer_item');
  });
  const settled = async (id: string, state: string) =>
    await expect.poll(() => stateOf(id), { timeout: 12_000, interval: 50 }).toBe(state);
  const nothingOwed = async () =>
    await expect
      .poll(() => query(`SELECT job FROM outbox WHERE job LIKE 'caseloadTransfer.%'`), {
        timeout: 12_000,
        interval: 50,
      })
      .toEqual([]);
  const told = async (userId: string) =>
    (
      await query<{ body: string }>(
        `SELECT body FROM notice WHERE recipient_user_id = $1 AND kind = 'caseloadTransfer.ended'`,
        [userId],
      )
    ).map(({ body }) => body);

  test('moves every case once, with what it needs, and tells each colleague once', async () => {
    const plan = await aPlan(12);
    const [first] = plan.trajectoryIds;
    await query(
      `INSERT INTO task (id, trajectory_id, participant_id, title, due_on, owner_id, created_by)
       SELECT gen_random_uuid(), id, participant_id, 'Rooster maken', '2199-01-08', $2, $2 FROM trajectory WHERE id = $1`,
      [first, plan.sender.userId],
    );
    await confirm(plan.id);
    await start();
    await settled(plan.id, 'finished');
    await nothingOwed();
    await expectWhole(plan);
    expect((await seen(plan.id)).counts).toMatchObject({ done: 12, skipped: 0, failed: 0, pending: 0 });
    for (const { userId } of plan.receivers) {
      expect(await told(userId)).toEqual([
        expect.stringMatching(/^Lou Leider heeft 6 trajecten van Sam Gaat aan u/),
      ]);
    }
    expect(await told(plan.sender.userId)).toHaveLength(1);
    const participants = await query(
      `SELECT FROM notice n JOIN caseload_transfer_item i ON i.participant_id = n.recipient_participant_id
       WHERE i.transfer_id = $1`,
      [plan.id],
    );
    expect(participants).toHaveLength(12);
    const [kept] = await query<{ dossier: unknown; facts: { by: string; reason: string } }>(
      `SELECT i.dossier, j.facts FROM caseload_transfer_item i JOIN case_journal j ON j.trajectory_id = i.trajectory_id
       WHERE i.transfer_id = $1 AND i.trajectory_id = $2 AND j.type = 'caseloadTransfer.moved'`,
      [plan.id, first],
    );
    expect(kept!.dossier).toEqual({
      openTasks: [{ title: 'Rooster maken', dueOn: '2199-01-08' }],
      nextAppointmentOn: null,
    });
    expect(kept!.facts).toMatchObject({ by: 'Lou Leider', from: 'Sam Gaat', reason: 'Sam gaat uit dienst' });
    // Late and once more.
    for (const item of await items(plan.id)) await move(plan.id, item.id);
    await expectWhole(plan);
  });

  test('leaves a case that changed meanwhile, and says why', async () => {
    const plan = await aPlan(4);
    await confirm(plan.id);
    const [ended, switched, offered] = plan.trajectoryIds as [string, string, string];
    const [one, other] = plan.receivers as [Actor, Actor];
    await query(`UPDATE caseload_transfer_item SET to_user_id = $2 WHERE transfer_id = $1`, [
      plan.id,
      one.userId,
    ]);
    await endOf(ended);
    await switchTo(switched, other.userId);
    await query(
      `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, to_user_id, offered_by,
         offered_at, remind_on, escalate_on, expires_on)
       SELECT gen_random_uuid(), id, participant_id, $2, $3, $2, now(), '2199-01-01', '2199-01-01', '2199-01-01'
       FROM trajectory WHERE id = $1`,
      [offered, plan.sender.userId, other.userId],
    );
    await start();
    await settled(plan.id, 'finished');
    const results = new Map(
      (await items(plan.id)).map((item) => [item.trajectory_id, item.result ?? item.state]),
    );
    expect(plan.trajectoryIds.map((id) => results.get(id))).toEqual([
      'ended',
      'contactPersonChanged',
      'onOffer',
      'done',
    ]);
    expect(observer.wrong).toBe(0);
  });

  test('stops in the middle: what is done stays, the rest is not begun, and both are told', async () => {
    const plan = await aPlan(8);
    await confirm(plan.id);
    const [first, second] = await items(plan.id);
    for (const item of [first!, second!]) await move(plan.id, item.id);
    await cancel(plan.id);
    await start();
    await nothingOwed();
    expect(await stateOf(plan.id)).toBe('cancelled');
    expect((await seen(plan.id)).counts).toMatchObject({ done: 2, notBegun: 6, pending: 0 });
    expect(
      (await told(lead.userId)).some((body) => body.includes('2 trajecten overgegaan, 6 niet begonnen')),
    ).toBe(true);
    await expectWhole(plan);
  });

  test('a cancellation in the heat of the work tears no case in two', async () => {
    const plan = await aPlan(20);
    await confirm(plan.id);
    await start();
    await expect.poll(async () => (await seen(plan.id)).counts.done, { interval: 5 }).toBeGreaterThan(0);
    await cancel(plan.id);
    await nothingOwed();
    const { counts } = await seen(plan.id);
    expect(counts.done + counts.notBegun).toBe(20);
    await expectWhole(plan);
  });

  test('goes on by itself when the queue lost everything and the worker is another', async () => {
    const plan = await aPlan(20);
    await confirm(plan.id);
    const lost = await start();
    await expect.poll(async () => (await seen(plan.id)).counts.done, { interval: 5 }).toBeGreaterThan(0);
    await lost.get(Queues).queue('doorloop-parts').drain(true);
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await start();
    await settled(plan.id, 'finished');
    await nothingOwed();
    expect((await seen(plan.id)).counts.done).toBe(20);
    await expectWhole(plan);
  });

  test('a case that fails again and again is told as failed, and done when somebody says: again', async () => {
    const plan = await aPlan(3);
    await confirm(plan.id);
    const [bad] = await items(plan.id);
    await query(`CREATE OR REPLACE FUNCTION hamper() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'hampered' USING ERRCODE = 'P4242'; END $$`);
    await query(`CREATE TRIGGER hampered BEFORE UPDATE ON caseload_transfer_item FOR EACH ROW
      WHEN (NEW.state = 'done' AND NEW.id = '${bad!.id}') EXECUTE FUNCTION hamper()`);
    await start();
    await settled(plan.id, 'finished');
    expect((await seen(plan.id)).counts).toMatchObject({ done: 2, failed: 1 });
    expect((await items(plan.id))[0]).toMatchObject({ state: 'failed', result: 'P4242' });
    await query('DROP TRIGGER hampered ON caseload_transfer_item');
    await product.get(TransferDecisionService).retry(lead, plan.id, (await seen(plan.id)).version);
    await settled(plan.id, 'finished');
    await nothingOwed();
    expect((await seen(plan.id)).counts).toMatchObject({ done: 3, failed: 0 });
    // Of two runs: who got something in both was told of both, each time of what was new.
    const receiver = bad!.to_user_id;
    expect((await told(receiver)).join()).toMatch(/1 traject van/);
    await expectWhole(plan);
  });
});

/** As the exit and the switch of a contact person do it, for a case that is not the transfer's alone. */
const endOf = (trajectoryId: string) =>
  owner.query(
    `WITH at AS (SELECT clock_timestamp() AS at), a AS (
       UPDATE contact_assignment SET during = tstzrange(lower(during), (SELECT at FROM at))
       WHERE trajectory_id = $1 AND upper_inf(during)), s AS (
       UPDATE stage_period SET during = tstzrange(lower(during), (SELECT at FROM at))
       WHERE trajectory_id = $1 AND upper_inf(during))
     UPDATE trajectory SET active = tstzmultirange(tstzrange(lower(active), (SELECT at FROM at))),
       exit_reason = 'relocation' WHERE id = $1`,
    [trajectoryId],
  );
async function switchTo(trajectoryId: string, userId: string): Promise<void> {
  const { ContactPersonService } = await import('#trajectory/contact-person.service.js');
  await product.get(Database).write(systemActor, async (tx) => {
    const held = await product.get(TrajectoryService, { strict: false }).lock(tx, trajectoryId);
    await product.get(ContactPersonService, { strict: false }).switch(tx, systemActor, held, userId);
  });
}

test('a case that two workers move at once goes over once, and one that is left keeps its version', async () => {
  const plan = await aPlan(2);
  await confirm(plan.id);
  const [moved, left] = plan.trajectoryIds as [string, string];
  await switchTo(left, plan.receivers[0]!.userId);
  const versions = async () =>
    (
      await query<{ version: number }>('SELECT version FROM trajectory WHERE id = ANY ($1) ORDER BY id', [
        [moved, left].sort(),
      ])
    ).map(({ version }) => version);
  const before = await versions();
  for (const { id } of await items(plan.id)) await Promise.all([move(plan.id, id), move(plan.id, id)]);
  const further = moved < left ? [1, 0] : [0, 1];
  expect(await versions()).toEqual(before.map((version, at) => version + further[at]!));
  await cancel(plan.id);
  await query('DELETE FROM outbox');
});

test('of two who confirm at once one wins; and one sender has one transfer under way', async () => {
  const plan = await aPlan(3);
  const both = await Promise.allSettled([confirm(plan.id), confirm(plan.id)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await query(`SELECT FROM outbox WHERE payload->>'transferId' = $1`, [plan.id])).toHaveLength(1);
  const second = await product.get(TransferPlanningService).plan(lead, {
    fromUserId: plan.sender.userId,
    cause: 'absence',
    reason: 'Nog eens',
    receiverIds: [plan.receivers[0]!.userId],
  });
  await expect(confirm(second.id)).rejects.toThrow('transfer-already-running');
  await cancel(plan.id);
  await query('DELETE FROM outbox');
});

test('nobody comes above the ceiling without a reason, and what has no receiver is named', async () => {
  const plan = await aPlan(3);
  const [one] = plan.receivers as [Actor];
  await query('UPDATE app_user SET ceiling_points = 4 WHERE id = $1', [one.userId]);
  const planned = await items(plan.id);
  const edits = planned.map(({ id }) => ({ id, toUserId: one.userId }));
  const planning = product.get(TransferEditService);
  await planning.edit(lead, plan.id, 1, edits);
  const decide = (version: number, reasons: Record<string, string>) =>
    product.get(TransferDecisionService).confirm(lead, plan.id, version, reasons);
  await expect(decide(2, {})).rejects.toThrow('transfer-above-ceiling');
  await planning.edit(lead, plan.id, 2, [{ id: planned[0]!.id, toUserId: null }]);
  await expect(decide(3, { [one.userId]: 'Tijdelijk' })).rejects.toThrow(/1 traject is nog geen ontvanger/);
  await planning.edit(lead, plan.id, 3, [{ id: planned[0]!.id, included: false }]);
  await expect(planning.edit(lead, plan.id, 3, edits)).rejects.toThrow('version-outdated');
  await decide(4, { [one.userId]: 'Tijdelijk' });
  expect((await seen(plan.id)).counts).toMatchObject({ pending: 2, leftOut: 1 });
  await cancel(plan.id);
  await query('DELETE FROM outbox');
});

/** How many statements the product sends for this: not those of the test, nor of who watches. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const original = Client.prototype.query as (this: Client, ...given: unknown[]) => Promise<unknown>;
  let count = 0;
  const spy = vi.spyOn(Client.prototype, 'query');
  spy.mockImplementation(async function (this: Client, ...given: unknown[]) {
    if (this !== owner && !String((given[0] as { text?: string }).text ?? given[0]).includes('people <> 1'))
      count += 1;
    return original.apply(this, given);
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return count;
}

test('two hundred cases are planned, divided anew and read with as many statements as one, and moved each with as many', async () => {
  const cost = async (count: number) => {
    const { sender, receivers, id } = await aPlan(count);
    const [planning, edits] = [product.get(TransferPlanningService), product.get(TransferEditService)];
    const receiverIds = receivers.map(({ userId }) => userId);
    const asked = { fromUserId: sender.userId, cause: 'balance', reason: 'Te vol', receiverIds } as const;
    const chosen = (await items(id)).map((item) => ({ id: item.id, toUserId: receiverIds[0]! }));
    const page = { states: null, toUserId: null, withoutReceiver: false, after: null, limit: 1000 };
    const costs = {
      plan: await statementsOf(() => planning.plan(lead, asked)),
      redivide: await statementsOf(() => edits.redivide(lead, id, 1, receiverIds)),
      edit: await statementsOf(() => edits.edit(lead, id, 2, chosen)),
      read: await statementsOf(() => seen(id)),
      items: await statementsOf(() => product.get(TransferReadingService).itemPage(lead, id, page)),
      confirm: await statementsOf(() => confirm(id)),
      move: await statementsOf(() => move(id, chosen[0]!.id)),
    };
    await cancel(id);
    return costs;
  };
  const ofOne = await cost(1);
  expect(Math.min(...Object.values(ofOne))).toBeGreaterThan(3);
  expect(await cost(200)).toEqual(ofOne);
  await query('DELETE FROM outbox');
});

test('what has no receiver yet and what stays are found among the others', async () => {
  const plan = await aPlan(3);
  const [one, other] = await items(plan.id);
  const edits = [
    { id: one!.id, toUserId: null },
    { id: other!.id, included: false },
  ];
  await product.get(TransferEditService).edit(lead, plan.id, 1, edits);
  const found = async (asked: { states?: ItemState[]; withoutReceiver?: boolean }) => {
    const page = { states: null, toUserId: null, withoutReceiver: false, after: null, limit: 10 };
    const list = await product
      .get(TransferReadingService)
      .itemPage(lead, plan.id, { ...page, ...asked, states: asked.states ?? null });
    return list.map(({ id }) => id);
  };
  const { counts } = await seen(plan.id);
  expect(await found({ withoutReceiver: true })).toEqual([one!.id]);
  expect(await found({ states: ['leftOut'] })).toEqual([other!.id]);
  expect(await found({ states: ['proposed'] })).toHaveLength(counts.proposed);
  expect(counts).toMatchObject({ proposed: 2, withoutReceiver: 1, leftOut: 1 });
});

test('whose cases can be moved: of who the lead leads, also when the account is closed', async () => {
  const plan = await aPlan(2);
  const elsewhere = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  await aTrajectory(product, owner, elsewhere);
  await query(
    `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
     VALUES (gen_random_uuid(), $1, $2, daterange(current_date - 1, current_date + 30), $2)`,
    [plan.sender.userId, plan.receivers[0]!.userId],
  );
  await query('UPDATE app_user SET active = false WHERE id = $1', [plan.sender.userId]);
  const transferable = async (actor: Actor) =>
    new Map((await product.get(TransferReadingService).transferable(actor)).map((one) => [one.id, one]));
  const ofLead = await transferable(lead);
  expect(ofLead.get(plan.sender.userId)).toMatchObject({ name: 'Sam Gaat', cases: 2, active: false });
  expect(ofLead.has(elsewhere.userId)).toBe(false);
  const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
  expect((await transferable(manager)).get(elsewhere.userId)).toMatchObject({ cases: 1, active: true });
  expect((await transferable(plan.sender)).size).toBe(0);
});

test('a connection that is cut off between any two statements leaves the case as it was', async () => {
  const plan = await aPlan(1);
  await confirm(plan.id);
  const [item] = await items(plan.id);
  const before = await everything();
  const original = Client.prototype.query as (this: Client, ...given: unknown[]) => Promise<unknown>;
  let statements = 0;
  for (let at = 1; ; at += 1) {
    let [count, cut] = [0, false];
    Client.prototype.query = async function (this: Client, ...given: unknown[]) {
      if (this === owner || cut) return original.apply(this, given);
      const busy = String((given[0] as { text?: string }).text ?? given[0]);
      if (busy.includes('people <> 1')) return original.apply(this, given);
      count += 1;
      if (count === at) {
        cut = true;
        const found = await original.call(this, 'SELECT pg_backend_pid() AS pid');
        await original.call(owner, 'SELECT pg_terminate_backend($1, 5000)', [
          (found as { rows: [{ pid: number }] }).rows[0].pid,
        ]);
      }
      return original.apply(this, given);
    } as never;
    try {
      await move(plan.id, item!.id);
    } catch (error) {
      if (!cut) throw error;
    } finally {
      Client.prototype.query = original as never;
    }
    if (!cut) break;
    statements = at;
    expect([at, await everything()]).toEqual([at, before]);
  }
  // Bounded, whatever the case.
  expect(statements).toBeGreaterThan(10);
  expect(statements).toBeLessThan(26);
  expect(await everything()).not.toEqual(before);
  await expectWhole(plan);
  await cancel(plan.id);
  await query('DELETE FROM outbox');
});

const everything = async () => {
  const found: Record<string, unknown> = {};
  for (const table of [
    'caseload_transfer_item',
    'trajectory',
    'contact_assignment',
    'deadline',
    'case_journal',
    'outbox',
  ]) {
    found[table] = await query(`SELECT * FROM ${table} ORDER BY id`);
  }
  return found;
};
