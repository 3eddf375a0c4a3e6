import type { User } from './user-queries.js';

export const statuses = ['active', 'closed', 'all'] as const;
export type Status = (typeof statuses)[number];

/** What the address says about the list; what is typed to search a name stays out of it. */
export interface UsersSearch {
  readonly rol?: string;
  readonly team?: string;
  readonly account?: Status;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

export const readUsersSearch = (search: Record<string, unknown>): UsersSearch => ({
  rol: text(search.rol),
  team: text(search.team),
  account: statuses.find((status) => status === search.account),
});

/** The users that fit, by the words typed and the choices made. */
export function usersThatFit(users: readonly User[], typed: string, search: UsersSearch): User[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const { rol, team, account = 'active' } = search;
  return users.filter(
    (user) =>
      (account === 'all' || user.active === (account === 'active')) &&
      (!rol || user.roles.some((role) => role === rol)) &&
      (!team || user.teamId === team) &&
      words.every((word) => folded(`${user.displayName} ${user.username}`).includes(word)),
  );
}

/** Without accents and capitals: "Zoe" finds "Zoë". */
const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
