import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { failureCode, failureFrames, JobFailed } from './failure-code.js';
import { JobHandlers } from './job-handlers.js';
import type { Message } from './job.rules.js';
import { LongRun, LongRunInterrupted } from './long-run.js';
import { MessageLock } from './message-lock.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueLog } from './queue-log.js';

/** Does the job of a message: its effect, and the message leaving the outbox, are one transaction. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly outbox: OutboxRepository,
    private readonly messageLock: MessageLock,
    private readonly log: QueueLog,
  ) {}

  run(message: Message): Promise<void> {
    return this.noting(message, () =>
      this.database.write(systemActor, async (tx) => {
        const payload = await this.outbox.take(tx, message.id);
        if (payload) await this.handlers.short(message.job)(tx, payload, message);
      }),
    );
  }

  /** A long job ends in a transaction of its own, after its last step. */
  runLong(message: Message, lease: number, closing: AbortSignal): Promise<void> {
    const run = new LongRun(this.database, this.outbox, message.id, lease, closing);
    return this.noting(message, () =>
      this.messageLock.hold(message.id, async () => {
        const payload = await this.database.read(systemActor, (tx) => this.outbox.payload(tx, message.id));
        if (!payload) return;
        try {
          await this.handlers.long(message.job)(run, payload, message);
          await this.database.write(systemActor, (tx) => this.outbox.take(tx, message.id));
        } catch (error) {
          if (!(error instanceof LongRunInterrupted)) throw error;
          await this.database.write(systemActor, (tx) => this.outbox.giveBack(tx, [message.id], 0, null));
        }
      }),
    );
  }

  private async noting(message: Message, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = error instanceof JobFailed ? error.message : failureCode(error);
      this.log.warn({ message: message.id, job: message.job, code, at: failureFrames(error) }, 'job failed');
      await this.database
        .write(systemActor, (tx) => this.outbox.noteFailure(tx, message.id, code))
        .catch(() => undefined);
      throw new JobFailed(code);
    }
  }
}
