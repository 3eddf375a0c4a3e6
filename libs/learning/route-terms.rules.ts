import type { InputProblem } from '#kernel/refusal.js';
import type { RouteTerms } from './learning-route.rules.js';
import { problem, shown } from './input-problem.rules.js';
import type { WorkProcess } from './work-process.rules.js';
import { daysOfProgress } from './work-process.rules.js';

/** What of the terms may be left out. */
type Optional = 'creboCode' | 'teacher' | 'employerId' | 'trainingCompany' | 'hoursPerWeek' | 'expectedEndOn';
export type NewTerms = Omit<RouteTerms, Optional> & Partial<Pick<RouteTerms, Optional>>;

const unsaid = {
  creboCode: null,
  teacher: null,
  employerId: null,
  trainingCompany: null,
  hoursPerWeek: null,
  expectedEndOn: null,
} as const satisfies Pick<RouteTerms, Optional>;

const termNames = [
  ...(['kind', 'title', 'provider', 'startsOn'] as const),
  ...(Object.keys(unsaid) as Optional[]),
] as const;

export const newTerms = ({ kind, title, provider, startsOn, ...rest }: NewTerms): RouteTerms =>
  changedTerms({ ...unsaid, kind, title, provider, startsOn }, rest);

/**
 * What was known, with what is asked instead; what was left out stays. There is one training company: who names an
 * employer of the register means that one, and not the name that stood there.
 */
export function changedTerms(known: RouteTerms, asked: Partial<RouteTerms>): RouteTerms {
  const { employerId, trainingCompany } = asked;
  return {
    ...known,
    ...(employerId && { trainingCompany: null }),
    ...(trainingCompany && { employerId: null }),
    ...said(asked),
  };
}

/** What the terms are made of, told of in a request; an emptied field says that there is nothing. */
const said = (asked: Partial<RouteTerms>): Partial<RouteTerms> =>
  Object.fromEntries(
    termNames
      .filter((name) => asked[name] !== undefined)
      .map((name) => [name, asked[name] === '' ? null : asked[name]]),
  );

export function termsProblems(terms: RouteTerms, processes: readonly WorkProcess[] = []): InputProblem[] {
  const { kind, creboCode, employerId, trainingCompany, startsOn, expectedEndOn } = terms;
  const [begun] = daysOfProgress(processes);
  return [
    ...(kind !== 'course' && !creboCode
      ? [problem('creboCode', 'missing', 'De crebocode ontbreekt: daaruit blijkt welke opleiding het is.')]
      : []),
    ...(employerId && trainingCompany
      ? [problem('trainingCompany', 'unexpected', 'Kies een werkgever, of vul een naam in; niet allebei.')]
      : []),
    ...(expectedEndOn && expectedEndOn < startsOn
      ? [
          problem(
            'expectedEndOn',
            'too-early',
            `De verwachte einddatum ligt vóór de start op ${shown(startsOn)}.`,
          ),
        ]
      : []),
    ...(begun && startsOn > begun
      ? [problem('startsOn', 'too-late', `Op ${shown(begun)} is al voortgang vastgelegd.`)]
      : []),
  ];
}
