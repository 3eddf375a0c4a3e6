import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { aBsn, aPerson } from '../../test/factories/people.js';
import { aProduct } from '../../test/factories/product.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase, withClient } from '../../test/postgres/test-database.js';
import { ParticipantModule } from './participant.module.js';
import { PersonRegister } from './person-register.service.js';
import type { SourceRecord } from './source-record.service.js';
import { SourceRecordService } from './source-record.service.js';

let database: TestDatabase;
let product: TestingModule;
let db: Database;
let records: SourceRecordService;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [ParticipantModule]);
  db = product.get(Database);
  records = product.get(SourceRecordService);
});
afterAll(async () => {
  await product.close();
  await database.drop();
});

const hashed = (...blockingKeys: string[]) => records.matchKeys(blockingKeys);
const write = <Result>(work: (tx: Tx) => Promise<Result>) => db.write(systemActor, work);

/** Brings a person in as an acceptance does, in its own transaction. */
async function bringIn(tx: Tx, given: Partial<SourceRecord> = {}): Promise<SourceRecord> {
  const record: SourceRecord = {
    id: newId(),
    participantId: newId(),
    source: 'annex',
    sourceId: newId(),
    recordedOn: '2024-05-01',
    values: aPerson(),
    intake: { question: 'Werk' },
    matchKeys: hashed(`key:${newId()}`),
    ...given,
  };
  const origin = { source: record.source, recordedOn: record.recordedOn, sourceRecordId: record.id };
  await product.get(PersonRegister).add(tx, [{ id: record.participantId, values: record.values, origin }]);
  await records.keep(tx, [record]);
  return record;
}

describe('a source record', () => {
  test('is found by its old number, with what it gave', async () => {
    const given = await write((tx) => bringIn(tx, { values: aPerson({ bsn: aBsn() }) }));
    const known = await write((tx) => records.known(tx, 'annex', [given.sourceId, 'nobody']));
    expect([...known.keys()]).toEqual([given.sourceId]);
    expect(known.get(given.sourceId)).toMatchObject({
      participantId: given.participantId,
      values: given.values,
    });
  });

  test('has another content hash as soon as anything it gave differs, and the same in another order', async () => {
    const given = await write((tx) => bringIn(tx));
    const known = (await write((tx) => records.known(tx, 'annex', [given.sourceId]))).get(given.sourceId)!;
    const turned = Object.fromEntries(Object.entries(given.values).reverse());
    expect(records.contentHash({ ...turned, bsn: undefined }, given.intake)).toBe(known.contentHash);
    expect(records.contentHash(given.values, { question: 'Anders' })).not.toBe(known.contentHash);
    expect(records.contentHash({ ...given.values, phone: '0600000000' }, given.intake)).not.toBe(
      known.contentHash,
    );
  });

  test('that comes in again replaces what it gave and is found under its new keys alone', async () => {
    const [before, after] = [`key:${newId()}`, `key:${newId()}`];
    const given = await write((tx) => bringIn(tx, { matchKeys: hashed(before) }));
    await write((tx) =>
      records.keep(tx, [{ ...given, values: { surname: 'Bosch' }, matchKeys: hashed(after) }]),
    );
    const found = await write((tx) =>
      records.candidates(tx, [{ matchKeys: hashed(before) }, { matchKeys: hashed(after) }]),
    );
    expect(found.map((people) => people.length)).toEqual([0, 1]);
    expect(found[1]![0]!.records[0]!.values).toEqual({ surname: 'Bosch' });
  });
});

describe('the candidates for a match', () => {
  test('come with all records of each participant, and each once', async () => {
    const [one, other] = [`key:${newId()}`, `key:${newId()}`];
    const first = await write((tx) => bringIn(tx, { matchKeys: hashed(one, other) }));
    const second = { ...first, id: newId(), source: 'mtb' as const, matchKeys: hashed(`key:${newId()}`) };
    await write((tx) => records.keep(tx, [second]));
    const [found] = await write((tx) => records.candidates(tx, [{ matchKeys: hashed(one, other) }]));
    expect(found!.map(({ participantId }) => participantId)).toEqual([first.participantId]);
    expect(found![0]!.records.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test('are found by a BSN that only the participant has by now', async () => {
    const bsn = aBsn();
    const given = await write((tx) => bringIn(tx, { values: aPerson({ bsn }) }));
    const [found] = await write((tx) => records.candidates(tx, [{ matchKeys: [], bsn }]));
    expect(found!.map(({ participantId }) => participantId)).toEqual([given.participantId]);
  });

  test('leave no key in the clear in the database', async () => {
    const secret = 'bsn:123456782';
    await write((tx) => bringIn(tx, { matchKeys: hashed(secret) }));
    await withClient(database.ownerUrl, async (client) => {
      const anybodys = [Buffer.from(secret), createHash('sha256').update(secret).digest()];
      const { rows } = await client.query(
        `SELECT count(*)::int AS keys, count(*) FILTER (WHERE key = ANY ($1))::int AS known FROM match_key`,
        [anybodys.map((bytes) => bytes.readBigInt64BE())],
      );
      expect(rows[0].keys).toBeGreaterThan(0);
      expect(rows[0].known).toBe(0);
    });
  });
});

describe('the same person brought in at once', () => {
  /** As an acceptance: lock, look, and add who is not there. */
  const accept = (key: string, lock: (tx: Tx) => Promise<void>) =>
    write(async (tx) => {
      await lock(tx);
      const [found] = await records.candidates(tx, [{ matchKeys: hashed(key) }]);
      if (found!.length === 0) await bringIn(tx, { matchKeys: hashed(key) });
    });
  const known = async (key: string) =>
    (await write((tx) => records.candidates(tx, [{ matchKeys: hashed(key) }])))[0]!.length;

  test('by eight acceptances becomes one participant', async () => {
    const key = `key:${newId()}`;
    const keys = [key, ...Array.from({ length: 8 }, () => `key:${newId()}`)];
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        accept(key, (tx) => records.lockIdentity(tx, hashed(...(n % 2 ? keys : [...keys].reverse())))),
      ),
    );
    expect(await known(key)).toBe(1);
  });

  test('by a batch and acceptances becomes one participant', async () => {
    const key = `key:${newId()}`;
    await Promise.all([
      accept(key, (tx) => records.lockIdentity(tx, hashed(key))),
      accept(key, (tx) => records.lockRegister(tx)),
      accept(key, (tx) => records.lockIdentity(tx, hashed(key))),
    ]);
    expect(await known(key)).toBe(1);
  });
});
