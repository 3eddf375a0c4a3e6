/**
 * A worker to kill, with the product's own kernel and queue, that dies by itself at the moment DIE_AT. With OWES and
 * BYPASS it also writes facts that owe work, the way that loses it: straight to the queue after the commit.
 */
import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import { QueueConnection } from '#kernel/queue/queue-connection.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import { Queues } from '#kernel/queue/queues.js';
import { endsWithItsParent } from '../../prove/processes/ends-with-its-parent.js';
import { TallyJobs, tallyJobs } from '../../prove/processes/tally.jobs.js';
import { impatient } from '../../queue/impatient.js';
import { DyingQueues, DyingRunner } from './dying-parts.js';

endsWithItsParent();

const queueModule = QueueModule.forWorker({ jobs: [tallyJobs], settings: impatient });
queueModule.providers!.push(
  { provide: Queues, useClass: DyingQueues },
  { provide: JobRunner, useClass: DyingRunner },
);
queueModule.exports = [QueueConnection];

@Module({
  imports: [KernelModule.forRoot(Environment.from(process.env)), queueModule],
  providers: [TallyJobs],
})
class KillableWorkerModule {}

async function bypass(app: INestApplicationContext, everyMs: number): Promise<never> {
  const tally = app.get(TallyJobs);
  const connection = app.get(QueueConnection);
  const name = 'doorloop-long';
  const queue: Queue = connection.queue(name);
  const { lock, stalledInterval } = impatient;
  const options = { lockDuration: lock, stalledInterval, maxStalledCount: 1_000, concurrency: 6 };
  connection
    .worker(name, (job) => tally.doOutside(job.data.id as string), options)
    .on('error', () => undefined);
  const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));
  while (true) {
    const id = await tally.oweOutside();
    // A moment, as a busy machine has it: short as it may be otherwise, somebody will die in it.
    await pause(10);
    await queue.add('tally', { id }, { jobId: `tally-${id}`, attempts: 5 });
    await pause(everyMs);
  }
}

async function work(): Promise<void> {
  const app = await NestFactory.createApplicationContext(KillableWorkerModule, { logger: ['error'] });
  process.stdout.write('ready\n');
  const { OWES, BYPASS } = process.env;
  if (OWES && BYPASS) await bypass(app, Number(OWES));
}

void work();
