import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Colleague } from '#trajectory/trajectory.rules.js';

/** Colleagues to whom cases can go. */
@Injectable()
export class ReceiversRepository {
  /** Who carries cases in a team, is here today and stays. */
  async teamMates(tx: Tx, teamId: string | null, except: string, today: CalendarDate): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM app_user u WHERE active AND team_id = $1 AND id <> $2 AND 'jobCoach' = ANY (roles)
         AND u.leaves_on IS NULL
         AND NOT EXISTS (SELECT FROM absence a WHERE a.user_id = u.id AND a.during @> $3::date)
         AND NOT EXISTS (SELECT FROM substitution s WHERE s.absent_user_id = u.id AND s.during @> $3::date)
       ORDER BY id`,
      [teamId, except, today],
    );
    return found.map(({ id }) => id);
  }

  colleagues(tx: Tx, ids: readonly string[]): Promise<Colleague[]> {
    return rows(
      tx,
      `SELECT id, display_name AS "displayName", roles, active FROM app_user
       WHERE id = ANY ($1::uuid[]) AND NOT ('system' = ANY (roles))`,
      [ids],
    );
  }
}
