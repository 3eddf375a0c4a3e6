import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import { problem, shown } from './input-problem.rules.js';
import type { WorkProcess } from './work-process.rules.js';

/** What one gets for it, from the least to the most that a school gives. */
export const certificateKinds = {
  participation: 'bewijs van deelname',
  certificate: 'certificaat',
  practiceStatement: 'praktijkverklaring',
  mboStatement: 'mbo-verklaring',
  mboCertificate: 'mbo-certificaat',
  diploma: 'diploma',
} as const;
export type CertificateKind = keyof typeof certificateKinds;
export const certificateKindCodes = Object.keys(certificateKinds) as CertificateKind[];

export interface Certificate {
  readonly kind: CertificateKind;
  readonly issuedOn: CalendarDate;
}

export interface CertificateRequest extends Certificate {
  /** The work processes that stand on it. */
  readonly workProcessIds?: readonly string[];
}

/** A certificate is of a day gone by and names what was mastered; a praktijkverklaring names at least one. */
export function certificateProblems(
  { kind, issuedOn, workProcessIds = [] }: CertificateRequest,
  route: { readonly startsOn: CalendarDate; readonly workProcesses: readonly WorkProcess[] },
  today: CalendarDate,
  at = '',
): InputProblem[] {
  const mastered = new Set(
    route.workProcesses.filter(({ progress }) => progress === 'mastered').map(({ id }) => id),
  );
  const date = `${at}issuedOn`;
  const processes = `${at}workProcessIds`;
  return [
    ...(issuedOn > today ? [problem(date, 'in-future', 'De datum van het bewijs ligt in de toekomst.')] : []),
    ...(issuedOn < route.startsOn
      ? [
          problem(
            date,
            'too-early',
            `De datum van het bewijs ligt vóór de start op ${shown(route.startsOn)}.`,
          ),
        ]
      : []),
    ...(workProcessIds.every((id) => mastered.has(id))
      ? []
      : [problem(processes, 'not-mastered', 'Op het bewijs staan alleen werkprocessen die zijn behaald.')]),
    ...(kind === 'practiceStatement' && workProcessIds.length === 0
      ? [problem(processes, 'missing', 'Een praktijkverklaring noemt minstens één werkproces.')]
      : []),
  ];
}
