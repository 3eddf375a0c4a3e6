import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';

/** What is wrong with a field of the body, named by its path in it. */
export const problem = (path: string, code: string, detail: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${path}` },
  code,
  detail,
});

/** Refuses with all that is wrong at once, so that nobody mends one field to hear of the next. */
export function requireNone(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new Refusal(refusals.invalidInput, {}, problems);
}

/** A date as people write it. */
export const shown = (date: CalendarDate): string => date.split('-').reverse().join('-');
