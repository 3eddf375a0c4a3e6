import type { InputProblem } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';

/** Domains of life that may stand in the way of work. None is ever asked for. */
export const lifeDomains = {
  housing: 'wonen',
  income: 'inkomen en armoede',
  wellbeing: 'welzijn',
  network: 'sociaal netwerk',
} as const;
export type LifeDomain = keyof typeof lifeDomains;
export const lifeDomainCodes = Object.keys(lifeDomains) as LifeDomain[];

export const signals = ['ok', 'needsAttention', 'helpUnderWay'] as const;
export type Signal = (typeof signals)[number];

export const languageLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** How a wage value was come to: the one national way, or the flat rate of the first half year. */
export const wageValueMethods = {
  national: 'landelijke methode',
  flatRate: 'forfaitair',
  other: 'anders',
} as const;
export type WageValueMethod = keyof typeof wageValueMethods;
export const wageValueMethodCodes = Object.keys(wageValueMethods) as WageValueMethod[];

/** What was found, of whichever kind. */
export interface Finding {
  /** Participation ladder, 1 to 6. */
  readonly step?: number;
  readonly hoursPerDay?: number;
  readonly hoursPerWeek?: number;
  /** Functional limits: "niet tillen". No diagnoses, no medicines. */
  readonly limits?: string;
  readonly domain?: LifeDomain;
  readonly signal?: Signal;
  /** Why this domain has to be known, for work. */
  readonly reason?: string;
  readonly level?: LanguageLevel;
  /** What was seen at work. */
  readonly observation?: string;
  /** Of what a colleague without limits earns by the same work. */
  readonly percentage?: number;
  readonly method?: WageValueMethod;
}

interface FindingRule {
  readonly label: string;
  readonly required: readonly (keyof Finding)[];
  readonly optional?: readonly (keyof Finding)[];
}

/** What each kind of measurement asks. Of work capacity any part is something. */
const rules = {
  participationStep: { label: 'participatietrede', required: ['step'] },
  workCapacity: {
    label: 'belastbaarheid',
    required: [],
    optional: ['hoursPerDay', 'hoursPerWeek', 'limits'],
  },
  lifeDomain: { label: 'leefgebied', required: ['domain', 'signal', 'reason'] },
  languageLevel: { label: 'taalniveau', required: ['level'] },
  observation: { label: 'praktijkobservatie', required: ['observation'] },
  wageValue: { label: 'loonwaarde', required: ['percentage', 'method'] },
} as const satisfies Record<string, FindingRule>;
export type AssessmentKind = keyof typeof rules;
export const assessmentKinds: Readonly<Record<AssessmentKind, FindingRule>> = rules;
export const assessmentKindCodes = Object.keys(rules) as AssessmentKind[];

/** What the fields are called when one is missing or does not belong. */
const fieldNames: Readonly<Record<keyof Finding, string>> = {
  step: 'Trede',
  hoursPerDay: 'Uren per dag',
  hoursPerWeek: 'Uren per week',
  limits: 'Beperkingen',
  domain: 'Leefgebied',
  signal: 'Signaal',
  reason: 'Waarom dit nodig is voor werk',
  level: 'Taalniveau',
  observation: 'Observatie',
  percentage: 'Loonwaarde',
  method: 'Methode',
};
const fields = Object.keys(fieldNames) as (keyof Finding)[];

const problem = (field: keyof Finding, code: string, wrong: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${field}` },
  code,
  detail: `${fieldNames[field]} ${wrong}.`,
});

/** Exactly what this kind of measurement asks, or a refusal that names every field that is missing or too much. */
export function findingOf(kind: AssessmentKind, given: Finding): Finding {
  const { label, required, optional = [] } = assessmentKinds[kind];
  const isGiven = (field: keyof Finding): boolean => given[field] !== undefined && given[field] !== '';
  const belongs = [...required, ...optional];
  const problems = [
    ...required.filter((field) => !isGiven(field)).map((field) => problem(field, 'missing', 'ontbreekt')),
    ...fields
      .filter((field) => isGiven(field) && !belongs.includes(field))
      .map((field) => problem(field, 'unexpected', `hoort niet bij ${label}`)),
    ...(required.length === 0 && !optional.some(isGiven)
      ? [problem(optional[0]!, 'missing', 'ontbreekt, en ook uren per week en beperkingen')]
      : []),
    ...(given.hoursPerDay !== undefined &&
    given.hoursPerWeek !== undefined &&
    (given.hoursPerDay > given.hoursPerWeek || given.hoursPerWeek > 7 * given.hoursPerDay)
      ? [problem('hoursPerWeek', 'disagrees', 'past niet bij de uren per dag')]
      : []),
  ];
  if (problems.length > 0) throw new Refusal(refusals.invalidInput, {}, problems);
  return Object.fromEntries(belongs.filter(isGiven).map((field) => [field, given[field]]));
}
