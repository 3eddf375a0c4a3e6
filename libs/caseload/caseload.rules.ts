import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';

/** Which cases a list shows: one's own, those of whom one substitutes, the team's, or all that the actor may see. */
export const caseloadViews = ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all'] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** With a minus: the last first. What has nothing due stands last, so the last due first would say nothing. */
export const caseloadSorts = ['dueOn', 'name', '-name', 'stageSince', '-stageSince', '-endedAt'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** What is left out leaves everything in. */
export interface CaseloadFilters {
  readonly stages?: readonly Stage[];
  /** CBS codes. */
  readonly municipalityCodes?: readonly string[];
  readonly suspended?: boolean;
  /** Only what had to be done on this date or before. */
  readonly lastDueOn?: CalendarDate;
  readonly contactPersonId?: string;
  /** Only who was not seen or spoken to for as long as the norm of this date allows; who rests is not expected to be. */
  readonly notSeenOn?: CalendarDate;
}

/** The cases on a list, and their order. */
export interface CaseloadSelection {
  readonly view: CaseloadView;
  readonly sort: CaseloadSort;
  readonly filters: CaseloadFilters;
}

/** What the list opens with: one's own cases, or for who has none and sees everything, all. */
export const openingView = ({ scope }: Actor): CaseloadView =>
  scope.userIds.length === 0 && scope.everything ? 'all' : 'mine';

/** What was dealt with last, or must be first. */
export const openingSort = (view: CaseloadView): CaseloadSort => (view === 'ended' ? '-endedAt' : 'dueOn');

/** A case that runs has no end to sort by. */
export const sortFits = (view: CaseloadView, sort: CaseloadSort): boolean =>
  sort !== '-endedAt' || view === 'ended';

/** The colleagues whose cases a view shows. */
export function colleaguesOf(view: CaseloadView, { userId, scope }: Actor): readonly string[] {
  if (view === 'substitution') return scope.userIds.filter((id) => id !== userId);
  return view === 'all' ? [...new Set([userId, ...scope.userIds])] : [userId];
}
