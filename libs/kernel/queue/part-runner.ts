import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { failureCode, failureFrames, JobFailed } from './failure-code.js';
import { JobHandlers } from './job-handlers.js';
import type { Message } from './job.rules.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueLog } from './queue-log.js';
import type { QueueSettings } from './queue-settings.js';
import { QUEUE_SETTINGS } from './queue-settings.js';

/** Does the parts of a message, and ends it when no part is left. */
@Injectable()
export class PartRunner {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly outbox: OutboxRepository,
    private readonly log: QueueLog,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  /** A part of a message that was ended meanwhile is not begun any more. */
  async runPart(messageId: string, job: string, partId: string): Promise<void> {
    const work = this.handlers.parted(job);
    await this.noting(messageId, job, async () => {
      try {
        await this.database.write(systemActor, async (tx) => {
          const payload = await this.outbox.payload(tx, messageId);
          if (!payload) return;
          await work.part(tx, payload, partId);
          // Last: whoever holds the message holds it as briefly as can be.
          await this.outbox.extendHalfLease(tx, messageId, this.settings.firstLease);
        });
      } catch (error) {
        await this.database.write(systemActor, (tx) => work.failed(tx, partId, failureCode(error)));
        throw error;
      }
    });
  }

  /** All parts were tried. What is left of them nevertheless is issued again, as a flow of those alone. */
  async runEnd(message: Message): Promise<void> {
    const work = this.handlers.parted(message.job);
    await this.noting(message.id, message.job, () =>
      this.database.write(systemActor, async (tx) => {
        const payload = await this.outbox.payload(tx, message.id);
        if (!payload) return;
        const left = await work.left(tx, payload);
        if (left.length > 0) return this.outbox.giveBack(tx, [message.id], this.settings.poll, null);
        if (await this.outbox.take(tx, message.id)) await work.end(tx, payload);
      }),
    );
  }

  private async noting(messageId: string, job: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      const code = failureCode(error);
      this.log.warn({ message: messageId, job, code, at: failureFrames(error) }, 'part failed');
      throw new JobFailed(code);
    }
  }
}
