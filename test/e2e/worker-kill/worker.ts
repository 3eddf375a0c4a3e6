/**
 * A worker to kill, with the product's own kernel and queue. It also writes the facts that owe work, as fast as it can
 * when OWES is set: with the outbox, or (BYPASS) the way that loses work, straight to the queue after the commit.
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import { QueueConnection } from '#kernel/queue/queue-connection.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import { Queues } from '#kernel/queue/queues.js';
import { impatient } from '../../queue/impatient.js';
import { DyingQueues, DyingRunner } from './dying-parts.js';
import { TallyJobs, tallyJobs } from './tally.jobs.js';

// The end of whoever started it is its own end.
process.stdin.on('end', () => process.exit()).resume();

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

const app = await NestFactory.createApplicationContext(KillableWorkerModule, { logger: ['error'] });
const tally = app.get(TallyJobs);

async function bypass(): Promise<() => Promise<void>> {
  const connection = app.get(QueueConnection);
  const name = 'doorloop-long';
  const queue: Queue = connection.queue(name);
  const { lock, stalledInterval } = impatient;
  const options = { lockDuration: lock, stalledInterval, maxStalledCount: 1_000, concurrency: 6 };
  connection
    .worker(name, (job) => tally.doOutside(job.data.id as string), options)
    .on('error', () => undefined);
  return async () => {
    const id = await tally.oweOutside();
    await queue.add('tally', { id }, { jobId: `tally-${id}`, attempts: 5 });
  };
}

const owe = process.env.BYPASS ? await bypass() : () => tally.owe();
process.stdout.write('ready\n');
while (process.env.OWES) {
  await owe();
  await new Promise((settle) => setTimeout(settle, Number(process.env.OWES)));
}
