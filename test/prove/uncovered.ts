import type { Client } from 'pg';
import { addDays, amsterdamDate, isWorkingDay } from '#kernel/calendar.rules.js';

/** Within so many days it is always asked, whether or not the end is known; beyond the other it never is. */
const [ALWAYS, AT_MOST] = [7, 28];

/**
 * Colleagues with cases whom nobody stands in for and for whom nobody was asked to arrange cover, or the other way
 * round. The day before counts as well, for a proof that goes on past midnight.
 */
export async function uncovered(owner: Pick<Client, 'query'>): Promise<string[]> {
  const today = amsterdamDate(new Date());
  const days = Array.from({ length: AT_MOST + 2 }, (_, n) => addDays(today, n - 1)).filter(isWorkingDay);
  const { rows } = await owner.query<{ unasked: number; idle: number }>(
    `WITH alone AS (
       SELECT u.id, day FROM app_user u, unnest($1::date[]) AS day
       WHERE EXISTS (SELECT FROM absence a WHERE a.user_id = u.id AND a.during @> day)
         AND NOT EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND s.during @> day
           AND NOT EXISTS (SELECT FROM absence a WHERE a.user_id = s.substitute_id AND a.during @> day))
     ), asked AS (SELECT user_id FROM cover_need WHERE reason = 'absence' AND settled_at IS NULL)
     SELECT (SELECT count(DISTINCT id)::int FROM alone WHERE day BETWEEN $2 AND $3
         AND EXISTS (SELECT FROM contact_assignment WHERE user_id = alone.id AND upper_inf(during))
         AND id NOT IN (SELECT user_id FROM asked)) AS unasked,
       (SELECT count(*)::int FROM asked WHERE user_id NOT IN (SELECT id FROM alone)) AS idle`,
    [days, today, addDays(today, ALWAYS)],
  );
  const { unasked, idle } = rows[0]!;
  return [
    ...(unasked > 0 ? [`${unasked} colleagues are away and nobody was asked to arrange cover`] : []),
    ...(idle > 0 ? [`${idle} times cover is asked for where somebody is there`] : []),
  ];
}
