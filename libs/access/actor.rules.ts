import type { Actor, Role } from '#kernel/actor.js';
import { permissionsFor, scopeReach } from './permissions.rules.js';

/** A colleague as the actor of a request is made from. */
export interface SignedInUser {
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly municipalityCodes: readonly string[];
  /** For whom this colleague is the substitute today. */
  readonly substitutesFor: readonly string[];
}

/** The one way from a user to an actor: permissions and scope follow from the roles. */
export function actorOf(user: SignedInUser): Actor {
  const reach = scopeReach(user.roles);
  return {
    userId: user.userId,
    displayName: user.displayName,
    roles: user.roles,
    teamId: user.teamId,
    permissions: permissionsFor(user.roles),
    scope: {
      everything: reach.everything,
      userIds: reach.team ? [user.userId, ...user.substitutesFor] : [],
      teamIds: reach.team && user.teamId ? [user.teamId] : [],
      municipalityCodes: reach.municipality ? user.municipalityCodes : [],
      intake: reach.intake,
    },
  };
}
