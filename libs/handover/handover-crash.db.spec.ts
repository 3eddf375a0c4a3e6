import { afterAll, beforeAll, expect, vi, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { anOfferedHandover, type OfferedHandover } from '../../test/factories/handovers.js';
import { aProduct } from '../../test/factories/product.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverRedirectService } from './handover-redirect.service.js';
import { HandoverTermsService } from './handover-terms.service.js';
import { HandoverModule } from './handover.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let sender: Actor;
let receiver: Actor;
let other: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [HandoverModule]);
  sender = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  receiver = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  other = await aUser(database.ownerUrl);
  await aUser(database.ownerUrl, { roles: ['manager'] });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

/** Runs the work while its connection is cut off just before statement number `at`, BEGIN and COMMIT included. */
async function cutOffBefore(at: number, work: () => Promise<unknown>): Promise<'cut off' | 'done'> {
  const original = Client.prototype.query as (this: Client, ...given: unknown[]) => Promise<unknown>;
  let cut = false;
  let count = 0;
  const spy = vi.spyOn(Client.prototype, 'query');
  spy.mockImplementation(async function (this: Client, ...given: unknown[]) {
    if (this === owner) return original.apply(this, given);
    count += 1;
    if (count === at && !cut) {
      cut = true;
      const found = await original.call(this, 'SELECT pg_backend_pid() AS pid');
      const [{ pid }] = (found as { rows: [{ pid: number }] }).rows;
      await owner.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    }
    return original.apply(this, given);
  } as never);
  try {
    await work();
  } catch (error) {
    if (!cut) throw error;
  } finally {
    spy.mockRestore();
  }
  return cut ? 'cut off' : 'done';
}

/** All that the steps of a handover write. */
const everything = async () => {
  const tables = {
    handover: 'id',
    trajectory: 'id',
    contact_assignment: 'id',
    caseload_entry: 'trajectory_id',
    deadline: 'id',
    task: 'id',
    case_journal: 'id',
    outbox: 'id',
    notice: 'id',
    participant: 'id',
  };
  const found: Record<string, unknown> = {};
  for (const [table, key] of Object.entries(tables)) {
    found[table] = (await owner.query(`SELECT * FROM ${table} ORDER BY ${key}`)).rows;
  }
  return found;
};

const system = (work: (terms: HandoverTermsService) => Parameters<Database['write']>[1]) =>
  product.get(Database).write(systemActor, work(product.get(HandoverTermsService)));
const steps: Record<string, (offer: OfferedHandover) => Promise<unknown>> = {
  accept: ({ id }) => product.get(HandoverAnswerService).accept(receiver, id, 1),
  decline: ({ id }) => product.get(HandoverAnswerService).decline(receiver, id, 1, 'Te vol'),
  withdraw: ({ id }) => product.get(HandoverAnswerService).withdraw(sender, id, 1, null),
  redirect: ({ id }) =>
    product.get(HandoverRedirectService).redirect(sender, id, 1, { toUserId: other.userId, reason: null }),
  escalate: ({ id }) => system((terms) => (tx) => terms.escalate(tx, id, id)),
  expire: ({ id }) => system((terms) => (tx) => terms.expire(tx, id)),
};

test.each(Object.keys(steps))(
  'a crash between any two statements of %s leaves nothing half done',
  async (step) => {
    const offer = await anOfferedHandover(product, owner, { sender, receiver });
    const before = await everything();
    let statements = 0;
    while ((await cutOffBefore(statements + 1, () => steps[step]!(offer))) === 'cut off') {
      statements += 1;
      expect([statements, await everything()]).toEqual([statements, before]);
    }
    expect(statements).toBeGreaterThan(6);
    expect(await everything()).not.toEqual(before);
  },
);
