import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Flows } from './flows.js';
import { JobConsumers } from './job-consumers.js';
import { JOB_TABLES, JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import type { JobTable } from './job.rules.js';
import { MessageLock } from './message-lock.js';
import { PartRunner } from './part-runner.js';
import { OutboxBell } from './outbox-bell.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxRepository } from './outbox.repository.js';
import { QueueConnection } from './queue-connection.js';
import { QueueLog } from './queue-log.js';
import { QueueProcess } from './queue-process.js';
import { QueueProgress } from './queue-progress.js';
import { QueueRetention } from './queue-retention.js';
import type { QueueSettings } from './queue-settings.js';
import { QUEUE_SETTINGS, queueSettings } from './queue-settings.js';
import { Queues } from './queues.js';

interface QueueOptions {
  /** The job table of every feature. */
  readonly jobs: readonly JobTable[];
  /** What differs from the product's own settings; for tests. */
  readonly settings?: Partial<QueueSettings>;
}

/** The receiving side of the outbox. The sending side, `Outbox`, needs no more than a transaction. */
@Module({})
export class QueueModule {
  static forWorker({ jobs, settings }: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOB_TABLES, useValue: jobs },
        { provide: QUEUE_SETTINGS, useValue: { ...queueSettings, ...settings } },
        Flows,
        JobConsumers,
        JobHandlers,
        JobRunner,
        MessageLock,
        OutboxBell,
        OutboxRelay,
        OutboxRepository,
        PartRunner,
        QueueConnection,
        QueueLog,
        QueueProcess,
        QueueProgress,
        QueueRetention,
        Queues,
      ],
      exports: [QueueLog, QueueProgress],
    };
  }
}
