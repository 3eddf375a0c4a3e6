import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import { problem, shown } from './input-problem.rules.js';

export const progresses = {
  notStarted: 'nog niet begonnen',
  practising: 'oefent',
  mastered: 'behaald',
} as const;
export type Progress = keyof typeof progresses;
export const progressCodes = Object.keys(progresses) as Progress[];

/** A part of a qualification, learnt at work. */
export interface WorkProcess {
  readonly id: string;
  readonly version: number;
  /** As the qualification numbers it: "B1-K1-W2". */
  readonly code: string | null;
  readonly title: string;
  readonly progress: Progress;
  /** Since when it is so; null as long as it has not begun. */
  readonly progressOn: CalendarDate | null;
  /** Stands on the certificate. */
  readonly certified: boolean;
}

/** A work process as it should be in the list: with its id it stays, without one it is new. */
export interface WorkProcessText {
  readonly id?: string;
  readonly code?: string | null;
  readonly title: string;
}

export interface ProgressRequest {
  readonly progress: Progress;
  readonly progressOn?: CalendarDate | null;
}

/** Progress has a day, not before the route began and not ahead. */
export function progressProblems(
  { progress, progressOn }: ProgressRequest,
  startsOn: CalendarDate,
  today: CalendarDate,
): InputProblem[] {
  if (progress === 'notStarted') return [];
  if (!progressOn) return [problem('progressOn', 'missing', 'De datum ontbreekt.')];
  if (progressOn > today) return [problem('progressOn', 'in-future', 'De datum ligt in de toekomst.')];
  if (progressOn < startsOn) {
    return [problem('progressOn', 'too-early', `De datum ligt vóór de start op ${shown(startsOn)}.`)];
  }
  return [];
}

/** The days on which something was practised or mastered, the earliest first. */
export const daysOfProgress = (processes: readonly WorkProcess[]): CalendarDate[] =>
  processes.flatMap(({ progressOn }) => progressOn ?? []).sort();

/** Which of the list leave it. What somebody has worked on is not thrown away by a list that leaves it out. */
export function leaving(known: readonly WorkProcess[], asked: readonly WorkProcessText[]): WorkProcess[] {
  const staying = new Set(asked.map(({ id }) => id));
  const gone = known.filter(({ id }) => !staying.has(id));
  const begun = gone.find(({ progress }) => progress !== 'notStarted');
  if (begun) throw new Refusal(workProcessRefusals.begun, { name: begun.code ?? begun.title });
  return gone;
}

/** An id in the list that is none of this route's. */
export const unknownProblems = (
  known: readonly WorkProcess[],
  asked: readonly WorkProcessText[],
): InputProblem[] =>
  asked.flatMap(({ id }, index) =>
    id && !known.some((process) => process.id === id)
      ? [problem(`workProcesses/${index}/id`, 'unknown', 'Dit werkproces hoort niet bij deze opleiding.')]
      : [],
  );

export const workProcessRefusals = {
  begun: {
    code: 'work-process-begun',
    status: 409,
    title: 'Er is al aan gewerkt',
    detail: ({ name }) =>
      `Aan werkproces ${name} is al gewerkt. Zet het eerst terug op "${progresses.notStarted}" als dat niet klopt.`,
  },
} as const satisfies Record<string, RefusalKind>;
