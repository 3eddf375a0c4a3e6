import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { GrowthSector } from './employer.rules.js';
import type { LanguageLevel, WorkDemand, WorkTask } from './work-traits.rules.js';
import { workDemandCodes } from './work-traits.rules.js';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export const dayParts = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
  night: 'nacht',
} as const;
export type DayPart = keyof typeof dayParts;
export const dayPartCodes = Object.keys(dayParts) as DayPart[];

export const travelMeans = ['foot', 'bicycle', 'publicTransport', 'moped', 'car'] as const;
export type TravelMeans = (typeof travelMeans)[number];

/** Demands that are no limit of what somebody can do: availability and the driving licence say these. */
export const demandsOfTime = ['evening', 'night', 'weekend'] as const satisfies readonly WorkDemand[];
type OtherwiseSaid = (typeof demandsOfTime)[number] | 'drivingLicence';
export type Limit = Exclude<WorkDemand, OtherwiseSaid>;
const otherwiseSaid: readonly WorkDemand[] = [...demandsOfTime, 'drivingLicence'];
export const limitCodes = workDemandCodes.filter((code) => !otherwiseSaid.includes(code)) as Limit[];

/** Which work somebody wants, and what they can and cannot do. An empty list is: nothing known. */
export interface WishValues {
  readonly tasks: readonly WorkTask[];
  /** In the participant's own words: "hovenier". */
  readonly occupations: readonly string[];
  readonly sectors: readonly GrowthSector[];
  /** Hours a week. */
  readonly hoursFrom: number | null;
  readonly hoursTo: number | null;
  readonly availableFrom: CalendarDate | null;
  readonly days: readonly Weekday[];
  readonly dayParts: readonly DayPart[];
  readonly travelMeans: readonly TravelMeans[];
  /** For a car; null: not asked. */
  readonly drivingLicence: boolean | null;
  /** Where they can get to beside their own municipality. */
  readonly municipalityCodes: readonly string[];
  /** One way. */
  readonly maxTravelMinutes: number | null;
  /** As long as it was not measured. */
  readonly languageLevel: LanguageLevel | null;
  /** Null: not asked; empty: asked, and there are none. */
  readonly limits: readonly Limit[] | null;
  readonly maxHoursPerDay: number | null;
  /** Functional: "niet tillen". No diagnoses, no medicines. */
  readonly limitsNote: string | null;
}

export const noWishes: WishValues = {
  tasks: [],
  occupations: [],
  sectors: [],
  hoursFrom: null,
  hoursTo: null,
  availableFrom: null,
  days: [],
  dayParts: [],
  travelMeans: [],
  drivingLicence: null,
  municipalityCodes: [],
  maxTravelMinutes: null,
  languageLevel: null,
  limits: null,
  maxHoursPerDay: null,
  limitsNote: null,
};
type Field = keyof WishValues;
const fields = Object.keys(noWishes) as Field[];

/** Where first values came from, when they were taken over. */
export const wishOrigins = ['referral', 'earlierTrajectory'] as const;
export type WishOrigin = (typeof wishOrigins)[number];

/** What was asked, whole: what was left out is not known. Each once, in the order of their codes. */
export const wishesFrom = (asked: { readonly [Name in Field]?: WishValues[Name] | undefined }): WishValues =>
  Object.fromEntries(
    fields.map((field) => {
      const value = asked[field] ?? noWishes[field];
      if (Array.isArray(value))
        return [field, [...new Set((value as string[]).map((text) => text.trim()))].filter(Boolean)];
      return [field, value === '' ? null : value];
    }),
  ) as unknown as WishValues;

const problem = (field: Field, detail: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${field}` },
  code: 'disagrees',
  detail,
});

/** Refuses wishes that contradict each other, naming the field. */
export function requireSound({ hoursFrom, hoursTo, maxHoursPerDay, days }: WishValues): void {
  const problems: InputProblem[] = [];
  if (hoursFrom !== null && hoursTo !== null && hoursTo < hoursFrom) {
    problems.push(problem('hoursTo', 'Het hoogste aantal uren per week is lager dan het laagste.'));
  }
  const workable = days.length || 7;
  if (hoursFrom !== null && maxHoursPerDay !== null && hoursFrom > maxHoursPerDay * workable) {
    problems.push(
      problem('hoursFrom', 'Zoveel uren per week passen niet in de dagen en de uren per dag die u noemt.'),
    );
  }
  if (problems.length > 0) throw new Refusal(refusals.invalidInput, {}, problems);
}

/** What the fields are about, as the timeline calls them. What somebody cannot do is not told there, only that. */
const parts = {
  'gewenst werk': ['tasks', 'occupations', 'sectors'],
  uren: ['hoursFrom', 'hoursTo'],
  beschikbaarheid: ['availableFrom', 'days', 'dayParts'],
  reizen: ['travelMeans', 'drivingLicence', 'municipalityCodes', 'maxTravelMinutes'],
  taalniveau: ['languageLevel'],
  beperkingen: ['limits', 'maxHoursPerDay', 'limitsNote'],
} as const satisfies Record<string, readonly Field[]>;

/** An order of choosing says nothing. */
const alike = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value) => other.includes(value))
    : one === other;

/** What is otherwise than it was, by the names of the parts. */
export const changedParts = (before: WishValues, after: WishValues): string[] =>
  Object.entries(parts)
    .filter(([, of]) => of.some((field) => !alike(before[field], after[field])))
    .map(([part]) => part);

/** Hours a day that the law allows (Arbeidstijdenwet, article 5:7). */
export const HOURS_A_SHIFT = 12;
