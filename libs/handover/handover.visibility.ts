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

const mine = ({ scope }: Actor, userId: string | null): boolean =>
  userId !== null && scope.userIds.includes(userId);
const ours = ({ scope }: Actor, teamId: string | null): boolean =>
  teamId !== null && scope.teamIds.includes(teamId);

/** For whom an offer waits: the receiver, or who substitutes for them today. */
export const waitsFor = (
  actor: Actor,
  { state, toUserId }: Pick<HandoverFacts, 'state' | 'toUserId'>,
): boolean => state === 'offered' && mine(actor, toUserId);

/**
 * The sender and the sender's team read the dossier to its end; the receiver while it is for them to answer; and who
 * has the case now, with their team.
 */
export const readsDossier = (actor: Actor, handover: Sighted): boolean =>
  actor.scope.everything ||
  mine(actor, handover.fromUserId) ||
  ours(actor, handover.fromTeamId) ||
  mine(actor, handover.contactPersonId) ||
  ours(actor, handover.teamId) ||
  waitsFor(actor, handover);

/** Who reads the dossier, and the receiver also afterwards: that an offer has gone, and how, is no secret to them. */
export const canView = (actor: Actor, handover: Sighted): boolean =>
  readsDossier(actor, handover) || mine(actor, handover.toUserId);

/** The same as a condition on `handover h` with its `caseload_entry e`; it takes three values from `$first` on. */
export const visibleTo = (
  { scope }: Actor,
  first: number,
): { readonly condition: string; readonly values: readonly unknown[] } => ({
  condition: `($${first}::boolean
    OR h.from_user_id = ANY ($${first + 1}::uuid[]) OR h.to_user_id = ANY ($${first + 1}::uuid[])
    OR e.contact_person_id = ANY ($${first + 1}::uuid[])
    OR h.from_team_id = ANY ($${first + 2}::uuid[]) OR e.team_id = ANY ($${first + 2}::uuid[]))`,
  values: [scope.everything, scope.userIds, scope.teamIds],
});
