import { searchWords } from './name-tokens.rules.js';

/** What was typed in the search field, taken apart. */
export interface SearchTerms {
  /** Folded words that can be a name, most telling first as typed. */
  readonly words: readonly string[];
  readonly birthDate: string | null;
  /** Former client numbers as they were given out, e.g. `K70001`. */
  readonly numbers: readonly string[];
}

const dutchDate = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/;
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/;

function birthDateIn(typed: string): { birthDate: string | null; rest: string } {
  const iso = isoDate.exec(typed);
  const dutch = iso ? null : dutchDate.exec(typed);
  const found = iso ?? dutch;
  if (!found) return { birthDate: null, rest: typed };
  const [year, month, day] = iso ? iso.slice(1) : dutch!.slice(1).reverse();
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return { birthDate: exists ? date : null, rest: typed.replace(found[0], ' ') };
}

/** "Bosch, Sharon 28-10-1979" → the words bosch and sharon, and a birth date; "K70001" → a former client number. */
export function readSearch(typed: string): SearchTerms {
  const { birthDate, rest } = birthDateIn(typed);
  const parts = rest.split(/[\s,;]+/).filter(Boolean);
  const numbers = parts.filter((part) => /\d/.test(part) && /^[\p{L}\d/-]{3,40}$/u.test(part)).slice(0, 5);
  const words = searchWords(parts.filter((part) => !/\d/.test(part)).join(' '));
  return { words, birthDate, numbers };
}
