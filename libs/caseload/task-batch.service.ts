import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { TaskRequest } from './task.rules.js';
import { TaskService } from './task.service.js';

/** What became of one case of the batch. */
export interface TaskBatchItem {
  readonly trajectoryId: string;
  readonly outcome: 'added' | 'refused';
  readonly taskId: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

export interface TaskBatch {
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
    return this.database.write(actor, async (tx) => {
      const items = new Map<string, TaskBatchItem>();
      // In one order for everybody: two batches on the same cases would otherwise wait for each other for ever.
      for (const id of [...new Set(trajectoryIds)].sort()) items.set(id, await this.one(tx, actor, id, task));
      const asked = [...new Set(trajectoryIds)].map((id) => items.get(id)!);
      const added = asked.filter(({ outcome }) => outcome === 'added').length;
      return { items: asked, added, refused: asked.length - added };
    });
  }

  private async one(tx: Tx, actor: Actor, trajectoryId: string, task: TaskRequest): Promise<TaskBatchItem> {
    try {
      const { id } = await this.tasks.addTo(tx, actor, trajectoryId, task);
      return { trajectoryId, outcome: 'added', taskId: id, problem: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, detail } = error.kind;
      return {
        trajectoryId,
        outcome: 'refused',
        taskId: null,
        problem: { code, detail: detail(error.facts) },
      };
    }
  }
}
