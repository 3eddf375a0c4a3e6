import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import { QueueRetention } from '#kernel/queue/queue-retention.js';
import { Queues } from '#kernel/queue/queues.js';
import { Client } from 'pg';
import {
  createTestDatabase,
  type TestDatabase,
  uniqueQueuePrefix,
  withClient,
} from '../postgres/test-database.js';
import { MailModule } from '#mail/mail.module.js';
import { HealthServer } from '../../apps/worker/health-server.js';
import { aWorker, backends, eventually, owe } from './worker.factory.js';

const chores = { sweep: 'chore.sweep' } as const;

@Injectable()
class Chores {
  hold: Promise<void> = Promise.resolve();

  @HandlesJob(chores.sweep)
  async sweep(): Promise<void> {
    await this.hold;
  }
}

describe.each(backends)('readiness on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  const work = { job: chores.sweep, payload: {} };

  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${worker.get(HealthServer).port}${path}`);
    return { status: response.status, body: (await response.json()) as { standstills: string[] } };
  };
  const readyAgain = () => eventually(async () => (await ask('/health/ready')).status === 200);
  const standsStill = (why: string) =>
    eventually(async () => {
      const { status, body } = await ask('/health/ready');
      return status === 503 && body.standstills.includes(why);
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = await aWorker({
      appUrl: database.appUrl,
      redisUrl,
      prefix: uniqueQueuePrefix(),
      jobs: [chores],
      providers: [Chores, HealthServer],
      features: [MailModule],
    });
    await readyAgain();
  });
  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  test('a worker without work is ready, and lives', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  test('a queue from which nothing is taken is no progress, though everything answers', async () => {
    await worker.get(Queues).queue('doorloop-short').pause();
    await owe(worker, work);
    await standsStill('jobs-not-taken');
    expect((await ask('/health/live')).status).toBe(200);
    await worker.get(Queues).queue('doorloop-short').resume();
    await readyAgain();
  });

  test('an outbox that the relay cannot read is no progress', async () => {
    const holder = new Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
    await standsStill('relay-stands-still');
    await holder.end();
    await readyAgain();
  });

  test('a job that hangs is no progress', async () => {
    let release = () => {};
    worker.get(Chores).hold = new Promise((settle) => (release = settle));
    await owe(worker, work);
    await standsStill('job-hangs');
    release();
    await readyAgain();
  });

  test('a worker survives the loss of every database connection', async () => {
    await withClient(database.ownerUrl, (client) =>
      client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`),
    );
    // A connection that does not know yet that it was cut fails who asks for it; the next asker gets a new one.
    await eventually(() =>
      owe(worker, work).then(
        () => true,
        () => false,
      ),
    );
    await eventually(() =>
      withClient(
        database.ownerUrl,
        async (client) => (await client.query('SELECT FROM outbox')).rowCount === 0,
      ),
    );
    await readyAgain();
  });

  test('what was done a month ago is forgotten', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query(`DELETE FROM processed_message`);
      await client.query(`INSERT INTO processed_message (message_id, processed_at)
        SELECT gen_random_uuid(), now() - days * interval '1 day' FROM unnest(ARRAY[1, 29, 31, 90]) AS days`);
      await worker.get(QueueRetention).prune();
      expect((await client.query('SELECT FROM processed_message')).rowCount).toBe(2);
    });
  });
});
