import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { IssuedMessage } from './outbox.repository.js';
import { jobId } from './job.rules.js';
import { failureCode } from './failure-code.js';
import type { QueueName } from './queue-names.js';
import { queueNames } from './queue-names.js';
import { QueueConnection } from './queue-connection.js';
import { QueueLog } from './queue-log.js';

/** A failed job is kept a week for whoever looks into it; its message is still in the outbox. */
export const FAILED_JOBS_KEPT_MS = 7 * 24 * 3_600_000;

export const retention = {
  removeOnComplete: true,
  removeOnFail: { age: FAILED_JOBS_KEPT_MS / 1_000, count: 1_000 },
} as const;

/** From so many jobs on, one bulk is cheaper than single jobs. */
const BULK_FROM = 8;

/** Quick tries for what passes by itself, such as a deadlock; after those the lease of the outbox takes over. */
export const tries = { attempts: 4, backoff: { type: 'exponential', delay: 200, jitter: 0.5 } } as const;

/** A server of others that did not answer does not answer a moment later either. */
const once = { attempts: 1 } as const;

/** The sending side of the queue. A job carries no data: its id names the message, and the message is in the outbox. */
@Injectable()
export class Queues {
  private readonly opened = new Map<QueueName, Queue>();

  constructor(
    private readonly connection: QueueConnection,
    private readonly log: QueueLog,
  ) {}

  async add(messages: readonly IssuedMessage[], queueOf: (job: string) => QueueName): Promise<void> {
    const nameOf = ({ job }: IssuedMessage): QueueName => queueOf(job);
    for (const name of new Set(messages.map(nameOf))) {
      const jobs = messages
        .filter((message) => nameOf(message) === name)
        .map(({ id, job, attempt }) => ({
          name: job,
          data: {},
          opts: { jobId: jobId(id, attempt), ...(name === 'doorloop-outside' ? once : tries), ...retention },
        }));
      const queue = this.queue(name);
      // On PostgreSQL a bulk makes two temporary tables: dearer than a few single jobs.
      if (jobs.length >= BULK_FROM) await queue.addBulk(jobs);
      else await Promise.all(jobs.map(({ name: job, data, opts }) => queue.add(job, data, opts)));
    }
  }

  waiting(name: QueueName): Promise<number> {
    return this.queue(name).getWaitingCount();
  }

  /** Since when the job that is first in line has been waiting; null when there is none. */
  async oldestWaiting(name: QueueName): Promise<{ since: number | null }> {
    const [oldest] = await this.queue(name).getJobs(['waiting'], 0, 0, true);
    return { since: oldest?.timestamp ?? null };
  }

  /** The number of jobs removed that failed longer ago than this. */
  async cleanFailed(olderThan: number): Promise<number> {
    const cleaned = await Promise.all(
      queueNames.map((name) => this.queue(name).clean(olderThan, 10_000, 'failed')),
    );
    return cleaned.flat().length;
  }

  queue(name: QueueName): Queue {
    const open = this.opened.get(name);
    if (open) return open;
    const queue = this.connection.queue(name);
    queue.on('error', (error) =>
      this.log.warn({ queue: name, code: failureCode(error) }, 'queue unreachable'),
    );
    this.opened.set(name, queue);
    return queue;
  }

  async close(): Promise<void> {
    await Promise.all([...this.opened.values()].map((queue) => queue.close()));
  }
}
