import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { blockingKeys } from './blocking-keys.rules.js';
import { reasonSentence } from './match-reasons.rules.js';
import { verdictOf, verdictRules } from './match-verdicts.rules.js';
import { compare } from './matching.rules.js';
import type { PersonValues } from './person.rules.js';

const marie: PersonValues = {
  bsn: '123456782',
  givenName: 'Marie',
  surname: 'Lücker',
  birthDate: '1990-03-04',
  phone: '0612345678',
  postcode: '6211 AB',
  municipalityCode: '0935',
};
/** Marie as another source wrote her: without a BSN unless it says so. */
const written = (change: PersonValues): PersonValues => ({ ...marie, bsn: undefined, ...change });
const verdict = (change: PersonValues): string => compare(marie, written(change)).verdict;

describe('certain', () => {
  test.each<[string, PersonValues]>([
    ['diacritics lost', { surname: 'Lucker' }],
    ['two letters swapped', { surname: 'Lückre' }],
    ['a letter lost', { surname: 'Lüker' }],
    ["the partner's name behind", { surname: 'Lücker-Bosch' }],
    ["the partner's name in front", { surname: 'Bosch-Lücker' }],
    ["the partner's name apart", { surname: 'Bosch', partnerSurname: 'Lücker' }],
    ['day and month swapped', { birthDate: '1990-04-03' }],
    ['a slip in the birth date, the same mobile', { birthDate: '1990-03-14' }],
    ['initials, the same mobile', { givenName: undefined, initials: 'M.J.' }],
    ['no telephone, the same municipality', { phone: undefined, postcode: undefined }],
    ['moved within the municipality, another telephone', { phone: '0687654321', postcode: '6215 CD' }],
    [
      'initials that the e-mail completes',
      { givenName: undefined, initials: 'M.', phone: undefined, email: 'marie.l@example.nl' },
    ],
    [
      'one BSN, married and moved',
      {
        bsn: marie.bsn,
        surname: 'Bosch',
        phone: '0687654321',
        postcode: '6291 AB',
        municipalityCode: '0981',
      },
    ],
    ['one BSN and a short form', { bsn: marie.bsn, givenName: 'Mia' }],
  ])('%s', (_, change) => expect(verdict(change)).toBe('same'));
});

describe('doubtful', () => {
  test.each<[string, PersonValues]>([
    ['one BSN, another first name', { bsn: marie.bsn, givenName: 'Truus' }],
    ['two BSNs, everything else the same', { bsn: '111222333' }],
    ['a short form', { givenName: 'Mia' }],
    ['two letters of the first name swapped: a slip, or Arno and Aron', { givenName: 'Maire' }],
    ['initials and the same postcode', { givenName: undefined, initials: 'M.', phone: undefined }],
    ['another surname, the same mobile', { surname: 'Bosch' }],
    [
      'day and month swapped, only the municipality agrees',
      { birthDate: '1990-04-03', phone: undefined, postcode: undefined },
    ],
    [
      'moved to another municipality, another telephone',
      { phone: '0687654321', postcode: '6291 AB', municipalityCode: '0981' },
    ],
    ['no birth date', { birthDate: undefined }],
    [
      'initials of somebody whose e-mail spells another name',
      { givenName: undefined, initials: 'M.', email: 'monique.l@example.nl' },
    ],
  ])('%s', (_, change) => expect(verdict(change)).toBe('doubtful'));
});

describe('two people', () => {
  test.each<[string, PersonValues]>([
    ['a twin', { givenName: 'Karel', phone: '0687654321' }],
    ['a twin with the same landline', { givenName: 'Karel', phone: '0433501234' }],
    ['a twin with a name of one other letter', { givenName: 'Maria', phone: '0687654321', bsn: '111222333' }],
    ['a sister', { givenName: 'Karin', birthDate: '1992-05-06' }],
    ['a mother of the same name', { birthDate: '1962-03-04', phone: '0687654321' }],
    ['a valid BSN of her own', { bsn: '111222333', phone: '0687654321' }],
    [
      'the surname alone',
      { givenName: 'Ans', birthDate: '1970-01-01', phone: undefined, postcode: undefined },
    ],
    ['the address alone', { givenName: 'Ans', surname: 'Bosch', birthDate: '1970-01-01', phone: undefined }],
  ])('%s', (_, change) => {
    const other = written(change);
    const landline = change.phone?.startsWith('043') ? { ...marie, phone: change.phone } : marie;
    expect(compare(landline, other).verdict).toBe('different');
  });
});

