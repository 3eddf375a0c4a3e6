import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, subtractWorkingDays, workingDayFrom } from '#kernel/calendar.rules.js';
import type { SettingKey, SettingValues, TermUnit } from '#kernel/settings.rules.js';
import { settings } from '#kernel/settings.rules.js';
import type { Standstill } from './due-date.rules.js';
import { dueDate } from './due-date.rules.js';
import type { Stage } from './stage.rules.js';

/** Who has to act before the date; the contact person keeps an eye on what others owe. */
export const responsibleParties = {
  contactPerson: 'aanspreekpunt',
  college: 'college',
  uwv: 'UWV',
  teamLead: 'teamleider',
} as const;
export type Responsible = keyof typeof responsibleParties;
export const responsibleCodes = Object.keys(responsibleParties) as Responsible[];

/** What a term counts from, besides acceptance and the begin of a stage. */
export type TermEvent =
  | 'adviceRequested'
  | 'trialPlacementBegun'
  | 'wageValueSet'
  | 'suspensionExpectedToEnd'
  | 'contactPersonRequested';

/** A norm or legal term: data alone, from which every due date follows. */
interface Term {
  /** In Dutch, as worklist and timeline name it. */
  readonly label: string;
  readonly startsAt: 'acceptance' | Stage | TermEvent;
  /** The dated setting with its length and unit; null for a date that was named itself. */
  readonly length: SettingKey | null;
  /** A dated setting that comes on top, in the same unit. */
  readonly extension?: SettingKey;
  /** Its clock stands still while the trajectory is suspended. */
  readonly stopsInSuspension: boolean;
  readonly responsible: Responsible;
  /** It is due soon from so many working days before the date. */
  readonly soonWorkingDays: number;
  /** A period, of which the first day counts: it ends on the day before. */
  readonly isPeriod?: true;
  /** Ending on a weekend or holiday it is extended to the next working day (Algemene termijnenwet, art. 1). */
  readonly endsOnWorkingDay?: true;
  /** Meeting it starts the next one. */
  readonly repeats?: true;
}

const table = {
  firstContact: {
    label: 'eerste contact',
    startsAt: 'acceptance',
    length: 'firstContactWorkingDays',
    stopsInSuspension: true,
    responsible: 'contactPerson',
    soonWorkingDays: 2,
  },
  intake: {
    label: 'intakegesprek',
    startsAt: 'acceptance',
    length: 'intakeWorkingDays',
    stopsInSuspension: true,
    responsible: 'contactPerson',
    soonWorkingDays: 5,
  },
  diagnoseReport: {
    label: 'diagnose afronden',
    startsAt: 'diagnose',
    length: 'diagnoseWeeks',
    stopsInSuspension: true,
    responsible: 'contactPerson',
    soonWorkingDays: 10,
  },
  uwvAdvice: {
    label: 'UWV-advies beschut werk',
    startsAt: 'adviceRequested',
    length: 'uwvAdviceWeeks',
    stopsInSuspension: false,
    responsible: 'uwv',
    soonWorkingDays: 5,
    endsOnWorkingDay: true,
  },
  review: {
    label: 'evaluatie',
    startsAt: 'ontwikkeling',
    length: 'reviewWeeks',
    stopsInSuspension: true,
    responsible: 'contactPerson',
    soonWorkingDays: 5,
    repeats: true,
  },
  trialPlacement: {
    label: 'einde proefplaats',
    startsAt: 'trialPlacementBegun',
    length: 'trialPlacementMonths',
    stopsInSuspension: false,
    responsible: 'contactPerson',
    soonWorkingDays: 10,
    isPeriod: true,
  },
  trialPlacementExtended: {
    label: 'einde verlengde proefplaats',
    startsAt: 'trialPlacementBegun',
    length: 'trialPlacementMonths',
    extension: 'trialPlacementExtensionMonths',
    stopsInSuspension: false,
    responsible: 'contactPerson',
    soonWorkingDays: 10,
    isPeriod: true,
  },
  wageSubsidyDecision: {
    label: 'besluit loonkostensubsidie',
    startsAt: 'wageValueSet',
    length: 'wageSubsidyDecisionWeeks',
    stopsInSuspension: false,
    responsible: 'college',
    soonWorkingDays: 5,
    endsOnWorkingDay: true,
  },
  wageValueAgain: {
    label: 'loonwaarde opnieuw meten',
    startsAt: 'wageValueSet',
    length: 'wageValueAgainMonths',
    stopsInSuspension: false,
    responsible: 'contactPerson',
    soonWorkingDays: 20,
  },
  contactPersonRequest: {
    label: 'wisselverzoek beantwoorden',
    startsAt: 'contactPersonRequested',
    length: 'contactPersonRequestWorkingDays',
    stopsInSuspension: false,
    responsible: 'teamLead',
    soonWorkingDays: 2,
  },
  aftercare: {
    label: 'nazorggesprek',
    startsAt: 'nazorg',
    length: 'aftercareMonths',
    stopsInSuspension: true,
    responsible: 'contactPerson',
    soonWorkingDays: 5,
  },
  suspensionEnd: {
    label: 'verwacht einde opschorting',
    startsAt: 'suspensionExpectedToEnd',
    length: null,
    stopsInSuspension: false,
    responsible: 'contactPerson',
    soonWorkingDays: 5,
  },
} as const satisfies Record<string, Term>;

export type TermKey = keyof typeof table;
export const terms: Readonly<Record<TermKey, Term>> = table;
export const termKeys = Object.keys(table) as TermKey[];
/** What goes on counting while the trajectory is suspended. */
export const unstoppable = termKeys.filter((key) => !terms[key].stopsInSuspension);

export const unitOf = (key: TermKey): TermUnit => {
  const { length } = terms[key];
  // No term is counted in points.
  return length ? (settings[length].unit as TermUnit) : 'dagen';
};

/** How long it is by these norms; of a series each of its parts. */
export function lengthsOf(key: TermKey, norms: SettingValues): readonly number[] {
  const { length, extension } = terms[key];
  const longer = extension ? (norms[extension] as number) : 0;
  return [length ? norms[length] : 0].flat().map((count) => count + longer);
}

/** A due date with all that it was computed from. */
export interface Computed {
  readonly countsFrom: CalendarDate;
  /** In the unit of its setting, as that held when the clock started. */
  readonly length: number;
  readonly unit: TermUnit;
  readonly dueOn: CalendarDate;
  /** From this day on it is due soon. */
  readonly soonOn: CalendarDate;
}

/** When a term falls due: from the day it counts from, its length, and the days that its trajectory stood still. */
export function compute(
  key: TermKey,
  { countsFrom, length, unit = unitOf(key) }: Pick<Computed, 'countsFrom' | 'length'> & { unit?: TermUnit },
  standstills: readonly Standstill[],
): Computed {
  const { stopsInSuspension, isPeriod, endsOnWorkingDay, soonWorkingDays } = terms[key];
  const counted = dueDate(countsFrom, length, unit, stopsInSuspension ? standstills : []);
  const last = isPeriod ? addDays(counted, -1) : counted;
  const dueOn = endsOnWorkingDay ? workingDayFrom(last) : last;
  return { countsFrom, length, unit, dueOn, soonOn: subtractWorkingDays(dueOn, soonWorkingDays) };
}
