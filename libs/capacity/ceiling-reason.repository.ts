import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { acrossEverything } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

/** Somebody said why a colleague must carry more than their ceiling. */
export interface CeilingReason {
  readonly userId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
}

@Injectable()
export class CeilingReasonRepository {
  /** Of these colleagues since a day, the last first: at an offer, an acceptance, or in a transfer; never for whom. */
  of(tx: Tx, userIds: readonly string[], since: CalendarDate): Promise<CeilingReason[]> {
    return acrossEverything(tx, () =>
      rows(
        tx,
        `SELECT said."userId", to_json(said.at) #>> '{}' AS at, said.reason,
           json_build_object('id', u.id, 'name', u.display_name) AS by
         FROM (
           SELECT facts ->> 'userId' AS "userId", at, actor_id AS by_id, facts ->> 'reason' AS reason
           FROM case_journal WHERE type = 'ceiling.exceeded'
           UNION ALL
           SELECT given.key, t.confirmed_at, t.confirmed_by, given.value
           FROM caseload_transfer t CROSS JOIN LATERAL jsonb_each_text(t.ceiling_reasons) given
           WHERE t.confirmed_at IS NOT NULL
         ) said JOIN app_user u ON u.id = said.by_id
         WHERE said."userId" = ANY ($1::text[]) AND said.at >= $2::date
         ORDER BY said.at DESC`,
        [userIds, since],
      ),
    );
  }
}
