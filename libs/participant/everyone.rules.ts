import type { Actor } from '#kernel/actor.js';

/**
 * The same actor, in a transaction that reaches every participant. For finding whether somebody is known already, and
 * for what follows from it, which cannot stop at the actor's own caseload. It gives no right to show what was found.
 */
export const amongEveryone = (actor: Actor): Actor => ({
  ...actor,
  scope: { ...actor.scope, everything: true },
});
