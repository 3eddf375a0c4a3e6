/**
 * The worker of the product, to kill. With ROLE it is half of itself: `relay` carries messages from the outbox to the
 * queue and does no jobs, `jobs` does jobs and carries nothing. With SWIFT its waiting is cut out. Beside its
 * own jobs it counts.
 */
import 'reflect-metadata';
import { type DynamicModule, Injectable, type ValueProvider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import { JobConsumers } from '#kernel/queue/job-consumers.js';
import { OutboxRelay } from '#kernel/queue/outbox-relay.js';
import { JOB_TABLES } from '#kernel/queue/job-handlers.js';
import type { JobTable } from '#kernel/queue/job.rules.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import { QUEUE_SETTINGS, queueSettings } from '#kernel/queue/queue-settings.js';
import { WorkerModule } from '../../../apps/worker/worker.module.js';
import { impatient } from '../../queue/impatient.js';
import { endsWithItsParent } from './ends-with-its-parent.js';
import { TallyJobs, tallyJobs } from './tally.jobs.js';

endsWithItsParent();

@Injectable()
class NoConsumers extends JobConsumers {
  override start(): void {}
}

@Injectable()
class NoRelay extends OutboxRelay {
  override start(): void {}
}

const halves: Readonly<Record<string, object>> = {
  relay: { provide: JobConsumers, useClass: NoConsumers },
  jobs: { provide: OutboxRelay, useClass: NoRelay },
};

async function work(): Promise<void> {
  const { ROLE = '', SWIFT } = process.env;
  const whole = WorkerModule.forRoot(Environment.from(process.env));
  const queue = (whole.imports as DynamicModule[]).find(({ module }) => module === QueueModule)!;
  const tables = queue.providers!.find(
    (one): one is ValueProvider<JobTable[]> => (one as ValueProvider).provide === JOB_TABLES,
  )!;
  queue.providers!.push({ provide: JOB_TABLES, useValue: [...tables.useValue, tallyJobs] });
  whole.providers!.push(TallyJobs);
  if (SWIFT) queue.providers!.push({ provide: QUEUE_SETTINGS, useValue: { ...queueSettings, ...impatient } });
  if (halves[ROLE]) queue.providers!.push(halves[ROLE] as never);
  await NestFactory.createApplicationContext(whole, { logger: ['error'], abortOnError: false });
  process.stdout.write('ready\n');
}

void work();
