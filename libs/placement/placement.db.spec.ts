import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { ExitService } from '#trajectory/exit.service.js';
import { ReopeningService } from '#trajectory/reopening.service.js';
import { aPlacement, aPlaceOf, aProposal } from '../../test/factories/placements.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { InstrumentService } from './instrument.service.js';
import { PlaceService } from './place.service.js';
import { PlacementModule } from './placement.module.js';
import { PlacementService } from './placement.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let placements: PlacementService;
let instruments: InstrumentService;
let coach: Actor;
let teamMate: Actor;
let stranger: Actor;
let manager: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [PlacementModule]);
  [placements, instruments] = [product.get(PlacementService), product.get(InstrumentService)];
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId });
  teamMate = await aUser(database.ownerUrl, { teamId });
  stranger = await aUser(database.ownerUrl);
  manager = await aUser(database.ownerUrl, { roles: ['manager'] });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const aCase = async () => aTrajectory(product, owner, coach);
const journal = async (trajectoryId: string): Promise<string[]> =>
  (
    await all<{ type: string }>(
      `SELECT type FROM case_journal WHERE trajectory_id = $1 AND type ~ '^(placement|instrument|wageValue)' ORDER BY id`,
      trajectoryId,
    )
  ).map(({ type }) => type);
const openTerms = async (subjectId: string): Promise<string[]> =>
  (
    await all<{ line: string }>(
      `SELECT kind || ' ' || due_on AS line FROM deadline WHERE subject_id = $1 AND state = 'open' ORDER BY 1`,
      subjectId,
    )
  ).map(({ line }) => line);
const taken = async (placeId: string) => product.get(PlaceService).one(coach, placeId);

describe('a placement', () => {
  test('is proposed from a place, started, corrected and ended, each a line on the timeline', async () => {
    const { id: trajectoryId } = await aCase();
    const proposal = await aProposal(product, coach, trajectoryId);
    expect(proposal).toMatchObject({
      version: 1,
      state: 'proposed',
      functionTitle: 'Medewerker huishouding',
      hours: 16,
      contractForm: null,
      employer: { name: 'Hotel Geuldal' },
      can: ['change', 'addInstrument', 'start', 'reject'],
    });
    await expect(placements.start(coach, proposal.id, { startsOn: '2026-11-02' })).rejects.toThrow(
      'contractvorm ontbreekt',
    );
    const start = { startsOn: '2026-11-02', contractForm: 'fixedTerm', hours: 20.5 } as const;
    const started = await placements.start(coach, proposal.id, start);
    expect(started).toMatchObject({
      state: 'started',
      hours: 20.5,
      can: ['change', 'addInstrument', 'end', 'endEarly'],
    });
    expect(await placements.start(coach, proposal.id, start)).toEqual(started);
    await expect(placements.change(coach, proposal.id, 1, { hours: 24 })).rejects.toThrow('version-outdated');
    const corrected = await placements.change(coach, proposal.id, 2, { startsOn: '2026-11-09' });
    expect(corrected).toMatchObject({ version: 3, startsOn: '2026-11-09' });
    const end = { endedOn: '2026-11-20', early: true, reason: 'Te zwaar' };
    await expect(placements.end(coach, proposal.id, { ...end, reason: null })).rejects.toThrow(
      'Noem de reden',
    );
    await expect(placements.end(coach, proposal.id, { ...end, endedOn: '2026-11-08' })).rejects.toThrow(
      'vóór de start op 09-11-2026',
    );
    expect(await placements.end(teamMate, proposal.id, end)).toMatchObject({
      state: 'endedEarly',
      endReason: 'Te zwaar',
      can: [],
    });
    expect(await journal(trajectoryId)).toEqual([
      'placement.proposed',
      'placement.started',
      'placement.startCorrected',
      'placement.endedEarly',
    ]);
  });

  test('owes the arrangement of its check-ins when it starts, is corrected and ends, and not otherwise', async () => {
    const { id: trajectoryId } = await aCase();
    const { id, version } = await aPlacement(product, coach, trajectoryId);
    await placements.change(coach, id, version, { hours: 30 });
    await placements.change(coach, id, version + 1, { startsOn: '2026-11-03' });
    await placements.end(coach, id, { endedOn: '2026-11-20', early: false, reason: null });
    const owed = await all(
      `SELECT payload FROM outbox WHERE job = 'checkIn.arrange' AND payload ->> 'placementId' = $1`,
      id,
    );
    expect(owed).toHaveLength(3);
  });

  test('can be several at once, and not be at an employer that ended or a place that closed', async () => {
    const { id: trajectoryId } = await aCase();
    await aPlacement(product, coach, trajectoryId);
    expect((await aPlacement(product, coach, trajectoryId)).state).toBe('started');
    const place = await aPlaceOf(product, coach);
    await product.get(PlaceService).close(coach, place.id, 'withdrawn', null);
    await expect(aProposal(product, coach, trajectoryId, place.id)).rejects.toThrow('place-not-open');
    await expect(placements.propose(coach, trajectoryId, {})).rejects.toThrow('placement-unknown-place');
    await expect(placements.propose(coach, trajectoryId, { employerId: place.employerId })).rejects.toThrow(
      'placement-where-missing',
    );
    const elsewhere = { employerId: place.employerId, functionTitle: 'Klusser', hours: 12 };
    expect(await placements.propose(coach, trajectoryId, elsewhere)).toMatchObject({
      placeId: null,
      hours: 12,
    });
  });

  test('is for who helps the participant: a stranger does not see it, a manager only looks', async () => {
    const { id: trajectoryId } = await aCase();
    const { id } = await aProposal(product, coach, trajectoryId);
    await expect(placements.of(stranger, trajectoryId)).rejects.toThrow('not-found');
    await expect(placements.reject(stranger, id, 'Nee')).rejects.toThrow('not-found');
    await expect(placements.reject(manager, id, 'Nee')).rejects.toThrow('step-not-yours');
    const [seen] = JSON.parse(await placements.of(manager, trajectoryId)).items;
    expect([seen.id, seen.can]).toEqual([id, []]);
    const [mine] = JSON.parse(await placements.of(teamMate, trajectoryId)).items;
    expect(mine.can).toContain('start');
    const logged = await all(
      `SELECT FROM access_log WHERE action = 'placements.listed' AND actor_id = $1`,
      manager.userId,
    );
    expect(logged).toHaveLength(1);
  });

  test('that was proposed leads to nothing when the trajectory ends; who works goes on working', async () => {
    const { id: trajectoryId, version } = await aCase();
    const proposal = await aProposal(product, coach, trajectoryId);
    await instruments.add(coach, proposal.id, { kind: 'noRisk', startsOn: '2026-11-02' });
    const works = await aPlacement(product, coach, trajectoryId);
    await product.get(ExitService).end(coach, { id: trajectoryId, version }, { reason: 'regularWork' });
    const states = await all(
      'SELECT id, state FROM placement WHERE trajectory_id = $1 ORDER BY id',
      trajectoryId,
    );
    expect(states).toEqual([
      { id: proposal.id, state: 'notMatched' },
      { id: works.id, state: 'started' },
    ]);
    await expect(placements.propose(coach, trajectoryId, {})).rejects.toThrow('trajectory-ended');
  });
});

