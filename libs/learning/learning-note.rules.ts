import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import type { LearningState } from './learning-route.rules.js';
import { problem } from './input-problem.rules.js';

/** How it went, on a day. */
export interface LearningNote {
  readonly id: string;
  readonly version: number;
  readonly notedOn: CalendarDate;
  readonly text: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly can: readonly LearningNoteStep[];
}

export type LearningNoteText = Pick<LearningNote, 'notedOn' | 'text'>;

export const learningNoteSteps = ['change'] as const;
export type LearningNoteStep = (typeof learningNoteSteps)[number];

/** What its author can do with a note, by the state of the route. */
export const learningNoteCan = (mayNote: boolean, state: LearningState): readonly LearningNoteStep[] =>
  mayNote && state === 'running' ? learningNoteSteps : [];

export const noteProblems = ({ notedOn }: LearningNoteText, today: CalendarDate): InputProblem[] =>
  notedOn > today ? [problem('notedOn', 'in-future', 'De datum ligt in de toekomst.')] : [];
