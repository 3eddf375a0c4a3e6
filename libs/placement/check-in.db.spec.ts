import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays, addMonths, amsterdamDate } from '#kernel/calendar.rules.js';
import { ExitService } from '#trajectory/exit.service.js';
import { ReopeningService } from '#trajectory/reopening.service.js';
import { StageService } from '#trajectory/stage.service.js';
import { SuspensionService } from '#trajectory/suspension.service.js';
import { aPlacement, arranged } from '../../test/factories/placements.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import type { CheckInView } from './check-in.repository.js';
import { CheckInService } from './check-in.service.js';
import { PlacementWorkerModule } from './placement.module.js';
import { PlacementService } from './placement.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let placements: PlacementService;
let checkIns: CheckInService;
let coach: Actor;
let manager: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [PlacementWorkerModule]);
  placements = product.get(PlacementService, { strict: false });
  checkIns = product.get(CheckInService, { strict: false });
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId });
  manager = await aUser(database.ownerUrl, { roles: ['manager'] });
  stranger = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

/** Somebody in plaatsing who started work. */
async function aWorker(startsOn = '2026-11-02') {
  const trajectory = await aTrajectory(product, owner, coach, { entryStage: 'plaatsing' });
  const placement = await aPlacement(product, coach, trajectory.id, { startsOn });
  return { trajectoryId: trajectory.id, version: trajectory.version, placement };
}
const listed = async (trajectoryId: string, actor = coach): Promise<CheckInView[]> =>
  JSON.parse(await checkIns.of(actor, trajectoryId)).items;
const plan = async (trajectoryId: string): Promise<string[]> =>
  (await listed(trajectoryId)).map(({ months, dueOn, state }) => `${months} ${dueOn} ${state}`);
/** All that arranging could have changed. */
const effects = async (trajectoryId: string) =>
  (
    await owner.query(
      `SELECT (SELECT json_agg(c ORDER BY c.id) FROM check_in c WHERE c.trajectory_id = $1) AS check_ins,
         (SELECT json_agg(d ORDER BY d.id) FROM deadline d WHERE d.trajectory_id = $1) AS deadlines,
         (SELECT json_agg(j.type ORDER BY j.id) FROM case_journal j WHERE j.trajectory_id = $1) AS journal`,
      [trajectoryId],
    )
  ).rows[0];

const fourOf = [
  '1 2026-12-02 planned',
  '3 2027-02-02 planned',
  '6 2027-05-02 planned',
  '12 2027-11-02 planned',
];
const well = { spokenOn: '2026-11-16', reached: true, note: 'Bevalt goed' };

async function spoken(checkIn: CheckInView): Promise<CheckInView> {
  const one = await checkIns.recordSide(coach, checkIn.id, checkIn.version, 'employer', well);
  return checkIns.recordSide(coach, checkIn.id, one.version, 'participant', {
    ...well,
    reached: false,
    note: null,
  });
}

