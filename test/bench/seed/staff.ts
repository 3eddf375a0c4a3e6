import type { Pool } from 'pg';
import type { Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { newSessionToken, tokenHash } from '#access/session-token.js';

export interface Coach {
  readonly id: string;
  readonly teamId: string;
}

/** A colleague with an open session. */
export interface SignedIn {
  readonly id: string;
  readonly teamId: string | null;
  readonly role: Role;
  readonly token: string;
}

export interface Staff {
  readonly coaches: readonly (Coach & SignedIn)[];
  /** Sees everybody's list. */
  readonly admin: SignedIn;
  /** Searches among all participants. */
  readonly manager: SignedIn;
}

const PARTICIPANTS_PER_COACH = 250;
const COACHES_PER_TEAM = 7;

/** Coaches in teams of seven, as many as keep a caseload at some sixty running trajectories; a manager and an admin. */
export async function seedStaff(owner: Pool, participants: number): Promise<Staff> {
  const count = Math.max(2, Math.round(participants / PARTICIPANTS_PER_COACH));
  const teamIds = Array.from({ length: Math.ceil(count / COACHES_PER_TEAM) }, newId);
  for (const [at, id] of teamIds.entries()) {
    await owner.query('INSERT INTO team (id, name) VALUES ($1, $2)', [id, `Team ${at + 1}`]);
  }
  const coaches: (Coach & SignedIn)[] = [];
  for (let at = 0; at < count; at += 1) {
    const teamId = teamIds[at % teamIds.length]!;
    coaches.push({ ...(await signedIn(owner, `coach${at}`, 'jobCoach', teamId)), teamId });
  }
  const admin = await signedIn(owner, 'beheer', 'admin', null);
  return { coaches, admin, manager: await signedIn(owner, 'manager', 'manager', null) };
}

async function signedIn(owner: Pool, username: string, role: Role, teamId: string | null): Promise<SignedIn> {
  const user = { id: newId(), teamId, role, token: newSessionToken() };
  await owner.query(
    // With room for all of the register, however few they are.
    'INSERT INTO app_user (id, username, display_name, roles, team_id, ceiling_points) VALUES ($1, $2, $3, $4, $5, 1000000)',
    [user.id, username, `Collega ${username}`, [role], teamId],
  );
  await owner.query(
    "INSERT INTO session (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '12 hours')",
    [tokenHash(user.token), user.id],
  );
  return user;
}
