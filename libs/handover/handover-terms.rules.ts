import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import type { SettingValues } from '#kernel/settings.rules.js';

/** The days on which an offer that nobody answered comes back. */
export interface HandoverTerms {
  readonly remindOn: CalendarDate;
  readonly escalateOn: CalendarDate;
  readonly expiresOn: CalendarDate;
}

type HandoverNorms = Pick<
  SettingValues,
  'handoverRemindWorkingDays' | 'handoverEscalateWorkingDays' | 'handoverExpireWorkingDays'
>;

/** Counted in working days from the day of the offer, by the norms of that day; a later one never comes before an earlier. */
export function termsOf(offeredOn: CalendarDate, norms: HandoverNorms): HandoverTerms {
  const remind = norms.handoverRemindWorkingDays;
  const escalate = Math.max(remind, norms.handoverEscalateWorkingDays);
  const expire = Math.max(escalate, norms.handoverExpireWorkingDays);
  return {
    remindOn: addWorkingDays(offeredOn, remind),
    escalateOn: addWorkingDays(offeredOn, escalate),
    expiresOn: addWorkingDays(offeredOn, expire),
  };
}
