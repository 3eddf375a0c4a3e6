import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { TaskState } from './task.rules.js';

export interface StoredTask {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: TaskState;
  readonly doneAt: Date | null;
}

interface TaskText {
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly ownerId: string;
}

interface NewTask extends TaskText {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
}

@Injectable()
export class TaskRepository {
  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ id: string }>(tx, 'SELECT trajectory_id AS id FROM task WHERE id = $1', [
      id,
    ]);
    return found?.id;
  }

  async find(tx: Tx, id: string): Promise<StoredTask> {
    const [found] = await this.findAll(tx, [id]);
    return found!;
  }

  findAll(tx: Tx, ids: readonly string[]): Promise<StoredTask[]> {
    return rows(
      tx,
      `SELECT k.id, k.version, k.trajectory_id AS "trajectoryId", k.participant_id AS "participantId", k.title,
         k.due_on::text AS "dueOn", k.owner_id AS "ownerId", u.display_name AS "ownerName", k.done_at AS "doneAt",
         CASE WHEN k.cancelled THEN 'cancelled' WHEN k.done_at IS NOT NULL THEN 'done' ELSE 'open' END AS state
       FROM task k JOIN app_user u ON u.id = k.owner_id WHERE k.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  async addAll(tx: Tx, createdBy: string, tasks: readonly NewTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await rows(
      tx,
      `INSERT INTO task (id, trajectory_id, participant_id, title, due_on, owner_id, created_by)
       SELECT id, "trajectoryId", "participantId", title, "dueOn", "ownerId", $1
       FROM jsonb_to_recordset($2::jsonb) AS k (id uuid, "trajectoryId" uuid, "participantId" uuid, title text,
         "dueOn" date, "ownerId" uuid)`,
      [createdBy, JSON.stringify(tasks)],
    );
  }

  async change(tx: Tx, id: string, { title, dueOn, ownerId }: TaskText): Promise<void> {
    await rows(
      tx,
      'UPDATE task SET title = $2, due_on = $3, owner_id = $4, version = version + 1 WHERE id = $1',
      [id, title, dueOn, ownerId],
    );
  }

  /** Done at an instant, or open again. */
  async complete(tx: Tx, id: string, at: string | null): Promise<void> {
    await rows(tx, 'UPDATE task SET done_at = $2, version = version + 1 WHERE id = $1', [id, at]);
  }
}
