import type { CalendarDate } from '#kernel/calendar.rules.js';
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  daysBetween,
  workingDaysUntil,
} from '#kernel/calendar.rules.js';
import type { TermUnit } from '#kernel/settings.rules.js';

/** Days on which clocks stand still: from the first up to, and without, the day on which they run again. */
export interface Standstill {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

interface Counting {
  /** Where so many lie after a day. */
  readonly ahead: (from: CalendarDate, count: number) => CalendarDate;
  /** In which days what is left is counted, once the clock runs again. */
  readonly left: {
    readonly until: (from: CalendarDate, to: CalendarDate) => number;
    readonly ahead: (from: CalendarDate, count: number) => CalendarDate;
  };
}

const calendarDays = { until: daysBetween, ahead: addDays };
const workingDays = { until: workingDaysUntil, ahead: addWorkingDays };

const counting: Readonly<Record<TermUnit, Counting>> = {
  dagen: { ahead: addDays, left: calendarDays },
  weken: { ahead: addWeeks, left: calendarDays },
  maanden: { ahead: addMonths, left: calendarDays },
  werkdagen: { ahead: addWorkingDays, left: workingDays },
};

const dayBefore = (date: CalendarDate): CalendarDate => addDays(date, -1);

/**
 * The date so many units after a day, not counting the days on which the clock stood still. A clock that would start
 * while it stands still starts on the first day that it runs; a standstill after the due date changes nothing.
 */
export function dueDate(
  countsFrom: CalendarDate,
  length: number,
  unit: TermUnit,
  standstills: readonly Standstill[] = [],
): CalendarDate {
  const { ahead, left } = counting[unit];
  const inOrder = [...standstills].sort((one, other) => (one.from < other.from ? -1 : 1));
  let start = countsFrom;
  for (const { from, until } of inOrder) if (from <= start && start < until) start = until;
  let due = ahead(start, length);
  for (const { from, until } of inOrder) {
    if (from > start && from <= due) due = left.ahead(dayBefore(until), left.until(dayBefore(from), due));
  }
  return due;
}
