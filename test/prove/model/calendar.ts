/** A calendar date `yyyy-mm-dd`. */
export type Day = string;

/** The holidays of the years that the model's clock can reach, as a calendar on the wall has them. */
const holidays: ReadonlySet<Day> = new Set([
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-03-26',
  '2027-03-28',
  '2027-03-29',
  '2027-04-27',
  '2027-05-05',
  '2027-05-06',
  '2027-05-16',
  '2027-05-17',
  '2027-12-25',
  '2027-12-26',
  '2028-01-01',
  '2028-04-14',
  '2028-04-16',
  '2028-04-17',
  '2028-04-27',
  '2028-05-05',
  '2028-05-25',
  '2028-06-04',
  '2028-06-05',
  '2028-12-25',
  '2028-12-26',
]);

/** Monday 21 December 2026, nine o'clock in Amsterdam: Christmas is near, and the next change of clocks in reach. */
export const BEGIN = Date.parse('2026-12-21T08:00:00Z');
/** The clock goes no further than the holidays are known. */
export const LAST = Date.parse('2028-11-01T00:00:00Z');

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock on the wall in Amsterdam shows, `yyyy-mm-dd hh:mm`. */
export const onTheWall = (instant: number): string => wall.format(instant);

export const dayOf = (instant: number): Day => onTheWall(instant).slice(0, 10);

export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Whether it is a working day. */
export const works = (day: Day): boolean =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.has(day);

/** The day that is so many working days after another. */
export function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = daysAfter(at, 1);
    if (works(at)) left -= 1;
  }
  return at;
}

/** The day that is so many working days before another. */
export function workingDaysBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = daysAfter(at, -1);
    if (works(at)) left -= 1;
  }
  return at;
}

/** The same day of the month half a year later, or the last of that month. */
export function halfAYearAfter(day: Day): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}
