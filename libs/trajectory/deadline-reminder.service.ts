import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Mailing } from '#kernel/mailing.js';
import { Outbox } from '#kernel/outbox.js';
import type { Tx } from '#kernel/tx.js';
import { DeadlineReminderRepository } from './deadline-reminder.repository.js';
import { reminderDue, reminderOf } from './deadline.rules.js';
import { reminderWords } from './deadline-words.rules.js';
import { DeadlineRepository } from './deadline.repository.js';
import { terms } from './term.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';

/** Tells the owner of a deadline, and who substitutes for them, that it is due soon, and that it has gone by. */
@Injectable()
export class DeadlineReminder {
  constructor(
    private readonly trajectories: TrajectoryRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly reminders: DeadlineReminderRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly mailing: Mailing,
  ) {}

  /** What is due of it today, once for each date that it is given; whoever moves a deadline owes a new reminder. */
  async remind(tx: Tx, id: string): Promise<void> {
    const trajectoryId = await this.deadlines.trajectoryOf(tx, id);
    if (!trajectoryId) return;
    const { state } = await this.trajectories.hold(tx, trajectoryId);
    const deadline = await this.reminders.find(tx, id);
    if (!deadline || state === 'ended') return;
    if (state === 'suspended' && terms[deadline.kind].stopsInSuspension) return;

    const today = this.clock.today();
    const about = reminderDue(deadline, today);
    if (about) {
      const recipients = await this.reminders.recipients(tx, deadline.ownerId, today);
      const words = reminderWords[about](deadline);
      await this.mailing.owe(tx, await this.reminders.tell(tx, deadline, about, words, recipients));
    }
    const { soonOn, dueOn } = deadline;
    if (soonOn <= today && today <= dueOn) await this.outbox.add(tx, [reminderOf(id, addDays(dueOn, 1))]);
  }
}
