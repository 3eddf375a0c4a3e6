import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addMonths } from '#kernel/calendar.rules.js';
import type { Missing } from '#kernel/steps.rules.js';

interface ExitReasonRule {
  /** In Dutch, as the field says it. */
  readonly label: string;
  /** Set when the reason alone says too little: what the note is for. */
  readonly noteMissing?: Missing;
}

/** Why a trajectory ends. `beschutWerk` keeps its Dutch name: the law has no other. */
const reasons = {
  regularWork: { label: 'regulier werk' },
  workWithWageCostSubsidy: { label: 'werk met loonkostensubsidie' },
  beschutWerk: { label: 'beschut werk' },
  selfEmployment: { label: 'ondernemer' },
  education: { label: 'opleiding' },
  voluntaryWork: { label: 'vrijwilligerswerk' },
  care: { label: 'zorg' },
  medical: { label: 'medisch' },
  relocation: { label: 'verhuizing' },
  pension: { label: 'pensioen' },
  deceased: { label: 'overleden' },
  detention: { label: 'detentie' },
  noCooperation: {
    label: 'geen medewerking',
    noteMissing: 'toelichting ontbreekt: wat is er geprobeerd?',
  },
  entitlementLapsed: { label: 'recht vervallen' },
  backToReferrer: {
    label: 'terug naar verwijzer',
    noteMissing: 'toelichting voor de verwijzer ontbreekt',
  },
  duplicateRecord: { label: 'dubbel dossier' },
} as const satisfies Record<string, ExitReasonRule>;

export type ExitReason = keyof typeof reasons;
export const exitReasons: Readonly<Record<ExitReason, ExitReasonRule>> = reasons;
export const exitReasonCodes = Object.keys(reasons) as ExitReason[];

export function missingForExit(reason: ExitReason, note: string | undefined): Missing[] {
  const { noteMissing } = exitReasons[reason];
  return noteMissing && !note?.trim() ? [noteMissing] : [];
}

/** The last day on which an ended trajectory can be re-opened; after it a new one starts. */
export const lastDayToReopen = (endedOn: CalendarDate, reopeningMonths: number): CalendarDate =>
  addMonths(endedOn, reopeningMonths);
