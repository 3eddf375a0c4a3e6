import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import { MatchQuestionService } from '#participant/match-question.service.js';
import { MatchReviewService } from '#participant/match-review.service.js';
import { MergeService } from '#participant/merge.service.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { ParticipantService } from '#participant/participant.service.js';
import { PersonRegister } from '#participant/person-register.service.js';
import type { PersonValues } from '#participant/person.rules.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import { aBsn } from '../../test/factories/people.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase } from '../../test/postgres/test-database.js';
import { TrajectoryModule } from './trajectory.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: pg.Client;
let coach: Actor;
let steward: Actor;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [ParticipantModule, TrajectoryModule]);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  coach = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  steward = await aUser(database.ownerUrl, { roles: ['dataSteward'] });
  db = product.get(Database);
});
afterAll(async () => {
  await owner.end();
  await product.close();
  await database.drop();
});

interface Given {
  values: PersonValues;
  recordedOn: string | null;
  bsn: boolean;
  running: boolean;
}
interface Person {
  id: string;
  recordId: string;
  trajectoryId?: string;
}

/** A participant known from one source, with a running trajectory if asked. */
async function aKnown({ values, recordedOn, bsn, running }: Given): Promise<Person> {
  const [id, recordId] = [newId(), newId()];
  const given = { surname: 'Bos', ...values, ...(bsn && { bsn: aBsn() }) };
  await db.write(systemActor, async (tx) => {
    const origin = { source: 'annex', recordedOn, sourceRecordId: recordId } as const;
    await product.get(PersonRegister).add(tx, [{ id, values: given, origin }]);
    await keep(tx, id, recordId, given, recordedOn);
  });
  if (!running) return { id, recordId };
  return { id, recordId, trajectoryId: (await aTrajectory(product, owner, coach, { participantId: id })).id };
}
const keep = (
  tx: Parameters<SourceRecordService['keep']>[0],
  participantId: string,
  id: string,
  values: PersonValues,
  recordedOn: string | null,
) =>
  product.get(SourceRecordService).keep(tx, [
    {
      id,
      participantId,
      source: 'annex',
      sourceId: id,
      recordedOn,
      values,
      intake: {},
      matchKeys: product.get(SourceRecordService).matchKeys([`key:${id}`, `name:${values.surname}`]),
    },
  ]);
const ask = (...pairs: [Person, Person][]) =>
  db.write(systemActor, (tx) =>
    product.get(MatchQuestionService).ask(
      tx,
      pairs.map(([one, other]) => ({
        recordIds: [one.recordId, other.recordId],
        participantIds: [one.id, other.id],
        score: 0.7,
        reasons: ['given-equal'],
      })),
    ),
  );
const merge = (one: Person, other: Person) =>
  db.write(amongEveryone(steward), (tx) =>
    product.get(MergeService).merge(tx, steward, [one.id, other.id], ['given-equal']),
  );
const undo = (mergeId: string) => product.get(MergeService).undo(steward, mergeId);

