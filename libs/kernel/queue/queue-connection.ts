import { Injectable } from '@nestjs/common';
import type { Processor, WorkerOptions } from 'bullmq';
import { createPostgresBackend, FlowProducer, Queue, Worker } from 'bullmq';
import { Environment } from '../environment.js';
import type { QueueName } from './queue-names.js';

/** Between two tries to reach a Redis that is away, at most. */
const BACK_WITHIN_MS = 1_000;

/** One rule for where the queue is: on Redis when `REDIS_URL` is set, else in the product's own PostgreSQL. */
@Injectable()
export class QueueConnection {
  readonly backend: 'redis' | 'postgres';

  constructor(private readonly environment: Environment) {
    this.backend = environment.redisUrl ? 'redis' : 'postgres';
  }

  queue(name: QueueName): Queue {
    if (this.backend === 'postgres') return new Queue(name, this.postgres(), createPostgresBackend) as never;
    return new Queue(name, this.redis());
  }

  /** Adds parents with their children, all or none of them. */
  flows(): FlowProducer {
    if (this.backend === 'redis') return new FlowProducer(this.redis());
    return new FlowProducer(this.postgres(), createPostgresBackend) as never;
  }

  worker(name: QueueName, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker {
    if (this.backend === 'redis') return new Worker(name, processor, { ...options, ...this.redis() });
    return new Worker(name, processor, { ...options, ...this.postgres() }, createPostgresBackend) as never;
  }

  private redis() {
    return {
      // Commands wait for a Redis that is away, instead of failing.
      connection: {
        url: this.environment.redisUrl!,
        maxRetriesPerRequest: null,
        // BullMQ's own waits grow to 20 seconds: so long it would go unseen that Redis is back.
        retryStrategy: (tries: number) => Math.min(tries * 100, BACK_WITHIN_MS),
      },
      prefix: this.environment.queuePrefix,
    };
  }

  private postgres() {
    return { connection: { connectionString: inQueueSchema(this.environment.databaseUrl), max: 4 } };
  }
}

/** Start-up options in a URL win over those that BullMQ sets beside it, so its schema has to be named in the URL. */
function inQueueSchema(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', `${options ? `${options} ` : ''}-c search_path=bullmq`);
  url.search = url.searchParams.toString().replaceAll('+', '%20');
  return url.href;
}
