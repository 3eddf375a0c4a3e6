import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { DeadlineRepository } from './deadline.repository.js';
import type { LockedTrajectory } from './trajectory.rules.js';

/** What a trajectory had open when it ended as a duplicate. */
export interface OpenWork {
  readonly deadlineIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly involved: readonly { readonly userId: string; readonly role: string }[];
  readonly suspension: { readonly reason: string; readonly expectedEndOn: string } | null;
}

@Injectable()
export class DuplicateRecordRepository {
  constructor(private readonly deadlines: DeadlineRepository) {}

  lockRunning(tx: Tx, participantIds: readonly string[]): Promise<{ id: string; participantId: string }[]> {
    return rows(
      tx,
      `SELECT id, participant_id AS "participantId" FROM trajectory
       WHERE participant_id = ANY ($1::uuid[]) AND upper_inf(active) ORDER BY id FOR NO KEY UPDATE`,
      [participantIds],
    );
  }

  async remember(tx: Tx, { id }: LockedTrajectory): Promise<OpenWork> {
    const [open] = await rows<OpenWork>(
      tx,
      `SELECT ARRAY(SELECT id FROM deadline WHERE trajectory_id = $1 AND state = 'open') AS "deadlineIds",
         ARRAY(SELECT id FROM task WHERE trajectory_id = $1 AND done_at IS NULL) AS "taskIds",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', user_id, 'role', role)), '[]')
          FROM involved_colleague WHERE trajectory_id = $1 AND upper_inf(during)) AS involved,
         (SELECT jsonb_build_object('reason', reason, 'expectedEndOn', expected_end_on)
          FROM suspension WHERE trajectory_id = $1 AND upper_inf(during)) AS suspension`,
      [id],
    );
    return open!;
  }

  /** What was open is open again, from the instant of the re-opening. */
  async bringBack(tx: Tx, { id, participantId, at }: LockedTrajectory, before: OpenWork): Promise<void> {
    await this.deadlines.openAgain(tx, before.deadlineIds, 'cancelled');
    await rows(
      tx,
      'UPDATE task SET done_at = NULL, cancelled = false WHERE id = ANY ($1::uuid[]) AND cancelled',
      [before.taskIds],
    );
    for (const { userId, role } of before.involved) {
      await rows(
        tx,
        `INSERT INTO involved_colleague (id, trajectory_id, participant_id, user_id, role, during)
         VALUES ($1, $2, $3, $4, $5, tstzrange($6, NULL))`,
        [newId(), id, participantId, userId, role, at],
      );
    }
    if (!before.suspension) return;
    await rows(
      tx,
      `INSERT INTO suspension (id, trajectory_id, participant_id, reason, during, expected_end_on)
       SELECT $1, $2, $3, $4, daterange(greatest(($5::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date,
         (SELECT max(upper(during)) FROM suspension WHERE trajectory_id = $2)), NULL), $6`,
      [newId(), id, participantId, before.suspension.reason, at, before.suspension.expectedEndOn],
    );
  }
}
