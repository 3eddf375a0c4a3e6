import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { aParticipant } from '../../test/factories/participants.js';
import { aPlacement, aPlaceOf, aProposal } from '../../test/factories/placements.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { lookingStages } from './match-list.rules.js';
import { MatchService } from './match.service.js';
import { PlacementModule } from './placement.module.js';
import { PlacementService } from './placement.service.js';
import type { WishValues } from './wishes.rules.js';
import { noWishes } from './wishes.rules.js';
import { WishesService } from './wishes.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let wishes: WishesService;
let matches: MatchService;
let coach: Actor;
let teamMate: Actor;
let manager: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [PlacementModule]);
  [wishes, matches] = [product.get(WishesService), product.get(MatchService)];
  const teamId = await aTeam(database.ownerUrl);
  coach = await aUser(database.ownerUrl, { teamId });
  teamMate = await aUser(database.ownerUrl, { teamId });
  manager = await aUser(database.ownerUrl, { roles: ['manager'] });
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const aCase = (entryStage: 'diagnose' | 'ontwikkeling' | 'plaatsing' = 'plaatsing', participantId?: string) =>
  aTrajectory(product, owner, coach, { entryStage, ...(participantId && { participantId }) });
const wanting = (values: Partial<WishValues>): WishValues => ({ ...noWishes, ...values });
const paging = { withoutConflicts: false, after: null, limit: 100 };
const placesFor = (actor: Actor, trajectoryId: string, more: object = {}) =>
  matches.placesFor(actor, trajectoryId, { ...paging, kind: null, municipalityCode: null, ...more });
const seekersFor = (actor: Actor, placeId: string, more: object = {}) =>
  matches.seekersFor(actor, placeId, { ...paging, stages: lookingStages, ...more });

