import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { aBsn, aPerson } from '../../test/factories/people.js';
import { aProduct } from '../../test/factories/product.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase } from '../../test/postgres/test-database.js';
import { BsnVault } from './bsn-vault.service.js';
import { ParticipantModule } from './participant.module.js';
import type { SourceOffer } from './person-register.service.js';
import { PersonRegister } from './person-register.service.js';
import type { PersonValues } from './person.rules.js';
import type { Provenance } from './provenance.rules.js';

let database: TestDatabase;
let product: TestingModule;
let owner: pg.Client;
let db: Database;
let register: PersonRegister;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [ParticipantModule]);
  db = product.get(Database);
  register = product.get(PersonRegister);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.close();
  await database.drop();
});

const from = (source: Provenance['source'], recordedOn: string, sourceRecordId = newId()): Provenance => ({
  source,
  recordedOn,
  sourceRecordId,
});

async function aParticipant(values: PersonValues, origin = from('annex', '2024-05-01')): Promise<string> {
  const id = newId();
  await db.write(systemActor, (tx) => register.add(tx, [{ id, values, origin }]));
  return id;
}
const hear = (...offers: SourceOffer[]) =>
  db.write(systemActor, (tx) => register.hear(tx, systemActor, offers));

const row = async (id: string) =>
  (await owner.query(`SELECT *, birth_date::text FROM participant WHERE id = $1`, [id])).rows[0];
const names = async (id: string) =>
  (
    await owner.query(
      `SELECT s.token || coalesce(' ' || g.token, '') AS name FROM participant_name_token n
       JOIN name_token s ON s.id = surname_token_id LEFT JOIN name_token g ON g.id = given_token_id
       WHERE participant_id = $1 ORDER BY 1`,
      [id],
    )
  ).rows.map(({ name }) => name);

describe('someone who comes into the register', () => {
  test('has every value with where it came from and when', async () => {
    const origin = from('mtb', '2024-05-01');
    const person = aPerson({ bsn: aBsn() });
    const stored = await row(await aParticipant(person, origin));
    expect(stored).toMatchObject({
      given_name: 'Truus',
      prefix: 'van der',
      birth_date: '1987-03-14',
      version: 1,
    });
    expect(Object.keys(stored.provenance).sort()).toEqual(Object.keys(person).sort());
    expect(stored.provenance.phone).toEqual(origin);
  });

  test('has the BSN sealed, and found by its hash', async () => {
    const bsn = aBsn();
    const stored = await row(await aParticipant(aPerson({ bsn })));
    const vault = product.get(BsnVault);
    expect(stored.bsn_hmac.equals(vault.hash(bsn))).toBe(true);
    expect(vault.open({ cipher: stored.bsn_cipher, hash: stored.bsn_hmac })).toBe(bsn);
    expect(JSON.stringify(stored)).not.toContain(bsn);
  });

  test('is found by each core surname with the given name', async () => {
    const id = await aParticipant(
      aPerson({ givenName: 'Anne-Marie', partnerPrefix: "van 't", partnerSurname: 'Veld' }),
    );
    expect(await names(id)).toEqual(['heijden annemarie', 'veld annemarie']);
  });
});

describe('what a source says of someone known', () => {
  test('replaces what is older, fills what is empty and leaves the rest', async () => {
    const id = await aParticipant(aPerson({ email: undefined }));
    const newer = from('mtb', '2025-01-01');
    const changed = await hear({
      participantId: id,
      values: { surname: 'Hendriks', phone: '0699999999' },
      origin: newer,
    });
    await hear({
      participantId: id,
      values: { phone: '0611111111', email: 'old@example.nl' },
      origin: from('podium24', '2020-01-01'),
    });
    expect(changed.get(id)!.sort()).toEqual(['phone', 'prefix', 'surname']);
    const stored = await row(id);
    expect(stored).toMatchObject({
      given_name: 'Truus',
      prefix: null,
      surname: 'Hendriks',
      phone: '0699999999',
      email: 'old@example.nl',
    });
    expect(stored.provenance.surname).toEqual(newer);
    expect(await names(id)).toEqual(['hendriks truus']);
  });

  test('is told in the journal, without the values', async () => {
    const id = await aParticipant(aPerson());
    await hear({ participantId: id, values: { phone: '0699999999' }, origin: from('mtb', '2025-01-01') });
    const { rows } = await owner.query('SELECT type, facts FROM case_journal WHERE participant_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ type: 'participant.updated', facts: { fields: ['phone'], sources: ['mtb'] } }]);
  });

  test('changes nothing when it is said twice', async () => {
    const id = await aParticipant(aPerson());
    const offer = { participantId: id, values: aPerson({ bsn: aBsn() }), origin: from('mtb', '2025-01-01') };
    await hear(offer);
    const before = await row(id);
    expect((await hear({ ...offer, before: offer.values })).size).toBe(0);
    expect(await row(id)).toEqual(before);
  });

  test('of two records of one person in one batch, both are heard', async () => {
    const id = await aParticipant({ surname: 'Bosch' });
    await hear(
      { participantId: id, values: { phone: '0600000001' }, origin: from('mtb', '2025-01-01') },
      { participantId: id, values: { phone: '0600000002' }, origin: from('annex', '2025-03-01') },
      { participantId: id, values: { email: 'a@example.nl' }, origin: from('annex', '2025-02-01') },
    );
    expect(await row(id)).toMatchObject({ phone: '0600000002', email: 'a@example.nl', version: 2 });
  });
});

describe('a thousand at once', () => {
  test('come in with a handful of statements', async () => {
    const people = Array.from({ length: 1000 }, (_, n) => ({
      id: newId(),
      values: aPerson({ bsn: aBsn(), surname: `Batch${String.fromCharCode(97 + (n % 26))}` }),
      origin: from('annex', '2024-01-01'),
    }));
    await db.write(systemActor, (tx) => register.add(tx, people));
    const { rows } = await owner.query(
      `SELECT count(*)::int AS known, count(DISTINCT bsn_cipher)::int AS ciphers FROM participant WHERE surname LIKE 'Batch_'`,
    );
    expect(rows[0]).toEqual({ known: 1000, ciphers: 1000 });
  });
});
