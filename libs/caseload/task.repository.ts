import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { RepeatedFrom } from './task-repeat.rules.js';
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
  readonly givenById: string | null;
  readonly givenByName: string | null;
  readonly repeat: RepeatedFrom | null;
  readonly state: TaskState;
  readonly doneAt: Date | null;
}

interface TaskText {
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly ownerId: string;
  readonly givenById: string | null;
  readonly repeat: RepeatedFrom | null;
}

interface NewTask extends TaskText {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
}

/** A task as JSON gives it: what it says, whose it is, and how often it comes again. */
const textColumns = `title text, "dueOn" date, "ownerId" uuid, "givenById" uuid, repeat jsonb`;
const repeatColumns = 'repeat_every, repeat_unit, repeat_from, repeat_until';
const repeatValues = `(repeat->>'every')::int, repeat->>'unit', (repeat->>'from')::date, (repeat->>'until')::date`;

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
         k.given_by AS "givenById", g.display_name AS "givenByName",
         CASE WHEN k.repeat_every IS NOT NULL THEN json_build_object('every', k.repeat_every, 'unit', k.repeat_unit,
           'from', k.repeat_from, 'until', k.repeat_until) END AS repeat,
         CASE WHEN k.cancelled THEN 'cancelled' WHEN k.done_at IS NOT NULL THEN 'done' ELSE 'open' END AS state
       FROM task k JOIN app_user u ON u.id = k.owner_id LEFT JOIN app_user g ON g.id = k.given_by
       WHERE k.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  async addAll(tx: Tx, createdBy: string, tasks: readonly NewTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await rows(
      tx,
      `INSERT INTO task (id, trajectory_id, participant_id, title, due_on, owner_id, given_by, ${repeatColumns},
         created_by)
       SELECT id, "trajectoryId", "participantId", title, "dueOn", "ownerId", "givenById", ${repeatValues}, $1
       FROM jsonb_to_recordset($2::jsonb) AS k (id uuid, "trajectoryId" uuid, "participantId" uuid, ${textColumns})`,
      [createdBy, JSON.stringify(tasks)],
    );
  }

  async change(tx: Tx, id: string, text: TaskText): Promise<void> {
    await rows(
      tx,
      `UPDATE task SET title = k.title, due_on = "dueOn", owner_id = "ownerId", given_by = "givenById",
         (${repeatColumns}) = ROW (${repeatValues}), version = version + 1
       FROM jsonb_to_record($2::jsonb) AS k (${textColumns}) WHERE id = $1`,
      [id, JSON.stringify(text)],
    );
  }

  /** Done at an instant, or open again. */
  async complete(tx: Tx, id: string, at: string | null): Promise<void> {
    await rows(tx, 'UPDATE task SET done_at = $2, version = version + 1 WHERE id = $1', [id, at]);
  }

  /** The one after it, if there is one: open, done, or taken back again. */
  async following(tx: Tx, id: string): Promise<StoredTask | undefined> {
    const [next] = await rows<{ id: string }>(tx, 'SELECT id FROM task WHERE follows_id = $1', [id]);
    return next && this.find(tx, next.id);
  }

  /** The one after a task that was done, which it is but for the day; one that was taken back is there again. Gives its id. */
  async follow(
    tx: Tx,
    task: StoredTask,
    id: string,
    dueOn: CalendarDate,
    createdBy: string,
  ): Promise<string> {
    const [next] = await rows<{ id: string }>(
      tx,
      `INSERT INTO task AS k (id, trajectory_id, participant_id, title, due_on, owner_id, given_by, ${repeatColumns},
         follows_id, created_by)
       SELECT $2, trajectory_id, participant_id, title, $3, owner_id, given_by, ${repeatColumns}, id, $4
       FROM task WHERE id = $1
       ON CONFLICT (follows_id) DO UPDATE SET done_at = NULL, cancelled = false, due_on = excluded.due_on,
         version = k.version + 1
       RETURNING id`,
      [task.id, id, dueOn, createdBy],
    );
    return next!.id;
  }

  async cancel(tx: Tx, id: string, at: string): Promise<void> {
    await rows(tx, 'UPDATE task SET done_at = $2, cancelled = true, version = version + 1 WHERE id = $1', [
      id,
      at,
    ]);
  }

  /** Done since the trajectory came to rest, and without the next that they would have had. */
  async unfollowedSinceRest(tx: Tx, trajectoryId: string): Promise<StoredTask[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT k.id FROM task k
       WHERE k.trajectory_id = $1 AND k.repeat_every IS NOT NULL AND k.done_at IS NOT NULL AND NOT k.cancelled
         AND NOT EXISTS (SELECT FROM task n WHERE n.follows_id = k.id)
         AND k.done_at >= (SELECT max(lower(s.during)) FROM suspension s WHERE s.trajectory_id = $1)::timestamp
           AT TIME ZONE 'Europe/Amsterdam'
       ORDER BY k.id`,
      [trajectoryId],
    );
    return this.findAll(
      tx,
      found.map(({ id }) => id),
    );
  }
}
