import { coreSurnames, foldLetters, foldText, isPrefixWord } from './name-folding.rules.js';
import type { PersonValues } from './person.rules.js';

/** One way to find a person: a core surname, with a given name where there is one. Folded to a–z. */
export interface NamePair {
  readonly surname: string;
  readonly given: string | null;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/** Own and partner's surnames without their prefixes, each with the given name, and with its first word alone. */
export function namePairs({ surname = '', partnerSurname = '', givenName = '' }: PersonValues): NamePair[] {
  const cores = distinct([...coreSurnames(surname), ...coreSurnames(partnerSurname)]);
  const surnames = cores.length > 0 ? cores : distinct([foldText(surname)]);
  const given = distinct([foldLetters(givenName), foldLetters(givenName.trim().split(/\s+/)[0]!)]);
  const beside: readonly (string | null)[] = given.length > 0 ? given : [null];
  return surnames.flatMap((core) => beside.map((name) => ({ surname: core, given: name })));
}

/** More words than this make a search no better. */
const MOST_WORDS = 4;

/** The words of what was typed that can be a name: "Bosch, Anne-Marie van den" → bosch, annemarie, anne, marie. */
export function searchWords(typed: string): string[] {
  const words = foldText(typed)
    .split(/[\s,;.]+/)
    .filter(Boolean);
  const names = words.filter((word) => !isPrefixWord(word));
  const parts = (names.length > 0 ? names : words).map((word) =>
    word.split(/[-/]/).filter((part) => !isPrefixWord(part)),
  );
  return distinct([...parts.map((of) => foldLetters(of.join(''))), ...parts.flat().map(foldLetters)])
    .filter((word) => word.length > 1)
    .slice(0, MOST_WORDS);
}
