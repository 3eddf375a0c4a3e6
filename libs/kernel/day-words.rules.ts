import type { CalendarDate } from './calendar.rules.js';

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "3 december 2026" */
export function dayInWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}`;
}
