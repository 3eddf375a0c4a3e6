import { Injectable } from '@nestjs/common';
import type { FlowProducer } from 'bullmq';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { failureCode } from './failure-code.js';
import { JobHandlers } from './job-handlers.js';
import { jobId, partJobId } from './job.rules.js';
import type { IssuedMessage } from './outbox.repository.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueConnection } from './queue-connection.js';
import { QueueLog } from './queue-log.js';
import { retention, tries } from './queues.js';

const queueName = 'doorloop-parts';

/** The sending side of work in parts: a parent for the message, with a child for each part that is left by now. */
@Injectable()
export class Flows {
  private producer?: FlowProducer;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly connection: QueueConnection,
    private readonly log: QueueLog,
  ) {}

  async add(messages: readonly IssuedMessage[]): Promise<void> {
    for (const { id, job, attempt } of messages) {
      const parts = await this.database.read(systemActor, async (tx) => {
        const payload = await this.outbox.payload(tx, id);
        return payload && this.handlers.parted(job).left(tx, payload);
      });
      if (!parts) continue;
      await this.open().add({
        name: job,
        queueName,
        data: {},
        opts: { jobId: jobId(id, attempt), ...tries, ...retention },
        children: parts.map((partId) => ({
          name: job,
          queueName,
          data: {},
          // A part that keeps failing does not hold up the end: what it says there is that it is left.
          opts: {
            jobId: partJobId(id, attempt, partId),
            ignoreDependencyOnFailure: true,
            ...tries,
            ...retention,
          },
        })),
      });
    }
  }

  async close(): Promise<void> {
    await this.producer?.close();
  }

  private open(): FlowProducer {
    if (this.producer) return this.producer;
    this.producer = this.connection.flows();
    this.producer.on('error', (error) =>
      this.log.warn({ queue: queueName, code: failureCode(error) }, 'queue unreachable'),
    );
    return this.producer;
  }
}
