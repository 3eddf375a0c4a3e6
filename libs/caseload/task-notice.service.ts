import { Injectable } from '@nestjs/common';
import { NoticeService } from '#handover/notice.service.js';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import type { StoredTask } from './task.repository.js';

const day = (date: string): string => date.split('-').reverse().join('-');
const what = ({ title, dueOn }: StoredTask): string => `${title}${dueOn ? `, uiterlijk ${day(dueOn)}` : ''}`;

/** Tells a colleague, and who substitutes for them, of a task that became theirs; in the transaction that made it so. */
@Injectable()
export class TaskNotice {
  constructor(private readonly notices: NoticeService) {}

  /** Of the same one on many cases how many there are, and the way to the first. Who takes it upon themselves knows. */
  async given(tx: Tx, actor: Actor, tasks: readonly StoredTask[]): Promise<void> {
    const [first] = tasks;
    if (!first || first.ownerId === actor.userId) return;
    const one = tasks.length === 1;
    await this.notices.tellColleagues(tx, [first.ownerId], {
      messageId: newId(),
      kind: 'task.given',
      about: { participantId: first.participantId },
      body: `${actor.displayName} gaf u ${one ? 'een taak' : `${tasks.length} taken`}: ${what(first)}`,
    });
  }

  async handedBack(tx: Tx, actor: Actor, task: StoredTask, note: string | undefined): Promise<void> {
    await this.notices.tellColleagues(tx, [task.ownerId], {
      messageId: newId(),
      kind: 'task.handedBack',
      about: { participantId: task.participantId },
      body: `${actor.displayName} gaf een taak aan u terug: ${what(task)}${note ? ` (${note})` : ''}`,
    });
  }
}