describe('the check-ins of a placement', () => {
  test('are planned 1, 3, 6 and 12 months after it starts, once', async () => {
    const { trajectoryId, placement } = await aWorker();
    expect(await plan(trajectoryId)).toEqual([]);
    await arranged(product, placement.id);
    expect(await plan(trajectoryId)).toEqual(fourOf);
    const before = await effects(trajectoryId);
    await arranged(product, placement.id);
    expect(await effects(trajectoryId)).toEqual(before);
    expect(before.journal).toContain('checkIn.planned');
  });

  test('are planned once though two workers come at the same time', async () => {
    const { trajectoryId, placement } = await aWorker();
    await Promise.all([1, 2, 3].map(() => arranged(product, placement.id)));
    expect(await plan(trajectoryId)).toEqual(fourOf);
  });

  test('move when the start is corrected, but what was done stays', async () => {
    const { trajectoryId, placement } = await aWorker();
    await arranged(product, placement.id);
    const [first] = await listed(trajectoryId);
    await checkIns.conclude(coach, (await spoken(first!)).id, 'stable', null);
    await placements.change(coach, placement.id, placement.version, { startsOn: '2026-11-09' });
    await arranged(product, placement.id);
    const moved = [
      '1 2026-12-02 done',
      '3 2027-02-09 planned',
      '6 2027-05-09 planned',
      '12 2027-11-09 planned',
    ];
    expect(await plan(trajectoryId)).toEqual(moved);
    const before = await effects(trajectoryId);
    await arranged(product, placement.id);
    expect(await effects(trajectoryId)).toEqual(before);
    expect(before.journal.at(-1)).toBe('checkIn.moved');
  });

  test('do not begin anew when the start is corrected after all were held', async () => {
    const { trajectoryId, placement } = await aWorker('2025-11-03');
    await arranged(product, placement.id);
    for (const checkIn of await listed(trajectoryId)) {
      await checkIns.conclude(coach, (await spoken(checkIn)).id, 'stable', null);
    }
    await placements.change(coach, placement.id, placement.version, { startsOn: '2025-11-04' });
    await arranged(product, placement.id);
    expect((await listed(trajectoryId)).map(({ state }) => state)).toEqual(Array(4).fill('done'));
  });

  test('lapse when it ends; and one that ended before the job came has none', async () => {
    const { trajectoryId, placement } = await aWorker();
    await arranged(product, placement.id);
    const end = { endedOn: '2026-11-20', early: false, reason: null };
    await placements.end(coach, placement.id, end);
    await arranged(product, placement.id);
    expect(await plan(trajectoryId)).toEqual(fourOf.map((line) => line.replace('planned', 'cancelled')));
    const before = await effects(trajectoryId);
    await arranged(product, placement.id);
    expect(await effects(trajectoryId)).toEqual(before);
    expect(before.journal.at(-1)).toBe('checkIn.cancelled');

    const brief = await aWorker();
    await placements.end(coach, brief.placement.id, end);
    await arranged(product, brief.placement.id);
    expect(await plan(brief.trajectoryId)).toEqual([]);
  });

  test('are those of the placement, not of the stage, once nazorg is entered', async () => {
    const { trajectoryId, version, placement } = await aWorker();
    await arranged(product, placement.id);
    await product
      .get(StageService, { strict: false })
      .move(coach, { id: trajectoryId, version }, { to: 'nazorg' });
    const { rows } = await owner.query(
      `SELECT count(*)::int AS open FROM deadline WHERE trajectory_id = $1 AND kind = 'aftercare' AND state = 'open'`,
      [trajectoryId],
    );
    expect(rows[0].open).toBe(4);
    expect(await plan(trajectoryId)).toEqual(fourOf);
  });

  test('wait while the trajectory is suspended', async () => {
    const { trajectoryId, version, placement } = await aWorker();
    await arranged(product, placement.id);
    const suspensions = product.get(SuspensionService, { strict: false });
    const suspended = await suspensions.suspend(
      coach,
      { id: trajectoryId, version },
      { reason: 'illness', expectedEndOn: '2199-01-01' },
    );
    await owner.query(
      `UPDATE suspension SET during = daterange(lower(during) - 10, NULL) WHERE trajectory_id = $1`,
      [trajectoryId],
    );
    await suspensions.resume(coach, { id: trajectoryId, version: suspended.version });
    expect(await plan(trajectoryId)).toEqual([
      '1 2026-12-12 planned',
      '3 2027-02-12 planned',
      '6 2027-05-12 planned',
      '12 2027-11-12 planned',
    ]);
  });

  describe('of a trajectory that was ended and re-opened', () => {
    const end = async (trajectoryId: string, version: number) =>
      product
        .get(ExitService, { strict: false })
        .end(coach, { id: trajectoryId, version }, { reason: 'regularWork' });
    const reopen = async (trajectoryId: string, version: number) =>
      product
        .get(ReopeningService, { strict: false })
        .reopen(coach, { id: trajectoryId, version }, { reason: 'Toch nog begeleiding nodig' });
    const owed = async (placementId: string): Promise<number> =>
      (
        await owner.query(
          `SELECT count(*)::int AS n FROM outbox WHERE job = 'checkIn.arrange' AND payload ->> 'placementId' = $1`,
          [placementId],
        )
      ).rows[0].n;

    test('are planned anew as far as they were not held, once, and go with the placement again', async () => {
      const { trajectoryId, version, placement } = await aWorker();
      await arranged(product, placement.id);
      const [first] = await listed(trajectoryId);
      await checkIns.conclude(coach, (await spoken(first!)).id, 'stable', null);
      const held = [fourOf[0]!.replace('planned', 'done'), ...fourOf.slice(1)];
      const ended = await end(trajectoryId, version);
      await arranged(product, placement.id);
      expect(await plan(trajectoryId)).toEqual(held.map((line) => line.replace('planned', 'cancelled')));

      const before = await owed(placement.id);
      await reopen(trajectoryId, ended.version);
      expect(await owed(placement.id)).toBe(before + 1);
      await arranged(product, placement.id);
      expect(await plan(trajectoryId)).toEqual(held);
      const once = await effects(trajectoryId);
      expect(once.journal.at(-1)).toBe('checkIn.resumed');
      await Promise.all([1, 2].map(() => arranged(product, placement.id)));
      expect(await effects(trajectoryId)).toEqual(once);

      await placements.change(coach, placement.id, placement.version, { startsOn: '2026-11-09' });
      await arranged(product, placement.id);
      expect((await plan(trajectoryId)).at(-1)).toBe('12 2027-11-09 planned');
      await placements.end(coach, placement.id, { endedOn: '2026-11-20', early: false, reason: null });
      await arranged(product, placement.id);
      expect((await plan(trajectoryId)).filter((line) => line.endsWith('planned'))).toEqual([]);
    });

    test('are not planned for the time in which it had ended, nor by a job that comes before it runs', async () => {
      const startsOn = addDays(addMonths(amsterdamDate(new Date()), -1), -5);
      const { trajectoryId, version, placement } = await aWorker(startsOn);
      await arranged(product, placement.id);
      const ended = await end(trajectoryId, version);
      // It ended ten days ago; the first would have been five days later.
      await owner.query(
        `UPDATE deadline SET closed_at = closed_at - interval '10 days' WHERE trajectory_id = $1`,
        [trajectoryId],
      );
      await arranged(product, placement.id);
      expect((await listed(trajectoryId)).map(({ state }) => state)).toEqual(Array(4).fill('cancelled'));
      await reopen(trajectoryId, ended.version);
      await arranged(product, placement.id);
      expect((await listed(trajectoryId)).map(({ state }) => state)).toEqual([
        'cancelled',
        ...Array(3).fill('planned'),
      ]);
    });

    test('leave no conversations of the stage beside those of the placement', async () => {
      const { trajectoryId, version, placement } = await aWorker();
      await arranged(product, placement.id);
      const moved = await product
        .get(StageService, { strict: false })
        .move(coach, { id: trajectoryId, version }, { to: 'nazorg' });
      await reopen(trajectoryId, (await end(trajectoryId, moved.version)).version);
      await arranged(product, placement.id);
      const { rows } = await owner.query(
        `SELECT count(*)::int AS open FROM deadline WHERE trajectory_id = $1 AND kind = 'aftercare' AND state = 'open'`,
        [trajectoryId],
      );
      expect(rows[0].open).toBe(4);
      expect(await plan(trajectoryId)).toEqual(fourOf);
    });
  });

  test('stay with work that goes on when the trajectory returns to an earlier stage', async () => {
    const { trajectoryId, version, placement } = await aWorker();
    await arranged(product, placement.id);
    const stages = product.get(StageService, { strict: false });
    const moved = await stages.move(coach, { id: trajectoryId, version }, { to: 'nazorg' });
    await stages.move(
      coach,
      { id: trajectoryId, version: moved.version },
      { to: 'ontwikkeling', reason: 'Extra training naast het werk' },
    );
    expect(await plan(trajectoryId)).toEqual(fourOf);
  });

  test('nothing is done for a placement that is not there', async () => {
    await expect(arranged(product, '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10')).resolves.toBeUndefined();
  });
});

