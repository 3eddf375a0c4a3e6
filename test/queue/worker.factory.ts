import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext, ModuleMetadata, Provider } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import type { Work } from '#kernel/outbox.js';
import { Outbox } from '#kernel/outbox.js';
import type { JobTable } from '#kernel/queue/job.rules.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import type { QueueSettings } from '#kernel/queue/queue-settings.js';
import { impatient } from './impatient.js';

/** Where the queue's tests run: always on PostgreSQL, and on Redis when there is one. */
export const backends = [
  { backend: 'PostgreSQL', redisUrl: undefined },
  ...(process.env.REDIS_URL ? [{ backend: 'Redis', redisUrl: process.env.REDIS_URL }] : []),
];

export interface WorkerDescription {
  readonly appUrl: string;
  readonly redisUrl: string | undefined;
  readonly prefix: string;
  readonly jobs: readonly JobTable[];
  readonly providers: readonly Provider[];
  readonly features?: NonNullable<ModuleMetadata['imports']>;
  readonly settings?: Partial<QueueSettings>;
}

/** Failures are part of these tests; their log lines are not news. */
process.env.LOG_LEVEL ??= 'silent';

export const testEnvironment = (appUrl: string, redisUrl: string | undefined, prefix: string) => ({
  DATABASE_URL: appUrl,
  REDIS_URL: redisUrl,
  QUEUE_PREFIX: prefix,
  WORKER_PORT: '0',
  WRITE_POOL_SIZE: '5',
  BSN_KEY: randomBytes(32).toString('base64'),
  BSN_HMAC_KEY: randomBytes(32).toString('base64'),
  SESSION_KEY: randomBytes(32).toString('base64'),
});

/** A worker with the product's own kernel and the given jobs, in this process. */
export function aWorker(described: WorkerDescription): Promise<INestApplicationContext> {
  const { appUrl, redisUrl, prefix, jobs, providers, settings, features = [] } = described;
  @Module({
    imports: [
      KernelModule.forRoot(Environment.from(testEnvironment(appUrl, redisUrl, prefix))),
      QueueModule.forWorker({ jobs, settings: { ...impatient, ...settings } }),
      ...features,
    ],
    providers: [...providers],
  })
  class TestWorkerModule {}
  return NestFactory.createApplicationContext(TestWorkerModule, { logger: false, abortOnError: false });
}

export const owe = (worker: INestApplicationContext, ...works: Work[]): Promise<void> =>
  worker.get(Database).write(systemActor, (tx) => worker.get(Outbox).add(tx, works));

/** Settles once the condition holds; fails after `within` milliseconds. */
export async function eventually(holds: () => Promise<boolean> | boolean, within = 10_000): Promise<void> {
  const until = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('It did not come true in time.');
    await new Promise((settle) => setTimeout(settle, 10));
  }
}
