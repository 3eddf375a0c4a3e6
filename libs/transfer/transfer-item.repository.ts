import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Why } from './division.rules.js';
import type { ItemState } from './transfer.rules.js';

/** What the receiver goes on with; from the record, as it was at the switch. */
export interface TransferDossier {
  readonly openTasks: readonly { readonly title: string; readonly dueOn: CalendarDate | null }[];
  readonly nextAppointmentOn: CalendarDate | null;
}

export interface TransferItem {
  readonly id: string;
  readonly transferId: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  /** Null when the actor may no longer see the case. */
  readonly participantName: string | null;
  readonly toUserId: string | null;
  readonly toName: string | null;
  readonly included: boolean;
  readonly why: Why;
  readonly points: number;
  readonly state: ItemState;
  readonly result: string | null;
  readonly dossier: TransferDossier | null;
}

export interface ItemPage {
  readonly transferId: string;
  readonly states: readonly ItemState[] | null;
  /** Only what goes to these; of all when null. */
  readonly toUserIds: readonly string[] | null;
  /** Only what is to go and has nobody yet. */
  readonly withoutReceiver: boolean;
  readonly after: string | null;
  readonly limit: number;
}

/** How many cases go, or went, to one colleague. */
export interface Share {
  readonly userId: string;
  readonly name: string;
  readonly cases: number;
  readonly points: number;
  readonly done: number;
}

/** As they are counted: what is planned to stay is left out already. */
const counted = `CASE WHEN i.state = 'proposed' AND NOT i.included THEN 'leftOut' ELSE i.state END`;

const facts = `
  SELECT i.id, i.transfer_id AS "transferId", i.trajectory_id AS "trajectoryId", i.participant_id AS "participantId",
    e.participant_name AS "participantName", i.to_user_id AS "toUserId", receiver.display_name AS "toName",
    i.included, i.why, i.points, i.state, i.result, i.dossier
  FROM caseload_transfer_item i
  LEFT JOIN app_user receiver ON receiver.id = i.to_user_id
  LEFT JOIN caseload_entry e ON e.trajectory_id = i.trajectory_id`;

@Injectable()
export class TransferItemRepository {
  async find(tx: Tx, id: string): Promise<TransferItem | null> {
    const [found] = await rows<TransferItem>(tx, `${facts} WHERE i.id = $1`, [id]);
    return found ?? null;
  }

  /** In the order in which they were planned: by name. */
  page(
    tx: Tx,
    { transferId, states, toUserIds, withoutReceiver, after, limit }: ItemPage,
  ): Promise<TransferItem[]> {
    return rows(
      tx,
      `${facts} WHERE i.transfer_id = $1 AND ($2::text[] IS NULL OR ${counted} = ANY ($2))
         AND ($3::uuid[] IS NULL OR i.to_user_id = ANY ($3)) AND ($4::uuid IS NULL OR i.id > $4)
         AND NOT ($6 AND (NOT i.included OR i.to_user_id IS NOT NULL))
       ORDER BY i.id LIMIT $5`,
      [transferId, states, toUserIds, after, limit, withoutReceiver],
    );
  }

  /** What goes, or went, to each colleague. */
  shares(tx: Tx, transferId: string): Promise<Share[]> {
    return rows(
      tx,
      `SELECT i.to_user_id AS "userId", u.display_name AS name, count(*)::int AS cases, sum(i.points)::int AS points,
         count(*) FILTER (WHERE i.state = 'done')::int AS done
       FROM caseload_transfer_item i JOIN app_user u ON u.id = i.to_user_id
       WHERE i.transfer_id = $1 AND i.included GROUP BY 1, 2 ORDER BY 2, 1`,
      [transferId],
    );
  }

  async begin(tx: Tx, transferId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item SET state = CASE WHEN included THEN 'pending' ELSE 'leftOut' END
       WHERE transfer_id = $1 AND state = 'proposed'`,
      [transferId],
    );
  }

  async leaveTheRest(tx: Tx, transferId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item SET state = 'notBegun', settled_at = clock_timestamp()
       WHERE transfer_id = $1 AND state IN ('proposed', 'pending')`,
      [transferId],
    );
  }

  async beginFailed(tx: Tx, transferId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item SET state = 'pending', result = NULL, attempts = 0, settled_at = NULL
       WHERE transfer_id = $1 AND state = 'failed'`,
      [transferId],
    );
  }

  async pending(tx: Tx, transferId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM caseload_transfer_item WHERE transfer_id = $1 AND state = 'pending' ORDER BY id`,
      [transferId],
    );
    return found.map(({ id }) => id);
  }

  /** True for one transaction at a time, as long as the case is still to be moved. */
  async take(tx: Tx, id: string): Promise<boolean> {
    const taken = await rows(
      tx,
      `SELECT FROM caseload_transfer_item WHERE id = $1 AND state = 'pending' FOR NO KEY UPDATE`,
      [id],
    );
    return taken.length === 1;
  }

  async settle(
    tx: Tx,
    id: string,
    settled: {
      readonly state: 'done' | 'skipped';
      readonly result?: string;
      readonly dossier?: TransferDossier;
    },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item SET state = $2, result = $3, dossier = $4, settled_at = clock_timestamp()
       WHERE id = $1`,
      [id, settled.state, settled.result ?? null, settled.dossier ? JSON.stringify(settled.dossier) : null],
    );
  }

  /** One attempt more; the last one settles it. */
  async noteFailure(tx: Tx, id: string, code: string, most: number): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item SET attempts = attempts + 1,
         state = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE state END,
         result = CASE WHEN attempts + 1 >= $3 THEN $2 END,
         settled_at = CASE WHEN attempts + 1 >= $3 THEN clock_timestamp() END
       WHERE id = $1 AND state = 'pending'`,
      [id, code, most],
    );
  }

  /** What went over and was not told of yet, by receiver; from now on it is told. */
  takeUntold(tx: Tx, transferId: string): Promise<{ userId: string; name: string; count: number }[]> {
    return rows(
      tx,
      `WITH untold AS (
         UPDATE caseload_transfer_item SET told = true WHERE transfer_id = $1 AND state = 'done' AND NOT told
         RETURNING to_user_id
       )
       SELECT u.id AS "userId", u.display_name AS name, count(*)::int AS count
       FROM untold JOIN app_user u ON u.id = to_user_id GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
      [transferId],
    );
  }

  async dossierOf(tx: Tx, trajectoryId: string, ownerId: string): Promise<TransferDossier> {
    const [found] = await rows<TransferDossier>(
      tx,
      `SELECT coalesce((SELECT json_agg(json_build_object('title', title, 'dueOn', due_on) ORDER BY due_on, id)
           FROM task WHERE trajectory_id = $1 AND owner_id = $2 AND done_at IS NULL), '[]') AS "openTasks",
         (SELECT min(starts_at) AT TIME ZONE 'Europe/Amsterdam' FROM appointment
          WHERE trajectory_id = $1 AND starts_at > clock_timestamp() AND cancelled_at IS NULL)::date::text
           AS "nextAppointmentOn"`,
      [trajectoryId, ownerId],
    );
    return found!;
  }
}
