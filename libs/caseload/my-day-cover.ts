/**
 * What the day says of absence and cover, as pieces of its one statement: $2 is today, $5 the team that the actor leads,
 * $6 the days to come that nobody works on.
 */

const named = (u: string): string => `json_build_object('id', ${u}.id, 'name', ${u}.display_name)`;
const first = (during: string): string => `lower(${during})`;
const last = (during: string): string => `(upper(${during}) - 1)`;
const isAway = (
  u: string,
  day: string,
): string => `(NOT ${u}.active OR coalesce(${u}.leaves_on < ${day}, false)
  OR EXISTS (SELECT FROM absence a WHERE a.user_id = ${u}.id AND a.during @> ${day}))`;
/** Nobody is missed in a weekend. */
const weekdayFrom = (day: string): string =>
  `(${day} + CASE extract(isodow FROM ${day}) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END::int)`;

/** Running cases of a colleague, as far as they are in sight. */
const casesOf = (u: string, seen: string): string =>
  `(SELECT count(*) FROM caseload_entry e WHERE e.contact_person_id = ${u}.id AND e.ended_at IS NULL AND ${seen})`;

/** What a substitution begins with is known this long before. */
const DAYS_BEFORE = 7;

/** For whom the actor substitutes, or does so within a week; and who is there once that is over. */
export const covering = (seen: string): string => `(
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'colleague', ${named('u')}, 'from', ${first('s.during')},
    'until', ${last('s.during')}, 'cases', ${casesOf('u', seen)}, 'after',
    CASE WHEN NOT ${isAway('u', 'next.day')} THEN 'colleague'
      WHEN EXISTS (SELECT FROM substitution n WHERE n.absent_user_id = u.id AND n.during @> next.day) THEN 'substitute'
      ELSE 'nobody' END) ORDER BY upper(s.during), s.id), '[]')
  FROM substitution s JOIN app_user u ON u.id = s.absent_user_id
  CROSS JOIN LATERAL (SELECT ${weekdayFrom('upper(s.during)')} AS day) next
  WHERE s.substitute_id = scope_actor() AND upper(s.during) > $2::date
    AND lower(s.during) <= $2::date + ${DAYS_BEFORE})`;

/** When the actor will be away, and on how many of the days that they would have worked somebody substitutes. */
export const ownAbsences = `(
  SELECT coalesce(json_agg(json_build_object('id', own.id, 'kind', own.kind, 'from', ${first('own.during')},
    'until', ${last('own.during')}, 'workingDays', days.working, 'coveredDays', days.covered,
    'coveredUntil', days.covered_until) ORDER BY own.during), '[]')
  FROM absence own JOIN app_user me ON me.id = own.user_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN NOT upper_inf(own.during) THEN count(*) END AS working,
      CASE WHEN NOT upper_inf(own.during) THEN count(*) FILTER (WHERE covered) END AS covered,
      max(day) FILTER (WHERE covered) AS covered_until
    FROM (SELECT day::date AS day, EXISTS (SELECT FROM substitution s JOIN app_user u ON u.id = s.substitute_id
        WHERE s.absent_user_id = own.user_id AND s.during @> day::date AND NOT ${isAway('u', 'day::date')}) AS covered
      FROM generate_series(greatest(lower(own.during), $2::date),
        least(upper(own.during) - 1, $2::date + 366), '1 day') AS day
      WHERE extract(isodow FROM day) = ANY (me.working_days) AND day::date <> ALL ($6::date[])) each) days
  WHERE own.user_id = scope_actor() AND (upper_inf(own.during) OR upper(own.during) > $2::date))`;

/** The last day at work of an actor who leaves. */
export const ownLastDay = `(SELECT leaves_on FROM app_user WHERE id = scope_actor())`;

/** Running cases of which the actor is the contact person themselves. */
export const ownCases = `(SELECT count(*) FROM caseload_entry e
  WHERE e.contact_person_id = scope_actor() AND e.ended_at IS NULL)`;

/** What waits in the team for the lead to arrange, the first due first. */
export const teamCover = (seen: string): string => `(
  SELECT json_build_object('total', count(*), 'items', coalesce(json_agg(json_build_object('id', n.id,
    'colleague', ${named('u')}, 'reason', n.reason, 'cases', running.cases, 'raisedOn', n.raised_on, 'dueOn', n.due_on,
    'reminded', n.reminded_at IS NOT NULL, 'escalated', n.escalated_at IS NOT NULL)
    ORDER BY n.due_on NULLS LAST, n.id), '[]'))
  FROM cover_need n JOIN app_user u ON u.id = n.user_id
  CROSS JOIN LATERAL (SELECT ${casesOf('u', seen)} AS cases OFFSET 0) running
  WHERE n.settled_at IS NULL AND u.team_id = ANY ($5::uuid[]) AND running.cases > 0)`;
