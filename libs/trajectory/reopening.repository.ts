import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { isSecondOpen } from './trajectory.repository.js';
import type { LockedTrajectory } from './trajectory.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

interface Reopening {
  readonly contactPersonId: string;
  readonly reason: string;
  readonly reopenedBy: string;
}

@Injectable()
export class ReopeningRepository {
  /** The trajectory, its last stage and a contact person run on from one instant; the pause stays in the history. */
  async reopen(
    tx: Tx,
    { id, participantId, stage, at }: LockedTrajectory,
    { contactPersonId, reason, reopenedBy }: Reopening,
  ): Promise<void> {
    try {
      await rows(
        tx,
        `UPDATE trajectory SET active = active + tstzmultirange(tstzrange($2, NULL)), exit_reason = NULL,
           exit_note = NULL
         WHERE id = $1`,
        [id, at],
      );
    } catch (error) {
      if (isSecondOpen(error)) throw new Refusal(trajectoryRefusals.alreadyOpen);
      throw error;
    }
    await rows(
      tx,
      `INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, reason, during, moved_by)
       VALUES ($1, $2, $3, $4, 'reopening', $5, tstzrange($6, NULL), $7)`,
      [newId(), id, participantId, stage, reason, at, reopenedBy],
    );
    await rows(
      tx,
      `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
       VALUES ($1, $2, $3, $4, tstzrange($5, NULL), $6)`,
      [newId(), id, participantId, contactPersonId, at, reopenedBy],
    );
  }
}
