import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { acrossEverything } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { ReachabilityFacts } from './reachability.rules.js';

/** Whether a colleague, `u`, is at work on a day. */
const isHere = (
  u: string,
  day: string,
): string => `(${u}.active AND (${u}.leaves_on IS NULL OR ${u}.leaves_on >= ${day})
  AND NOT EXISTS (SELECT FROM absence a WHERE a.user_id = ${u}.id AND a.during @> ${day}))`;

const named = `json_build_object('id', o.id, 'name', o.display_name)`;
const others = (role: string, sameTeam: boolean): string => `(
  SELECT coalesce(json_agg(${named} ORDER BY o.display_name, o.id), '[]') FROM app_user o
  WHERE '${role}' = ANY (o.roles) AND o.id <> u.id AND ${isHere('o', '$2::date')}
    ${sameTeam ? 'AND o.team_id = u.team_id' : ''})`;

@Injectable()
export class ReachabilityRepository {
  /** Who can be reached for a colleague on a day: themselves, who substitutes, who leads. */
  async of(tx: Tx, userId: string, day: CalendarDate): Promise<ReachabilityFacts | null> {
    const [found] = await rows<ReachabilityFacts>(
      tx,
      `SELECT u.id, u.display_name AS name, ${isHere('u', '$2::date')} AS here,
         (SELECT (upper(a.during) - 1)::text FROM absence a WHERE a.user_id = u.id AND a.during @> $2::date)
           AS "awayUntil",
         (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.display_name,
            'until', (upper(s.during) - 1)::text) ORDER BY upper(s.during) DESC, s.id), '[]')
          FROM substitution s JOIN app_user o ON o.id = s.substitute_id
          WHERE s.absent_user_id = u.id AND s.during @> $2::date AND ${isHere('o', '$2::date')}) AS substitutes,
         ${others('teamLead', true)} AS leads, ${others('manager', false)} AS managers
       FROM app_user u WHERE u.id = $1 AND NOT ('system' = ANY (u.roles))`,
      [userId, day],
    );
    return found ?? null;
  }

  /** Of how many running cases they are the contact person; a number alone, across everybody's cases. */
  async casesOf(tx: Tx, userId: string): Promise<number> {
    const [counted] = await acrossEverything(tx, () =>
      rows<{ cases: number }>(
        tx,
        `SELECT count(*)::int AS cases FROM contact_assignment WHERE user_id = $1 AND upper_inf(during)`,
        [userId],
      ),
    );
    return counted!.cases;
  }
}
