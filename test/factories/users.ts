import type { Actor, Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { actorOf } from '#access/actor.rules.js';
import { hashPassword } from '#access/password.js';
import { withClient } from '../postgres/test-database.js';

/** The password of every invented user. */
export const PASSWORD = 'heuvelland voor iedereen';
let passwordHash: Promise<string> | undefined;

export interface InventedUser {
  readonly username?: string;
  readonly displayName?: string;
  readonly roles?: readonly Role[];
  readonly teamId?: string | null;
  readonly municipalityCodes?: readonly string[];
  /** Room for whatever a test gives them, unless it is about room; null: by the norm. */
  readonly ceilingPoints?: number | null;
}

const ROOM_FOR_ALL = 1_000_000;

/** Adds a colleague and gives the actor they are once signed in. */
export async function aUser(
  ownerUrl: string,
  user: InventedUser = {},
): Promise<Actor & { username: string }> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = newId();
  const made = {
    userId: id,
    username: user.username ?? `gebruiker-${id.slice(-12)}`,
    displayName: user.displayName ?? `Collega ${id.slice(-4)}`,
    roles: user.roles ?? (['jobCoach'] as const),
    teamId: user.teamId ?? null,
    municipalityCodes: user.municipalityCodes ?? [],
    ceilingPoints: user.ceilingPoints === undefined ? ROOM_FOR_ALL : user.ceilingPoints,
  };
  const hash = await passwordHash;
  await withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO app_user (id, username, display_name, password_hash, roles, team_id, municipality_codes, ceiling_points)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        made.username,
        made.displayName,
        hash,
        made.roles,
        made.teamId,
        made.municipalityCodes,
        made.ceilingPoints,
      ],
    ),
  );
  return { ...actorOf({ ...made, substitutesFor: [] }), username: made.username };
}

export async function aTeam(ownerUrl: string, name = `Team ${newId().slice(-6)}`): Promise<string> {
  const id = newId();
  await withClient(ownerUrl, (client) =>
    client.query('INSERT INTO team (id, name) VALUES ($1, $2)', [id, name]),
  );
  return id;
}