describe('wishes and limits', () => {
  test('begin with nothing, hold as a whole from each recording on, and stay on record', async () => {
    const { id, participantId } = await aCase();
    expect(await wishes.of(coach, id)).toMatchObject({
      ...{ ...noWishes, version: 0, recordedBy: null, suggestion: null, can: ['record'] },
    });
    const first = wanting({ tasks: ['green'], hoursFrom: 16, hoursTo: 20.5, availableFrom: '2026-12-01' });
    expect(await wishes.record(coach, id, 0, first, null)).toMatchObject({
      ...first,
      version: 1,
      warnings: [],
    });
    const second = wanting({ ...first, limits: ['lifting'], limitsNote: 'Niet tillen door hernia' });
    const recorded = await wishes.record(teamMate, id, 1, second, null);
    expect(recorded).toMatchObject({ ...second, version: 2, recordedBy: { id: teamMate.userId } });
    expect(recorded.warnings).toMatchObject([{ field: 'limitsNote', words: ['hernia'] }]);
    // The same again changes nothing; what another read before is refused.
    expect(await wishes.record(coach, id, 2, second, null)).toMatchObject({ version: 2 });
    await expect(wishes.record(coach, id, 1, first, null)).rejects.toThrow('version-outdated');

    const kept = await all(
      'SELECT version, replaced_at IS NULL AS holds FROM work_wishes WHERE trajectory_id = $1 ORDER BY 1',
      id,
    );
    expect(kept).toEqual([
      { version: 1, holds: false },
      { version: 2, holds: true },
    ]);
    const told = await all(
      `SELECT type, facts FROM case_journal WHERE trajectory_id = $1 AND type LIKE 'wishes.%' ORDER BY id`,
      id,
    );
    // What somebody cannot do is not in the journal.
    expect(told).toEqual([
      {
        type: 'wishes.recorded',
        facts: { parts: ['gewenst werk', 'uren', 'beschikbaarheid'], takenFrom: null },
      },
      { type: 'wishes.changed', facts: { parts: ['beperkingen'], takenFrom: null } },
    ]);
    const seen = await all(
      `SELECT FROM access_log WHERE action = 'wishes.opened' AND participant_ids = ARRAY[$1::uuid]`,
      participantId,
    );
    expect(seen).toHaveLength(1);
  });

  test('of two who record at once, one is told to look again', async () => {
    const { id } = await aCase();
    const both = await Promise.allSettled([
      wishes.record(coach, id, 0, wanting({ hoursTo: 20 }), null),
      wishes.record(teamMate, id, 0, wanting({ hoursTo: 24 }), null),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('offer what the referral asked, or what held in an earlier trajectory and in a record merged into this', async () => {
    const participantId = await aParticipant(owner);
    const { id } = await aCase('plaatsing', participantId);
    const referralId = newId();
    await all(
      `INSERT INTO referral (id, form, state, municipality_code, referrer_id, person, answers, submitted_at,
         participant_id, trajectory_id)
       VALUES ($1, 'podium24', 'accepted', '0935', $2, '{}', $3, '2026-11-01T23:30:00Z', $4, $5)`,
      ...[
        referralId,
        coach.userId,
        JSON.stringify({ wishedOccupations: ['kok'], weeklyHours: 24 }),
        participantId,
        id,
      ],
    );
    await all('UPDATE trajectory SET referral_id = $2 WHERE id = $1', id, referralId);
    expect((await wishes.of(coach, id)).suggestion).toMatchObject({
      ...{ from: 'referral', on: '2026-11-02', occupations: ['kok'], hoursTo: 24 },
    });

    const other = await aCase();
    await wishes.record(coach, other.id, 0, wanting({ tasks: ['kitchen'] }), null);
    await all('UPDATE participant SET merged_into_id = $2 WHERE id = $1', other.participantId, participantId);
    const { suggestion } = await wishes.of(coach, id);
    expect(suggestion).toMatchObject({ from: 'earlierTrajectory', tasks: ['kitchen'] });
    const { from, on: _, ...values } = suggestion!;
    expect(await wishes.record(coach, id, 0, values, from)).toMatchObject({
      ...{ takenFrom: 'earlierTrajectory', tasks: ['kitchen'], suggestion: null },
    });
  });

  test('are for who helps the participant: overview neither reads nor writes them', async () => {
    const { id } = await aCase();
    await expect(wishes.of(manager, id)).rejects.toThrow('not-found');
    await expect(wishes.record(manager, id, 0, wanting({ hoursTo: 20 }), null)).rejects.toThrow(
      'step-not-yours',
    );
    const stranger = await aUser(database.ownerUrl);
    await expect(wishes.record(stranger, id, 0, wanting({ hoursTo: 20 }), null)).rejects.toThrow('not-found');
  });
});

describe('a match', () => {
  const cleaner = wanting({
    tasks: ['cleaning'],
    hoursFrom: 16,
    limits: ['lifting'],
    availableFrom: '2026-01-05',
  });

  test('is judged the same from both sides, by what was measured before what was told', async () => {
    const { id, participantId } = await aCase();
    await wishes.record(coach, id, 0, { ...cleaner, languageLevel: 'B1' }, null);
    await all(
      `INSERT INTO assessment (id, trajectory_id, participant_id, kind, measured_on, finding, recorded_by)
       VALUES ($1, $2, $3, 'languageLevel', '2026-11-02', '{"level": "A1"}', $4)`,
      ...[newId(), id, participantId, coach.userId],
    );
    const place = await aPlaceOf(product, coach, {
      ...{ tasks: ['cleaning'], demands: ['lifting', 'standing'], languageLevel: 'A2' },
    });
    const there = (await placesFor(coach, id)).items.find((match) => match.place.id === place.id)!;
    const back = (await seekersFor(coach, place.id)).items.find(({ trajectoryId }) => trajectoryId === id)!;
    expect(there.criteria).toEqual(back.criteria);
    expect(there.place).toMatchObject({ tasks: ['cleaning'], demands: ['lifting', 'standing'] });
    expect(there.criteria.filter(({ outcome }) => outcome === 'doesNotFit')).toMatchObject([
      { criterion: 'limits', because: 'Het werk vraagt wat niet kan: tillen.' },
      { criterion: 'language', because: 'Het werk vraagt Nederlands op A2; het niveau is A1.' },
    ]);
    expect(there).toMatchObject({ conflicts: 2, placement: null, can: ['propose'] });
    const clear = await placesFor(coach, id, { withoutConflicts: true });
    expect(clear.items.map((match) => match.place.id)).not.toContain(place.id);
    expect(clear.considered).toBeGreaterThan(0);
  });

  test('shows what came of these two before, and offers no second proposal beside one that runs', async () => {
    const { id } = await aCase();
    const place = await aPlaceOf(product, coach);
    const proposal = await aProposal(product, coach, id, place.id);
    const now = async () => (await seekersFor(coach, place.id)).items.find((one) => one.trajectoryId === id)!;
    expect(await now()).toMatchObject({
      placement: { id: proposal.id, state: 'proposed' },
      can: [],
      working: false,
    });
    await product.get(PlacementService).reject(coach, proposal.id, 'Koos een ander');
    expect(await now()).toMatchObject({
      placement: { state: 'notMatched', endReason: 'Koos een ander' },
      can: ['propose'],
    });
    await aPlacement(product, coach, id);
    expect(await now()).toMatchObject({ working: true, can: ['propose'] });
  });

  test('is of open places, and of people who look for work and are the actor’s to help', async () => {
    const team = await aTeam(database.ownerUrl);
    const other = await aUser(database.ownerUrl, { teamId: team });
    const open = (entryStage: 'diagnose' | 'ontwikkeling' | 'plaatsing') =>
      aTrajectory(product, owner, other, { entryStage });
    const [diagnose, silent, told, placing] = [
      await open('diagnose'),
      await open('ontwikkeling'),
      await open('ontwikkeling'),
      await open('plaatsing'),
    ];
    await wishes.record(other, told.id, 0, cleaner, null);
    await wishes.record(other, diagnose.id, 0, cleaner, null);
    const [place, full] = [await aPlaceOf(product, coach), await aPlaceOf(product, coach)];
    await aPlacement(product, other, placing.id, { placeId: full.id });
    expect((await placesFor(other, told.id)).items.map((match) => match.place.id)).not.toContain(full.id);

    const found = await seekersFor(other, place.id);
    expect(found).toMatchObject({ considered: 2, bounded: false, next: null });
    expect(found.items.map(({ trajectoryId }) => trajectoryId)).toEqual([told.id, placing.id]);
    expect(found.items.map(({ wishesKnown }) => wishesKnown)).toEqual([true, false]);
    const narrowed = await seekersFor(other, place.id, { stages: ['plaatsing'] });
    expect(narrowed.items.map(({ trajectoryId }) => trajectoryId)).toEqual([placing.id]);
    expect((await seekersFor(other, full.id)).items.flatMap(({ can }) => can)).toEqual([]);
    expect((await seekersFor(coach, place.id)).items.map(({ trajectoryId }) => trajectoryId)).not.toContain(
      told.id,
    );
    await expect(placesFor(coach, silent.id)).rejects.toThrow('not-found');
    await expect(seekersFor(other, newId())).rejects.toThrow('not-found');
    const [seen] = await all<{ ids: string[] }>(
      `SELECT participant_ids AS ids FROM access_log WHERE action = 'matches.listed' AND actor_id = $1
       ORDER BY at DESC LIMIT 1`,
      other.userId,
    );
    expect(seen!.ids.sort()).toEqual([told.participantId, placing.participantId].sort());
  });
});
