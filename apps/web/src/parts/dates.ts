/** Dates as people here read them; instants in the time of Amsterdam, whatever the device says. */
const zone = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: zone,
});
const dayThisYear = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: zone,
});
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const relative = new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' });

/** Of `yyyy-mm-dd` or an instant: "14 mrt 1987". */
export const formatDate = (value: string | null | undefined): string =>
  value ? day.format(asDate(value)) : '–';
/** "vr 27 nov". */
export const formatDay = (value: string | null | undefined): string =>
  value ? dayThisYear.format(asDate(value)) : '–';
/** "2 nov 2026 10:30". */
export const formatMoment = (value: string | null | undefined): string =>
  value ? moment.format(new Date(value)) : '–';
/** Today as `yyyy-mm-dd`. */
export const today = (): string => isoDay.format(new Date());
/** Whole days from today: negative is past. */
export const daysUntil = (value: string): number =>
  Math.round((Date.parse(isoDay.format(asDate(value))) - Date.parse(today())) / 86_400_000);
/** "morgen", "3 dagen geleden", "over 2 weken". */
export function formatFromNow(value: string): string {
  const days = daysUntil(value);
  if (Math.abs(days) < 14) return relative.format(days, 'day');
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week');
  return relative.format(Math.round(days / 30.4), 'month');
}

/** Noon, so that a date without a time is the same day everywhere. */
const asDate = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
