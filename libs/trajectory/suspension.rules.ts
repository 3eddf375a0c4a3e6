import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, daysBetween } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
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

/** The days of a suspension. */
export interface SuspensionDays {
  /** The first day on which the clocks stand still. */
  readonly since: CalendarDate;
  /** The first day on which they run again; null while it runs. */
  readonly resumedOn: CalendarDate | null;
  readonly expectedEndOn: CalendarDate;
}

/** What a correction changes; what it leaves out stays. */
export type SuspensionCorrection = Partial<SuspensionDays>;

/** The days after a correction. A suspension that runs cannot be ended by it, and one that ended cannot run again. */
export function corrected(
  days: SuspensionDays,
  { since, resumedOn, expectedEndOn }: SuspensionCorrection,
): SuspensionDays {
  return {
    since: since ?? days.since,
    resumedOn: days.resumedOn && (resumedOn ?? days.resumedOn),
    expectedEndOn: expectedEndOn ?? days.expectedEndOn,
  };
}

/** Whether days can be those of a suspension: begun by today, at least one, over by today, or expected to last. */
export const arePossible = (
  { since, resumedOn, expectedEndOn }: SuspensionDays,
  today: CalendarDate,
): boolean =>
  resumedOn === null
    ? since <= today && expectedEndOn > today
    : since < resumedOn && resumedOn <= addDays(today, 1);

export const suspensionRefusals = {
  daysImpossible: {
    code: 'suspension-days-impossible',
    status: 422,
    title: 'Datums kloppen niet',
    detail: () =>
      'Een opschorting begint niet na vandaag, duurt ten minste een dag en is nog niet voorbij zolang ze loopt.',
  },
  overlaps: {
    code: 'suspension-overlaps',
    status: 409,
    title: 'Overlapt een andere opschorting',
    detail: () => 'Op een van deze dagen was het traject al opgeschort. Kies andere datums.',
  },
} as const satisfies Record<string, RefusalKind>;
