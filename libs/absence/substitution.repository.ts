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
}

const columns = `s.id, s.absent_user_id AS "absentUserId", absent.display_name AS "absentName",
  absent.team_id AS "absentTeamId", s.substitute_id AS "substituteId", substitute.display_name AS "substituteName",
  lower(s.during)::text AS "from", (upper(s.during) - 1)::text AS "until"`;
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
  ): Promise<boolean> {
    const found = await rows(
      tx,
      `SELECT FROM substitution WHERE absent_user_id = $1 AND substitute_id = $2
         AND during && daterange($3, $4, '[]')`,
      [absentUserId, substituteId, from, until],
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
    { today, before, limit }: { today: CalendarDate; before: string | null; limit: number },
  ): Promise<Substitution[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM ${tables}
       WHERE upper(s.during) > $1::date AND ($2::uuid IS NULL OR s.id < $2)
         AND ($3::boolean OR absent.team_id = ANY ($4::uuid[]) OR $5 IN (s.absent_user_id, s.substitute_id))
       ORDER BY s.id DESC LIMIT $6`,
      [today, before, scope.everything, scope.teamIds, userId, limit],
    );
  }

  async endBefore(tx: Tx, id: string, day: CalendarDate): Promise<void> {
    await rows(tx, 'UPDATE substitution SET during = daterange(lower(during), $2) WHERE id = $1', [id, day]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'DELETE FROM substitution WHERE id = $1', [id]);
  }
}
