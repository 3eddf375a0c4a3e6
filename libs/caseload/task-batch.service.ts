import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import type { TaskRequest } from './task.rules.js';
import type { TaskView } from './task.service.js';
import { TaskService } from './task.service.js';

/** What became of one case of the batch. */
interface TaskBatchItem {
  readonly trajectoryId: string;
  readonly outcome: 'added' | 'refused';
  readonly taskId: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

interface TaskBatch {
  readonly items: TaskBatchItem[];
  readonly added: number;
  readonly refused: number;
}

@Injectable()
export class TaskBatchService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskService,
  ) {}

  /**
   * The same task on several cases at once. A case on which it cannot be put is said with its reason, and the others
   * get theirs; they are all written together, so a repeated request finds all of them or none.
   */
  add(actor: Actor, trajectoryIds: readonly string[], task: TaskRequest): Promise<TaskBatch> {
    const asked = [...new Set(trajectoryIds)];
    return this.database.write(actor, async (tx) => {
      const tasks = await this.tasks.addToAll(tx, actor, asked, task);
      const items = asked.map((id) => itemOf(id, tasks.get(id)!));
      const added = items.filter(({ outcome }) => outcome === 'added').length;
      return { items, added, refused: items.length - added };
    });
  }
}

function itemOf(trajectoryId: string, came: TaskView | Refusal): TaskBatchItem {
  if (!(came instanceof Refusal)) return { trajectoryId, outcome: 'added', taskId: came.id, problem: null };
  const { code, detail } = came.kind;
  return { trajectoryId, outcome: 'refused', taskId: null, problem: { code, detail: detail(came.facts) } };
}
