/**
 * A worker to kill, with the product's own kernel and queue. It also writes the facts that owe work, as fast as it can
 * when OWES is set, and passes cases from one of the COLLEAGUES to another: with the outbox, or (BYPASS) the way that loses work, straight to the queue after the commit.
 */
import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { AccessModule } from '#access/access.module.js';
import { handoverJobs } from '#handover/handover-works.rules.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import { QueueConnection } from '#kernel/queue/queue-connection.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import { Queues } from '#kernel/queue/queues.js';
import { impatient } from '../../queue/impatient.js';
import { Baton } from './baton.js';
import { Flow, FlowModule } from './flow.js';
import { DyingQueues, DyingRunner } from './dying-parts.js';
import { TallyJobs, tallyJobs } from './tally.jobs.js';

// The end of whoever started it is its own end.
process.stdin.on('end', () => process.exit()).resume();

const queueModule = QueueModule.forWorker({ jobs: [tallyJobs, handoverJobs], settings: impatient });
queueModule.providers!.push(
  { provide: Queues, useClass: DyingQueues },
  { provide: JobRunner, useClass: DyingRunner },
);
queueModule.exports = [QueueConnection];

@Module({
  imports: [
    KernelModule.forRoot(Environment.from(process.env)),
    queueModule,
    AccessModule,
    FlowModule,
    HandoverWorkerModule,
  ],
})
class KillableWorkerModule {}

async function bypass(app: INestApplicationContext, tally: TallyJobs): Promise<() => Promise<void>> {
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
    // A moment, as a busy machine has it: short as it may be otherwise, somebody will die in it.
    await new Promise((settle) => setTimeout(settle, 10));
    await queue.add('tally', { id }, { jobId: `tally-${id}`, attempts: 5 });
  };
}

async function work(): Promise<void> {
  const app = await NestFactory.createApplicationContext(KillableWorkerModule, { logger: ['error'] });
  const tally = app.get(TallyJobs);

  process.stdout.write('ready\n');
  const { OWES, BYPASS, COLLEAGUES } = process.env;
  if (OWES && COLLEAGUES) new Flow(tally, app.get(Baton), COLLEAGUES.split(',')).start(Number(OWES));
  if (OWES && BYPASS) {
    const owe = await bypass(app, tally);
    while (true) await Promise.all([owe(), new Promise((settle) => setTimeout(settle, Number(OWES)))]);
  }
}

void work();
