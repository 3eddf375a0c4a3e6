import type { Actor } from './actor.js';

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

export const rowScopeValues = ({ userId, scope }: Actor): string[] => [
  userId,
  scope.everything ? 'on' : 'off',
  scope.userIds.join(','),
  scope.teamIds.join(','),
  scope.municipalityCodes.join(','),
  scope.intake ? 'on' : 'off',
];
