/** A worker of the product's own queue, with one job that does no more than to be done. */
import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

@Injectable()
export class BenchJobs {
  @HandlesJob('bench.effect')
  async takeEffect(tx: Tx, _payload: Payload, { id }: Message): Promise<void> {
    await rows(tx, 'INSERT INTO bench_effect (message_id) VALUES ($1)', [id]);
  }
}

@Module({
  imports: [
    KernelModule.forRoot(Environment.from(process.env)),
    QueueModule.forWorker({ jobs: [{ effect: 'bench.effect' }] }),
  ],
  providers: [BenchJobs],
})
class BenchWorkerModule {}

await NestFactory.createApplicationContext(BenchWorkerModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
process.stdout.write('ready\n');
