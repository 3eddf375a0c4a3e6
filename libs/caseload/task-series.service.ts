import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { nextDue } from './task-repeat.rules.js';
import type { StoredTask } from './task.repository.js';
import { TaskRepository } from './task.repository.js';
import { taskRefusals } from './task.rules.js';

/** Tasks that come again. The caller holds the trajectory, so nobody else makes or takes back a next one meanwhile. */
@Injectable()
export class TaskSeries {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** After a task that was done comes the next, once; of a trajectory at rest not before it runs again. */
  async goOn(tx: Tx, actor: Actor, { state }: LockedTrajectory, done: StoredTask): Promise<void> {
    if (done.repeat === null || state !== 'running') return;
    const dueOn = nextDue(done.repeat, done.dueOn!, this.clock.today());
    if (dueOn === null) return;
    const id = await this.tasks.follow(tx, done, newId(), dueOn, actor.userId);
    const next = await this.tasks.find(tx, id);
    await this.journal.record(tx, actor, {
      type: 'task.repeated',
      participantId: next.participantId,
      trajectoryId: next.trajectoryId,
      facts: { taskId: id, title: next.title, dueOn, owner: next.ownerName },
    });
  }

  /** What was done after all was not: the next is not there yet, unless it was done as well. */
  async goBack(tx: Tx, { at }: LockedTrajectory, reopened: StoredTask): Promise<void> {
    const next = await this.tasks.following(tx, reopened.id);
    if (next?.state === 'done') throw new Refusal(taskRefusals.followed);
    if (next?.state === 'open') await this.tasks.cancel(tx, next.id, at);
  }

  /** The trajectory runs again: the next of each task that was done while it was at rest. */
  async afterRest(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<void> {
    const running = { ...trajectory, state: 'running' } as const;
    for (const done of await this.tasks.unfollowedSinceRest(tx, trajectory.id)) {
      await this.goOn(tx, actor, running, done);
    }
  }
}
