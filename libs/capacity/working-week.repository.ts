import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { WorkingWeek } from './working-week.rules.js';

export interface WeekOfColleague extends WorkingWeek {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  /** Of the colleague as a whole. */
  readonly version: number;
}

/** The columns of a colleague's week, `u`. */
export const weekColumns = (u: string): string => `${u}.working_days AS "workingDays",
  to_char(${u}.reachable_from, 'HH24:MI') AS "reachableFrom", to_char(${u}.reachable_until, 'HH24:MI') AS "reachableUntil"`;

@Injectable()
export class WorkingWeekRepository {
  async find(tx: Tx, userId: string): Promise<WeekOfColleague | null> {
    const [found] = await rows<WeekOfColleague>(
      tx,
      `SELECT id, display_name AS name, team_id AS "teamId", version, ${weekColumns('u')}
       FROM app_user u WHERE id = $1 AND NOT ('system' = ANY (roles))`,
      [userId],
    );
    return found ?? null;
  }

  /** False when the version is no longer the current one. */
  async change(tx: Tx, userId: string, version: number, week: WorkingWeek): Promise<boolean> {
    const changed = await affected(
      tx,
      `UPDATE app_user SET working_days = $3, reachable_from = $4, reachable_until = $5, version = version + 1
       WHERE id = $1 AND version = $2`,
      [userId, version, week.workingDays, week.reachableFrom, week.reachableUntil],
    );
    return changed === 1;
  }
}
