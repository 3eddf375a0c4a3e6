import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { orRefusal, Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { CaseHold } from './case-hold.service.js';
import type { HeldCase } from './casework.rules.js';
import type { StoredTask } from './task.repository.js';
import { TaskRepository } from './task.repository.js';
import type { TaskFacts, TaskRequest, TaskState, TaskStep } from './task.rules.js';
import { taskCan, taskSteps } from './task.rules.js';

/** A task as this actor gets it, also as the lasting answer to a repeated request. */
export type TaskView = ReturnType<typeof seen>;

@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly hold: CaseHold,
    private readonly tasks: TaskRepository,
    private readonly journal: Journal,
  ) {}

  /** Something has to be done, by the actor or by a colleague who sees the case. */
  add(actor: Actor, trajectoryId: string, request: TaskRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const task = (await this.addToAll(tx, actor, [trajectoryId], request)).get(trajectoryId)!;
      if (task instanceof Refusal) throw task;
      return task;
    });
  }

  /** The same on many cases, in as many statements as on one. Where it is refused nothing has changed. */
  async addToAll(
    tx: Tx,
    actor: Actor,
    trajectoryIds: readonly string[],
    { title, dueOn = null, ownerId = actor.userId }: TaskRequest,
  ): Promise<ReadonlyMap<string, TaskView | Refusal>> {
    const taken = await this.hold.takeAll(tx, actor, trajectoryIds, 'addTask');
    const requireAccess = await this.hold.accessOf(tx, ownerId);
    const places = [...taken.values()].map((held) =>
      held instanceof Refusal ? held : orRefusal(() => requireAccess(held)),
    );
    const tasks = places.flatMap((place) =>
      place instanceof Refusal
        ? []
        : [
            {
              id: newId(),
              trajectoryId: place.id,
              participantId: place.participantId,
              title,
              dueOn,
              ownerId,
            },
          ],
    );
    await this.tasks.addAll(tx, actor.userId, tasks);
    const added = await this.noteAll(
      tx,
      actor,
      tasks.map(({ id }) => id),
      'task.added',
    );
    const views = new Map(added.map((task) => [task.trajectoryId, task]));
    return new Map(trajectoryIds.map((id, n) => [id, views.get(id) ?? (places[n] as Refusal)]));
  }

  /** Other words, another day, or another colleague. */
  change(actor: Actor, id: string, version: number, asked: Partial<TaskRequest>): Promise<TaskView> {
    return this.step(actor, id, 'change', async (tx, held, task) => {
      if (task.version !== version) throw new Refusal(refusals.versionOutdated);
      const changed = {
        title: asked.title ?? task.title,
        dueOn: asked.dueOn === undefined ? task.dueOn : asked.dueOn,
        ownerId: asked.ownerId ?? task.ownerId,
      };
      if (changed.ownerId !== task.ownerId) (await this.hold.accessOf(tx, changed.ownerId))(held);
      await this.tasks.change(tx, id, changed);
      return this.note(tx, actor, id, 'task.changed');
    });
  }

  /** It has been done. Doing it twice changes nothing. */
  complete(actor: Actor, id: string): Promise<TaskView> {
    return this.step(actor, id, 'complete', async (tx, { at }, task) => {
      if (task.state === 'done') return seen(actor, task);
      await this.tasks.complete(tx, id, at);
      return this.note(tx, actor, id, 'task.completed');
    });
  }

  /** It has not been done after all. */
  reopen(actor: Actor, id: string): Promise<TaskView> {
    return this.step(actor, id, 'reopen', async (tx, _held, task) => {
      if (task.state === 'open') return seen(actor, task);
      await this.tasks.complete(tx, id, null);
      return this.note(tx, actor, id, 'task.reopened');
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: TaskStep,
    work: (tx: Tx, held: HeldCase, task: StoredTask) => Promise<TaskView>,
  ): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.tasks.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId, 'addTask');
      const task = await this.tasks.find(tx, id);
      if (task.state !== taskSteps[step].to || step === 'change') {
        take<TaskState, TaskStep, TaskFacts, Actor>(taskSteps, step, actor, task);
      }
      return work(tx, held, task);
    });
  }

  /** What it became, and that in the journal. */
  private async note(tx: Tx, actor: Actor, id: string, type: string): Promise<TaskView> {
    const [task] = await this.noteAll(tx, actor, [id], type);
    return task!;
  }

  private async noteAll(tx: Tx, actor: Actor, ids: readonly string[], type: string): Promise<TaskView[]> {
    const tasks = await this.tasks.findAll(tx, ids);
    await this.journal.recordAll(
      tx,
      actor,
      tasks.map(({ id, participantId, trajectoryId, title, dueOn, ownerName }) => ({
        type,
        participantId,
        trajectoryId,
        facts: { taskId: id, title, dueOn, owner: ownerName },
      })),
    );
    return tasks.map((task) => seen(actor, task));
  }
}

const seen = (actor: Actor, { ownerId, ownerName, doneAt, ...task }: StoredTask) => ({
  ...task,
  owner: { id: ownerId, name: ownerName },
  doneAt: doneAt?.toISOString() ?? null,
  can: taskCan(actor, task),
});
