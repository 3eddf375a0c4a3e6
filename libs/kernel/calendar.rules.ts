/** A calendar date `yyyy-mm-dd`; it has no time and no zone. */
export type CalendarDate = string;

const dayMs = 86_400_000;
const atNoon = (date: CalendarDate): number => Date.parse(`${date}T12:00:00Z`);
const fromNoon = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date it is in Europe/Amsterdam at an instant. */
export const amsterdamDate = (instant: Date): CalendarDate => amsterdam.format(instant);

const offsetOf = (instant: Date): number => {
  const text = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')!.value;
  return Number(text.slice(4, 6) || '0') * 60 + Number(text.slice(7, 9) || '0');
};

/** The instant at which it is `time` (hh:mm) on `date` in Europe/Amsterdam. */
export function amsterdamInstant(date: CalendarDate, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = new Date(asUtc - offsetOf(new Date(asUtc)) * 60_000);
  return new Date(asUtc - offsetOf(guess) * 60_000);
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromNoon(atNoon(date) + days * dayMs);

export const addWeeks = (date: CalendarDate, weeks: number): CalendarDate => addDays(date, weeks * 7);

/** The same day of the month, or the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0, 12));
  return fromNoon(lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate())));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((atNoon(to) - atNoon(from)) / dayMs);

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easter(year: number): CalendarDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor(century / 4);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const moon = (19 * a + century - leap - moonShift + 15) % 30;
  const correction = Math.floor((a + 11 * moon) / 319);
  const weekday = (2 * (century % 4) + 2 * Math.floor(rest / 4) - (rest % 4) - moon + correction + 32) % 7;
  const month = Math.floor((moon - correction + weekday + 90) / 25);
  const day = (moon - correction + weekday + month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysOfYear = new Map<number, ReadonlySet<CalendarDate>>();

/**
 * The days that the Algemene termijnenwet (art. 3) does not count as working days: the general holidays, with Good
 * Friday put on a par. King's Day moves to the Saturday when 27 April is a Sunday.
 */
export function dutchHolidays(year: number): ReadonlySet<CalendarDate> {
  let days = holidaysOfYear.get(year);
  if (!days) {
    const easterSunday = easter(year);
    const kingsDay = `${year}-04-27`;
    days = new Set([
      `${year}-01-01`,
      addDays(easterSunday, -2),
      easterSunday,
      addDays(easterSunday, 1),
      weekday(kingsDay) === 0 ? `${year}-04-26` : kingsDay,
      `${year}-05-05`,
      addDays(easterSunday, 39),
      addDays(easterSunday, 49),
      addDays(easterSunday, 50),
      `${year}-12-25`,
      `${year}-12-26`,
    ]);
    holidaysOfYear.set(year, days);
  }
  return days;
}

/** 0 is Sunday. */
const weekday = (date: CalendarDate): number => new Date(atNoon(date)).getUTCDay();

/** By ISO 8601: Monday is 1, Sunday 7. */
export const isoWeekday = (date: CalendarDate): number => weekday(date) || 7;

export const isWorkingDay = (date: CalendarDate): boolean =>
  weekday(date) % 6 !== 0 && !dutchHolidays(Number(date.slice(0, 4))).has(date);

/** The date `count` working days after `date` (the first day counted is the first working day after it). */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The date `count` working days before `date`. */
export function subtractWorkingDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The day itself when it is a working day, else the first one after it. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Timed work is done when the working day begins: 08:00 in Europe/Amsterdam. */
export const workdayStart = (day: CalendarDate): Date => amsterdamInstant(day, '08:00');

/** How many working days there are after `from` up to and with `to`; none when `to` is not later. */
export function workingDaysUntil(from: CalendarDate, to: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
