import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { testEnvironment } from '../factories/environment.js';
import { anOfferedHandover } from '../factories/handovers.js';
import { aTeam, aUser } from '../factories/users.js';
import { createTestDatabase, type TestDatabase, uniqueQueuePrefix } from '../postgres/test-database.js';
import { backends, eventually } from '../queue/worker.factory.js';

describe.each(backends)('the worker on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  let owner: Client;
  let sender: Actor;
  let receiver: Actor;

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
    const teamId = await aTeam(database.ownerUrl);
    sender = await aUser(database.ownerUrl, { displayName: 'Anouk', teamId });
    receiver = await aUser(database.ownerUrl, { displayName: 'Bart' });
    await aUser(database.ownerUrl, { displayName: 'Frans', roles: ['teamLead'], teamId });
  });
  afterAll(async () => {
    await worker.close();
    await owner.end();
    await database.drop();
  });

  const told = async (handoverId: string): Promise<string[]> => {
    const { rows } = await owner.query<{ told: string }>(
      `SELECT kind || ' → ' || coalesce(u.display_name, p.given_name) AS told FROM notice n
       LEFT JOIN app_user u ON u.id = recipient_user_id
       LEFT JOIN participant p ON p.id = recipient_participant_id
       WHERE handover_id = $1 ORDER BY 1`,
      [handoverId],
    );
    return rows.map((row) => row.told);
  };
  const owed = async (handoverId: string): Promise<string[]> => {
    const { rows } = await owner.query<{ job: string }>(
      `SELECT job FROM outbox WHERE payload->>'handoverId' = $1 ORDER BY available_at`,
      [handoverId],
    );
    return rows.map(({ job }) => job);
  };
  /** The day comes on which the job is due. */
  const comes = (handoverId: string, job: string) =>
    owner.query(
      `WITH due AS (UPDATE outbox SET available_at = now() WHERE payload->>'handoverId' = $1 AND job = $2)
       SELECT pg_notify('doorloop_outbox', '')`,
      [handoverId, job],
    );
  const timed = ['handover.remind', 'handover.escalate', 'handover.expire'];

  test('tells everybody about a handover that is accepted, and has nothing to do when its days come', async () => {
    const { id } = await anOfferedHandover(worker, owner, { sender, receiver });
    await eventually(async () => (await owed(id)).length === timed.length);
    await worker.get(HandoverAnswerService, { strict: false }).accept(receiver, id, 1);
    await eventually(async () => (await owed(id)).length === timed.length);
    const everybody = [
      'contactPerson.switched → Noor',
      'handover.accepted → Anouk',
      'handover.offered → Bart',
    ];
    expect(await told(id)).toEqual(everybody);

    for (const job of timed) await comes(id, job);
    await eventually(async () => (await owed(id)).length === 0);
    expect(await told(id)).toEqual(everybody);
  });

  test('carries a handover that nobody answers from reminder to expiry', async () => {
    const { id } = await anOfferedHandover(worker, owner, { sender, receiver });
    for (const [at, job] of timed.entries()) {
      await comes(id, job);
      await eventually(async () => !(await owed(id)).includes(job));
      expect((await owed(id)).filter((left) => timed.includes(left))).toEqual(timed.slice(at + 1));
    }
    await eventually(async () => (await owed(id)).length === 0);
    expect(await told(id)).toEqual([
      'handover.escalated → Frans',
      'handover.expired → Anouk',
      'handover.expired → Bart',
      'handover.offered → Bart',
      'handover.reminded → Bart',
    ]);
  });
});
