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
const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const longDay = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
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
/** "vrijdag 27 november 2026"; of today when nothing is given. */
export const formatLongDay = (value: string = today()): string => longDay.format(asDate(value));
/** The hour of the day here, 0–23. */
export const hourNow = (): number => Number(clock.format(new Date()).slice(0, 2));
/** "10:30". */
export const formatTime = (value: string): string => clock.format(new Date(value));
/** "2 nov 2026 10:30". */
export const formatMoment = (value: string | null | undefined): string =>
  value ? moment.format(new Date(value)) : '–';
/** From one instant to another: "2 nov 2026 10:30", "2 nov 2026 10:30 – 11:05". */
export function formatMoments(from: string, to: string): string {
  if (formatMoment(from) === formatMoment(to)) return formatMoment(from);
  return `${formatMoment(from)} – ${isoDate(from) === isoDate(to) ? formatTime(to) : formatMoment(to)}`;
}
/** Today as `yyyy-mm-dd`. */
export const today = (): string => isoDay.format(new Date());
/** The day of an instant, as `yyyy-mm-dd`. */
export const isoDate = (instant: string): string => isoDay.format(new Date(instant));
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

const isoMoment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: zone,
});
/** An instant as a field for date and time holds it, in the time of Amsterdam: `2026-11-02T10:30`. */
export const asLocal = (instant: string): string => isoMoment.format(new Date(instant)).replace(' ', 'T');
/** And back: the instant at which the clocks here say so. */
export function fromLocal(local: string): string {
  const asked = Date.parse(`${local}Z`);
  const guess = asked - (Date.parse(`${asLocal(new Date(asked).toISOString())}Z`) - asked);
  const miss = Date.parse(`${asLocal(new Date(guess).toISOString())}Z`) - asked;
  return new Date(guess - miss).toISOString();
}

/** How long it is since: "3 dagen", "12 weken", "5 maanden". */
export function formatSpan(since: string, until: string = today()): string {
  const days = daysUntil(until) - daysUntil(since);
  const [count, unit] =
    days < 14
      ? ([days, 'day'] as const)
      : days < 120
        ? ([Math.round(days / 7), 'week'] as const)
        : ([Math.round(days / 30.4), 'month'] as const);
  return new Intl.NumberFormat('nl-NL', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Noon, so that a date without a time is the same day everywhere. */
const asDate = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
