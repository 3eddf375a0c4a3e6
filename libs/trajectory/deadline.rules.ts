import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, addMonths, addWeeks, addWorkingDays, isWorkingDay } from '#kernel/calendar.rules.js';
import type { SettingValues } from '#kernel/settings.rules.js';
import type { Stage } from './stage.rules.js';

interface Norm {
  /** In Dutch, as worklist and timeline name it. */
  readonly label: string;
  /** What starts the clock: that a trajectory was accepted, or that it entered a stage. */
  readonly startsAt: 'acceptance' | Stage;
  readonly due: (from: CalendarDate, norms: SettingValues) => readonly CalendarDate[];
  /** Counted in working days, so it never falls due on another day. */
  readonly inWorkingDays?: true;
  /** Meeting it starts the next one. */
  readonly repeats?: true;
}

const norms = {
  firstContact: {
    label: 'eerste contact',
    startsAt: 'acceptance',
    due: (from, { firstContactWorkingDays }) => [addWorkingDays(from, firstContactWorkingDays)],
    inWorkingDays: true,
  },
  intake: {
    label: 'intakegesprek',
    startsAt: 'acceptance',
    due: (from, { intakeWorkingDays }) => [addWorkingDays(from, intakeWorkingDays)],
    inWorkingDays: true,
  },
  diagnoseReport: {
    label: 'diagnose afronden',
    startsAt: 'diagnose',
    due: (from, { diagnoseWeeks }) => [addWeeks(from, diagnoseWeeks)],
  },
  review: {
    label: 'evaluatie',
    startsAt: 'ontwikkeling',
    due: (from, { reviewWeeks }) => [addWeeks(from, reviewWeeks)],
    repeats: true,
  },
  aftercare: {
    label: 'nazorggesprek',
    startsAt: 'nazorg',
    due: (from, { aftercareMonths }) => aftercareMonths.map((months) => addMonths(from, months)),
  },
} as const satisfies Record<string, Norm>;

export type DeadlineKind = keyof typeof norms;
export const deadlineNorms: Readonly<Record<DeadlineKind, Norm>> = norms;
export const deadlineKinds = Object.keys(norms) as DeadlineKind[];

export interface NewDeadline {
  readonly kind: DeadlineKind;
  readonly dueOn: CalendarDate;
}

const startedBy = (start: Norm['startsAt'], from: CalendarDate, values: SettingValues): NewDeadline[] =>
  deadlineKinds
    .filter((kind) => deadlineNorms[kind].startsAt === start)
    .flatMap((kind) => deadlineNorms[kind].due(from, values).map((dueOn) => ({ kind, dueOn })));

/** The deadlines of someone who was just accepted: first contact and intake. */
export const deadlinesOfAcceptance = (from: CalendarDate, values: SettingValues): NewDeadline[] =>
  startedBy('acceptance', from, values);

/** The deadlines that entering a stage starts. */
export const deadlinesOfStage = (stage: Stage, from: CalendarDate, values: SettingValues): NewDeadline[] =>
  startedBy(stage, from, values);

/** The kinds that have no meaning once a stage has been left; first contact and intake outlive it. */
export const kindsOfStage = (stage: Stage): DeadlineKind[] =>
  deadlineKinds.filter((kind) => deadlineNorms[kind].startsAt === stage);

/** The deadlines that meeting one starts: the next review, twelve weeks on. */
export const deadlinesAfter = (
  kind: DeadlineKind,
  metOn: CalendarDate,
  values: SettingValues,
): NewDeadline[] =>
  deadlineNorms[kind].repeats ? deadlineNorms[kind].due(metOn, values).map((dueOn) => ({ kind, dueOn })) : [];

/** Where a deadline comes to lie after its clock has stood still for some days. */
export function shifted({ kind, dueOn }: NewDeadline, days: number): CalendarDate {
  let day = addDays(dueOn, days);
  while (deadlineNorms[kind].inWorkingDays && !isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
