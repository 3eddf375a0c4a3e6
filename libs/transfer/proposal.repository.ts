import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Stage } from '#trajectory/stage.rules.js';

/** Which cases of a colleague: these, or those in these stages; all when neither is said. */
export interface Selection {
  readonly trajectoryIds?: readonly string[] | null;
  readonly stages?: readonly Stage[] | null;
}

export interface RunningCase {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly stage: Stage;
  readonly suspended: boolean;
  readonly onOffer: boolean;
}

interface Acquaintance {
  readonly participantId: string;
  readonly userId: string;
  readonly asContactPerson: boolean;
}

/** The facts that a division is made from. */
@Injectable()
export class ProposalRepository {
  /** The running cases of a contact person, by name. */
  cases(tx: Tx, userId: string, { trajectoryIds, stages }: Selection): Promise<RunningCase[]> {
    return rows(
      tx,
      `SELECT trajectory_id AS "trajectoryId", participant_id AS "participantId", stage, suspended,
         open_handover_id IS NOT NULL AS "onOffer"
       FROM caseload_entry
       WHERE contact_person_id = $1 AND ended_at IS NULL AND ($2::uuid[] IS NULL OR trajectory_id = ANY ($2))
         AND ($3::text[] IS NULL OR stage = ANY ($3))
       ORDER BY participant_name, trajectory_id`,
      [userId, trajectoryIds ?? null, stages ?? null],
    );
  }

  /** Which of these colleagues know which of these participants. */
  acquaintances(
    tx: Tx,
    participantIds: readonly string[],
    userIds: readonly string[],
  ): Promise<Acquaintance[]> {
    return rows(
      tx,
      `SELECT participant_id AS "participantId", user_id AS "userId", bool_or(contact) AS "asContactPerson" FROM (
         SELECT participant_id, user_id, true AS contact FROM contact_assignment
         WHERE participant_id = ANY ($1::uuid[]) AND user_id = ANY ($2::uuid[])
         UNION ALL SELECT participant_id, user_id, false FROM involved_colleague
         WHERE participant_id = ANY ($1::uuid[]) AND user_id = ANY ($2::uuid[])
       ) known GROUP BY 1, 2`,
      [participantIds, userIds],
    );
  }
}
