import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { addDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { TermService } from '#trajectory/term.service.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { testEnvironment } from '../factories/environment.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aUser } from '../factories/users.js';
import { createTestDatabase, type TestDatabase, uniqueQueuePrefix } from '../postgres/test-database.js';
import { backends, eventually } from '../queue/worker.factory.js';

describe.each(backends)('the worker on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const environment = testEnvironment(database.appUrl, {
      QUEUE_PREFIX: uniqueQueuePrefix(),
      ...(redisUrl && { REDIS_URL: redisUrl }),
    });
    worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), {
      logger: ['error'],
      abortOnError: false,
    });
  });
  afterAll(async () => {
    await worker.close();
    await owner.end();
    await database.drop();
  });

  test('tells of what is due soon and of what has gone by, and keeps what is due later', async () => {
    const coach = await aUser(database.ownerUrl);
    const { id } = await aTrajectory(worker, owner, coach, {
      entryStage: 'plaatsing',
      openedAt: '2025-01-06',
    });
    const today = worker.get(Clock, { strict: false }).today();
    const start = (countsFrom: string) =>
      worker.get(Database, { strict: false }).write(coach, (tx) =>
        worker.get(TermService, { strict: false }).start(tx, {
          trajectoryId: id,
          term: 'suspensionEnd',
          countsFrom,
        }),
      );
    const told = async () =>
      (await owner.query<{ kind: string }>(`SELECT kind FROM notice ORDER BY created_at`)).rows.map(
        ({ kind }) => kind,
      );
    const owed = async () => (await owner.query(`SELECT FROM outbox WHERE job = 'deadline.remind'`)).rowCount;

    await start(addDays(today, 1));
    await eventually(async () => (await told()).join() === 'deadline.soon');
    await eventually(async () => (await owed()) === 1);
    await start(addDays(today, -3));
    await eventually(async () => (await told()).join() === 'deadline.soon,deadline.overdue');
    await start(addDays(today, 300));
    await eventually(async () => (await owed()) === 2);
    expect(await told()).toEqual(['deadline.soon', 'deadline.overdue']);
  });
});