test('its legal terms stop with the trajectory and go on when it is re-opened; what was replaced or decided does not', async () => {
  const { id: trajectoryId, version } = await aCase();
  const { id } = await aPlacement(product, coach, trajectoryId);
  const add = async (kind: 'trialPlacement' | 'wageCostSubsidy') => {
    const after = await instruments.add(coach, id, { kind, startsOn: '2026-11-02' });
    return after.instruments.find((one) => one.kind === kind)!;
  };
  const [trial, subsidy] = [await add('trialPlacement'), await add('wageCostSubsidy')];
  await instruments.extend(coach, trial.id, '2027-03-01', 'Leert de kassa nog');
  const after = await instruments.setWageValue(coach, subsidy.id, 60, '2026-11-09');
  const terms = after.instruments.map((one) => one.terms);
  expect(terms).toEqual([
    [{ term: 'trialPlacementExtended', dueOn: '2027-05-01' }],
    [
      { term: 'wageSubsidyDecision', dueOn: '2026-12-14' },
      { term: 'wageValueAgain', dueOn: '2027-11-09' },
    ],
  ]);
  const known = { id: trajectoryId, version };
  const ended = await product.get(ExitService).end(coach, known, { reason: 'regularWork' });
  expect([await openTerms(trial.id), await openTerms(subsidy.id)]).toEqual([[], []]);
  await product
    .get(ReopeningService)
    .reopen(coach, { ...known, version: ended.version }, { reason: 'Toch nog begeleiding nodig' });
  const { items, can } = JSON.parse(await placements.of(coach, trajectoryId));
  expect(items[0].instruments.map((one: { terms: unknown }) => one.terms)).toEqual(terms);
  expect(can).toEqual(['propose']);
});

