import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { HandlesJob, HandlesLongJob, HandlesPartedJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { LongRun } from '#kernel/queue/long-run.js';
import type { PartedWork } from '#kernel/queue/parted-work.js';
import { Queues } from '#kernel/queue/queues.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import {
  createTestDatabase,
  type TestDatabase,
  uniqueQueuePrefix,
  withClient,
} from '../postgres/test-database.js';
import { aWorker, backends, eventually, owe } from './worker.factory.js';

const letters = { post: 'letter.post', copy: 'letter.copy', sort: 'letter.sort' } as const;

/** Writes one line for each letter posted, one for each page copied, and one at the end of a heap that was sorted. */
@Injectable()
class LetterJobs {
  failuresLeft = 0;
  interrupt?: (run: LongRun) => Promise<void>;

  @HandlesJob(letters.post)
  async post(tx: Tx, { letter }: Payload, { attempt }: Message): Promise<void> {
    await rows(tx, `INSERT INTO posted (letter, attempt) VALUES ($1, $2)`, [letter, attempt]);
    if (this.failuresLeft-- > 0) throw new Error('Jan Jansen, 999990019');
  }

  @HandlesLongJob(letters.copy)
  async copy(run: LongRun, { letter, pages }: Payload): Promise<void> {
    for (let page = 1; page <= Number(pages); page += 1) {
      await run.step((tx) =>
        rows(
          tx,
          `INSERT INTO posted (letter, attempt) SELECT $1, $2 WHERE NOT EXISTS
          (SELECT FROM posted WHERE letter = $1 AND attempt = $2)`,
          [letter, page],
        ),
      );
      if (page === 2) await this.interrupt?.(run);
    }
  }

  @HandlesPartedJob(letters.sort)
  sort(): PartedWork {
    return {
      left: async (tx, { letter }) =>
        (
          await rows<{ id: string }>(tx, 'SELECT id FROM heap WHERE letter = $1 AND sorted = 0 ORDER BY id', [
            letter,
          ])
        ).map(({ id }) => id),
      part: async (tx, _payload, id) => {
        await rows(tx, 'UPDATE heap SET sorted = sorted + 1 WHERE id = $1 AND sorted = 0', [id]);
        if (this.failuresLeft-- > 0) throw new Error('Jan Jansen, 999990019');
      },
      failed: async (tx, id, code) => {
        await rows(tx, 'UPDATE heap SET failed = $2 WHERE id = $1', [id, code]);
      },
      end: async (tx, { letter }) => {
        await rows(
          tx,
          'INSERT INTO posted (letter, attempt) SELECT $1, sum(sorted) FROM heap WHERE letter = $1',
          [letter],
        );
      },
    };
  }
}

