import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { DeadlineKind, NewDeadline } from './deadline.rules.js';
import type { Stage } from './stage.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

export interface DeadlineOfTrajectory extends NewDeadline {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly stage: Stage;
  readonly ownerId: string;
}

export interface StoredDeadline extends NewDeadline {
  readonly id: string;
  readonly stage: Stage;
  readonly state: 'open' | 'met' | 'cancelled';
}

const columns = 'id, kind, stage, state, due_on::text AS "dueOn"';

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

  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ trajectory_id: string }>(
      tx,
      'SELECT trajectory_id FROM deadline WHERE id = $1',
      [id],
    );
    return found?.trajectory_id;
  }

  async find(tx: Tx, id: string): Promise<StoredDeadline> {
    const [found] = await rows<StoredDeadline>(tx, `SELECT ${columns} FROM deadline WHERE id = $1`, [id]);
    return found!;
  }

  open(tx: Tx, trajectoryId: string): Promise<StoredDeadline[]> {
    return rows(tx, `SELECT ${columns} FROM deadline WHERE trajectory_id = $1 AND state = 'open'`, [
      trajectoryId,
    ]);
  }

  async meet(tx: Tx, id: string, at: string): Promise<void> {
    await rows(tx, `UPDATE deadline SET state = 'met', closed_at = $2 WHERE id = $1`, [id, at]);
  }

  async openAgain(tx: Tx, id: string): Promise<void> {
    await rows(tx, `UPDATE deadline SET state = 'open', closed_at = NULL WHERE id = $1`, [id]);
  }

  async moveTo(tx: Tx, moved: readonly { readonly id: string; readonly dueOn: string }[]): Promise<void> {
    if (moved.length === 0) return;
    await rows(
      tx,
      `UPDATE deadline d SET due_on = m."dueOn"
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "dueOn" date) WHERE d.id = m.id`,
      [JSON.stringify(moved)],
    );
  }

  /** Cancels what is open: the given kinds, or all. */
  async cancel(tx: Tx, { id, at }: LockedTrajectory, kinds?: readonly DeadlineKind[]): Promise<void> {
    await rows(
      tx,
      `UPDATE deadline SET state = 'cancelled', closed_at = $2
       WHERE trajectory_id = $1 AND state = 'open' AND ($3::text[] IS NULL OR kind = ANY ($3))`,
      [id, at, kinds ?? null],
    );
  }
}
