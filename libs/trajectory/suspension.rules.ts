import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, daysBetween } from '#kernel/calendar.rules.js';
import type { Missing } from '#kernel/steps.rules.js';

/** Why norm clocks stand still. An exemption is a right: the college decides on it, so the decision is recorded. */
const reasons = {
  illness: { label: 'ziekte', byDecision: false },
  pregnancy: { label: 'zwangerschap', byDecision: false },
  detention: { label: 'detentie', byDecision: false },
  exemption: { label: 'ontheffing', byDecision: true },
} as const;

export type SuspensionReason = keyof typeof reasons;
export const suspensionReasons: Readonly<Record<SuspensionReason, { label: string; byDecision: boolean }>> =
  reasons;
export const suspensionReasonCodes = Object.keys(reasons) as SuspensionReason[];

export interface SuspensionRequest {
  readonly reason: SuspensionReason;
  readonly expectedEndOn: CalendarDate;
  /** Who decided and when; for an exemption. */
  readonly decidedBy?: string;
  readonly decidedOn?: CalendarDate;
}

export function missingForSuspension(asked: SuspensionRequest, today: CalendarDate): Missing[] {
  const { reason, expectedEndOn, decidedBy, decidedOn } = asked;
  const missing: Missing[] = [];
  if (expectedEndOn <= today) missing.push('verwachte einddatum na vandaag ontbreekt');
  if (suspensionReasons[reason].byDecision) {
    if (!decidedBy?.trim()) missing.push('wie de ontheffing heeft verleend ontbreekt');
    if (!decidedOn || decidedOn > today) missing.push('datum van het besluit tot ontheffing ontbreekt');
  }
  return missing;
}

/** A day is suspended or it is not: the first free day from today on. */
export const firstDaySuspended = (today: CalendarDate, lastEnd: CalendarDate | null): CalendarDate =>
  lastEnd !== null && lastEnd > today ? lastEnd : today;

/** The first day on which the clocks run again. The day a suspension begins counts, even if it ends on it. */
export const firstDayRunning = (since: CalendarDate, today: CalendarDate): CalendarDate =>
  today > since ? today : addDays(since, 1);

/** How long the clocks stood still, in calendar days. */
export const daysSuspended = (since: CalendarDate, until: CalendarDate): number => daysBetween(since, until);
