import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { PromiseCounts } from './promise.rules.js';

export interface Period {
  readonly from: CalendarDate;
  /** The last day. */
  readonly until: CalendarDate;
}

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

/** A day of which part belongs to an assignment belongs to it when it began on or before that day and ended later. */
const daysOf = `daterange(${dayOf('lower(a.during)')}, coalesce(${dayOf('upper(a.during)')}, 'infinity'))`;

@Injectable()
export class PromiseRepository {
  /**
   * What was counted of each team of the actor in a period, from the record itself. A case is of the team of who is its
   * contact person now, or was at its end.
   */
  counts(
    tx: Tx,
    { scope }: Actor,
    period: Period & { readonly today: CalendarDate; readonly backAndForthDays: number },
    teamId: string | null,
  ): Promise<PromiseCounts[]> {
    return rows(
      tx,
      `WITH period AS MATERIALIZED (
         SELECT daterange($1::date, least($2::date, $3::date) + 1) AS days,
           tstzrange($1::date::timestamp AT TIME ZONE 'Europe/Amsterdam',
             ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') AS time
         WHERE $1::date <= least($2::date, $3::date)
       ), cases AS MATERIALIZED (
         SELECT t.id, t.participant_id, t.active, e.team_id
         FROM period, caseload_entry e JOIN trajectory t ON t.id = e.trajectory_id
         WHERE ($5 OR e.team_id = ANY ($6::uuid[])) AND ($7::uuid IS NULL OR e.team_id = $7) AND t.active && period.time
       ), assignments AS MATERIALIZED (
         SELECT c.team_id, a.trajectory_id, a.user_id, a.during,
           lag(a.user_id) OVER (PARTITION BY a.trajectory_id ORDER BY a.during) AS before_id
         FROM cases c JOIN contact_assignment a ON a.trajectory_id = c.id
       ), changes AS (
         SELECT a.team_id, count(*) AS changes, count(*) FILTER (WHERE EXISTS (
           SELECT FROM assignments b WHERE b.trajectory_id = a.trajectory_id AND b.user_id = a.user_id
             AND upper(b.during) <= lower(a.during)
             AND ${dayOf('lower(a.during)')} - ${dayOf('upper(b.during)')} <= $4::int)) AS back
         FROM assignments a, period
         WHERE lower(a.during) <@ period.time AND a.before_id <> a.user_id GROUP BY 1
       ), days AS (
         SELECT a.team_id, sum(upper(span.days) - lower(span.days)) AS days, sum(coalesce(away.days, 0)) AS substituted
         FROM assignments a, period
         CROSS JOIN LATERAL (SELECT ${daysOf} * period.days AS days) span
         LEFT JOIN LATERAL (
           SELECT sum(upper(stretch) - lower(stretch)) AS days
           FROM unnest((SELECT range_agg(s.during) FROM substitution s WHERE s.absent_user_id = a.user_id)
             * datemultirange(span.days)) AS stretch
         ) away ON true
         WHERE NOT isempty(span.days) GROUP BY 1
       ), gaps AS (
         SELECT c.team_id, count(*) AS gaps
         FROM cases c, period, unnest(c.active * tstzmultirange(period.time)
           - coalesce((SELECT range_agg(a.during) FROM assignments a WHERE a.trajectory_id = c.id), '{}')) AS gap
         GROUP BY 1
       ), accepted AS (
         SELECT team_id, json_agg(json_build_object('offeredOn', "offeredOn", 'acceptedOn', "acceptedOn",
           'count', count)) AS acceptances
         FROM (
           SELECT c.team_id, ${dayOf('h.offered_at')} AS "offeredOn", ${dayOf('h.closed_at')} AS "acceptedOn", count(*)
           FROM period, cases c JOIN handover h ON h.trajectory_id = c.id
           WHERE h.state = 'accepted' AND h.closed_at <@ period.time GROUP BY 1, 2, 3
         ) each GROUP BY 1
       )
       SELECT c.team_id AS "teamId", team.name AS "teamName", c.participants::int,
         coalesce(changes.changes, 0)::int AS changes, coalesce(changes.back, 0)::int AS "backAndForth",
         coalesce(days.days, 0)::int AS days, coalesce(days.substituted, 0)::int AS "substitutedDays",
         coalesce(gaps.gaps, 0)::int AS gaps, coalesce(accepted.acceptances, '[]') AS acceptances
       FROM (SELECT team_id, count(DISTINCT participant_id) AS participants FROM cases GROUP BY 1) c
       LEFT JOIN team ON team.id = c.team_id
       LEFT JOIN changes ON changes.team_id IS NOT DISTINCT FROM c.team_id
       LEFT JOIN days ON days.team_id IS NOT DISTINCT FROM c.team_id
       LEFT JOIN gaps ON gaps.team_id IS NOT DISTINCT FROM c.team_id
       LEFT JOIN accepted ON accepted.team_id IS NOT DISTINCT FROM c.team_id
       ORDER BY team.name NULLS LAST`,
      [
        period.from,
        period.until,
        period.today,
        period.backAndForthDays,
        scope.everything,
        scope.teamIds,
        teamId,
      ],
    );
  }
}
