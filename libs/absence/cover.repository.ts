import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { acrossEverything } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { CoverFacts, CoverReason, CoverTerms } from './cover.rules.js';

/** Whose participants nobody may be reachable for, as far as it matters for who arranges cover. */
export interface CoverOf extends CoverFacts {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** How many of the cases have an appointment or something due before long. */
  readonly soon: number;
}

/** Of whom: of these colleagues, of these teams, or of all. */
export interface CoverScope {
  readonly userIds?: readonly string[];
  readonly teamIds?: readonly string[];
}

export interface StoredNeed {
  readonly id: string;
  readonly userId: string;
  readonly reason: CoverReason;
  readonly raisedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly reminded: boolean;
  readonly escalated: boolean;
}

const need = `id, user_id AS "userId", reason, raised_on::text AS "raisedOn", due_on::text AS "dueOn",
  reminded_at IS NOT NULL AS reminded, escalated_at IS NOT NULL AS escalated`;

/** Of a colleague, `u`: the days on which they are not here, as json. */
const daysAway = (u: string): string => `(
  SELECT coalesce(json_agg(json_build_object('from', days.from, 'until', days.until)), '[]') FROM (
    SELECT lower(a.during)::text AS "from", (upper(a.during) - 1)::text AS until FROM absence a
    WHERE a.user_id = ${u}.id AND (upper_inf(a.during) OR upper(a.during) > $1::date)
    UNION ALL SELECT (${u}.leaves_on + 1)::text, NULL WHERE ${u}.leaves_on IS NOT NULL
    UNION ALL SELECT $1::date::text, NULL WHERE NOT ${u}.active) days)`;

/** Substitutions count as one when they follow each other: so far back. */
const ROW_DAYS = 400;

@Injectable()
export class CoverRepository {
  /**
   * Every colleague with running cases who is away, leaves, has a closed account or is substituted for: in one
   * statement, that counts cases which the actor may not see and says nothing of whose they are.
   */
  of(tx: Tx, today: CalendarDate, soonUntil: CalendarDate, scope: CoverScope): Promise<CoverOf[]> {
    return acrossEverything(tx, () =>
      rows(
        tx,
        `SELECT u.id, u.display_name AS name, u.team_id AS "teamId", team.name AS "teamName", u.active,
           u.leaves_on::text AS "leavesOn", counted.cases, counted.soon,
           (SELECT coalesce(json_agg(json_build_object('from', lower(a.during)::text,
              'until', (upper(a.during) - 1)::text)), '[]')
            FROM absence a WHERE a.user_id = u.id AND (upper_inf(a.during) OR upper(a.during) > $1::date)) AS absences,
           (SELECT coalesce(json_agg(json_build_object('from', lower(s.during)::text,
              'until', (upper(s.during) - 1)::text, 'away', ${daysAway('substitute')})), '[]')
            FROM substitution s JOIN app_user substitute ON substitute.id = s.substitute_id
            WHERE s.absent_user_id = u.id AND upper(s.during) > $1::date - ${ROW_DAYS}) AS substitutions
         FROM app_user u
         LEFT JOIN team ON team.id = u.team_id
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS cases, count(*) FILTER (WHERE e.next_due_on <= $2::date OR EXISTS (
             SELECT FROM appointment m WHERE m.trajectory_id = e.trajectory_id AND m.cancelled_at IS NULL
               AND m.starts_at >= $1::date::timestamp AT TIME ZONE 'Europe/Amsterdam'
               AND m.starts_at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'))::int AS soon
           FROM caseload_entry e WHERE e.contact_person_id = u.id AND e.ended_at IS NULL) counted
         WHERE counted.cases > 0
           AND ($3::uuid[] IS NULL OR u.id = ANY ($3)) AND ($4::uuid[] IS NULL OR u.team_id = ANY ($4))
           AND (NOT u.active OR u.leaves_on IS NOT NULL
             OR EXISTS (SELECT FROM absence a WHERE a.user_id = u.id
               AND (upper_inf(a.during) OR upper(a.during) > $1::date))
             OR EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND upper(s.during) > $1::date))
         ORDER BY u.display_name, u.id`,
        [today, soonUntil, scope.userIds ?? null, scope.teamIds ?? null],
      ),
    );
  }

  /** A colleague and everybody for whom they substitute, now or later. */
  async concernedBy(tx: Tx, userId: string, today: CalendarDate): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT $1::uuid AS id UNION
       SELECT absent_user_id FROM substitution WHERE substitute_id = $1 AND upper(during) > $2::date`,
      [userId, today],
    );
    return found.map(({ id }) => id).sort();
  }

  /** Whoever looks at these colleagues' cover waits for each other; it holds up nobody else. */
  async holdLooking(tx: Tx, userIds: readonly string[]): Promise<void> {
    await rows(
      tx,
      `SELECT pg_advisory_xact_lock(7033089, key) FROM (
         SELECT DISTINCT hashtext(id::text) AS key FROM unnest($1::uuid[]) AS id ORDER BY key) keys`,
      [userIds],
    );
  }

  open(tx: Tx, userIds: readonly string[]): Promise<StoredNeed[]> {
    return rows(
      tx,
      `SELECT ${need} FROM cover_need WHERE user_id = ANY ($1::uuid[]) AND settled_at IS NULL`,
      [userIds],
    );
  }

  async find(tx: Tx, id: string): Promise<StoredNeed | null> {
    const [found] = await rows<StoredNeed>(
      tx,
      `SELECT ${need} FROM cover_need WHERE id = $1 AND settled_at IS NULL`,
      [id],
    );
    return found ?? null;
  }

  async raise(
    tx: Tx,
    {
      id,
      userId,
      reason,
      raisedOn,
      terms,
    }: Pick<StoredNeed, 'id' | 'userId' | 'reason' | 'raisedOn'> & { readonly terms: CoverTerms | null },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO cover_need (id, user_id, reason, raised_on, remind_on, due_on) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, userId, reason, raisedOn, terms?.remindOn ?? null, terms?.dueOn ?? null],
    );
  }

  async settle(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await affected(tx, 'UPDATE cover_need SET settled_at = clock_timestamp() WHERE id = ANY ($1::uuid[])', [
      ids,
    ]);
  }

  async noteReminder(tx: Tx, id: string): Promise<void> {
    await affected(tx, 'UPDATE cover_need SET reminded_at = clock_timestamp() WHERE id = $1', [id]);
  }

  async noteEscalation(tx: Tx, id: string): Promise<void> {
    await affected(tx, 'UPDATE cover_need SET escalated_at = clock_timestamp() WHERE id = $1', [id]);
  }

  /** Whether that work is owed already, so that looking twice owes it once. */
  async isOwed(tx: Tx, job: string, userId: string, at: Date): Promise<boolean> {
    const found = await rows(
      tx,
      `SELECT FROM outbox WHERE job = $1 AND payload ->> 'userId' = $2 AND available_at = $3 LIMIT 1`,
      [job, userId, at.toISOString()],
    );
    return found.length > 0;
  }

  /** Colleagues with a role who are here; of one team, or of all; without one of them. */
  async withRole(tx: Tx, role: Role, teamId: string | null, except: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM app_user WHERE active AND $1 = ANY (roles) AND ($2::uuid IS NULL OR team_id = $2) AND id <> $3
       ORDER BY id`,
      [role, teamId, except],
    );
    return found.map(({ id }) => id);
  }
}