test('who works or was proposed at a place is shown with it, to who may see them alone', async () => {
  const place = await aPlaceOf(product, coach, { positions: 3 });
  const works = await aPlacement(product, coach, (await aCase()).id, { placeId: place.id });
  const theirs = await aTrajectory(product, owner, stranger);
  const proposed = await aProposal(product, stranger, theirs.id, place.id);
  const shown = async (actor: Actor): Promise<string[]> =>
    JSON.parse(await placements.at(actor, place.id)).items.map(({ id }: { id: string }) => id);
  expect(await shown(teamMate)).toEqual([works.id]);
  expect(await shown(stranger)).toEqual([proposed.id]);
  expect(await shown(manager)).toEqual([proposed.id, works.id]);
  const [{ noted }] = (await all<{ noted: string[] }>(
    `SELECT participant_ids AS noted FROM access_log WHERE actor_id = $1 ORDER BY id DESC LIMIT 1`,
    teamMate.userId,
  )) as [{ noted: string[] }];
  expect(noted).toEqual([works.participantId]);
  await expect(placements.at(coach, works.id)).rejects.toThrow('not-found');
});

test('what the law refuses is told at what was filled in', async () => {
  const { id } = await aPlacement(product, coach, (await aCase()).id);
  const tooLong = { kind: 'trialPlacement', startsOn: '2026-11-02', endsOn: '2027-01-02' } as const;
  await expect(instruments.add(coach, id, tooLong)).rejects.toMatchObject({
    kind: { code: 'trial-placement-too-long' },
    errors: [{ location: { pointer: '#/endsOn' }, detail: expect.stringContaining('01-01-2027') }],
  });
});

describe('the positions of a place', () => {
  test('are taken by who starts, and free again when they stop', async () => {
    const place = await aPlaceOf(product, coach, { positions: 2 });
    const first = await aPlacement(product, coach, (await aCase()).id, { placeId: place.id });
    expect(await taken(place.id)).toMatchObject({ taken: 1, state: 'open' });
    const late = await aProposal(product, coach, (await aCase()).id, place.id);
    await aPlacement(product, coach, (await aCase()).id, { placeId: place.id });
    expect(await taken(place.id)).toMatchObject({ taken: 2, state: 'filled' });
    const start = { startsOn: '2026-11-02', contractForm: 'permanent' } as const;
    await expect(placements.start(coach, late.id, start)).rejects.toThrow('place-full');
    await placements.end(coach, first.id, { endedOn: '2026-11-20', early: false, reason: null });
    expect(await taken(place.id)).toMatchObject({ taken: 1, state: 'open' });
    expect((await placements.start(coach, late.id, start)).state).toBe('started');
    const { version } = await taken(place.id);
    await expect(
      product.get(PlaceService).change(coach, place.id, version, { positions: 1 }),
    ).rejects.toThrow('Er werken hier nu 2 mensen');
  });

  test('are never one too many, whoever starts at the same time', async () => {
    const place = await aPlaceOf(product, coach, { positions: 3 });
    const proposals = [];
    for (let n = 0; n < 10; n += 1) {
      proposals.push(await aProposal(product, coach, (await aCase()).id, place.id));
    }
    const outcomes = await Promise.allSettled(
      proposals.map(({ id }) =>
        placements.start(coach, id, { startsOn: '2026-11-02', contractForm: 'agency' }),
      ),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason.kind?.code)] : [],
    );
    expect(refused).toEqual(Array(7).fill('place-full'));
    expect(await taken(place.id)).toMatchObject({ taken: 3, state: 'filled' });
  });

  test('are kept by the database itself, past every rule of the code', async () => {
    const place = await aPlaceOf(product, coach, { positions: 1 });
    await aPlacement(product, coach, (await aCase()).id, { placeId: place.id });
    const late = await aProposal(product, coach, (await aCase()).id);
    await expect(
      owner.query(
        `UPDATE placement SET place_id = $2, state = 'started', starts_on = '2026-11-02', contract_form = 'agency'
         WHERE id = $1`,
        [late.id, place.id],
      ),
    ).rejects.toMatchObject({ constraint: 'place_never_overfilled' });
    await expect(
      (async () => {
        const runtime = new Client({ connectionString: database.appUrl });
        await runtime.connect();
        try {
          await runtime.query('UPDATE place SET taken = 0');
        } finally {
          await runtime.end();
        }
      })(),
    ).rejects.toThrow('permission denied');
  });
});

