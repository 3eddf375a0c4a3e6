import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database.js';
import { JobConsumers } from './job-consumers.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxRepository } from './outbox.repository.js';
import type { Observed, Standstill } from './progress.rules.js';
import { standstills } from './progress.rules.js';
import { QUEUE_SETTINGS } from './queue-settings.js';
import type { QueueSettings } from './queue-settings.js';
import { Queues } from './queues.js';

const ANSWER_WITHIN_MS = 2_000;

interface ProgressReport {
  readonly ready: boolean;
  readonly standstills: readonly Standstill[];
  readonly observed: Observed;
}

/** Whether work gets done here, not whether the process answers. */
@Injectable()
export class QueueProgress {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
    private readonly consumers: JobConsumers,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  async report(): Promise<ProgressReport> {
    const [outbox, oldestWaiting] = await Promise.all([
      inTime(this.database.read(systemActor, (tx) => this.outbox.figures(tx))),
      inTime(this.queues.oldestWaiting('doorloop-short')),
    ]);
    const now = Date.now();
    const observed: Observed = {
      consuming: this.consumers.running,
      sinceRound: now - this.relay.lastRound,
      sinceIssue: now - this.relay.lastIssue,
      sinceEnd: now - this.consumers.lastEnd,
      busyFor: this.consumers.busyFor(now),
      outbox,
      waitingFor: oldestWaiting && (oldestWaiting.since === null ? 0 : now - oldestWaiting.since),
    };
    const found = standstills(observed, this.settings.patience);
    return { ready: found.length === 0, standstills: found, observed };
  }
}

/** The answer, or null when there is none in time: a server that is away is a finding, not a failure. */
export async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => (timer = setTimeout(settle, ANSWER_WITHIN_MS, null)));
  try {
    return await Promise.race([asked.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
