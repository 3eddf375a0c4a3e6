import type { CalendarDate } from '#kernel/calendar.rules.js';
import { workdayStart } from '#kernel/calendar.rules.js';
import type { Work } from '#kernel/outbox.js';
import type { SettingValues } from '#kernel/settings.rules.js';
import type { Standstill } from './due-date.rules.js';
import type { Stage } from './stage.rules.js';
import type { Computed, TermKey } from './term.rules.js';
import { compute, lengthsOf, termKeys, terms } from './term.rules.js';

/** A term that runs for a trajectory: one of each part, and of each thing that it is about. */
export interface NewDeadline extends Computed {
  readonly kind: TermKey;
  /** From 1; a series has several. */
  readonly part: number;
}

/** The deadlines that one term starts on a day: one, or one for each part of a series. */
export const deadlinesOf = (
  kind: TermKey,
  countsFrom: CalendarDate,
  norms: SettingValues,
  standstills: readonly Standstill[] = [],
): NewDeadline[] =>
  lengthsOf(kind, norms).map((length, n) => ({
    kind,
    part: n + 1,
    ...compute(kind, { countsFrom, length }, standstills),
  }));

const startedBy = (start: 'acceptance' | Stage): TermKey[] =>
  termKeys.filter((kind) => terms[kind].startsAt === start);

/** The deadlines of someone who was just accepted: first contact and intake. */
export const deadlinesOfAcceptance = (from: CalendarDate, norms: SettingValues): NewDeadline[] =>
  startedBy('acceptance').flatMap((kind) => deadlinesOf(kind, from, norms));

/** The terms that entering a stage starts, and that have no meaning once it has been left. */
export const kindsOfStage = (stage: Stage): TermKey[] => startedBy(stage);

/** The deadlines that entering a stage starts. */
export const deadlinesOfStage = (stage: Stage, from: CalendarDate, norms: SettingValues): NewDeadline[] =>
  kindsOfStage(stage).flatMap((kind) => deadlinesOf(kind, from, norms));

/** The jobs of deadlines, by their lasting names. */
export const deadlineJobs = { remind: 'deadline.remind' } as const;

/** A reminder, when the working day begins; what it then tells, if anything, depends on the deadline as it is by then. */
export const reminderOf = (deadlineId: string, on: CalendarDate): Work => ({
  job: deadlineJobs.remind,
  payload: { deadlineId },
  availableAt: workdayStart(on),
});

export interface Reminded extends Pick<Computed, 'dueOn' | 'soonOn'> {
  /** For which due date somebody was told: a deadline that moved is told of anew. */
  readonly soonToldFor: CalendarDate | null;
  readonly overdueToldFor: CalendarDate | null;
}

/** What has to be told of an open deadline today; null when nothing, or when it was told before. */
export function reminderDue(
  { dueOn, soonOn, soonToldFor, overdueToldFor }: Reminded,
  today: CalendarDate,
): 'soon' | 'overdue' | null {
  if (today > dueOn) return overdueToldFor === dueOn ? null : 'overdue';
  return today >= soonOn && soonToldFor !== dueOn ? 'soon' : null;
}

export interface MovedDeadline {
  readonly kind: TermKey;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

interface Due {
  readonly id: string;
  readonly kind: TermKey;
  readonly dueOn: CalendarDate;
}

/** Which of the deadlines are due on another day than before, the first first. */
export const movedBetween = (before: readonly Due[], after: readonly Due[]): MovedDeadline[] => {
  const was = new Map(before.map(({ id, dueOn }) => [id, dueOn]));
  return after
    .flatMap(({ id, kind, dueOn }) => {
      const from = was.get(id);
      return from !== undefined && from !== dueOn ? [{ kind, from, to: dueOn }] : [];
    })
    .sort((one, other) => one.to.localeCompare(other.to));
};
