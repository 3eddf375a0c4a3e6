import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PersonField, PersonValues } from './person.rules.js';
import type { Known, Provenance } from './provenance.rules.js';
import { fromSource, offered, outranks } from './provenance.rules.js';

const date = fc.integer({ min: 1, max: 9 }).map((day) => `2025-01-0${day}`);
const recordId = fc.integer({ min: 1, max: 9 }).map((n) => `record-${n}`);
const ofSource: fc.Arbitrary<Provenance> = fc.record({
  source: fc.constantFrom('annex', 'mtb', 'podium24', 'referral'),
  recordedOn: fc.option(date),
  sourceRecordId: recordId,
});
const ofPerson: fc.Arbitrary<Provenance> = fc.record({
  source: fc.constant('person' as const),
  recordedOn: date,
  enteredBy: fc.constant('somebody'),
});
const word = fc.constantFrom('a', 'b', 'c');
const someValues: fc.Arbitrary<PersonValues> = fc.record(
  {
    surname: word,
    prefix: word,
    givenName: word,
    phone: word,
    email: word,
    postcode: word,
    addressLine: word,
  },
  { requiredKeys: [] },
);
const someOffer = fc.tuple(someValues, ofSource).map(([values, origin]) => fromSource(values, origin));
const nothing: Known = { values: {}, provenance: {} };

const after = (known: Known, offer: Known, before?: PersonValues): Known => {
  const taken = offered(known, offer, before);
  return {
    values: { ...known.values, ...taken.values },
    provenance: { ...known.provenance, ...taken.provenance },
  };
};
const fieldsOf = (known: Known) => Object.keys(known.provenance) as PersonField[];

describe('what a person entered', () => {
  test('is never overwritten by a source of the same day or before, whatever it offers', () => {
    fc.assert(
      fc.property(someValues, ofPerson, fc.array(someOffer), (values, origin, offers) => {
        const entered = fromSource(values, origin);
        const earlier = offers.filter((offer) =>
          Object.values(offer.provenance).every(({ recordedOn }) => (recordedOn ?? '') <= origin.recordedOn!),
        );
        const end = earlier.reduce((known, offer) => after(known, offer), entered);
        for (const field of fieldsOf(entered)) {
          expect(end.values[field]).toBe(entered.values[field]);
          expect(end.provenance[field]).toBe(origin);
        }
      }),
    );
  });

  test('also when it was emptied', () => {
    const emptied = {
      values: {},
      provenance: { phone: { source: 'person', recordedOn: '2025-01-05' } },
    } as const;
    const offer = (recordedOn: string) => fromSource({ phone: 'a' }, { source: 'mtb', recordedOn });
    expect(after(emptied, offer('2025-01-04')).values.phone).toBeUndefined();
    expect(after(emptied, offer('2025-01-06')).values.phone).toBe('a');
  });

  test('stays when a later export repeats what the person corrected', () => {
    fc.assert(
      fc.property(someValues, ofPerson, someOffer, (values, origin, offer) => {
        const entered = fromSource(values, origin);
        const end = after(entered, offer, offer.values);
        for (const field of fieldsOf(entered)) expect(end.values[field]).toBe(entered.values[field]);
      }),
    );
  });
});

describe('what sources say', () => {
  test('is taken over when it is newer, field by field', () => {
    const [old, newer] = [
      fromSource(
        { surname: 'Loo', prefix: 'van', phone: '1' },
        { source: 'annex', recordedOn: '2024-01-01' },
      ),
      fromSource({ surname: 'Loo', phone: '2' }, { source: 'mtb', recordedOn: '2025-01-01' }),
    ];
    expect(after(old, newer).values).toEqual({ surname: 'Loo', prefix: 'van', phone: '2' });
    expect(after(newer, old).values).toEqual({ surname: 'Loo', prefix: 'van', phone: '2' });
  });

  test('a new surname takes its own prefix along, and an older prefix does not stick to it', () => {
    const [old, newer] = [
      fromSource({ surname: 'Loo', prefix: 'van' }, { source: 'annex', recordedOn: '2024-01-01' }),
      fromSource({ surname: 'Bosch' }, { source: 'mtb', recordedOn: '2025-01-01' }),
    ];
    expect(after(old, newer).values).toEqual({ surname: 'Bosch', prefix: undefined });
    expect(after(newer, old).values).toEqual({ surname: 'Bosch' });
  });

  test('said twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(someOffer), someOffer, (offers, offer) => {
        const known = after(
          offers.reduce((all, one) => after(all, one), nothing),
          offer,
        );
        expect(offered(known, offer).values).toEqual({});
      }),
    );
  });

  test('gives the same in every order, for a field that stands by itself', () => {
    const differentRecords = fc.uniqueArray(fc.tuple(recordId, date, word), {
      maxLength: 6,
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(differentRecords, fc.infiniteStream(fc.nat()), (given, random) => {
        const offers = given.map(([sourceRecordId, recordedOn, phone]) =>
          fromSource({ phone }, { source: 'annex', recordedOn, sourceRecordId }),
        );
        const shuffled = [...offers].sort(() => (random.next().value! % 2 ? 1 : -1));
        const end = (all: Known[]) => all.reduce((known, offer) => after(known, offer), nothing);
        expect(end(shuffled)).toEqual(end(offers));
      }),
    );
  });

  test('never empties a field, and never invents a value', () => {
    fc.assert(
      fc.property(fc.array(someOffer), (offers) => {
        let known = nothing;
        for (const offer of offers) {
          const next = after(known, offer);
          for (const field of fieldsOf(next)) {
            if (next.values[field] === undefined) continue;
            expect([known.values[field], offer.values[field]]).toContain(next.values[field]);
          }
          if (known.values.phone) expect(next.values.phone).toBeDefined();
          known = next;
        }
      }),
    );
  });
});

test('of two origins at most one outranks the other', () => {
  const any = fc.oneof(ofSource, ofPerson);
  fc.assert(fc.property(any, any, (a, b) => !(outranks(a, b) && outranks(b, a))));
});