describe('a trial placement', () => {
  const aTrial = async (more: object = {}) => {
    const { id: trajectoryId } = await aCase();
    const { id } = await aPlacement(product, coach, trajectoryId);
    const placement = await instruments.add(coach, id, {
      kind: 'trialPlacement',
      startsOn: '2026-11-02',
      ...more,
    });
    return placement.instruments[0]!;
  };

  test('lasts two months at most, and is extended once by four', async () => {
    const trial = await aTrial();
    expect(trial).toMatchObject({
      endsOn: '2027-01-01',
      state: 'requested',
      can: ['grant', 'refuse', 'extend', 'end'],
    });
    expect(await openTerms(trial.id)).toEqual(['trialPlacement 2027-01-01']);
    await expect(aTrial({ endsOn: '2027-01-02' })).rejects.toThrow('tot en met 01-01-2027');
    const reason = 'Leert de kassa nog';
    await expect(instruments.extend(coach, trial.id, '2027-05-02', reason)).rejects.toThrow(
      'tot en met 01-05-2027',
    );
    await expect(instruments.extend(coach, trial.id, '2026-12-31', reason)).rejects.toThrow('latere dag');
    const { instruments: extended } = await instruments.extend(coach, trial.id, '2027-05-01', reason);
    expect(extended[0]).toMatchObject({ endsOn: '2027-05-01', extensionReason: reason });
    expect(await openTerms(trial.id)).toEqual(['trialPlacementExtended 2027-05-01']);
    await expect(instruments.extend(coach, trial.id, '2027-05-01', reason)).rejects.toThrow(
      'één keer verlengd',
    );
  });

  test('follows the law as it was on its first day', async () => {
    await owner.query(
      `INSERT INTO setting (id, key, value, during) VALUES (gen_random_uuid(), 'trialPlacementMonths', '3', '[2031-01-01,)')`,
    );
    expect((await aTrial({ startsOn: '2030-12-31' })).endsOn).toBe('2031-02-27');
    expect((await aTrial({ startsOn: '2031-01-01' })).endsOn).toBe('2031-03-31');
  });
});

describe('a wage-cost subsidy', () => {
  const aSubsidy = async () => {
    const { id: trajectoryId } = await aCase();
    const { id } = await aPlacement(product, coach, trajectoryId);
    const asked = { kind: 'wageCostSubsidy', startsOn: '2026-11-02' } as const;
    const { instruments: of } = await instruments.add(coach, id, asked);
    return { trajectoryId, placementId: id, id: of[0]!.id };
  };
  const decision = { decidedBy: 'College van Maastricht', decidedOn: '2026-11-20', reason: null };

  test('is decided on within five weeks of the wage value, which is then measured again', async () => {
    const { id, trajectoryId, placementId } = await aSubsidy();
    await expect(instruments.decide(coach, id, { outcome: 'granted', ...decision })).rejects.toThrow(
      'loonwaarde ontbreekt',
    );
    const { instruments: measured } = await instruments.setWageValue(coach, id, 60, '2026-11-02');
    expect(measured[0]!.wageValues).toEqual([{ percent: 60, setOn: '2026-11-02', againOn: '2027-11-02' }]);
    expect(await openTerms(id)).toEqual(['wageSubsidyDecision 2026-12-07', 'wageValueAgain 2027-11-02']);
    const { instruments: granted } = await instruments.decide(coach, id, { outcome: 'granted', ...decision });
    expect(granted[0]).toMatchObject({ state: 'granted', ...{ decidedBy: 'College van Maastricht' } });
    expect(await openTerms(id)).toEqual(['wageValueAgain 2027-11-02']);
    const today = product.get(Clock).today();
    await expect(instruments.setWageValue(coach, id, 70, addDays(today, 1))).rejects.toThrow(
      'in de toekomst',
    );
    await expect(instruments.setWageValue(coach, id, 70, '2026-11-02')).rejects.toThrow('van 02-11-2026');
    const { instruments: again } = await instruments.setWageValue(coach, id, 70, '2026-11-10');
    expect(again[0]!.wageValues.map(({ percent }) => percent)).toEqual([70, 60]);
    expect(await openTerms(id)).toEqual(['wageValueAgain 2027-11-10']);
    await placements.end(coach, placementId, { endedOn: '2026-11-20', early: false, reason: null });
    expect(await openTerms(id)).toEqual([]);
    expect(await journal(trajectoryId)).toEqual([
      'placement.proposed',
      'placement.started',
      'instrument.added',
      'wageValue.recorded',
      'instrument.granted',
      'wageValue.recorded',
      'instrument.ended',
      'placement.ended',
    ]);
  });

  test('that is refused has no terms left, and then another can be asked', async () => {
    const { id, placementId } = await aSubsidy();
    const asked = { kind: 'wageCostSubsidy', startsOn: '2026-11-16' } as const;
    await expect(instruments.add(coach, placementId, asked)).rejects.toThrow(
      'loopt al een loonkostensubsidie',
    );
    await instruments.setWageValue(coach, id, 100, '2026-11-02');
    await instruments.decide(coach, id, { outcome: 'refused', ...decision });
    expect(await openTerms(id)).toEqual([]);
    expect((await instruments.add(coach, placementId, asked)).instruments).toHaveLength(2);
  });
});
