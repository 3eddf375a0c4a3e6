import fc from 'fast-check';
import type { PersonValues } from '#participant/person.rules.js';
import { isBsn } from '#kernel/bsn.rules.js';
import { foldLetters } from '#participant/name-folding.rules.js';
import type { RunRecord } from './import-run.js';

const GIVEN =
  'Aaron Bregje Camiel Dewi Emre Femke Gijs Hanneke Ilse Jeroen Kaya Loes Merel Niels Olga Pim Quinten Roos Samira Teun Ursula Vera Wouter Xandra Yara Zeynep Anouk Björn Céline Désirée Eefje Frédérique Gül Håkon İbrahim Joël Kübra Ludmiła Mária Núria Jan Johannes Truus Geertruida Mohammed Mohamed Tim Tom Mia Ria'.split(
    ' ',
  );
const SURNAMES =
  'Aerts Bakker Claessens Dekkers Engelen Frijns Goossens Hamers Janssen Jansen Keulen Lemmens Mestrom Nelissen Offermans Pieters Peters Peeters Quax Rutten Schoenmakers Thijssen Urlings Vliegen Weusten Ackermans Bastiaens Çelik Dąbrowska Erdoğan Güneş Kovačević Öztürk Šimić Trần Wójcik'.split(
    ' ',
  );
const PREFIXES = ['', '', '', '', 'van', 'van der', 'de', "'t", 'El'];
const MUNICIPALITIES = ['0935', '0935', '0935', '1903', '0938', '1729', '0994', '0981'];

