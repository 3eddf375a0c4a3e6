import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly municipalityCodes: readonly string[];
  /** Names under which a former organisation's export mentions this colleague. */
  readonly formerNames: readonly string[];
  /** What a caseload is measured by. */
  readonly weeklyHours: number;
  /** The most they carry, in points; null: by the norm and the weekly hours. */
  readonly ceilingPoints: number | null;
  /** ISO days of the week, Monday is 1. */
  readonly workingDays: readonly number[];
  readonly active: boolean;
  readonly version: number;
}

/** A colleague as others choose one: by name, role and team. */
export interface ColleagueAtWork {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamName: string | null;
}

/** What is left out of the working week is as it is for most: full time, Monday to Friday. */
type WorkingWeek = Pick<User, 'weeklyHours' | 'ceilingPoints' | 'workingDays'>;

export type NewUser = Omit<User, 'active' | 'version' | keyof WorkingWeek> &
  Partial<WorkingWeek> & { readonly passwordHash: string };
export type UserChange = Partial<Omit<User, 'id' | 'username' | 'version'>>;

const columns = `id, username, display_name AS "displayName", email, roles, team_id AS "teamId",
  municipality_codes AS "municipalityCodes", former_names AS "formerNames", weekly_hours AS "weeklyHours",
  ceiling_points AS "ceilingPoints", working_days AS "workingDays", active, version`;
const people = `NOT ('system' = ANY (roles))`;

/** Colleagues. The system's own account is never among them. */
@Injectable()
export class UserRepository {
  async credentials(tx: Tx, username: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const [row] = await rows<{ id: string; passwordHash: string | null }>(
      tx,
      `SELECT id, password_hash AS "passwordHash" FROM app_user WHERE username = $1 AND active AND ${people}`,
      [username],
    );
    return row ?? null;
  }

  async find(tx: Tx, id: string): Promise<User | null> {
    const [row] = await rows<User>(tx, `SELECT ${columns} FROM app_user WHERE id = $1 AND ${people}`, [id]);
    return row ?? null;
  }

  /** A colleague whose account is not closed, nor changed, before the transaction ends. */
  async hold(tx: Tx, id: string): Promise<User | null> {
    const [row] = await rows<User>(
      tx,
      `SELECT ${columns} FROM app_user WHERE id = $1 AND ${people} FOR SHARE`,
      [id],
    );
    return row ?? null;
  }

  /** By name from `after` on. */
  page(tx: Tx, after: { name: string; id: string } | null, limit: number): Promise<User[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM app_user
       WHERE ${people} AND ($1::text IS NULL OR (display_name, id) > ($1, $2::uuid))
       ORDER BY display_name, id LIMIT $3`,
      [after?.name ?? null, after?.id ?? null, limit],
    );
  }

  /** Everybody who can be asked for something today, by name. */
  atWork(tx: Tx): Promise<ColleagueAtWork[]> {
    return rows(
      tx,
      `SELECT u.id, u.display_name AS name, u.roles, t.name AS "teamName"
       FROM app_user u LEFT JOIN team t ON t.id = u.team_id
       WHERE u.active AND ${people}
       ORDER BY u.display_name, u.id`,
    );
  }

  async nameTaken(tx: Tx, username: string): Promise<boolean> {
    return (await rows(tx, 'SELECT FROM app_user WHERE username = $1', [username])).length > 0;
  }

  async add(tx: Tx, user: NewUser): Promise<void> {
    await rows(
      tx,
      `INSERT INTO app_user (id, username, display_name, email, password_hash, roles, team_id, municipality_codes,
         former_names, weekly_hours, ceiling_points, working_days)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        user.id,
        user.username,
        user.displayName,
        user.email,
        user.passwordHash,
        user.roles,
        user.teamId,
        user.municipalityCodes,
        user.formerNames,
        user.weeklyHours ?? 36,
        user.ceilingPoints ?? null,
        user.workingDays ?? [1, 2, 3, 4, 5],
      ],
    );
  }

  /** False when the version is no longer the current one. */
  async change(tx: Tx, id: string, version: number, user: User): Promise<boolean> {
    const changed = await affected(
      tx,
      `UPDATE app_user SET display_name = $3, email = $4, roles = $5, team_id = $6, municipality_codes = $7,
         active = $8, former_names = $9, weekly_hours = $10, ceiling_points = $11, working_days = $12,
         version = version + 1
       WHERE id = $1 AND version = $2 AND ${people}`,
      [
        id,
        version,
        user.displayName,
        user.email,
        user.roles,
        user.teamId,
        user.municipalityCodes,
        user.active,
        user.formerNames,
        user.weeklyHours,
        user.ceilingPoints,
        user.workingDays,
      ],
    );
    return changed === 1;
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<boolean> {
    return (
      (await affected(
        tx,
        `UPDATE app_user SET password_hash = $2, version = version + 1 WHERE id = $1 AND ${people}`,
        [id, passwordHash],
      )) === 1
    );
  }

  async isActive(tx: Tx, id: string): Promise<boolean> {
    return (await rows(tx, `SELECT FROM app_user WHERE id = $1 AND active AND ${people}`, [id])).length > 0;
  }
}
