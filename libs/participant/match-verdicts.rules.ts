import type { MatchEvidence } from './match-evidence.rules.js';

/** `same` merges without asking; `doubtful` goes to the review queue with both sides; `different` is left alone. */
export type Verdict = 'same' | 'doubtful' | 'different';

type Conditions = { [Field in keyof MatchEvidence]?: readonly MatchEvidence[Field][] };

/** One line of the table: when every named field is one of those, this is the verdict. The first line that fits decides. */
interface VerdictRule extends Conditions {
  verdict: Verdict;
  /** Why, in the words of the field. */
  because: string;
}

const contact = ['mobile', 'email', 'landline'] as const;
const own = ['mobile', 'email'] as const;
const nearby = ['postcode', 'municipality'] as const;
const surname = ['equal', 'transposed'] as const;
const anySurname = ['equal', 'transposed', 'near'] as const;
const anyBirthDate = ['equal', 'swapped', 'near'] as const;
const equal = ['equal'] as const;

/**
 * Nothing here merges on an address or a surname alone, and nothing merges two different first names without the same BSN:
 * twins share surname, birth date, address and often a telephone.
 */
// prettier-ignore
export const verdictRules: readonly VerdictRule[] = [
  // The 11-proef catches a slip in one digit, so two valid numbers are two people, unless all the rest says otherwise.
  { verdict: 'doubtful', because: 'two BSNs, everything else one person', bsn: ['differs'], given: equal, surname: equal, birthDate: equal, contact },
  { verdict: 'different', because: 'two valid BSNs', bsn: ['differs'] },

  { verdict: 'same', because: 'one BSN, name and birth date fit', bsn: equal, given: ['equal', 'transposed', 'near', 'initial', 'variant', 'unknown'], surname: anySurname, birthDate: anyBirthDate },
  { verdict: 'same', because: 'one BSN, another surname after marriage or divorce', bsn: equal, given: equal, birthDate: equal },
  { verdict: 'same', because: 'one BSN and name, birth date not noted', bsn: equal, given: equal, surname: anySurname, birthDate: ['unknown'] },
  { verdict: 'doubtful', because: "one BSN, but a relative's number may have been written down", bsn: equal },

  { verdict: 'doubtful', because: 'another first name: an unknown short form, or twins with one mobile', given: ['differs'], surname, birthDate: equal, contact: own },
  { verdict: 'different', because: 'another first name', given: ['differs'] },
  { verdict: 'doubtful', because: 'one name and own number, another birth date: a slip, or father and son', given: equal, surname, birthDate: ['differs'], contact: own },
  { verdict: 'different', because: 'another birth date', birthDate: ['differs'] },

  { verdict: 'same', because: 'full name, birth date and telephone or e-mail', given: equal, surname: anySurname, birthDate: equal, contact },
  { verdict: 'same', because: 'full name, birth date and postcode', given: equal, surname: anySurname, birthDate: equal, place: ['postcode'] },
  { verdict: 'same', because: 'full name, birth date and municipality', given: equal, surname, birthDate: equal, place: nearby },
  { verdict: 'doubtful', because: 'full name and birth date, nothing about the place agrees', given: equal, surname: anySurname, birthDate: equal },
  { verdict: 'doubtful', because: 'another surname: perhaps after marriage', given: equal, surname: ['differs'], birthDate: equal, contact },
  { verdict: 'doubtful', because: 'another surname: perhaps after marriage', given: equal, surname: ['differs'], birthDate: equal, place: ['postcode'] },

  { verdict: 'same', because: 'day and month swapped, the rest fits', given: equal, surname, birthDate: ['swapped'], contact },
  { verdict: 'same', because: 'day and month swapped, the rest fits', given: equal, surname, birthDate: ['swapped'], place: ['postcode'] },
  { verdict: 'same', because: "a slip in the birth date, one's own number", given: equal, surname, birthDate: ['near'], contact: own },
  { verdict: 'doubtful', because: 'day and month swapped', given: equal, surname: anySurname, birthDate: ['swapped'] },
  { verdict: 'doubtful', because: 'a slip in the birth date', given: equal, surname: anySurname, birthDate: ['near'], contact },
  { verdict: 'doubtful', because: 'a slip in the birth date', given: equal, surname, birthDate: ['near'], place: nearby },

  { verdict: 'same', because: "initials fit, and one's own number", given: ['initial'], surname, birthDate: ['equal', 'swapped'], contact: own },
  { verdict: 'doubtful', because: 'initials fit: perhaps a twin', given: ['initial'], surname: anySurname, birthDate: anyBirthDate, contact },
  { verdict: 'doubtful', because: 'initials fit: perhaps a twin', given: ['initial'], surname: anySurname, birthDate: equal, place: nearby },
  { verdict: 'doubtful', because: 'initials fit, but not the place: perhaps moved', given: ['initial'], surname: equal, birthDate: equal },

  { verdict: 'doubtful', because: 'the first name nearly fits', given: ['transposed', 'near', 'variant'], surname, birthDate: ['equal', 'swapped'], contact },
  { verdict: 'doubtful', because: 'a short form of the first name', given: ['transposed', 'variant'], surname, birthDate: equal, place: nearby },
  { verdict: 'doubtful', because: 'the first name nearly fits', given: ['near'], surname, birthDate: equal, place: nearby, contact: ['unknown'] },

  { verdict: 'doubtful', because: 'no first name to tell', given: ['unknown'], surname, birthDate: equal, contact },
  { verdict: 'doubtful', because: 'no first name to tell', given: ['unknown'], surname, birthDate: equal, place: nearby },
  { verdict: 'doubtful', because: 'no birth date to tell', given: equal, surname, birthDate: ['unknown'], contact },
  { verdict: 'doubtful', because: 'no birth date to tell', given: equal, surname, birthDate: ['unknown'], place: ['postcode'] },
];

const fields = ['bsn', 'given', 'surname', 'birthDate', 'contact', 'place'] as const;

function fits(rule: VerdictRule, evidence: MatchEvidence): boolean {
  for (const field of fields) {
    const allowed = rule[field] as readonly string[] | undefined;
    if (allowed && !allowed.includes(evidence[field])) return false;
  }
  return true;
}

/** The first line that fits; two records about which nothing speaks are two people. */
export function verdictOf(evidence: MatchEvidence): Verdict {
  return verdictRules.find((rule) => fits(rule, evidence))?.verdict ?? 'different';
}