/** All that two participants have, in every table, but for versions and the moments of writing. */
async function stateOf(...people: Person[]): Promise<unknown> {
  const ids = people.map(({ id }) => id);
  const read = async (sql: string) =>
    (await owner.query(`SELECT to_jsonb(x) AS row FROM (${sql}) x`, [ids])).rows;
  return {
    participants: await read(
      `SELECT to_jsonb(p) - '{version,updated_at}'::text[] AS p FROM participant p WHERE id = ANY ($1) ORDER BY id`,
    ),
    records: await read(
      `SELECT to_jsonb(r) - '{updated_at}'::text[] AS r FROM source_record r WHERE participant_id = ANY ($1) ORDER BY id`,
    ),
    keys: await read(
      `SELECT k.* FROM match_key k JOIN source_record r ON r.id = k.source_record_id
       WHERE r.participant_id = ANY ($1) ORDER BY key, source_record_id`,
    ),
    questions: await read(
      `SELECT to_jsonb(c) - '{version}'::text[] AS c FROM match_candidate c
       WHERE left_participant_id = ANY ($1) OR right_participant_id = ANY ($1) ORDER BY id`,
    ),
    names: await read(
      'SELECT * FROM participant_name_token WHERE participant_id = ANY ($1) ORDER BY participant_id, surname_token_id, given_token_id',
    ),
    deadlines: await read('SELECT * FROM deadline WHERE participant_id = ANY ($1) ORDER BY id'),
    tasks: await read('SELECT * FROM task WHERE participant_id = ANY ($1) ORDER BY id'),
    involved: await read(
      `SELECT trajectory_id, user_id, role FROM involved_colleague
       WHERE participant_id = ANY ($1) AND upper_inf(during) ORDER BY 1, 2, 3`,
    ),
    // The pause stays in the history of a trajectory: what runs is the same again.
    cases: await read(
      `SELECT trajectory_id, contact_person_id, team_id, reader_ids, stage, suspended, next_due_on, ended_at
       FROM caseload_entry WHERE participant_id = ANY ($1) ORDER BY trajectory_id`,
    ),
  };
}