/** Somebody as they are; what a source wrote of them may differ. */
interface Someone extends PersonValues {
  givenName: string;
  surname: string;
  birthDate: string;
  phone: string;
  postcode: string;
}

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const chance = (percent: number) => fc.integer({ min: 0, max: 99 }).map((number) => number < percent);
const day = fc
  .record({
    year: fc.integer({ min: 1958, max: 2007 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
/** A BSN for each number; no two numbers give the same. */
function bsnOf(number: number): string {
  const stem = 10_000_000 + number * 7;
  for (let digits = stem * 10; ; digits += 1) if (isBsn(String(digits))) return String(digits);
}

const someone: fc.Arbitrary<Someone> = fc.record({
  givenName: fc.constantFrom(...GIVEN),
  prefix: fc.constantFrom(...PREFIXES),
  surname: fc.constantFrom(...SURNAMES),
  birthDate: day,
  postcode: fc
    .tuple(fc.integer({ min: 6211, max: 6325 }), fc.constantFrom('AB', 'CD', 'EK', 'XZ'))
    .map((parts) => parts.join(' ')),
  municipalityCode: fc.constantFrom(...MUNICIPALITIES),
  phone: digits(8).map((number) => `06${number}`),
});

/** The people of one household, whom no system may take for one another. */
const household: fc.Arbitrary<Someone[]> = fc
  .record({
    first: someone,
    second: someone,
    kind: fc.constantFrom(
      'alone',
      'alone',
      'alone',
      'alone',
      'alone',
      'alone',
      'twins',
      'siblings',
      'namesakes',
      'couple',
    ),
    sharedLandline: chance(30),
    landline: digits(6).map((number) => `0433${number}`),
  })
  .map(({ first, second, kind, sharedLandline, landline }) => {
    if (kind === 'alone') return [first];
    const { surname, prefix, postcode, municipalityCode, birthDate } = first;
    const home = { postcode, municipalityCode };
    // Parents give two children two names; a name's own spelling or short form is not another name.
    const other =
      foldLetters(second.givenName) === foldLetters(first.givenName) ? 'Wendelien' : second.givenName;
    const family = { ...second, ...home, surname, prefix };
    const parent = `${Number(birthDate.slice(0, 4)) - 27}${birthDate.slice(4)}`;
    const relative: Someone =
      kind === 'twins'
        ? { ...family, givenName: other, birthDate }
        : kind === 'namesakes'
          ? { ...family, givenName: first.givenName, birthDate: parent }
          : kind === 'couple'
            ? { ...second, ...home, givenName: other }
            : { ...family, givenName: other };
    return [first, relative].map((one) => (sharedLandline ? { ...one, phone: landline } : one));
  });

/** What happens to a record between a person and an export. */
interface Slips {
  source: 'annex' | 'mtb' | 'podium24';
  noBsn: boolean;
  initials: boolean;
  name: 'asIs' | 'transposed' | 'letterLost' | 'married';
  partner: string;
  place: number;
  swapped: boolean;
  accentsLost: boolean;
  moved: boolean;
  movedTo: Someone;
}
const slips = (source: Slips['source']): fc.Arbitrary<Slips> =>
  fc.record({
    source: fc.constant(source),
    noBsn: chance({ annex: 3, mtb: 1, podium24: 45 }[source]),
    initials: chance(source === 'podium24' ? 8 : 0),
    name: fc
      .integer({ min: 0, max: 99 })
      .map(
        (n) => (n < 8 ? 'transposed' : n < 11 ? 'letterLost' : n < 16 ? 'married' : 'asIs') as Slips['name'],
      ),
    partner: fc.constantFrom(...SURNAMES),
    place: fc.nat(20),
    swapped: chance(2),
    accentsLost: chance(source === 'annex' ? 90 : 20),
    moved: chance(4),
    movedTo: someone,
  });

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l').replace('ı', 'i');
}

function misspelt(surname: string, { name, place, partner }: Slips): string {
  const at = place % Math.max(1, surname.length - 1);
  if (name === 'married') return place % 2 === 0 ? `${surname}-${partner}` : `${partner}-${surname}`;
  if (name === 'transposed')
    return surname.slice(0, at) + surname[at + 1] + surname[at] + surname.slice(at + 2);
  return name === 'letterLost' && surname.length > 5 ? surname.slice(0, at) + surname.slice(at + 1) : surname;
}

function written(person: Someone, slip: Slips): PersonValues {
  const accents = slip.accentsLost ? withoutAccents : (text: string) => text;
  const [year, month, date] = person.birthDate.split('-') as [string, string, string];
  const place = slip.moved ? slip.movedTo : person;
  return {
    bsn: slip.noBsn ? undefined : person.bsn,
    ...(slip.initials ? { initials: `${person.givenName[0]}.` } : { givenName: accents(person.givenName) }),
    prefix: person.prefix || undefined,
    surname: accents(misspelt(person.surname, slip)),
    birthDate: slip.swapped && Number(date) <= 12 ? `${year}-${date}-${month}` : person.birthDate,
    municipalityCode: place.municipalityCode,
    ...(slip.source === 'mtb' ? {} : { phone: place.phone, postcode: place.postcode }),
    ...(slip.source === 'podium24' && !slip.moved
      ? {
          email: `${foldLetters(person.givenName)}.${foldLetters(person.surname)}${person.bsn?.slice(-5)}@example.nl`,
        }
      : {}),
  };
}

/** A register as three sources would have written it: `households` households, each person in one to three of them. */
export function madeUpRegister(
  seed: number,
  households: number,
): { records: RunRecord[]; personOf: (id: string) => string } {
  const appearances = fc.record({
    people: household,
    slips: fc.array(fc.tuple(slips('annex'), slips('mtb'), slips('podium24')), {
      minLength: 2,
      maxLength: 2,
    }),
    present: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 2 }),
  });
  const records: RunRecord[] = [];
  fc.sample(fc.noBias(appearances), { seed, numRuns: households }).forEach(
    ({ people, slips: all, present }, home) => {
      people.forEach((person, member) => {
        all[member]!.forEach((slip, source) => {
          if ((present[member]! >> source) & 1)
            records.push({
              recordId: `${home}-${member}/${slip.source}`,
              person: written({ ...person, bsn: bsnOf(home * 2 + member) }, slip),
            });
        });
      });
    },
  );
  return { records, personOf: (id) => id.slice(0, id.indexOf('/')) };
}
