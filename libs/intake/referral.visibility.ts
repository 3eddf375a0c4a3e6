import type { Actor } from '#kernel/actor.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { canView as canViewParticipant } from '#participant/participant-visibility.rules.js';
import type { ReferralState } from './referral.rules.js';

/** What decides who may see a referral. */
export interface SeenReferral {
  readonly state: ReferralState;
  readonly referrerId: string;
  readonly municipalityCode: string;
  /** Who may see the participant that came of it; null before acceptance. */
  readonly participant: Sight | null;
}

/** The municipality that refers, whoever decides on intake (not on drafts), and who works with the participant. */
export function canView(actor: Actor, { participant, ...referral }: SeenReferral): boolean {
  const { userId, scope } = actor;
  return (
    scope.everything ||
    referral.referrerId === userId ||
    scope.municipalityCodes.includes(referral.municipalityCode) ||
    (scope.intake && referral.state !== 'draft') ||
    (participant !== null && canViewParticipant(actor, participant))
  );
}

/**
 * The same for a list: a condition on `referral r` that the planner can use, and its values from `$first` on.
 * The participant's part is left to row-level security on `participant`, which knows the same scope.
 */
export function visibleTo({ userId, scope }: Actor, first = 1): { condition: string; values: unknown[] } {
  if (scope.everything) return { condition: 'true', values: [] };
  return {
    condition: `(r.referrer_id = $${first} OR r.municipality_code = ANY ($${first + 1}::text[])
      OR ($${first + 2} AND r.state <> 'draft')
      OR EXISTS (SELECT FROM participant seen WHERE seen.id = r.participant_id))`,
    values: [userId, scope.municipalityCodes, scope.intake],
  };
}
