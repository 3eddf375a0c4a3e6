import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import { orRefusal, Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { CaseHold } from './case-hold.service.js';
import type { HeldCase } from './casework.rules.js';
import type { StoredTask } from './task.repository.js';
import { TaskRepository } from './task.repository.js';
import { TaskNotice } from './task-notice.service.js';
import type { Repeat, RepeatedFrom } from './task-repeat.rules.js';
import { repeatedFrom, repeatRefusals } from './task-repeat.rules.js';
import { TaskSeries } from './task-series.service.js';
import type { TaskFacts, TaskRequest, TaskState, TaskStep } from './task.rules.js';
import { giverOf, isGivenTo, taskCan, taskRefusals, taskSteps } from './task.rules.js';

/** A task as this actor gets it, also as the lasting answer to a repeated request. */
export type TaskView = ReturnType<typeof seen>;

@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly hold: CaseHold,
    private readonly tasks: TaskRepository,
    private readonly series: TaskSeries,
    private readonly notice: TaskNotice,
    private readonly journal: Journal,
    private readonly clock: Clock,
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
    { title, dueOn = null, ownerId = actor.userId, repeat: asked = null }: TaskRequest,
  ): Promise<ReadonlyMap<string, TaskView | Refusal>> {
    const repeat = asked && repeatedFrom(asked, dueOn, this.clock.today());
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
              givenById: giverOf(actor, ownerId),
              repeat,
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
    await this.notice.given(tx, actor, added);
    const views = new Map(added.map((task) => [task.trajectoryId, seen(actor, task)]));
    return new Map(trajectoryIds.map((id, n) => [id, views.get(id) ?? (places[n] as Refusal)]));
  }

  /** Other words, another day, or another colleague. */
  change(actor: Actor, id: string, version: number, asked: Partial<TaskRequest>): Promise<TaskView> {
    return this.step(actor, id, 'change', async (tx, held, task) => {
      if (task.version !== version) throw new Refusal(refusals.versionOutdated);
      const dueOn = asked.dueOn === undefined ? task.dueOn : asked.dueOn;
      const ownerId = asked.ownerId ?? task.ownerId;
      const moves = ownerId !== task.ownerId;
      if (moves) (await this.hold.accessOf(tx, ownerId))(held);
      await this.tasks.change(tx, id, {
        title: asked.title ?? task.title,
        dueOn,
        ownerId,
        givenById: moves ? giverOf(actor, ownerId) : task.givenById,
        repeat: this.repeatAfter(task, asked.repeat, dueOn),
      });
      const changed = await this.note(tx, actor, id, 'task.changed');
      if (moves) await this.notice.given(tx, actor, [changed]);
      return changed;
    });
  }

  /** Back to who asked it; when they do not work on the case any more, to the contact person. */
  handBack(actor: Actor, id: string, note?: string): Promise<TaskView> {
    return this.step(actor, id, 'handBack', async (tx, held, task) => {
      const giverWorks = (await this.hold.worksOn(tx, task.givenById!))(held);
      const ownerId = giverWorks ? task.givenById! : held.contactPersonId;
      if (ownerId === task.ownerId) throw new Refusal(taskRefusals.nobodyToHandBackTo);
      await this.tasks.change(tx, id, { ...task, ownerId, givenById: null });
      const handedBack = await this.note(tx, actor, id, 'task.handedBack', { note: note ?? null });
      await this.notice.handedBack(tx, actor, handedBack, note);
      return handedBack;
    });
  }

  /** It has been done, and what comes again has its next. Doing it twice changes nothing. */
  complete(actor: Actor, id: string): Promise<TaskView> {
    return this.step(actor, id, 'complete', async (tx, held, task) => {
      if (task.state === 'done') return task;
      await this.tasks.complete(tx, id, held.at);
      const done = await this.note(tx, actor, id, 'task.completed');
      await this.series.goOn(tx, actor, held, task);
      return done;
    });
  }

  /** It has not been done after all, and its next is not there. */
  reopen(actor: Actor, id: string): Promise<TaskView> {
    return this.step(actor, id, 'reopen', async (tx, held, task) => {
      if (task.state === 'open') return task;
      await this.series.goBack(tx, held, task);
      await this.tasks.complete(tx, id, null);
      return this.note(tx, actor, id, 'task.reopened');
    });
  }

  /** As it was, counted anew from the day that it is given, or no longer. */
  private repeatAfter(
    { repeat }: StoredTask,
    asked: Repeat | null | undefined,
    dueOn: CalendarDate | null,
  ): RepeatedFrom | null {
    if (asked === null) return null;
    if (asked) return repeatedFrom(asked, dueOn, this.clock.today());
    if (repeat && dueOn === null) throw new Refusal(repeatRefusals.withoutDue);
    return repeat;
  }

  private step(
    actor: Actor,
    id: string,
    step: TaskStep,
    work: (tx: Tx, held: HeldCase, task: StoredTask) => Promise<StoredTask>,
  ): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.tasks.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const held = await this.hold.take(tx, actor, trajectoryId, 'addTask');
      const task = await this.tasks.find(tx, id);
      // What was done is done, and may be said again; of a change or a hand-over once is not twice.
      if (task.state !== taskSteps[step].to || taskSteps[step].from.some((from) => from === task.state)) {
        const facts = { state: task.state, givenToMe: isGivenTo(actor, task) };
        take<TaskState, TaskStep, TaskFacts, Actor>(taskSteps, step, actor, facts);
      }
      return seen(actor, await work(tx, held, task));
    });
  }

  /** What it became, and that in the journal. */
  private async note(
    tx: Tx,
    actor: Actor,
    id: string,
    type: string,
    more: EventFacts = {},
  ): Promise<StoredTask> {
    const [task] = await this.noteAll(tx, actor, [id], type, more);
    return task!;
  }

  private async noteAll(
    tx: Tx,
    actor: Actor,
    ids: readonly string[],
    type: string,
    more: EventFacts = {},
  ): Promise<StoredTask[]> {
    const tasks = await this.tasks.findAll(tx, ids);
    await this.journal.recordAll(
      tx,
      actor,
      tasks.map(({ id, participantId, trajectoryId, title, dueOn, ownerName }) => ({
        type,
        participantId,
        trajectoryId,
        facts: { taskId: id, title, dueOn, owner: ownerName, ...more },
      })),
    );
    return tasks;
  }
}

const seen = (
  actor: Actor,
  { ownerId, ownerName, givenById, givenByName, repeat, doneAt, ...task }: StoredTask,
) => ({
  ...task,
  owner: { id: ownerId, name: ownerName },
  givenBy: givenById && givenByName ? { id: givenById, name: givenByName } : null,
  repeat: repeat && { every: repeat.every, unit: repeat.unit, until: repeat.until },
  doneAt: doneAt?.toISOString() ?? null,
  can: taskCan(actor, { state: task.state, givenToMe: isGivenTo(actor, { ownerId, givenById }) }),
});
