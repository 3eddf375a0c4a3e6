import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Actor } from '#kernel/actor.js';
import { asCareTeam, canView, visibleTo } from '#participant/participant-visibility.rules.js';
import { onlookers, type Onlookers } from '../../test/factories/onlookers.js';
import { aPlacement, aPlaceOf, arranged } from '../../test/factories/placements.js';
import { CheckInService } from './check-in.service.js';
import { InstrumentService } from './instrument.service.js';
import { PlacementModule } from './placement.module.js';
import { MatchService } from './match.service.js';
import { PlacementService } from './placement.service.js';
import { noWishes } from './wishes.rules.js';
import { WishesService } from './wishes.service.js';

const seesParticipant = ['placement', 'placement_instrument', 'wage_value', 'check_in'];

let register: Onlookers;
let placeId: string;

beforeAll(async () => {
  register = await onlookers([PlacementModule], {
    cases: 10,
    trajectory: { entryStage: 'plaatsing' },
    async record(product, coach, { id }) {
      const checkIns = product.get(CheckInService);
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
    },
  });
  placeId = (await aPlaceOf(register.product, register.users[0]!)).id;
});
afterAll(() => register.leave());

test('the rule, its condition in SQL, the reads and row-level security see the same placements', async () => {
  const { product, owner, cases, byRule, byRowSecurity, anActor } = register;
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const inCode = (who: Actor): string[] => byRule((found) => canView(who, found));
      const { sql, values } = visibleTo(actor, 'p', 1);
      const { rows } = await owner.query<{ id: string }>(
        `SELECT DISTINCT p.id FROM participant p JOIN placement w ON w.participant_id = p.id WHERE ${sql} ORDER BY 1`,
        [...values],
      );
      expect(rows.map(({ id }) => id)).toEqual(inCode(actor));
      for (const table of seesParticipant) {
        expect([table, await byRowSecurity(actor, table)]).toEqual([table, inCode(actor)]);
      }
      const helped = inCode(asCareTeam(actor));
      for (const table of ['check_in_side', 'check_in_remark', 'work_wishes']) {
        expect([table, await byRowSecurity(actor, table)]).toEqual([table, helped]);
      }
      const asked = { stages: ['plaatsing'], withoutConflicts: false, after: null, limit: 100 } as const;
      const matched = await product.get(MatchService).seekersFor(actor, placeId, asked);
      expect(matched.items.map(({ participant }) => participant.id).sort()).toEqual(helped);

      const found = cases[actor.userId.charCodeAt(35) % cases.length]!;
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
