import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { NewDeadline } from './deadline.rules.js';
import type { Stage } from './stage.rules.js';

export interface DeadlineOfTrajectory extends NewDeadline {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly stage: Stage;
  readonly ownerId: string;
}

@Injectable()
export class DeadlineRepository {
  async add(tx: Tx, deadlines: readonly DeadlineOfTrajectory[]): Promise<void> {
    if (deadlines.length === 0) return;
    await rows(
      tx,
      `INSERT INTO deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on)
       SELECT id, "trajectoryId", "participantId", kind, stage, "ownerId", "dueOn"
       FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, "trajectoryId" uuid, "participantId" uuid, kind text,
         stage text, "ownerId" uuid, "dueOn" date)`,
      [JSON.stringify(deadlines.map((deadline) => ({ id: newId(), ...deadline })))],
    );
  }
}
