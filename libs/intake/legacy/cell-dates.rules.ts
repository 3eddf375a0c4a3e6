import { calendarDate, dateOfSerial } from '#kernel/calendar-date.rules.js';
import type { DateReading } from './row-cells.rules.js';

function dateOf(year: string, month: string, day: string): ReturnType<DateReading> {
  const date = calendarDate(Number(year), Number(month), Number(day));
  return date ? { date } : { fault: 'date-impossible' };
}

/** `dd-mm-jjjj`; a year of two digits could be either century and is refused. ISO is unambiguous, so it is read too. */
export const dutchDate: DateReading = (text) => {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (dutch) return dateOf(dutch[3]!, dutch[2]!, dutch[1]!);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return iso ? dateOf(iso[1]!, iso[2]!, iso[3]!) : { fault: 'date-form' };
};

/** `jjjjmmdd` */
export const compactDate: DateReading = (text) => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? dateOf(match[1]!, match[2]!, match[3]!) : { fault: 'date-form' };
};

/** A date cell of a workbook is a number of days; somebody may also have typed a date as text. */
export function workbookDate(system: 1900 | 1904): DateReading {
  return (text) => {
    if (!/^\d{1,7}(\.\d+)?$/.test(text)) return dutchDate(text.replace(/T[\d:.]+Z?$/, ''));
    const date = dateOfSerial(Number(text), system);
    return date ? { date } : { fault: 'date-impossible' };
  };
}