describe('a check-in', () => {
  const aCheckIn = async () => {
    const worker = await aWorker();
    await arranged(product, worker.placement.id);
    const [first] = await listed(worker.trajectoryId);
    return { ...worker, checkIn: first! };
  };

  test('hears both sides before it has an outcome, and meets its deadline alone', async () => {
    const { trajectoryId, checkIn } = await aCheckIn();
    expect(checkIn).toMatchObject({
      version: 1,
      employer: { name: 'Hotel Geuldal' },
      can: ['recordSide', 'conclude'],
    });
    await expect(checkIns.conclude(coach, checkIn.id, 'stable', null)).rejects.toThrow(
      'gesprek met de werkgever ontbreekt; gesprek met de deelnemer ontbreekt',
    );
    const future = { ...well, spokenOn: '2199-01-01' };
    await expect(checkIns.recordSide(coach, checkIn.id, 1, 'employer', future)).rejects.toThrow(
      'in de toekomst',
    );
    const half = await checkIns.recordSide(coach, checkIn.id, 1, 'employer', well);
    expect(half).toMatchObject({ version: 2, employerSide: well, participantSide: null });
    await expect(checkIns.recordSide(coach, checkIn.id, 1, 'participant', well)).rejects.toThrow(
      'version-outdated',
    );
    await expect(checkIns.conclude(coach, checkIn.id, 'stable', null)).rejects.toThrow(
      'de deelnemer ontbreekt',
    );
    await checkIns.recordSide(coach, checkIn.id, 2, 'participant', well);
    const done = await checkIns.conclude(coach, checkIn.id, 'signals', 'Weer bellen');
    expect(done).toMatchObject({ state: 'done', outcome: 'signals', remark: 'Weer bellen', can: [] });
    expect(await checkIns.conclude(coach, checkIn.id, 'relapse', null)).toEqual({ ...done, warnings: [] });
    expect(await plan(trajectoryId)).toEqual([fourOf[0]!.replace('planned', 'done'), ...fourOf.slice(1)]);
    await expect(checkIns.recordSide(coach, checkIn.id, done.version, 'employer', well)).rejects.toThrow(
      'status "done"',
    );
  });

  test('keeps what was said from who does not help the participant', async () => {
    const { trajectoryId, checkIn } = await aCheckIn();
    await checkIns.conclude(coach, (await spoken(checkIn)).id, 'stable', 'Vertrouwelijk');
    const [seen] = await listed(trajectoryId, manager);
    expect(seen).toMatchObject({
      outcome: 'stable',
      employerSide: null,
      participantSide: null,
      remark: null,
      can: [],
    });
    await expect(checkIns.of(stranger, trajectoryId)).rejects.toThrow('not-found');
    await expect(checkIns.conclude(stranger, checkIn.id, 'stable', null)).rejects.toThrow('not-found');
    await expect(checkIns.conclude(manager, checkIn.id, 'stable', null)).rejects.toThrow('step-not-yours');
    const { rows } = await owner.query(
      `SELECT facts::text FROM case_journal WHERE trajectory_id = $1 AND facts::text ~ 'Bevalt|Vertrouwelijk'`,
      [trajectoryId],
    );
    expect(rows).toEqual([]);
  });

  test('that found a relapse offers the way back, and the trajectory returns by it', async () => {
    const { trajectoryId, version, checkIn } = await aCheckIn();
    const stages = product.get(StageService, { strict: false });
    await stages.move(coach, { id: trajectoryId, version }, { to: 'nazorg' });
    await expect(checkIns.returnOffer(coach, checkIn.id)).rejects.toThrow('check-in-no-relapse');
    const relapsed = await checkIns.conclude(coach, (await spoken(checkIn)).id, 'relapse', null);
    expect(relapsed.can).toEqual(['offerReturn']);
    const offer = await checkIns.returnOffer(coach, checkIn.id);
    expect(offer).toEqual({
      trajectoryId,
      trajectoryVersion: version + 1,
      stage: 'nazorg',
      stages: ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing'],
      reason: 'Terugval na de plaatsing als Medewerker huishouding bij Hotel Geuldal',
    });
    const back = await stages.move(
      coach,
      { id: offer.trajectoryId, version: offer.trajectoryVersion },
      { to: 'ontwikkeling', reason: offer.reason },
    );
    expect([back.id, back.stage]).toEqual([trajectoryId, 'ontwikkeling']);
    // Answered: it is not offered again.
    expect((await listed(trajectoryId))[0]!.can).toEqual([]);
    await expect(checkIns.returnOffer(coach, checkIn.id)).rejects.toThrow('check-in-no-relapse');
  });
});
