import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

/** A route that came to belong to another case. */
export interface MovedRoute {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fromTrajectoryId: string;
}

@Injectable()
export class LearningMergeRepository {
  async runningTrajectory(tx: Tx, participantId: string): Promise<string | undefined> {
    const [found] = await rows<{ id: string }>(
      tx,
      'SELECT id FROM trajectory WHERE participant_id = $1 AND upper_inf(active)',
      [participantId],
    );
    return found?.id;
  }

  /** What runs of one participant goes to the case of the other; work processes and notes go along. */
  moveRunning(
    tx: Tx,
    fromParticipantId: string,
    to: { readonly participantId: string; readonly trajectoryId: string },
  ): Promise<MovedRoute[]> {
    return rows(
      tx,
      `UPDATE learning_route r SET trajectory_id = $2, participant_id = $3, version = r.version + 1
       FROM learning_route before
       WHERE before.id = r.id AND r.participant_id = $1 AND r.state = 'running'
       RETURNING r.id, r.kind, r.title, before.trajectory_id AS "fromTrajectoryId"`,
      [fromParticipantId, to.trajectoryId, to.participantId],
    );
  }

  async moveBack(tx: Tx, { id, fromTrajectoryId }: MovedRoute, participantId: string): Promise<void> {
    await rows(
      tx,
      'UPDATE learning_route SET trajectory_id = $2, participant_id = $3, version = version + 1 WHERE id = $1',
      [id, fromTrajectoryId, participantId],
    );
  }
}
