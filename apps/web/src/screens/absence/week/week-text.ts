import type { absence } from '../../../words/nl/absence.js';
import type { Week } from './week-query.js';

type Words = (typeof absence)['week'];

/** "ma t/m vr", "ma, di, do". */
export function daysText({ workingDays }: Pick<Week, 'workingDays'>, words: Words): string {
  const days = [...workingDays].sort().map((day) => words.short[day - 1]);
  return days.join() === words.short.slice(0, 5).join() ? words.everyWeekday : days.join(', ');
}

/** Between which times one can call on those days. */
export const timesText = ({ reachableFrom, reachableUntil }: Week, words: Words): string =>
  reachableFrom && reachableUntil ? words.between(reachableFrom, reachableUntil) : words.allDay;
