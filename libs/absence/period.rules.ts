import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, workingDayFrom } from '#kernel/calendar.rules.js';

/** Days, both ends included; without an end while nobody knows it. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

const isOver = (until: CalendarDate | null, day: CalendarDate): boolean => until !== null && until < day;

/** What is left of the days once the others are taken out. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  taken.reduce<readonly Span[]>((left, out) => left.flatMap((one) => cut(one, out)), spans) as Span[];

function cut(one: Span, out: Span): Span[] {
  if (isOver(out.until, one.from) || isOver(one.until, out.from)) return [one];
  return [
    ...(one.from < out.from ? [{ from: one.from, until: addDays(out.from, -1) }] : []),
    ...(out.until !== null && (one.until === null || out.until < one.until)
      ? [{ from: addDays(out.until, 1), until: one.until }]
      : []),
  ];
}

/** The days from `day` on. */
export const since = (spans: readonly Span[], day: CalendarDate): Span[] =>
  spans.flatMap(({ from, until }) => (isOver(until, day) ? [] : [{ from: from < day ? day : from, until }]));

/** The first working day in it, or none: nobody is missed in a weekend. */
export function firstWorkingDay({ from, until }: Span): CalendarDate | null {
  const day = workingDayFrom(from);
  return isOver(until, day) ? null : day;
}

/** Periods as one when the next begins before, or on the first working day after, the last one ends. */
export function chained<Period extends { readonly from: CalendarDate; readonly until: CalendarDate }>(
  periods: readonly Period[],
): { from: CalendarDate; until: CalendarDate }[] {
  const chains: { from: CalendarDate; until: CalendarDate }[] = [];
  for (const { from, until } of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = chains.at(-1);
    if (!last || from > workingDayFrom(addDays(last.until, 1))) chains.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return chains;
}
