import { today } from '../../parts/dates.js';
import type { Norm } from './norm-queries.js';

/** What the form holds: a series as it is typed, dates empty when not chosen. */
interface NormValues {
  value: number | null;
  values: string;
  from: string;
  until: string;
  reason: string;
}

export const valuesOf = (norm: Norm): NormValues => ({
  value: norm.value,
  values: (norm.values ?? []).join(', '),
  from: today(),
  until: '',
  reason: '',
});

/** "1, 3 6" → [1, 3, 6]. */
export const seriesOf = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

export const isRising = (series: readonly number[], most: number): boolean =>
  series.length > 0 &&
  series.every(
    (value, n) =>
      Number.isInteger(value) && value >= 1 && value <= most && (n === 0 || value > series[n - 1]!),
  );

export const bodyOf = ({ kind }: Norm, { value, values, from, until, reason }: NormValues) => ({
  ...(kind === 'number' ? { value: value ?? undefined } : { values: seriesOf(values) }),
  from,
  until: until || null,
  ...(reason.trim() && { reason: reason.trim() }),
});
