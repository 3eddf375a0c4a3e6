import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { forgetOldAnswers } from '../idempotency.js';
import { failureCode } from './failure-code.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueLog } from './queue-log.js';
import { FAILED_JOBS_KEPT_MS, Queues } from './queues.js';

const EVERY_MS = 3_600_000;
/** Long after any copy of a message can still be on its way. */
const KEPT_DAYS = 30;

/** Forgets, every hour, messages done long ago, jobs failed long ago and answers nobody repeats any more. Harmless when done twice. */
@Injectable()
export class QueueRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly queues: Queues,
    private readonly log: QueueLog,
  ) {}

  onApplicationBootstrap(): void {
    const prune = () =>
      this.prune().catch((error: unknown) => this.log.warn({ code: failureCode(error) }, 'pruning failed'));
    this.timer = setInterval(prune, EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async prune(): Promise<void> {
    const [messages, answers] = await this.database.write(systemActor, async (tx) => [
      await this.outbox.prune(tx, KEPT_DAYS),
      await forgetOldAnswers(tx),
    ]);
    const jobs = await this.queues.cleanFailed(FAILED_JOBS_KEPT_MS);
    this.log.info({ messages, answers, jobs }, 'pruned');
  }
}
