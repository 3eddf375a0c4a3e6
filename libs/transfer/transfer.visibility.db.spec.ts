import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Actor, Role } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import { actorOf } from '#access/actor.rules.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { TransferDecisionService } from './transfer-decision.service.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { TransferMoveService } from './transfer-move.service.js';
import { TransferPlanningService } from './transfer-planning.service.js';
import { TransferReadingService } from './transfer-reading.service.js';
import { TransferModule } from './transfer.module.js';
import type { Transfer } from './transfer.repository.js';
import { TransferRepository } from './transfer.repository.js';
import { canView, seesAll } from './transfer.rules.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let runtime: Client;
let teams: string[];
let coaches: Actor[];
let everything: Transfer[];
/** The cases of each transfer that went over. */
let done: { readonly transferId: string; readonly toUserId: string; readonly id: string }[];

const pick = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;

/** Of every coach a plan, a transfer that runs and one that was stopped half-way, to two others. */
beforeAll(async () => {
  database = await createTestDatabase();
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  product = await aProduct(database, [TransferModule]);
  teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  coaches = [];
  for (const teamId of [teams[0]!, teams[0]!, teams[1]!, teams[1]!, null]) {
    coaches.push(await aUser(database.ownerUrl, { teamId }));
  }
  const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
  for (const n of coaches.keys()) {
    for (const until of ['planned', 'stopped', 'running'] as const) await aTransfer(manager, n, until);
  }
  const { transfers, moved } = await product.get(Database).read(systemActor, async (tx) => {
    const ids = (await owner.query<{ id: string }>('SELECT id FROM caseload_transfer')).rows;
    const found = await product.get(TransferRepository).findAll(
      tx,
      ids.map(({ id }) => id),
    );
    const rows = await owner.query<(typeof done)[number]>(
      `SELECT id, transfer_id AS "transferId", to_user_id AS "toUserId" FROM caseload_transfer_item WHERE state = 'done'`,
    );
    return { transfers: found, moved: rows.rows };
  });
  [everything, done] = [transfers, moved];
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

async function aTransfer(manager: Actor, n: number, until: 'planned' | 'running' | 'stopped'): Promise<void> {
  const sender = pick(coaches, n);
  const trajectoryIds: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    trajectoryIds.push((await aTrajectory(product, owner, sender)).id);
  }
  const receiverIds = [pick(coaches, n + 1), pick(coaches, n + 3)].map(({ userId }) => userId);
  const plan = { fromUserId: sender.userId, cause: 'balance', reason: 'Te vol', trajectoryIds, receiverIds };
  const { id } = await product.get(TransferPlanningService).plan(manager, plan as never);
  if (until === 'planned') return;
  const decisions = product.get(TransferDecisionService);
  await decisions.confirm(manager, id, 1, {});
  await product.get(Database).write(systemActor, async (tx) => {
    const [first] = await product.get(TransferItemRepository).pending(tx, id);
    await product.get(TransferMoveService).move(tx, id, first!);
  });
  if (until === 'stopped') await decisions.cancel(manager, id, 2);
}

const anActor = fc
  .record({
    self: fc.nat({ max: 4 }),
    roles: fc.constantFrom<Role[]>(
      ['jobCoach'],
      ['teamLead'],
      ['manager'],
      ['jobCoach', 'teamLead'],
      ['privacyOfficer'],
      ['consultant'],
    ),
    team: fc.constantFrom(0, 1, null),
    substitutesFor: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
  })
  .map(({ self, roles, team, substitutesFor }) =>
    actorOf({
      userId: pick(coaches, self).userId,
      displayName: 'Iemand',
      roles,
      teamId: team === null ? null : teams[team]!,
      municipalityCodes: [],
      substitutesFor: substitutesFor.map((n) => pick(coaches, n).userId),
    }),
  );

/** What the database lets through of a table, whatever the query asks. */
async function throughRowSecurity(actor: Actor, table: string): Promise<Set<string>> {
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(actor));
  const { rows } = await runtime.query<{ id: string }>(`SELECT id FROM ${table}`);
  await runtime.query('COMMIT');
  return new Set(rows.map(({ id }) => id));
}

/** Whose transfers, and cases of them, an actor has to do with at all: nothing else leaves the database. */
const concerns = ({ scope }: Actor, { fromUserId, fromTeamId, receiverIds }: Transfer): boolean =>
  scope.everything ||
  [fromUserId, ...receiverIds].some((id) => scope.userIds.includes(id)) ||
  (fromTeamId !== null && scope.teamIds.includes(fromTeamId));

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();

test('the rule, the list in SQL and row-level security agree on who sees which transfer and which of its cases', async () => {
  expect([everything.length, done.length]).toEqual([15, 10]);
  const reading = product.get(TransferReadingService);
  const page = { states: null, toUserId: null, withoutReceiver: false, after: null, limit: 100 };
  await fc.assert(
    fc.asyncProperty(anActor, fc.nat({ max: 4 }), async (actor, sender) => {
      const seen = everything.filter((transfer) => canView(actor, transfer));
      expect(idsOf(await reading.page(actor, { before: null, limit: 100 }))).toEqual(idsOf(seen));

      const letThrough = await throughRowSecurity(actor, 'caseload_transfer');
      expect(idsOf(seen).filter((id) => !letThrough.has(id))).toEqual([]);
      expect(everything.filter((one) => letThrough.has(one.id) && !concerns(actor, one))).toEqual([]);

      const casesLetThrough = await throughRowSecurity(actor, 'caseload_transfer_item');
      for (const transfer of everything.filter(({ fromUserId }) => fromUserId === coaches[sender]!.userId)) {
        const cases = reading.itemPage(actor, transfer.id, page).catch(() => null);
        const went = done.filter(({ transferId }) => transferId === transfer.id);
        if (!canView(actor, transfer)) expect(await cases).toBeNull();
        else if (seesAll(actor, transfer)) expect(await cases).toHaveLength(2);
        else {
          const mine = went.filter(({ toUserId }) => actor.scope.userIds.includes(toUserId));
          expect(idsOf((await cases)!)).toEqual(idsOf(mine));
        }
        if (!concerns(actor, transfer)) expect(went.filter(({ id }) => casesLetThrough.has(id))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('without an actor there is nothing', async () => {
  for (const table of ['caseload_transfer', 'caseload_transfer_item']) {
    expect([table, (await runtime.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]);
  }
});