const names = [
  'Marie',
  'Maria',
  'Mia',
  'Karel',
  'Sem',
  'Selam',
  'Jan',
  'Johannes',
  'Tim',
  'Tom',
  'Noël',
  'Noëlle',
];
const option = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values);
const person: fc.Arbitrary<PersonValues> = fc.record({
  bsn: option('123456782', '111222333'),
  givenName: option(...names),
  initials: option('M.', 'J.P.'),
  surname: fc.constantFrom('Lücker', 'Lückre', 'Bosch-Lücker', 'Jansen', 'Janssen'),
  birthDate: option('1990-03-04', '1990-04-03', '1990-03-05', '1960-03-04'),
  phone: option('0612345678', '0433501234'),
  postcode: option('6211 AB', '6291 CD'),
  municipalityCode: option('0935', '0981'),
  email: option('marie.l@example.nl', 'jan@example.nl'),
});

describe('for any two records', () => {
  test('the order makes no difference, and the score lies in the band of the verdict', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const match = compare(a, b);
        expect(compare(b, a)).toEqual(match);
        const [low, high] = { same: [0.9, 1], doubtful: [0.5, 0.89], different: [0, 0.49] }[
          match.verdict
        ] as [number, number];
        expect(match.score).toBeGreaterThanOrEqual(low);
        expect(match.score).toBeLessThanOrEqual(high);
        for (const reason of match.reasons) expect(reasonSentence(reason)).toMatch(/^[A-Z].*\.$/);
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  test('what is the same or doubtful shares a key, so an index finds it', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        if (compare(a, b).verdict === 'different') return;
        const keys = new Set(blockingKeys(a));
        expect(blockingKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
      { seed: 5, numRuns: 5000 },
    );
  });

  test('without one BSN two different first names never merge, whatever else agrees', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        fc.pre(
          Boolean(a.givenName && b.givenName && a.givenName !== b.givenName) && !(a.bsn && a.bsn === b.bsn),
        );
        expect(compare(a, b).verdict).not.toBe('same');
      }),
      { seed: 6, numRuns: 5000 },
    );
  });

  test('keys are few', () => {
    fc.assert(
      fc.property(person, (one) => {
        expect(blockingKeys(one).length).toBeLessThanOrEqual(14);
      }),
      { seed: 7 },
    );
  });
});

test('every line of the table can decide', () => {
  const levels = {
    bsn: ['equal', 'differs', 'unknown'],
    given: ['equal', 'transposed', 'near', 'differs', 'initial', 'variant', 'unknown'],
    surname: ['equal', 'transposed', 'near', 'differs', 'unknown'],
    birthDate: ['equal', 'swapped', 'near', 'differs', 'unknown'],
    contact: ['mobile', 'email', 'landline', 'differs', 'unknown'],
    place: ['postcode', 'municipality', 'differs', 'unknown'],
  } as const;
  let all: Record<string, string>[] = [{}];
  for (const [field, values] of Object.entries(levels))
    all = all.flatMap((evidence) => values.map((value) => ({ ...evidence, [field]: value })));
  const fits = (rule: Record<string, unknown>, evidence: Record<string, string>): boolean =>
    Object.keys(levels).every(
      (field) => !rule[field] || (rule[field] as string[]).includes(evidence[field]!),
    );
  const deciding = new Set(
    all.map((evidence) => verdictRules.findIndex((rule) => fits({ ...rule }, evidence))),
  );
  expect(verdictRules.map((_, at) => at).filter((at) => !deciding.has(at))).toEqual([]);
  // What merges without one BSN has the first name (or its initial), the surname, the birth date and something more.
  for (const evidence of all)
    if (evidence.bsn !== 'equal' && verdictOf(evidence as never) === 'same') {
      expect(['equal', 'initial']).toContain(evidence.given);
      expect(['equal', 'transposed', 'near']).toContain(evidence.surname);
      expect(['equal', 'swapped', 'near']).toContain(evidence.birthDate);
      expect(
        ['mobile', 'email', 'landline'].includes(evidence.contact!) ||
          ['postcode', 'municipality'].includes(evidence.place!),
      ).toBe(true);
    }
});
