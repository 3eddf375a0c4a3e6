import type { Actor } from '#kernel/actor.js';

/** Which cases a list shows: one's own, those of whom one substitutes, the team's, or all that the actor may see. */
export const caseloadViews = ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all'] as const;
export type CaseloadView = (typeof caseloadViews)[number];

export const caseloadSorts = ['dueOn', 'name', 'stageSince'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** What the list opens with: one's own cases, or for who has none and sees everything, all. */
export const openingView = ({ scope }: Actor): CaseloadView =>
  scope.userIds.length === 0 && scope.everything ? 'all' : 'mine';

/** The colleagues whose cases a view shows. */
export function colleaguesOf(view: CaseloadView, { userId, scope }: Actor): readonly string[] {
  if (view === 'substitution') return scope.userIds.filter((id) => id !== userId);
  return view === 'all' ? [...new Set([userId, ...scope.userIds])] : [userId];
}
