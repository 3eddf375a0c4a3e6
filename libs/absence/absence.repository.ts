import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { AbsenceKind } from './absence.rules.js';
import type { Span } from './period.rules.js';

export interface Absence extends Span {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly kind: AbsenceKind;
  readonly version: number;
}

export interface ColleagueHere {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly active: boolean;
  /** The last day at work. */
  readonly leavesOn: CalendarDate | null;
}

const columns = `a.id, a.user_id AS "userId", u.display_name AS name, u.team_id AS "teamId", a.kind, a.version,
  lower(a.during)::text AS "from", (upper(a.during) - 1)::text AS until`;
const colleague = `id, display_name AS name, team_id AS "teamId", active, leaves_on::text AS "leavesOn"`;

@Injectable()
export class AbsenceRepository {
  /** Holds a colleague, so that two who write down when they are away do so one after the other. */
  async hold(tx: Tx, userId: string): Promise<ColleagueHere | null> {
    const [held] = await rows<ColleagueHere>(
      tx,
      `SELECT ${colleague} FROM app_user WHERE id = $1 AND NOT ('system' = ANY (roles)) FOR NO KEY UPDATE`,
      [userId],
    );
    return held ?? null;
  }

  async colleague(tx: Tx, userId: string): Promise<ColleagueHere | null> {
    const [found] = await rows<ColleagueHere>(
      tx,
      `SELECT ${colleague} FROM app_user WHERE id = $1 AND NOT ('system' = ANY (roles))`,
      [userId],
    );
    return found ?? null;
  }

  async overlaps(tx: Tx, userId: string, { from, until }: Span, except: string | null): Promise<boolean> {
    const found = await rows(
      tx,
      `SELECT FROM absence WHERE user_id = $1 AND during && daterange($2, $3, '[]') AND id IS DISTINCT FROM $4::uuid`,
      [userId, from, until, except],
    );
    return found.length > 0;
  }

  async add(
    tx: Tx,
    absence: Span & {
      readonly id: string;
      readonly userId: string;
      readonly kind: AbsenceKind;
      readonly reportedBy: string;
    },
  ): Promise<void> {
    const { id, userId, kind, from, until, reportedBy } = absence;
    await rows(
      tx,
      `INSERT INTO absence (id, user_id, kind, during, reported_by)
       VALUES ($1, $2, $3, daterange($4, $5, '[]'), $6)`,
      [id, userId, kind, from, until, reportedBy],
    );
  }

  async find(tx: Tx, id: string): Promise<Absence | null> {
    const [found] = await rows<Absence>(
      tx,
      `SELECT ${columns} FROM absence a JOIN app_user u ON u.id = a.user_id WHERE a.id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** Running and coming ones of the actor and of the teams that the actor leads or belongs to, or of one team. */
  page(tx: Tx, { userId, scope }: Actor, today: CalendarDate, teamId: string | null): Promise<Absence[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM absence a JOIN app_user u ON u.id = a.user_id
       WHERE (upper_inf(a.during) OR upper(a.during) > $1::date)
         AND ($2::boolean OR u.team_id = ANY ($3::uuid[]) OR u.id = $4) AND ($5::uuid IS NULL OR u.team_id = $5)
       ORDER BY lower(a.during), u.display_name, a.id`,
      [today, scope.everything, scope.teamIds, userId, teamId],
    );
  }

  async change(tx: Tx, id: string, { from, until }: Span, kind: AbsenceKind): Promise<void> {
    await rows(
      tx,
      `UPDATE absence SET during = daterange($2, $3, '[]'), kind = $4, version = version + 1 WHERE id = $1`,
      [id, from, until, kind],
    );
  }

  /** Back from a day on. What never began, never was. */
  async endBefore(tx: Tx, { id, from }: Absence, day: CalendarDate): Promise<void> {
    if (from >= day) await rows(tx, 'DELETE FROM absence WHERE id = $1', [id]);
    else
      await rows(
        tx,
        'UPDATE absence SET during = daterange(lower(during), $2), version = version + 1 WHERE id = $1',
        [id, day],
      );
  }

  /** Who leaves from now on, by their last day. */
  leaving(tx: Tx, { userId, scope }: Actor, teamId: string | null): Promise<ColleagueHere[]> {
    return rows(
      tx,
      `SELECT ${colleague} FROM app_user
       WHERE leaves_on IS NOT NULL AND active AND ($1::boolean OR team_id = ANY ($2::uuid[]) OR id = $3)
         AND ($4::uuid IS NULL OR team_id = $4)
       ORDER BY leaves_on, display_name, id`,
      [scope.everything, scope.teamIds, userId, teamId],
    );
  }

  async setLastDay(tx: Tx, userId: string, day: CalendarDate | null): Promise<void> {
    await affected(tx, 'UPDATE app_user SET leaves_on = $2 WHERE id = $1', [userId, day]);
  }
}
