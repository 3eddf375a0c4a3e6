import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Actor } from '#kernel/actor.js';
import { develops } from './development.rules.js';
import type { AssessmentKind, Finding, LifeDomain } from './finding.rules.js';

export interface AssessmentRequest extends Finding {
  readonly kind: AssessmentKind;
  readonly measuredOn: CalendarDate;
}

/** What was found instead of what was recorded; the kind stays, and so does the life domain. */
export interface AssessmentCorrection extends Omit<Finding, 'domain'> {
  readonly measuredOn: CalendarDate;
  /** Why it was mistaken. */
  readonly correctionReason: string;
}

export interface Assessment {
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly domain: LifeDomain | null;
  readonly measuredOn: CalendarDate;
  readonly finding: Finding;
  /** The assessment that this one takes the place of. */
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  /** The one that took its place. */
  readonly correctedById: string | null;
  /** It holds now. */
  readonly current: boolean;
  readonly recordedBy: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly recordedAt: string;
}

/** Every domain of life has a current signal of its own. */
export const subjectOf = ({ kind, domain }: Pick<Assessment, 'kind' | 'domain'>): string =>
  domain ? `${kind}:${domain}` : kind;

type Measured = Pick<Assessment, 'measuredOn' | 'recordedAt'>;

const later = (one: Measured, other: Measured): boolean =>
  one.measuredOn === other.measuredOn ? one.recordedAt > other.recordedAt : one.measuredOn > other.measuredOn;

/** What holds now: of each subject the last measured that nobody corrected. */
export function currentOf(
  history: readonly Omit<Assessment, 'current'>[],
): ReadonlyMap<string, Omit<Assessment, 'current'>> {
  const current = new Map<string, Omit<Assessment, 'current'>>();
  for (const assessment of history) {
    if (assessment.correctedById) continue;
    const known = current.get(subjectOf(assessment));
    if (!known || later(assessment, known)) current.set(subjectOf(assessment), assessment);
  }
  return current;
}

/** What can be done with an assessment in a case that one works on; a corrected one is history. */
export const assessmentCan = (actor: Pick<Actor, 'permissions'>, corrected: boolean): readonly 'correct'[] =>
  develops(actor) && !corrected ? ['correct'] : [];

export function requireStanding({ correctedById }: Assessment): void {
  if (correctedById) throw new Refusal(assessmentRefusals.corrected);
}

export const assessmentRefusals = {
  corrected: {
    code: 'assessment-corrected',
    status: 409,
    title: 'Al verbeterd',
    detail: () => 'Deze meting is al door een andere vervangen. Verbeter de nieuwste.',
  },
} as const satisfies Record<string, RefusalKind>;
