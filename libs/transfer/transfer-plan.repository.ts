import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { Why } from './division.rules.js';
import type { Cause } from './transfer.rules.js';

export interface NewTransfer {
  readonly id: string;
  readonly fromUserId: string;
  readonly fromTeamId: string | null;
  readonly cause: Cause;
  readonly reason: string;
  readonly receiverIds: readonly string[];
  readonly createdBy: string;
}

/** Who gets a case, and why; nobody yet when null. */
export interface Assignment {
  readonly id: string;
  readonly toUserId: string | null;
  readonly why: Why;
}

export interface NewItem extends Assignment {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly included: boolean;
  readonly points: number;
}

/** What somebody changes of a case in the plan; what is left out stays. */
export interface ItemEdit {
  readonly id: string;
  readonly toUserId?: string | null;
  readonly included?: boolean;
}

/** A transfer while it is no more than a plan. */
@Injectable()
export class TransferPlanRepository {
  async add(tx: Tx, transfer: NewTransfer, items: readonly NewItem[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO caseload_transfer (id, from_user_id, from_team_id, cause, reason, receiver_ids, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        transfer.id,
        transfer.fromUserId,
        transfer.fromTeamId,
        transfer.cause,
        transfer.reason,
        transfer.receiverIds,
        transfer.createdBy,
      ],
    );
    await rows(
      tx,
      `INSERT INTO caseload_transfer_item
         (id, transfer_id, trajectory_id, participant_id, to_user_id, included, why, points)
       SELECT id, $1, "trajectoryId", "participantId", "toUserId", included, why, points
       FROM jsonb_to_recordset($2) AS i (id uuid, "trajectoryId" uuid, "participantId" uuid, "toUserId" uuid,
         included boolean, why text, points int)`,
      [transfer.id, JSON.stringify(items)],
    );
  }

  /** All that is planned to go, to whom, and what it weighs. */
  items(tx: Tx, transferId: string): Promise<NewItem[]> {
    return rows(
      tx,
      `SELECT id, trajectory_id AS "trajectoryId", participant_id AS "participantId", to_user_id AS "toUserId",
         included, why, points
       FROM caseload_transfer_item WHERE transfer_id = $1 AND state = 'proposed' AND included ORDER BY id`,
      [transferId],
    );
  }

  async assign(tx: Tx, transferId: string, assignments: readonly Assignment[]): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer_item i SET to_user_id = a."toUserId", why = a.why
       FROM jsonb_to_recordset($2) AS a (id uuid, "toUserId" uuid, why text)
       WHERE i.id = a.id AND i.transfer_id = $1 AND i.state = 'proposed'`,
      [transferId, JSON.stringify(assignments)],
    );
  }

  /** Gives how many were there to change. */
  edit(tx: Tx, transferId: string, edits: readonly ItemEdit[]): Promise<number> {
    return affected(
      tx,
      `UPDATE caseload_transfer_item i SET
         to_user_id = CASE WHEN a.edit ? 'toUserId' THEN (a.edit->>'toUserId')::uuid ELSE i.to_user_id END,
         why = CASE WHEN a.edit ? 'toUserId' THEN 'chosen' ELSE i.why END,
         included = coalesce((a.edit->>'included')::boolean, i.included)
       FROM jsonb_array_elements($2::jsonb) AS a (edit)
       WHERE i.id = (a.edit->>'id')::uuid AND i.transfer_id = $1 AND i.state = 'proposed'`,
      [transferId, JSON.stringify(edits)],
    );
  }

  /** The next version of a plan, divided over these colleagues. */
  async replan(tx: Tx, id: string, receiverIds: readonly string[]): Promise<void> {
    await rows(tx, 'UPDATE caseload_transfer SET receiver_ids = $2, version = version + 1 WHERE id = $1', [
      id,
      receiverIds,
    ]);
  }
}
