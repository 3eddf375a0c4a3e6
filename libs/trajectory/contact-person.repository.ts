import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { LockedTrajectory } from './trajectory.rules.js';

@Injectable()
export class ContactPersonRepository {
  /** The open work of the one who leaves goes to the one who comes; what specialists owe stays theirs. */
  async moveOpenWork(tx: Tx, { id, contactPersonId, at }: LockedTrajectory, toUserId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE deadline SET owner_id = $3 WHERE trajectory_id = $1 AND state = 'open' AND owner_id = $2`,
      [id, contactPersonId, toUserId],
    );
    await rows(
      tx,
      'UPDATE task SET owner_id = $3 WHERE trajectory_id = $1 AND done_at IS NULL AND owner_id = $2',
      [id, contactPersonId, toUserId],
    );
    await rows(
      tx,
      `UPDATE appointment SET owner_id = $3
       WHERE trajectory_id = $1 AND starts_at > $4 AND cancelled_at IS NULL AND owner_id = $2`,
      [id, contactPersonId, toUserId, at],
    );
  }

  /** Closes the running assignment and begins the next at the same instant. */
  async replace(
    tx: Tx,
    { id, participantId, at }: LockedTrajectory,
    assignment: { readonly id: string; readonly toUserId: string; readonly assignedBy: string },
  ): Promise<void> {
    await rows(
      tx,
      `WITH closed AS (
         UPDATE contact_assignment SET during = tstzrange(lower(during), $2) 
         WHERE trajectory_id = $1 AND upper_inf(during) RETURNING trajectory_id
       )
       INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
       SELECT $3, trajectory_id, $4, $5, tstzrange($2, NULL), $6 FROM closed`,
      [id, at, assignment.id, participantId, assignment.toUserId, assignment.assignedBy],
    );
  }
}
