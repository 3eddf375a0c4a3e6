import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { dutchNames, randomNumbers } from '../../test/factories/dutch-names.js';
import { aBsn, aPerson } from '../../test/factories/people.js';
import { aProduct } from '../../test/factories/product.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase, withClient } from '../../test/postgres/test-database.js';
import { ParticipantModule } from './participant.module.js';
import { PersonRegister } from './person-register.service.js';
import type { PersonValues } from './person.rules.js';
import type { Search } from './search.service.js';
import { SearchService } from './search.service.js';
import { SourceRecordService } from './source-record.service.js';

/** Set it to 10000 or 100000 to measure at the size of a real register. */
const PEOPLE = Number(process.env.SEARCH_PEOPLE ?? 2_000);

let database: TestDatabase;
let product: TestingModule;
const people: { id: string; values: PersonValues }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [ParticipantModule]);
  const name = dutchNames(7);
  for (let left = PEOPLE; left > 0; left -= 1000) {
    const batch = Array.from({ length: Math.min(left, 1000) }, () => ({
      id: newId(),
      values: { ...name() } as PersonValues,
    }));
    people.push(...batch);
    await add(...batch);
  }
  await withClient(database.ownerUrl, (client) => client.query('VACUUM ANALYZE'));
}, 600_000);
afterAll(async () => {
  await product.close();
  await database.drop();
});

const add = (...batch: { id: string; values: PersonValues }[]) =>
  product.get(Database).write(systemActor, (tx) =>
    product.get(PersonRegister).add(
      tx,
      batch.map((one) => ({ ...one, origin: { source: 'annex', recordedOn: '2024-01-01' } as const })),
    ),
  );
async function aKnown(values: Partial<PersonValues>): Promise<string> {
  const id = newId();
  await add({ id, values: aPerson(values) });
  return id;
}
interface Found {
  participantId: string;
  name: string;
  birthDate: string;
}
const find = async (search: Search, actor = systemActor): Promise<Found[]> =>
  JSON.parse(await product.get(SearchService).find(actor, search)).items;
const ids = async (q: string) => (await find({ q })).map(({ participantId }) => participantId);

describe('somebody is found', () => {
  test('by name, in any order, with or without prefix, accents and capitals', async () => {
    const id = await aKnown({ givenName: 'Zoë', prefix: 'van der', surname: 'Pijlenbrug' });
    for (const q of [
      'zoe pijlenbrug',
      'Pijlenbrug, Zoë',
      'ZOE VAN DER PIJLENBRUG',
      'pijlenbrug',
      'Zoe Pijlenbrg',
    ]) {
      expect([q, (await ids(q))[0]]).toEqual([q, id]);
    }
  });

  test('by the beginning of a name, while it is being typed', async () => {
    const id = await aKnown({ givenName: 'Quinten', surname: 'Wolfstrangelaarsma' });
    for (const q of ['wolfst', 'wolfstrang', 'quin wolfstr'])
      expect([q, (await ids(q)).includes(id)]).toEqual([q, true]);
  });

  test('by a name in which much is wrong, when nobody has one that is nearer', async () => {
    const id = await aKnown({ givenName: 'Ype', surname: 'Xylostroom' });
    expect(await ids('Xelestrom')).toContain(id);
  });

  test('by the name of the partner', async () => {
    const id = await aKnown({ givenName: 'Zoë', surname: 'Bos', partnerSurname: 'Kwartelmans' });
    expect(await ids('Zoe Kwartelmans')).toContain(id);
  });

  test('by birth date, alone or to choose between namesakes', async () => {
    const [one, other] = [
      await aKnown({ givenName: 'Jan', surname: 'Jong', birthDate: '1950-02-01' }),
      await aKnown({ givenName: 'Jan', surname: 'Jong', birthDate: '1950-02-02' }),
    ];
    expect(await ids('1-2-1950')).toEqual([one]);
    expect(await ids('jong 02-02-1950')).toEqual([other]);
    expect(await ids('jan de jong 1950-02-01')).toEqual([one]);
  });

  test('by the client number of a former organisation', async () => {
    const id = await aKnown({});
    await product.get(Database).write(systemActor, (tx) =>
      product.get(SourceRecordService).keep(tx, [
        {
          id: newId(),
          participantId: id,
          source: 'podium24',
          sourceId: 'K70001',
          recordedOn: null,
          values: {},
          intake: {},
          matchKeys: [],
        },
      ]),
    );
    expect(await ids('K70001')).toEqual([id]);
  });

  test('by BSN, and by none that is not theirs', async () => {
    const bsn = aBsn();
    const id = await aKnown({ bsn });
    expect((await find({ bsn })).map(({ participantId }) => participantId)).toEqual([id]);
    expect(await find({ bsn: '123456789' })).toEqual([]);
  });

  test('by nothing at all: nobody', async () => {
    expect(await find({ q: '' })).toEqual([]);
    expect(await find({ q: "' OR 1=1 -- %" })).toEqual([]);
  });
});

test('with one letter missing the person is among the first twenty in at least 95 of 100 searches', async () => {
  const random = randomNumbers(11);
  const samples = 400;
  let found = 0;
  const began = performance.now();
  for (let n = 0; n < samples; n += 1) {
    const { id, values } = people[Math.floor(random() * people.length)]!;
    const typed = `${values.givenName} ${values.surname}`;
    const places = [...typed].flatMap((letter, place) => (letter === ' ' ? [] : [place]));
    const gone = places[Math.floor(random() * places.length)]!;
    if ((await ids(typed.slice(0, gone) + typed.slice(gone + 1))).includes(id)) found += 1;
  }
  if (process.env.SEARCH_PEOPLE) {
    console.log(
      `${PEOPLE}: recall ${found / samples}, ${((performance.now() - began) / samples).toFixed(2)} ms`,
    );
  }
  expect(found / samples).toBeGreaterThanOrEqual(0.95);
}, 120_000);

describe('who is shown', () => {
  test('is written in the access log', async () => {
    const id = await aKnown({ surname: 'Zwanenwater' });
    await ids('Zwanenwater');
    await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT * FROM access_log ORDER BY id DESC LIMIT 1');
      expect(rows[0]).toMatchObject({ actor_id: systemActor.userId, action: 'search.answered' });
      expect(rows[0].participant_ids).toContain(id);
    });
  });

  test('is nobody when that cannot be written', async () => {
    await withClient(database.ownerUrl, (client) =>
      client.query('REVOKE INSERT ON access_log FROM doorloop_app'),
    );
    await expect(find({ q: 'Jansen' })).rejects.toThrow(/permission denied/);
    await withClient(database.ownerUrl, (client) =>
      client.query('GRANT INSERT ON access_log TO doorloop_app'),
    );
    expect(await find({ q: 'Jansen' })).not.toEqual([]);
  });

  test('is nobody whom the actor may not see', async () => {
    const nobodys = {
      ...systemActor,
      scope: { ...systemActor.scope, everything: false, userIds: [newId()] },
    };
    expect(await find({ q: 'Jansen' }, nobodys)).toEqual([]);
  });
});