const word = fc.constantFrom('Bos', 'Bosch', 'Cox', 'Dols');
const someone: fc.Arbitrary<Given> = fc.record({
  values: fc.record(
    {
      surname: word,
      prefix: fc.constantFrom('van', 'de'),
      partnerSurname: word,
      givenName: fc.constantFrom('Jan', 'Jan Willem', 'Truus'),
      phone: fc.constantFrom('0612345678', '0612345679'),
      postcode: fc.constantFrom('6211 AB', '6211 AC'),
      addressLine: fc.constantFrom('Markt 1', 'Markt 2'),
    },
    { requiredKeys: [] },
  ),
  recordedOn: fc.option(fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01')),
  bsn: fc.boolean(),
  running: fc.boolean(),
});

describe('a merge', () => {
  test('that is undone leaves everything as it was, in every table', async () => {
    await fc.assert(
      fc.asyncProperty(someone, someone, someone, async (a, b, c) => {
        const [one, other, third] = [await aKnown(a), await aKnown(b), await aKnown(c)];
        await ask([one, other], [other, third]);
        await owner.query(
          `INSERT INTO task (id, trajectory_id, participant_id, owner_id, title, created_by)
           SELECT gen_random_uuid(), id, participant_id, $1, 'Bellen', $1 FROM trajectory WHERE participant_id = ANY ($2)`,
          [coach.userId, [one.id, other.id]],
        );
        const before = await stateOf(one, other, third);
        const { mergeId, keptId, mergedId } = await merge(one, other);
        expect(await stateOf(one, other, third)).not.toEqual(before);
        const kept = await owner.query(
          'SELECT count(*)::int AS records FROM source_record WHERE participant_id = $1',
          [keptId],
        );
        expect(kept.rows[0].records).toBe(2);
        const open = await owner.query(
          'SELECT participant_id FROM trajectory WHERE participant_id IN ($1, $2) AND upper_inf(active)',
          [keptId, mergedId],
        );
        expect(open.rows).toEqual(a.running || b.running ? [{ participant_id: keptId }] : []);
        expect(await undo(mergeId)).toEqual([]);
        expect(await stateOf(one, other, third)).toEqual(before);
      }),
      { numRuns: 25, seed: 5 },
    );
  }, 120_000);

  test('of two that was followed by another is undone from the last on', async () => {
    const given = { values: {}, recordedOn: null, bsn: false, running: false };
    const [one, other, third] = [
      await aKnown(given),
      await aKnown(given),
      await aKnown({ ...given, running: true }),
    ];
    const before = await stateOf(one, other, third);
    const [first, second] = [await merge(one, other), await merge(one, third)];
    await expect(undo(first.mergeId)).rejects.toThrow(/merge-merged-on/);
    await undo(second.mergeId);
    await undo(first.mergeId);
    expect(await stateOf(one, other, third)).toEqual(before);
    await expect(undo(first.mergeId)).rejects.toThrow(/merge-undone/);
  });

  test('keeps what a colleague entered since, and says which', async () => {
    const one = await aKnown({
      values: { phone: '0612345678' },
      recordedOn: '2024-01-01',
      bsn: false,
      running: true,
    });
    const other = await aKnown({
      values: { phone: '0612345679', postcode: '6211 AB' },
      recordedOn: '2024-02-01',
      bsn: false,
      running: false,
    });
    const { mergeId, keptId } = await merge(one, other);
    const version = await owner.query('SELECT version FROM participant WHERE id = $1', [keptId]);
    await product
      .get(ParticipantService)
      .correct(coach, keptId, version.rows[0].version, { phone: '0612345670' });
    expect(await undo(mergeId)).toEqual(['phone']);
    const { rows } = await owner.query('SELECT phone, postcode FROM participant WHERE id = $1', [keptId]);
    expect(rows).toEqual([{ phone: '0612345670', postcode: null }]);
  });

  test('lets what its sources told meanwhile go back with them', async () => {
    const one = await aKnown({ values: {}, recordedOn: '2024-01-01', bsn: false, running: true });
    const other = await aKnown({
      values: { phone: '0612345679' },
      recordedOn: '2024-02-01',
      bsn: false,
      running: false,
    });
    const { mergeId, keptId } = await merge(one, other);
    const newer = { surname: 'Bos', phone: '0612345671' };
    await db.write(systemActor, async (tx) => {
      await keep(tx, keptId, other.recordId, newer, '2025-01-01');
      const origin = { source: 'annex', recordedOn: '2025-01-01', sourceRecordId: other.recordId } as const;
      await product
        .get(PersonRegister)
        .hear(tx, systemActor, [{ participantId: keptId, values: newer, origin }]);
    });
    expect(await undo(mergeId)).toEqual([]);
    const { rows } = await owner.query('SELECT phone FROM participant WHERE id IN ($1, $2) ORDER BY id', [
      one.id,
      other.id,
    ]);
    expect(rows).toEqual([{ phone: null }, { phone: '0612345671' }]);
  });
});

describe('the review queue', () => {
  const given = { values: {}, recordedOn: null, bsn: false, running: false };
  async function aQuestion() {
    const [one, other] = [await aKnown(given), await aKnown(given)];
    await ask([one, other]);
    const page = await product.get(MatchReviewService).page(steward, null, 10_000);
    const { id, version } = page.find(({ left }) => left.recordId === one.recordId)!;
    return { one, other, id, version };
  }

  test('lets one of two deciders win', async () => {
    const { id, version } = await aQuestion();
    const review = product.get(MatchReviewService);
    const outcomes = await Promise.allSettled([
      review.merge(steward, id, version),
      review.reject(steward, id, version),
      review.merge(steward, id, version),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(String(outcome.reason)).toMatch(/match-decided|version-outdated/);
    }
  });

  test('does not ask again about a pair that was rejected, also when its sources come in again', async () => {
    const { id, version, one, other } = await aQuestion();
    const review = product.get(MatchReviewService);
    await review.reject(steward, id, version);
    await ask([other, one]);
    const page = await review.page(steward, null, 10_000);
    expect(page.map((candidate) => candidate.id)).not.toContain(id);
  });

  test('pages from the likeliest on, and notes whose names were shown', async () => {
    await aQuestion();
    await aQuestion();
    const review = product.get(MatchReviewService);
    const all = await review.page(steward, null, 10_000);
    const first = await review.page(steward, null, 1);
    const rest = await review.page(steward, [String(first[0]!.score), first[0]!.id], 10_000);
    expect([...first, ...rest]).toEqual(all);
    const { rows } = await owner.query('SELECT action FROM access_log ORDER BY id DESC LIMIT 1');
    expect(rows).toEqual([{ action: 'candidates.listed' }]);
  });
});
