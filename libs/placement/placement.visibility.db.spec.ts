import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { asCareTeam, canView, visibleTo } from '#participant/participant-visibility.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { aPlacement, aPlaceOf, arranged } from '../../test/factories/placements.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { CheckInService } from './check-in.service.js';
import { InstrumentService } from './instrument.service.js';
import { PlacementModule } from './placement.module.js';
import { MatchService } from './match.service.js';
import { PlacementService } from './placement.service.js';
import { noWishes } from './wishes.rules.js';
import { WishesService } from './wishes.service.js';

interface Case extends Sight {
  readonly participantId: string;
  readonly trajectoryId: string;
}

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let runtime: Client;
let users: Actor[];
let teams: string[];
let cases: Case[];
let placeId: string;

const pick = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  product = await aProduct(database, [PlacementModule]);
  teams = [await aTeam(database.ownerUrl), await aTeam(database.ownerUrl)];
  users = [];
  for (const teamId of [teams[0]!, teams[0]!, teams[1]!, null, null]) {
    users.push(await aUser(database.ownerUrl, { teamId }));
  }
  const checkIns = product.get(CheckInService);
  for (let n = 0; n < 10; n += 1) {
    const coach = pick(users, n);
    const { id, version } = await aTrajectory(product, owner, coach, { entryStage: 'plaatsing' });
    const placement = await aPlacement(product, coach, id);
    await product.get(WishesService).record(coach, id, 0, { ...noWishes, limits: ['lifting'] }, null);
    const asked = { kind: 'wageCostSubsidy', startsOn: '2026-11-02' } as const;
    const { instruments } = await product.get(InstrumentService).add(coach, placement.id, asked);
    await product.get(InstrumentService).setWageValue(coach, instruments[0]!.id, 50, '2026-11-02');
    await arranged(product, placement.id);
    const [first] = JSON.parse(await checkIns.of(coach, id)).items;
    const side = { spokenOn: '2026-11-16', reached: true, note: 'Gaat goed' };
    const heard = await checkIns.recordSide(coach, first.id, first.version, 'employer', side);
    await checkIns.recordSide(coach, first.id, heard.version, 'participant', side);
    await checkIns.conclude(coach, first.id, 'stable', 'Vertrouwelijk');
    if (n % 3 === 0) {
      const colleague = { userId: pick(users, n + 2).userId, role: 'jobCoach' } as const;
      await product.get(InvolvedColleagueService).add(coach, { id, version }, colleague);
    }
  }
  placeId = (await aPlaceOf(product, users[0]!)).id;
  const { rows } = await owner.query<Case>(
    `SELECT p.id AS "participantId", t.id AS "trajectoryId", p.contact_person_id AS "contactPersonId",
       p.team_id AS "teamId", p.reader_ids AS "readerIds"
     FROM participant p JOIN trajectory t ON t.participant_id = p.id`,
  );
  cases = rows;
});
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

const seesParticipant = ['placement', 'placement_instrument', 'wage_value', 'check_in'];

async function throughRowSecurity(actor: Actor, table: string): Promise<string[]> {
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(actor));
  const { rows } = await runtime.query<{ id: string }>(
    `SELECT DISTINCT participant_id AS id FROM ${table} ORDER BY 1`,
  );
  await runtime.query('COMMIT');
  return rows.map(({ id }) => id);
}

const anActor = fc
  .record({
    self: fc.nat({ max: 4 }),
    substitutes: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
    teams: fc.subarray([0, 1], { maxLength: 1 }),
    everything: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  })
  .map((given): Actor => ({
    ...users[given.self]!,
    scope: {
      everything: given.everything,
      userIds: [given.self, ...given.substitutes].map((n) => users[n]!.userId),
      teamIds: given.teams.map((n) => teams[n]!),
      municipalityCodes: [],
      intake: false,
    },
  }));

test('the rule, its condition in SQL, the reads and row-level security see the same placements', async () => {
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const inCode = (who: Actor): string[] =>
        cases
          .filter((found) => canView(who, found))
          .map(({ participantId }) => participantId)
          .sort();
      const { sql, values } = visibleTo(actor, 'p', 1);
      const { rows } = await owner.query<{ id: string }>(
        `SELECT DISTINCT p.id FROM participant p JOIN placement w ON w.participant_id = p.id WHERE ${sql} ORDER BY 1`,
        [...values],
      );
      expect(rows.map(({ id }) => id)).toEqual(inCode(actor));
      for (const table of seesParticipant) {
        expect([table, await throughRowSecurity(actor, table)]).toEqual([table, inCode(actor)]);
      }
      const helped = inCode(asCareTeam(actor));
      for (const table of ['check_in_side', 'check_in_remark', 'work_wishes']) {
        expect([table, await throughRowSecurity(actor, table)]).toEqual([table, helped]);
      }
      const asked = { stages: ['plaatsing'], withoutConflicts: false, after: null, limit: 100 } as const;
      const matched = await product.get(MatchService).seekersFor(actor, placeId, asked);
      expect(matched.items.map(({ participant }) => participant.id).sort()).toEqual(helped);

      const found = pick(cases, actor.userId.charCodeAt(35));
      const seen = canView(actor, found);
      const read = async (list: Promise<unknown>) =>
        list.then(
          () => true,
          () => false,
        );
      expect(await read(product.get(PlacementService).of(actor, found.trajectoryId))).toBe(seen);
      expect(await read(product.get(CheckInService).of(actor, found.trajectoryId))).toBe(seen);
      const helps = canView(asCareTeam(actor), found);
      expect(await read(product.get(WishesService).of(actor, found.trajectoryId))).toBe(helps);
      const filters = { kind: null, municipalityCode: null };
      const places = product.get(MatchService).placesFor(actor, found.trajectoryId, { ...asked, ...filters });
      expect(await read(places)).toBe(helps);
    }),
    { numRuns: 30 },
  );
});
