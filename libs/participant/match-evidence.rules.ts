import type { BirthDates } from './birth-dates.rules.js';
import { compareBirthDates } from './birth-dates.rules.js';
import { areVariants } from './given-name-variants.rules.js';
import type { PersonTraits } from './person-traits.rules.js';
import type { Spelling } from './spelling.rules.js';
import { compareSpelling, LONG_GIVEN_NAME, LONG_SURNAME } from './spelling.rules.js';

/** What two records say of each other, field by field. */
export interface MatchEvidence {
  bsn: 'equal' | 'differs' | 'unknown';
  /** `initial`: one side has initials alone and they fit. `variant`: Jan and Johannes, Anne and Anne-Marie. */
  given: Spelling | 'initial' | 'variant' | 'unknown';
  surname: Spelling | 'unknown';
  birthDate: BirthDates;
  contact: 'mobile' | 'email' | 'landline' | 'differs' | 'unknown';
  place: 'postcode' | 'municipality' | 'differs' | 'unknown';
}

export function evidenceOf(a: PersonTraits, b: PersonTraits): MatchEvidence {
  return {
    bsn: !a.bsn || !b.bsn ? 'unknown' : a.bsn === b.bsn ? 'equal' : 'differs',
    given: compareGiven(a, b),
    surname: compareSurnames(a.surnames, b.surnames),
    birthDate: compareBirthDates(a.birthDate, b.birthDate),
    contact: compareContact(a, b),
    place: comparePlace(a, b),
  };
}

function compareGiven(a: PersonTraits, b: PersonTraits): MatchEvidence['given'] {
  if (!a.initial || !b.initial) return 'unknown';
  if (a.given && b.given) return compareNames(a, b);
  if (a.initial !== b.initial) return 'differs';
  // An e-mail address that spells the first name completes the initial, or shows that it is somebody else's.
  const [first, second] = [a.given ?? a.emailGiven, b.given ?? b.emailGiven];
  if (!first || !second) return 'initial';
  if (first === second) return 'equal';
  return areVariants(first, second) ? 'variant' : 'near';
}

function compareNames(a: PersonTraits, b: PersonTraits): MatchEvidence['given'] {
  const spelling = compareSpelling(a.given!, b.given!, LONG_GIVEN_NAME);
  if (spelling === 'equal' || spelling === 'transposed') return spelling;
  if (areVariants(a.given!, b.given!) || a.givenWords.includes(b.given!) || b.givenWords.includes(a.given!))
    return 'variant';
  return spelling;
}

const CLOSENESS = { equal: 3, transposed: 2, near: 1, differs: 0 } as const;

/** The closest of the surnames on either side: somebody who married is known by one, the other or both. */
function compareSurnames(a: readonly string[], b: readonly string[]): MatchEvidence['surname'] {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let closest: Spelling = 'differs';
  for (const one of a)
    for (const other of b) {
      const spelling = compareSpelling(one, other, LONG_SURNAME);
      if (spelling === 'equal') return 'equal';
      if (CLOSENESS[spelling] > CLOSENESS[closest]) closest = spelling;
    }
  return closest;
}

function compareContact(a: PersonTraits, b: PersonTraits): MatchEvidence['contact'] {
  if (a.email && a.email === b.email) return 'email';
  if (!a.phone || !b.phone) return 'unknown';
  if (a.phone !== b.phone) return 'differs';
  return a.mobile ? 'mobile' : 'landline';
}

function comparePlace(a: PersonTraits, b: PersonTraits): MatchEvidence['place'] {
  if (a.postcode && a.postcode === b.postcode) return 'postcode';
  if (!a.municipalityCode || !b.municipalityCode) return 'unknown';
  return a.municipalityCode === b.municipalityCode ? 'municipality' : 'differs';
}