describe.each(backends)('the queue on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  const prefix = uniqueQueuePrefix();

  const start = () =>
    aWorker({ appUrl: database.appUrl, redisUrl, prefix, jobs: [letters], providers: [LetterJobs] });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    withClient(database.ownerUrl, async (client) => (await client.query(sql, values)).rows as Row[]);
  const posted = async (letter: string) =>
    (await query<{ attempt: number }>(`SELECT attempt FROM posted WHERE letter = $1`, [letter])).map(
      ({ attempt }) => attempt,
    );
  const outboxIsEmpty = async () => (await query(`SELECT FROM outbox`)).length === 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    await query(`CREATE TABLE posted (letter text, attempt int);
      CREATE TABLE heap (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), letter text, sorted int DEFAULT 0, failed text);
      GRANT ALL ON posted, heap TO doorloop_app`);
    worker = await start();
  });
  afterEach(() => {
    const jobs = worker.get(LetterJobs);
    [jobs.failuresLeft, jobs.interrupt] = [0, undefined];
  });
  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  test('work that is owed is done once and leaves the outbox', async () => {
    await owe(worker, ...['a', 'b', 'c'].map((letter) => ({ job: letters.post, payload: { letter } })));
    await eventually(outboxIsEmpty);
    expect(await Promise.all(['a', 'b', 'c'].map(posted))).toEqual([[1], [1], [1]]);
  });

  test('work owed by a transaction that is undone is never done', async () => {
    const undone = worker.get(Database).write(systemActor, async (tx) => {
      await worker.get(Outbox).add(tx, [{ job: letters.post, payload: { letter: 'undone' } }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await owe(worker, { job: letters.post, payload: { letter: 'after' } });
    await eventually(async () => (await posted('after')).length > 0);
    expect(await posted('undone')).toEqual([]);
  });

  test('work waits until it is due, and is then done without waiting for a poll', async () => {
    const due = Date.now() + 700;
    await owe(worker, { job: letters.post, payload: { letter: 'later' }, availableAt: new Date(due) });
    await eventually(async () => (await posted('later')).length > 0);
    expect(Date.now()).toBeGreaterThanOrEqual(due);
  });

  test('a job that fails is tried again; what it wrote is undone and no text of the error is kept', async () => {
    const jobs = worker.get(LetterJobs);
    jobs.failuresLeft = 2;
    await owe(worker, { job: letters.post, payload: { letter: 'thrice' } });
    await eventually(async () => (await query(`SELECT FROM outbox WHERE last_error = 'Error'`)).length === 1);
    await eventually(outboxIsEmpty);
    expect(await posted('thrice')).toHaveLength(1);
  });

  test('a job that keeps failing is issued again under a new job id', async () => {
    worker.get(LetterJobs).failuresLeft = 1_000;
    await owe(worker, { job: letters.post, payload: { letter: 'stubborn' } });
    await eventually(async () => (await query(`SELECT FROM outbox WHERE attempts > 1`)).length === 1);
    worker.get(LetterJobs).failuresLeft = 0;
    await eventually(outboxIsEmpty);
    expect(await posted('stubborn')).toHaveLength(1);
  });

  test('a message that reaches the queue twice, also long after, has one effect', async () => {
    const id = newId();
    await query(`INSERT INTO outbox (id, job, payload) VALUES ($1, $2, '{"letter": "twice"}')`, [
      id,
      letters.post,
    ]);
    const again = [7, 8, 9].map((attempt) => ({ id, job: letters.post, attempt }));
    await worker.get(Queues).add(again, () => 'doorloop-short');
    await eventually(outboxIsEmpty);
    await worker.get(Queues).add([{ id, job: letters.post, attempt: 10 }], () => 'doorloop-short');
    await query(`DELETE FROM processed_message`);
    await worker.get(Queues).add([{ id, job: letters.post, attempt: 11 }], () => 'doorloop-short');
    await owe(worker, { job: letters.post, payload: { letter: 'last' } });
    await eventually(async () => (await posted('last')).length > 0);
    expect(await posted('twice')).toHaveLength(1);
  });

  test('a message that was processed but came back has no second effect', async () => {
    const id = newId();
    await query(`INSERT INTO processed_message (message_id) VALUES ($1)`, [id]);
    await query(`INSERT INTO outbox (id, job, payload) VALUES ($1, $2, '{"letter": "back"}')`, [
      id,
      letters.post,
    ]);
    await eventually(outboxIsEmpty);
    expect(await posted('back')).toEqual([]);
  });

  test('work of an unknown job stays owed, in sight', async () => {
    await owe(worker, { job: 'letter.burn', payload: {} });
    await eventually(
      async () => (await query(`SELECT FROM outbox WHERE last_error = 'no-handler'`)).length === 1,
    );
    await query(`DELETE FROM outbox WHERE job = 'letter.burn'`);
  });

  test('a long job goes on where it was broken off', async () => {
    worker.get(LetterJobs).interrupt = ({ signal }) =>
      new Promise((settle) => signal.addEventListener('abort', () => settle()));
    await owe(worker, { job: letters.copy, payload: { letter: 'book', pages: '4' } });
    await eventually(async () => (await posted('book')).length === 2);
    await worker.close();
    expect(await posted('book')).toHaveLength(2);
    worker = await start();
    await eventually(outboxIsEmpty);
    expect(await posted('book')).toEqual([1, 2, 3, 4]);
  });

  test('two runs of one long job are never under way together', async () => {
    let entered = 0;
    let release = () => {};
    const held = new Promise<void>((settle) => (release = settle));
    const second = await start();
    for (const one of [worker, second]) one.get(LetterJobs).interrupt = () => ((entered += 1), held);
    await owe(worker, { job: letters.copy, payload: { letter: 'once', pages: '3' } });
    await eventually(
      async () => (await query<{ attempts: number }>(`SELECT attempts FROM outbox`))[0]!.attempts > 1,
    );
    expect(entered).toBe(1);
    release();
    await eventually(outboxIsEmpty);
    expect(await posted('once')).toEqual([1, 2, 3]);
    await second.close();
  });

  const aHeap = (letter: string, size: number) =>
    query('INSERT INTO heap (letter) SELECT $1 FROM generate_series(1, $2)', [letter, size]);

  test('work in parts ends once, when each part was done once', async () => {
    await aHeap('heap', 40);
    const owed = { job: letters.sort, payload: { letter: 'heap' } };
    await owe(worker, owed, { job: letters.sort, payload: { letter: 'nothing' } });
    await eventually(outboxIsEmpty);
    expect([await posted('heap'), await posted('nothing')]).toEqual([[40], [null]]);
  });

  test('a part that keeps failing is told by a code, issued again alone, and then the whole ends', async () => {
    await aHeap('torn', 3);
    worker.get(LetterJobs).failuresLeft = 13;
    await owe(worker, { job: letters.sort, payload: { letter: 'torn' } });
    await eventually(outboxIsEmpty, 20_000);
    expect(await posted('torn')).toEqual([3]);
    expect(await query(`SELECT DISTINCT failed FROM heap WHERE failed IS NOT NULL`)).toEqual([
      { failed: 'Error' },
    ]);
  });

  test('work in parts that the queue lost is begun again with what is left', async () => {
    await aHeap('lost', 30);
    const [{ id }] = (await query<{ id: string }>(
      `INSERT INTO outbox (id, job, payload, leased_until, attempts)
       VALUES (gen_random_uuid(), $1, '{"letter": "lost"}', now() + interval '1 second', 1) RETURNING id`,
      [letters.sort],
    )) as [{ id: string }];
    await query(
      `UPDATE heap SET sorted = 1 WHERE id IN (SELECT id FROM heap WHERE letter = 'lost' LIMIT 12)`,
    );
    await eventually(outboxIsEmpty);
    expect(await posted('lost')).toEqual([30]);
    expect(await query(`SELECT FROM processed_message WHERE message_id = $1`, [id])).toHaveLength(1);
  });

  test('the outbox is closed to whoever has no row scope', async () => {
    await owe(worker, { job: letters.post, payload: { letter: 'x' }, availableAt: new Date('2090-01-01') });
    expect(
      await withClient(database.appUrl, async (app) => (await app.query('SELECT FROM outbox')).rowCount),
    ).toBe(0);
    await query(`DELETE FROM outbox`);
  });
});

describe('the worker does not start', () => {
  @Injectable()
  class SecondLetterJobs extends LetterJobs {}

  test.each([
    [
      'when a job has no handler',
      [letters, { burn: 'letter.burn' }],
      [LetterJobs],
      /letter\.burn heeft geen/,
    ],
    ['when a job has two', [letters], [LetterJobs, SecondLetterJobs], /letter\.post heeft er 2/],
    ['when a handler does an unknown job', [], [LetterJobs], /letter\.post staat in geen jobtabel/],
  ])('%s', async (_, jobs, providers, message) => {
    const database = await createTestDatabase();
    const started = aWorker({
      appUrl: database.appUrl,
      redisUrl: undefined,
      prefix: 'none',
      jobs,
      providers,
    });
    await expect(started).rejects.toThrow(message);
    await database.drop();
  });
});
