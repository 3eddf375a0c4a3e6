import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Period } from './substitution.rules.js';

export interface Substitution extends Period {
  readonly id: string;
  readonly absentUserId: string;
  readonly absentName: string;
  readonly absentTeamId: string | null;
  readonly substituteId: string;
  readonly substituteName: string;
  readonly substituteEmail: string | null;
  readonly version: number;
  /** All substitutions for the one who is away, to see whether they go on too long in a row. */
  readonly row: readonly Period[];
}

const columns = `s.id, s.absent_user_id AS "absentUserId", absent.display_name AS "absentName",
  absent.team_id AS "absentTeamId", s.substitute_id AS "substituteId", substitute.display_name AS "substituteName",
  substitute.email AS "substituteEmail", s.version,
  lower(s.during)::text AS "from", (upper(s.during) - 1)::text AS "until",
  (SELECT json_agg(json_build_object('from', lower(r.during)::text, 'until', (upper(r.during) - 1)::text))
   FROM substitution r WHERE r.absent_user_id = s.absent_user_id) AS row`;
const tables = `substitution s JOIN app_user absent ON absent.id = s.absent_user_id
  JOIN app_user substitute ON substitute.id = s.substitute_id`;

@Injectable()
export class SubstitutionRepository {
  /** Holds the absent colleague, so that two substitutions for them are arranged one after the other. */
  async holdAbsent(tx: Tx, userId: string): Promise<{ readonly teamId: string | null } | null> {
    const [held] = await rows<{ teamId: string | null }>(
      tx,
      `SELECT team_id AS "teamId" FROM app_user WHERE id = $1 AND NOT ('system' = ANY (roles)) FOR NO KEY UPDATE`,
      [userId],
    );
    return held ?? null;
  }

  async overlaps(
    tx: Tx,
    absentUserId: string,
    substituteId: string,
    { from, until }: Period,
    except: string | null = null,
  ): Promise<boolean> {
    const found = await rows(
      tx,
      `SELECT FROM substitution WHERE absent_user_id = $1 AND substitute_id = $2
         AND during && daterange($3, $4, '[]') AND id IS DISTINCT FROM $5::uuid`,
      [absentUserId, substituteId, from, until, except],
    );
    return found.length > 0;
  }

  async add(
    tx: Tx,
    substitution: Period & {
      readonly id: string;
      readonly absentUserId: string;
      readonly substituteId: string;
      readonly createdBy: string;
    },
  ): Promise<void> {
    const { id, absentUserId, substituteId, from, until, createdBy } = substitution;
    await rows(
      tx,
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES ($1, $2, $3, daterange($4, $5, '[]'), $6)`,
      [id, absentUserId, substituteId, from, until, createdBy],
    );
  }

  async lock(tx: Tx, id: string): Promise<Substitution | null> {
    const [found] = await rows<Substitution>(
      tx,
      `SELECT ${columns} FROM ${tables} WHERE s.id = $1 FOR NO KEY UPDATE OF s`,
      [id],
    );
    return found ?? null;
  }

  /** Running and coming ones of the actor's teams, of the actor, and by the actor; newest first. */
  page(
    tx: Tx,
    { userId, scope }: Actor,
    {
      today,
      before,
      limit,
      teamId,
    }: { today: CalendarDate; before: string | null; limit: number; teamId: string | null },
  ): Promise<Substitution[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM ${tables}
       WHERE upper(s.during) > $1::date AND ($2::uuid IS NULL OR s.id < $2)
         AND ($3::boolean OR absent.team_id = ANY ($4::uuid[]) OR $5 IN (s.absent_user_id, s.substitute_id))
         AND ($7::uuid IS NULL OR absent.team_id = $7)
       ORDER BY s.id DESC LIMIT $6`,
      [today, before, scope.everything, scope.teamIds, userId, limit, teamId],
    );
  }

  async changeUntil(tx: Tx, id: string, until: CalendarDate): Promise<void> {
    await rows(
      tx,
      `UPDATE substitution SET during = daterange(lower(during), $2, '[]'), version = version + 1 WHERE id = $1`,
      [id, until],
    );
  }

  async names(
    tx: Tx,
    absentUserId: string,
    substituteId: string,
  ): Promise<{ absentName: string; substituteName: string } | null> {
    const [found] = await rows<{ absentName: string; substituteName: string }>(
      tx,
      `SELECT absent.display_name AS "absentName", substitute.display_name AS "substituteName"
       FROM app_user absent, app_user substitute WHERE absent.id = $1 AND substitute.id = $2`,
      [absentUserId, substituteId],
    );
    return found ?? null;
  }

  /** Whose contact person a colleague is today. */
  async participantsOf(tx: Tx, userId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      'SELECT participant_id AS id FROM caseload_entry WHERE contact_person_id = $1 AND ended_at IS NULL',
      [userId],
    );
    return found.map(({ id }) => id);
  }

  async endBefore(tx: Tx, id: string, day: CalendarDate): Promise<void> {
    await rows(tx, 'UPDATE substitution SET during = daterange(lower(during), $2) WHERE id = $1', [id, day]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'DELETE FROM substitution WHERE id = $1', [id]);
  }
}
