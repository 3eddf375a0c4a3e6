import { daysLater } from './days.js';

interface Recorded<Presence extends string = string> {
  readonly day: string;
  readonly presence: Presence;
}

export interface AttendanceTotals {
  /** Days on which somebody would come and was there, late or not, in whole percents; null when there are none. */
  readonly rate: number | null;
  /** Days on which somebody would come: leave is none. */
  readonly expected: number;
  readonly count: Readonly<Record<string, number>>;
}

/** What was recorded of the last so many weeks, today included. */
export function totalsOf(attendance: readonly Recorded[], weeks: number, today: string): AttendanceTotals {
  const from = daysLater(today, 1 - weeks * 7);
  const count: Record<string, number> = {};
  for (const { day, presence } of attendance)
    if (day >= from && day <= today) count[presence] = (count[presence] ?? 0) + 1;
  const days = Object.values(count).reduce((sum, one) => sum + one, 0);
  const expected = days - (count['leave'] ?? 0);
  const there = (count['present'] ?? 0) + (count['late'] ?? 0);
  return { rate: expected === 0 ? null : Math.round((there / expected) * 100), expected, count };
}
