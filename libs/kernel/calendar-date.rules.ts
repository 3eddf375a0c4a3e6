const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

/** `yyyy-mm-dd` of a day that exists between 1800 and 2200, or nothing. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const leap = month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false);
  if (day > DAYS[month - 1]! + (leap ? 1 : 0)) return undefined;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * The day that a spreadsheet keeps as a number of days. The 1900 system counts a 29 February 1900 that never was;
 * dates before that day are read one off by every spreadsheet and are refused here.
 */
export function dateOfSerial(serial: number, system: 1900 | 1904): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (system === 1900 ? 61 : 0) || day > 109_573) return undefined;
  const epoch = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const date = new Date(epoch + day * MS_PER_DAY);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
