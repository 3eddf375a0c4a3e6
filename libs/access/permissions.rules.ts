import type { Role } from '#kernel/actor.js';

/**
 * What each role may do. What is not in this table nobody may; whose participants it concerns is the scope's affair.
 * Permissions are `noun.verb`.
 */
const permissionsOf = {
  jobCoach: [
    'caseload.view',
    'caseload.export',
    'participant.view',
    'participant.search',
    'participant.correct',
    'bsn.reveal',
    'trajectory.view',
    'trajectory.move',
    'casework.write',
    'development.view',
    'development.write',
    'learning.view',
    'learning.write',
    'handover.view',
    'handover.offer',
    'handover.answer',
    'contactPersonRequest.record',
    'transfer.view',
    'notice.view',
    'letter.send',
    'colleague.view',
    'absence.report',
    'workingWeek.change',
    'employer.view',
    'employer.write',
    'placement.view',
    'placement.write',
    'wish.view',
    'wish.write',
    'referral.view',
  ],
  teamLead: [
    'caseload.view',
    'caseload.export',
    'participant.view',
    'participant.search',
    'participant.correct',
    'bsn.reveal',
    'trajectory.view',
    'trajectory.move',
    'casework.write',
    'development.view',
    'development.write',
    'learning.view',
    'learning.write',
    'handover.view',
    'handover.offer',
    'handover.answer',
    'contactPersonRequest.record',
    'transfer.view',
    'notice.view',
    'letter.send',
    'colleague.view',
    'absence.report',
    'workingWeek.change',
    'employer.view',
    'employer.write',
    'placement.view',
    'placement.write',
    'wish.view',
    'wish.write',
    'referral.view',
    'referral.decide',
    'substitution.arrange',
    'team.view',
    'promise.view',
    'contactPersonRequest.answer',
    'workPlace.manage',
    'transfer.plan',
  ],
  consultant: ['referral.view', 'referral.write', 'notice.view', 'colleague.view'],
  manager: [
    'caseload.view',
    'caseload.export',
    'participant.view',
    'participant.search',
    'trajectory.view',
    'development.view',
    'learning.view',
    'handover.view',
    'handover.offer',
    'handover.answer',
    'contactPersonRequest.record',
    'transfer.view',
    'transfer.plan',
    'substitution.arrange',
    'absence.report',
    'workingWeek.change',
    'team.view',
    'promise.view',
    'contactPersonRequest.answer',
    'employer.view',
    'placement.view',
    'referral.view',
    'notice.view',
    'colleague.view',
  ],
  dataSteward: [
    'participant.view',
    'participant.search',
    'participant.correct',
    'bsn.reveal',
    'trajectory.view',
    'import.run',
    'match.review',
    'notice.view',
    'colleague.view',
  ],
  privacyOfficer: [
    'participant.view',
    'participant.search',
    'accessLog.view',
    'administration.review',
    'notice.view',
    'colleague.view',
  ],
  admin: [
    'user.manage',
    'absence.report',
    'team.manage',
    'setting.manage',
    'promise.view',
    'administration.review',
    'caseload.view',
    'notice.view',
    'colleague.view',
  ],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof permissionsOf)[Role][number];

/** Roles whose work needs every participant. */
const reachesEverything: readonly Role[] = ['manager', 'dataSteward', 'privacyOfficer', 'admin'];
/** Roles that see the cases of their whole team. */
const reachesTeam: readonly Role[] = ['jobCoach', 'teamLead'];
/** Roles that decide on referrals of any municipality. */
const decidesIntake: readonly Role[] = ['teamLead'];

/** By roles, so that a request makes no table of its own. */
const known = new Map<string, ReadonlySet<Permission>>();

export function permissionsFor(roles: readonly Role[]): ReadonlySet<Permission> {
  const key = roles.join();
  let held = known.get(key);
  if (!held) {
    held = new Set(roles.flatMap((role) => permissionsOf[role] as readonly Permission[]));
    known.set(key, held);
  }
  return held;
}

const holdsOne = (held: readonly Role[], of: readonly Role[]): boolean =>
  held.some((role) => of.includes(role));

export const scopeReach = (roles: readonly Role[]) => ({
  everything: holdsOne(roles, reachesEverything),
  team: holdsOne(roles, reachesTeam),
  municipality: roles.includes('consultant'),
  intake: holdsOne(roles, decidesIntake),
});
