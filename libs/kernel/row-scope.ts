import type { Actor } from './actor.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/**
 * The statement that sets the row scope of the running transaction, and only of that: `set_config(…, true)` ends
 * with it, so a pooled connection carries nothing over to its next user. It also keeps PostgreSQL from compiling our
 * short statements, which takes seconds where it saves milliseconds.
 */
export const rowScope = {
  name: 'row-scope',
  text: `SELECT set_config('app.actor', $1, true), set_config('app.everything', $2, true),
    set_config('app.users', $3, true), set_config('app.teams', $4, true),
    set_config('app.municipalities', $5, true), set_config('app.intake', $6, true),
    set_config('jit', 'off', true)`,
};

/**
 * The same, and no planning anew for each set of values: that takes longer than most of our statements themselves. For
 * statements that find by key, whatever the values.
 */
export const rowScopePlannedOnce = {
  name: 'row-scope-planned-once',
  text: `${rowScope.text}, set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

export const rowScopeValues = ({ userId, scope }: Actor): string[] => [
  userId,
  scope.everything ? 'on' : 'off',
  scope.userIds.join(','),
  scope.teamIds.join(','),
  scope.municipalityCodes.join(','),
  scope.intake ? 'on' : 'off',
];

/**
 * Until it ends, the transaction reaches the case of this participant besides the actor's own: who answers an offer
 * writes in a case that is not in their sight. What was said in confidence stays closed.
 */
export async function reachCase(tx: Tx, participantId: string): Promise<void> {
  await rows(tx, `SELECT set_config('app.case', $1, true)`, [participantId]);
}

/**
 * A look across everybody's cases within a transaction that reaches only the actor's own; afterwards the scope is what
 * it was. For what may be known of all, such as how many cases a colleague has, and never for whose they are.
 */
export async function acrossEverything<Seen>(tx: Tx, look: () => Promise<Seen>): Promise<Seen> {
  const [scope] = await rows<{ was: string }>(
    tx,
    `SELECT current_setting('app.everything') AS was, set_config('app.everything', 'on', true)`,
  );
  const seen = await look();
  await rows(tx, `SELECT set_config('app.everything', $1, true)`, [scope!.was]);
  return seen;
}
