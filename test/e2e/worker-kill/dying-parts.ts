import { Injectable } from '@nestjs/common';
import type { Message } from '#kernel/queue/job.rules.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import type { IssuedMessage } from '#kernel/queue/outbox.repository.js';
import type { QueueName } from '#kernel/queue/queue-names.js';
import { Queues } from '#kernel/queue/queues.js';

/** The moments at which a worker can be told to die: each lies between two things that must both happen. */
export const deaths = ['leased', 'handed-over', 'effect', 'committed'] as const;

const dieAt = (moment: (typeof deaths)[number]) => {
  if (process.env.DIE_AT === moment) process.kill(process.pid, 'SIGKILL');
};

/** Dies between the lease and the queue, or just after the queue has it. */
@Injectable()
export class DyingQueues extends Queues {
  override async add(messages: readonly IssuedMessage[], queueOf: (job: string) => QueueName): Promise<void> {
    dieAt('leased');
    await super.add(messages, queueOf);
    if (messages.length > 0) dieAt('handed-over');
  }
}

/** Dies between the commit of the effect and the queue being told of it. */
@Injectable()
export class DyingRunner extends JobRunner {
  override async run(message: Message): Promise<void> {
    await super.run(message);
    dieAt('committed');
  }
}
