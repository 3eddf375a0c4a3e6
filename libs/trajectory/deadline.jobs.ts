import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { deadlineJobs } from './deadline.rules.js';
import { DeadlineReminder } from './deadline-reminder.service.js';

/** The job of deadlines. It may come twice, late, or after the deadline moved or was met. */
@Injectable()
export class DeadlineJobs {
  constructor(private readonly reminder: DeadlineReminder) {}

  @HandlesJob(deadlineJobs.remind)
  remind(tx: Tx, { deadlineId }: Payload): Promise<void> {
    return this.reminder.remind(tx, deadlineId!);
  }
}
