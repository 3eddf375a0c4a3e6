import type { Actor } from '#kernel/actor.js';
import type { HandoverFacts } from './handover.rules.js';

/** What decides who sees a handover. */
export type Sighted = Pick<
  HandoverFacts,
  'state' | 'fromUserId' | 'fromTeamId' | 'toUserId' | 'contactPersonId'
> & {
  /** The contact person's team now. */
  readonly teamId: string | null;
};

/**
 * The sender and the sender's team see a handover to its end; the receiver while it is for them to answer; and who
 * has the case now, with their team. A receiver who declined no longer sees the dossier.
 */
export function canView({ scope }: Actor, handover: Sighted): boolean {
  const mine = (userId: string | null): boolean => userId !== null && scope.userIds.includes(userId);
  const ours = (teamId: string | null): boolean => teamId !== null && scope.teamIds.includes(teamId);
  return (
    scope.everything ||
    mine(handover.fromUserId) ||
    ours(handover.fromTeamId) ||
    mine(handover.contactPersonId) ||
    ours(handover.teamId) ||
    (handover.state === 'offered' && mine(handover.toUserId))
  );
}

/** The same as a condition on `handover h` with its `caseload_entry e`; it takes three values from `$first` on. */
export const visibleTo = (
  { scope }: Actor,
  first: number,
): { readonly condition: string; readonly values: readonly unknown[] } => ({
  condition: `($${first}::boolean
    OR h.from_user_id = ANY ($${first + 1}::uuid[]) OR h.from_team_id = ANY ($${first + 2}::uuid[])
    OR e.contact_person_id = ANY ($${first + 1}::uuid[]) OR e.team_id = ANY ($${first + 2}::uuid[])
    OR (h.state = 'offered' AND h.to_user_id = ANY ($${first + 1}::uuid[])))`,
  values: [scope.everything, scope.userIds, scope.teamIds],
});
