import type { PersonTraits } from './person-traits.rules.js';
import { traitsOf } from './person-traits.rules.js';
import type { PersonValues } from './person.rules.js';

/** At most this many surnames of a person make keys; nobody carries more than two. */
const MAX_SURNAMES = 3;

/** The letters of a name in alphabetical order: letters that changed places leave it as it is. */
function anagram(name: string): string {
  return [...name].sort().join('');
}

/**
 * Selective keys for an index: two records that may be one person share at least one. At most fourteen a person; none rests on
 * a surname or an address alone. Each names its kind, so that keys of two kinds never meet.
 *
 * Day and month stand in order of size, so that a swapped date gives the same key.
 */
export function blockingKeysOf(traits: PersonTraits): string[] {
  const { bsn, phone, email, birthDate, initial, given, postcode } = traits;
  const keys: string[] = [];
  if (bsn) keys.push(`bsn:${bsn}`);
  if (phone) keys.push(`tel:${phone}`);
  if (email) keys.push(`mail:${email}`);
  const surnames = traits.surnames.slice(0, MAX_SURNAMES).map(anagram);
  if (birthDate) {
    const year = birthDate.slice(0, 4);
    const [low, high] = [birthDate.slice(5, 7), birthDate.slice(8)].sort();
    const born = `${year}${low}${high}`;
    // Any slip in the surname, also another surname after marriage.
    if (initial) keys.push(`born:${born}:${initial}`);
    // Any slip in the first name, or none noted.
    for (const surname of surnames) keys.push(`born-name:${born}:${surname}`);
    // Any slip in day or month.
    if (initial) for (const surname of surnames) keys.push(`year-name:${year}:${initial}:${surname}`);
    if (postcode) keys.push(`year-place:${year}:${postcode}`);
  }
  // A birth date that is absent, or wrong in its year.
  const name = given ?? traits.emailGiven;
  if (name) for (const surname of surnames) keys.push(`name:${anagram(name)}:${surname}`);
  return keys;
}

export function blockingKeys(person: PersonValues): string[] {
  return blockingKeysOf(traitsOf(person));
}
