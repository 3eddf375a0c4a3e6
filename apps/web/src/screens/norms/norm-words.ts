import { formatDate, today } from '../../parts/dates.js';
import { type Words, norms as words } from '../../words/words.js';
import type { Norm, NormPeriod } from './norm-queries.js';

type Value = Pick<NormPeriod, 'value' | 'values'>;

/** "10 werkdagen", "1, 3, 6 en 12 maanden". */
export function valueInWords({ unit }: Norm, { value, values }: Value, words: Words['norms']): string {
  const [one, many] = words.units[unit] ?? [unit, unit];
  if (value !== null) return `${value} ${value === 1 ? one : many}`;
  const series = values ?? [];
  const last = series.at(-1);
  const text = series.length > 1 ? `${series.slice(0, -1).join(', ')} ${words.and} ${last}` : String(last);
  return `${text} ${many}`;
}

/** The words of one norm. */
export function wordsOfNorm(norm: Norm) {
  return {
    now: valueInWords(norm, norm, words),
    standard: valueInWords(norm, { value: norm.standard, values: norm.standards }, words),
    of: (period: NormPeriod) => valueInWords(norm, period, words),
  };
}

/** "1 jan 2027 tot en met 31 dec 2027". */
export function daysInWords({ from, until }: NormPeriod, words: Words['norms']): string {
  if (from && until) return words.fromTo(formatDate(from), formatDate(until));
  if (from) return words.fromDay(formatDate(from));
  return until ? words.untilDay(formatDate(until)) : words.always;
}

export type PeriodState = 'past' | 'present' | 'coming';

export function stateOf({ from, until }: NormPeriod): PeriodState {
  if (from && from > today()) return 'coming';
  return until && until < today() ? 'past' : 'present';
}
