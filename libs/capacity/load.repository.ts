import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { acrossEverything } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Capacity, Tally } from './load.rules.js';
import { weekColumns } from './working-week.repository.js';
import type { WorkingWeek } from './working-week.rules.js';

/** A colleague who carries cases, or could. */
export interface Carrier extends Capacity, WorkingWeek {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly roles: readonly string[];
  /** Away, left, or substituted for, on the day that was asked about. */
  readonly away: boolean;
}

export interface TallyOfUser extends Tally {
  readonly userId: string;
}

export interface Acquainted {
  readonly userId: string;
  readonly asContactPerson: boolean;
}

/** Any number will do: the class of locks that is about room. */
const ROOM_LOCKS = 7033085;

const carrier = `u.id, u.display_name AS name, u.team_id AS "teamId", team.name AS "teamName", u.roles,
  u.weekly_hours AS "weeklyHours", u.ceiling_points AS "ceilingPoints", ${weekColumns('u')},
  (u.leaves_on < $1::date) IS TRUE
    OR EXISTS (SELECT FROM absence a WHERE a.user_id = u.id AND a.during @> $1::date)
    OR EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND s.during @> $1::date) AS away`;

@Injectable()
export class LoadRepository {
  /** Whoever gives these colleagues something to carry waits for each other; always in the same order. */
  async hold(tx: Tx, userIds: readonly string[]): Promise<void> {
    await rows(
      tx,
      `SELECT pg_advisory_xact_lock($1, key) FROM (
         SELECT DISTINCT hashtext(id::text) AS key FROM unnest($2::uuid[]) AS id ORDER BY key
       ) keys`,
      [ROOM_LOCKS, userIds],
    );
  }

  carriers(tx: Tx, userIds: readonly string[], today: CalendarDate): Promise<Carrier[]> {
    return rows(
      tx,
      `SELECT ${carrier} FROM app_user u LEFT JOIN team ON team.id = u.team_id WHERE u.id = ANY ($2::uuid[])`,
      [today, userIds],
    );
  }

  /** Everybody with one of the roles who is employed, and who else has cases; of one team, or of the actor's. */
  carriersOf(
    tx: Tx,
    { scope }: Actor,
    roles: readonly string[],
    today: CalendarDate,
    teamId: string | null,
  ): Promise<Carrier[]> {
    return rows(
      tx,
      `SELECT ${carrier} FROM app_user u LEFT JOIN team ON team.id = u.team_id
       WHERE u.active AND u.roles && $2::text[] AND ($3::uuid IS NULL OR u.team_id = $3)
         AND ($4 OR u.team_id = ANY ($5::uuid[]))
       ORDER BY u.display_name, u.id`,
      [today, roles, teamId, scope.everything, scope.teamIds],
    );
  }

  /** Everybody with one of the roles who is employed. */
  everyCarrier(tx: Tx, roles: readonly string[], today: CalendarDate): Promise<Carrier[]> {
    return rows(
      tx,
      `SELECT ${carrier} FROM app_user u LEFT JOIN team ON team.id = u.team_id
       WHERE u.active AND u.roles && $2::text[]`,
      [today, roles],
    );
  }

  /** Who was this participant's contact person before, or worked with them. Needs a scope of everything. */
  acquainted(tx: Tx, participantId: string): Promise<Acquainted[]> {
    return rows(
      tx,
      `SELECT user_id AS "userId", bool_or(contact) AS "asContactPerson" FROM (
         SELECT user_id, true AS contact FROM contact_assignment WHERE participant_id = $1
         UNION ALL SELECT user_id, false FROM involved_colleague WHERE participant_id = $1
       ) known GROUP BY user_id`,
      [participantId],
    );
  }

  /**
   * How many cases of each kind these colleagues carry, and how many are on offer to them; in one statement, that reads
   * their cases alone however large the register is. It counts cases that the actor may not see.
   */
  tallies(tx: Tx, userIds: readonly string[]): Promise<TallyOfUser[]> {
    return acrossEverything(tx, () =>
      rows(
        tx,
        `SELECT contact_person_id AS "userId", stage, suspended, false AS warm, false AS "onOffer", count(*)::int AS cases
         FROM caseload_entry WHERE contact_person_id = ANY ($1::uuid[]) AND ended_at IS NULL GROUP BY 1, 2, 3
         UNION ALL
         SELECT h.to_user_id, e.stage, e.suspended, h.warm, true, count(*)::int
         FROM handover h JOIN caseload_entry e ON e.trajectory_id = h.trajectory_id
         WHERE h.state = 'offered' AND h.to_user_id = ANY ($1::uuid[]) AND e.ended_at IS NULL GROUP BY 1, 2, 3, 4`,
        [userIds],
      ),
    );
  }
}
