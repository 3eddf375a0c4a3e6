import {
  areInitials,
  foldText,
  isPrefixWord,
  normaliseInitials,
  splitPrefix,
} from '#participant/name-folding.rules.js';
import type { PersonValues } from '#participant/person.rules.js';

/** A first-name cell: a name, or only initials. */
export function givenName(text: string | undefined): Pick<PersonValues, 'givenName' | 'initials'> {
  if (!text) return {};
  return areInitials(text) ? { initials: normaliseInitials(text) } : { givenName: text };
}

/**
 * A surname cell with its prefix cell. A prefix that slipped into the surname goes back ("t Veld" with "op" → "op 't" + "Veld").
 * A double name stays as written: which half is the partner's cannot be told from it.
 */
export function surname(text: string, prefix: string | undefined): Pick<PersonValues, 'prefix' | 'surname'> {
  const split = splitPrefix(text);
  const whole = [prefix, split.prefix]
    .filter(Boolean)
    .join(' ')
    .replace(/(^| )['’]?t(?= |$)/g, "$1't");
  return whole ? { prefix: whole, surname: split.surname } : { surname: split.surname };
}

/** "Achternaam, Voornaam voorvoegsel", or nothing when it is not written so. */
export function reversedName(text: string): PersonValues | undefined {
  const comma = text.indexOf(',');
  const words = text
    .slice(comma + 1)
    .trim()
    .split(/\s+/);
  if (comma < 1 || !words[0]) return undefined;
  let given = words.length;
  while (given > 1 && isPrefixWord(foldText(words[given - 1]!))) given -= 1;
  return {
    ...givenName(words.slice(0, given).join(' ')),
    ...surname(text.slice(0, comma).trim(), words.slice(given).join(' ') || undefined),
  };
}
