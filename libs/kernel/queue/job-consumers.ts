import { Inject, Injectable } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { failureCode } from './failure-code.js';
import { JobRunner } from './job-runner.js';
import { messageOf, partOf } from './job.rules.js';
import type { Message } from './job.rules.js';
import { PartRunner } from './part-runner.js';
import { QueueConnection } from './queue-connection.js';
import type { QueueName } from './queue-names.js';
import { QueueLog } from './queue-log.js';
import type { QueueSettings } from './queue-settings.js';
import { QUEUE_SETTINGS } from './queue-settings.js';

/** Few, so that hundreds of parts leave connections for what somebody waits for. */
const PARTS_AT_ONCE = 2;
/** Each waits for a server of others with a connection in hand. */
const OUTSIDE_AT_ONCE = 2;

/** Takes jobs from the queue and has them done. */
@Injectable()
export class JobConsumers {
  /** When a short job last ended here, well or badly; milliseconds since 1970. */
  lastEnd = Date.now();
  private readonly underWay = new Map<string, number>();
  private readonly closing = new AbortController();
  private workers: Worker[] = [];

  constructor(
    private readonly connection: QueueConnection,
    private readonly runner: JobRunner,
    private readonly parts: PartRunner,
    private readonly log: QueueLog,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  start(): void {
    const { concurrency, firstLease } = this.settings;
    this.workers = [
      this.consume('doorloop-short', concurrency, (job) => this.watched(message(job))),
      this.consume('doorloop-long', 1, (job) =>
        this.runner.runLong(message(job), firstLease, this.closing.signal),
      ),
      this.consume('doorloop-outside', OUTSIDE_AT_ONCE, (job) =>
        this.runner.runLong(message(job), firstLease, this.closing.signal),
      ),
      this.consume('doorloop-parts', PARTS_AT_ONCE, (job) => this.part(job)),
    ];
  }

  /** Lets short jobs end, and long ones end their step. */
  async stop(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /** For how long the oldest short job has been under way here, in milliseconds. */
  busyFor(now: number): number {
    return Math.max(0, ...[...this.underWay.values()].map((since) => now - since));
  }

  get running(): boolean {
    return this.workers.length > 0 && this.workers.every((worker) => worker.isRunning());
  }

  private consume(name: QueueName, concurrency: number, work: (job: Job) => Promise<void>): Worker {
    const { lock, stalledInterval } = this.settings;
    const worker = this.connection.worker(name, work, {
      concurrency,
      lockDuration: lock,
      stalledInterval,
      // A worker that dies takes nothing with it, however often.
      maxStalledCount: 1_000,
      // Back soon after the queue's server was away.
      runRetryDelay: 1_000,
    });
    worker.on('error', (error) => this.log.warn({ queue: name, code: failureCode(error) }, 'consumer'));
    return worker;
  }

  private part(job: Job): Promise<void> {
    const part = partOf(job.id!);
    return part ? this.parts.runPart(part.messageId, job.name, part.partId) : this.parts.runEnd(message(job));
  }

  private async watched(message: Message): Promise<void> {
    this.underWay.set(message.id, Date.now());
    try {
      await this.runner.run(message);
    } finally {
      this.underWay.delete(message.id);
      this.lastEnd = Date.now();
    }
  }
}

const message = (job: Job): Message => {
  const { messageId, attempt } = messageOf(job.id!);
  return { id: messageId, job: job.name, attempt };
};
