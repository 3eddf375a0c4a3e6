import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import type { CertificateRequest } from './certificate.rules.js';
import { certificateProblems } from './certificate.rules.js';
import { problem, shown } from './input-problem.rules.js';
import type { LearningRoute, LearningRouteStep, LearningState } from './learning-route.rules.js';
import { daysOfProgress } from './work-process.rules.js';

type Outcome = Exclude<LearningState, 'running'>;
type Part = 'endedOn' | 'reached' | 'reason' | 'certificate';

/** By its outcome the step that ends a route, what must be told of it, and what may be. */
export const endings = {
  finished: { step: 'finish', asks: ['endedOn'], takes: ['certificate'] },
  partly: { step: 'finishPartly', asks: ['endedOn', 'reached'], takes: ['certificate'] },
  droppedOut: { step: 'dropOut', asks: ['endedOn', 'reason'], takes: ['reached'] },
  cancelled: { step: 'cancel', asks: ['reason'], takes: [] },
} as const satisfies Record<
  Outcome,
  { readonly step: LearningRouteStep; readonly asks: readonly Part[]; readonly takes: readonly Part[] }
>;
export type LearningOutcome = keyof typeof endings;
export const learningOutcomes = Object.keys(endings) as LearningOutcome[];

export interface Ending {
  readonly outcome: LearningOutcome;
  /** The last day; a route that never began has none. */
  readonly endedOn?: CalendarDate;
  readonly reached?: string;
  readonly reason?: string;
  readonly certificate?: CertificateRequest;
}

const names: Readonly<Record<Part, string>> = {
  endedOn: 'De einddatum',
  reached: 'Wat er is bereikt',
  reason: 'De reden',
  certificate: 'Een bewijs',
};

/** All that is wrong with how a route is said to end. */
export function endingProblems(
  ending: Ending,
  route: Pick<LearningRoute, 'startsOn' | 'workProcesses'>,
  today: CalendarDate,
): InputProblem[] {
  const { asks, takes } = endings[ending.outcome];
  const known: readonly Part[] = [...asks, ...takes];
  return (Object.keys(names) as Part[]).flatMap((part) => {
    if (!ending[part]) {
      return (asks as readonly Part[]).includes(part)
        ? [problem(part, 'missing', `${names[part]} ontbreekt.`)]
        : [];
    }
    if (!known.includes(part)) {
      return [problem(part, 'unexpected', `${names[part]} hoort hier niet bij.`)];
    }
    if (part === 'endedOn') return lastDayProblems(ending.endedOn!, route, today);
    return part === 'certificate'
      ? certificateProblems(ending.certificate!, route, today, 'certificate/')
      : [];
  });
}

function lastDayProblems(
  endedOn: CalendarDate,
  { startsOn, workProcesses }: Pick<LearningRoute, 'startsOn' | 'workProcesses'>,
  today: CalendarDate,
): InputProblem[] {
  const wrong = (code: string, detail: string) => [problem('endedOn', code, detail)];
  const last = daysOfProgress(workProcesses).at(-1);
  if (endedOn > today) return wrong('in-future', 'De einddatum ligt in de toekomst.');
  if (endedOn < startsOn) return wrong('too-early', `De einddatum ligt vóór de start op ${shown(startsOn)}.`);
  if (last && endedOn < last) return wrong('too-early', `Op ${shown(last)} is nog voortgang vastgelegd.`);
  return [];
}
