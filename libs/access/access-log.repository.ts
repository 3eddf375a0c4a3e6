import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

/** What was done with personal data. */
type AccessAction =
  | 'dossier.opened'
  | 'list.opened'
  | 'caseload.exported'
  | 'search.answered'
  | 'bsn.revealed'
  | 'referral.opened'
  | 'referrals.listed'
  | 'timeline.opened'
  | 'placements.listed'
  | 'checkIns.listed'
  | 'handover.opened'
  | 'handover.invited'
  | 'handovers.listed'
  | 'transfer.opened'
  | 'candidates.listed'
  | 'mergers.listed'
  | 'receivers.proposed'
  | 'contactPersonRequests.opened'
  | 'contactPersonRequests.listed'
  | 'accessLog.opened'
  | 'letter.opened'
  | 'letters.listed'
  | 'report.opened';

/**
 * Who saw whom, written in the transaction of the read itself: if it cannot be written, the read fails.
 * A hot read does not come here; it writes its line inside its own statement.
 */
@Injectable()
export class AccessLogRepository {
  async record(
    tx: Tx,
    actor: Actor,
    action: AccessAction,
    participantIds: readonly string[],
    purpose?: string,
  ): Promise<void> {
    await rows(
      tx,
      'INSERT INTO access_log (actor_id, action, participant_ids, purpose) VALUES ($1, $2, $3, $4)',
      [actor.userId, action, participantIds, purpose ?? null],
    );
  }
}
