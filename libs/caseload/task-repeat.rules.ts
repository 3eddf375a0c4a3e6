import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addMonths, addWeeks } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';

const steps = { weeks: addWeeks, months: addMonths } as const;
export type RepeatUnit = keyof typeof steps;
export const repeatUnits = Object.keys(steps) as RepeatUnit[];

export const MOST_REPEAT_EVERY = 52;
/** How far ahead a task may go on coming back, in months. */
const LONGEST_REPEAT = 60;

/** How often a task comes again. */
export interface Repeat {
  readonly every: number;
  readonly unit: RepeatUnit;
  /** The last day on which one may be due. */
  readonly until: CalendarDate;
}

export interface RepeatedFrom extends Repeat {
  /** When the first was due: all are counted from there, so that the end of a month stays the end of a month. */
  readonly from: CalendarDate;
}

/** The following one is due on the first of its days after this one and after today: what was missed does not pile up. */
export function nextDue(
  { every, unit, from, until }: RepeatedFrom,
  dueOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | null {
  const after = dueOn > today ? dueOn : today;
  for (let n = 1; ; n += 1) {
    const due = steps[unit](from, n * every);
    if (due > until) return null;
    if (due > after) return due;
  }
}

/** What comes again has a first day, and a last one that can be overseen. */
export function repeatedFrom(repeat: Repeat, dueOn: CalendarDate | null, today: CalendarDate): RepeatedFrom {
  if (dueOn === null) throw new Refusal(repeatRefusals.withoutDue);
  if (repeat.until <= dueOn || repeat.until > addMonths(today, LONGEST_REPEAT)) {
    throw new Refusal(repeatRefusals.untilOutOfReach);
  }
  const { every, unit, until } = repeat;
  return { every, unit, until, from: dueOn };
}

export const repeatRefusals = {
  withoutDue: {
    code: 'task-repeat-without-due',
    status: 422,
    title: 'Uiterlijke datum ontbreekt',
    detail: () => 'Een taak die terugkomt heeft een uiterlijke datum: die van de eerste keer.',
  },
  untilOutOfReach: {
    code: 'task-repeat-until-out-of-reach',
    status: 422,
    title: 'Laatste datum klopt niet',
    detail: () => 'De laatste datum ligt na de uiterlijke datum van de taak, en hoogstens vijf jaar vooruit.',
  },
} as const satisfies Record<string, RefusalKind>;
