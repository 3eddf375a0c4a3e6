import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { SettingKey } from '#kernel/settings.rules.js';
import { settings } from '#kernel/settings.rules.js';

export type NormValue = number | readonly number[];

export const isNorm = (key: string): key is SettingKey => Object.hasOwn(settings, key);
export const normKeys = Object.keys(settings) as SettingKey[];

/** A stretch of days on which a value holds; both days belong to it, null is open. */
export interface NormPeriod {
  readonly value: NormValue;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

export interface SetNorm extends NormPeriod {
  readonly from: CalendarDate;
  readonly reason: string | null;
}

export const holdsOn = ({ from, until }: NormPeriod, date: CalendarDate): boolean =>
  (from === null || from <= date) && (until === null || date <= until);

/** The days from `today` on at which a value begins, or has just ended. */
export const turningPoints = (
  periods: readonly NormPeriod[],
  today: CalendarDate,
  dayAfter: (date: CalendarDate) => CalendarDate,
): CalendarDate[] => [
  ...new Set(
    periods
      .flatMap(({ from, until }) => [from, until && dayAfter(until)])
      .filter((date): date is CalendarDate => date !== null && date >= today)
      .concat(today),
  ),
];

export const normRefusals = {
  outOfOrder: {
    code: 'norm-out-of-order',
    status: 422,
    title: 'Termijnen volgen elkaar niet op',
    detail: ({ date }) =>
      `Op ${date} zou een overdracht vervallen vóór de teamleider is ingelicht, of die worden ingelicht vóór de ontvanger is herinnerd. Zet eerst de andere termijn goed.`,
  },
} as const satisfies Record<string, RefusalKind>;
