import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { failureCode } from './failure-code.js';
import { Flows } from './flows.js';
import { JobHandlers } from './job-handlers.js';
import { OutboxBell } from './outbox-bell.js';
import type { IssuedMessage } from './outbox.repository.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueLog } from './queue-log.js';
import type { QueueSettings } from './queue-settings.js';
import { QUEUE_SETTINGS } from './queue-settings.js';
import { Queues } from './queues.js';

const AFTER_FAILURE_MS = 500;
/** The queue is full: its workers need a moment. */
const WITHOUT_ROOM_MS = 20;

/**
 * Carries what is due from the outbox to the queue. A message is first leased, then handed over: when the process dies
 * between the two, or the queue loses the job, the lease runs out and any relay issues it again under a new job id.
 */
@Injectable()
export class OutboxRelay {
  /** When a round last succeeded, in milliseconds since 1970; and when one last issued something. */
  lastRound = Date.now();
  lastIssue = Date.now();
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly queues: Queues,
    private readonly flows: Flows,
    private readonly bell: OutboxBell,
    private readonly log: QueueLog,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  start(): void {
    this.bell.listen();
    this.running = this.carry();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.bell.silence();
    await this.running;
  }

  private async carry(): Promise<void> {
    while (!this.stopping) {
      const pause = await this.round().catch((error: unknown) => this.afterFailure(error));
      if (pause > 0) await this.bell.rings(pause);
    }
  }

  /** Issues as much as the queue has room for. The answer is how long there will be nothing to do, in milliseconds. */
  private async round(): Promise<number> {
    const { poll, room } = this.settings;
    const most = room - (await this.queues.waiting('doorloop-short'));
    const pause = most > 0 ? await this.issue(most) : WITHOUT_ROOM_MS;
    this.lastRound = Date.now();
    return Math.min(poll, pause);
  }

  private async issue(most: number): Promise<number> {
    const { issued, nextIn } = await this.database.write(systemActor, (tx) =>
      this.outbox.claim(tx, most, this.settings),
    );
    if (issued.length > 0) {
      await this.handOver(issued);
      this.lastIssue = Date.now();
    }
    return issued.length === most ? 0 : Math.max(1, nextIn ?? Infinity);
  }

  private async handOver(issued: readonly IssuedMessage[]): Promise<void> {
    const known = issued.filter(({ job }) => this.handlers.knows(job));
    const unknown = issued.filter(({ job }) => !this.handlers.knows(job));
    // Another version of the product may know it; until then it waits, in sight of the health figures.
    if (unknown.length > 0) await this.giveBack(unknown, this.settings.longestLease, 'no-handler');
    try {
      const whole = known.filter(({ job }) => !this.handlers.isParted(job));
      await this.queues.add(whole, (job) => this.handlers.queueOf(job));
      await this.flows.add(known.filter(({ job }) => this.handlers.isParted(job)));
    } catch (error) {
      await this.giveBack(known, this.settings.poll, 'queue-unreachable');
      throw error;
    }
  }

  private giveBack(messages: readonly IssuedMessage[], pause: number, code: string): Promise<void> {
    const ids = messages.map(({ id }) => id);
    return this.database.write(systemActor, (tx) => this.outbox.giveBack(tx, ids, pause, code));
  }

  private afterFailure(error: unknown): number {
    this.log.warn({ code: failureCode(error) }, 'relay could not issue');
    return AFTER_FAILURE_MS;
  }
}
