import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId } from '#kernel/id.js';
import type { Findings, Verdict } from '../findings.js';
import { atMost } from '../findings.js';
import type { BenchServer } from '../ground.js';
import { findRedis } from '../queue/redis.js';

const PILE = 3_000;
const PER_SECOND = 100;
const SECONDS = 15;

/** Most milliseconds from work being owed to its effect, for 99 of 100, at a hundred pieces of work a second. */
const aims = { Redis: 50, PostgreSQL: 250 } as const;
type Backend = keyof typeof aims;

interface QueueFigures {
  readonly jobsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const workerFile = fileURLToPath(new URL('../queue/worker.ts', import.meta.url));
const register = fileURLToPath(new URL('../../typescript/register.mjs', import.meta.url));
const key = (): string => randomBytes(32).toString('base64');

/** One worker process, on both backends: how fast it clears a pile, and how long each piece takes at a steady rate. */
export async function measureQueue(server: BenchServer): Promise<Findings> {
  const redis = await findRedis();
  const notes: string[] = [];
  const verdicts: Verdict[] = [];
  for (const [backend, redisUrl] of [
    ['PostgreSQL', undefined],
    ['Redis', redis?.url],
  ] as const) {
    if (backend === 'Redis' && !redisUrl) {
      notes.push('Not measured on Redis: there is no `REDIS_URL` and no `redis-server`.');
      continue;
    }
    const figures = await onBackend(server, backend, redisUrl);
    notes.push(
      `${backend}: ${figures.jobsPerSecond.toFixed(0)} jobs per second from a pile of ${PILE}; ` +
        `at ${PER_SECOND} per second half have their effect within ${figures.p50.toFixed(1)} ms.`,
    );
    const aim = `Outbox to effect on ${backend}, p99 at ${PER_SECOND}/s`;
    verdicts.push(atMost(aim, figures.p99, aims[backend], ' ms'));
  }
  await redis?.stop();
  return { title: 'Queue', lines: [], verdicts, notes };
}

async function onBackend(server: BenchServer, backend: Backend, redisUrl?: string): Promise<QueueFigures> {
  const { ownerUrl, appUrl } = await server.database(`queue_${backend.toLowerCase()}`);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 8 });
  owner.on('error', () => undefined);
  await owner.query(`
    CREATE TABLE bench_owed (message_id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
    CREATE TABLE bench_effect (message_id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
    GRANT INSERT ON bench_effect TO doorloop_app`);
  const worker = await startWorker(appUrl, redisUrl);
  try {
    await clearPile(owner, 200);
    const jobsPerSecond = await clearPile(owner, PILE);
    return { jobsPerSecond, ...(await atSteadyRate(owner)) };
  } finally {
    worker.kill('SIGKILL');
    await owner.end();
  }
}

async function startWorker(appUrl: string, redisUrl?: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', register, workerFile], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: appUrl },
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...{ QUEUE_PREFIX: `bench-${newId()}`, BSN_KEY: key(), BSN_HMAC_KEY: key(), SESSION_KEY: key() },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

/** Owes it in a transaction of its own, as a handover does. */
const owe = (owner: pg.Pool, ids: readonly string[]): Promise<unknown> =>
  owner.query(
    `WITH owed AS (INSERT INTO bench_owed (message_id) SELECT unnest($1::uuid[]) RETURNING message_id)
     INSERT INTO outbox (id, job, payload) SELECT message_id, 'bench.effect', '{}' FROM owed`,
    [ids],
  );

async function clearPile(owner: pg.Pool, count: number): Promise<number> {
  await owner.query('TRUNCATE bench_owed, bench_effect');
  await owe(owner, Array.from({ length: count }, newId));
  await allDone(owner, count);
  const { rows } = await owner.query<{ seconds: number }>(
    `SELECT extract(epoch FROM max(e.at) - min(o.at))::float8 AS seconds FROM bench_effect e, bench_owed o`,
  );
  return count / rows[0]!.seconds;
}

async function atSteadyRate(owner: pg.Pool): Promise<{ p50: number; p99: number }> {
  await owner.query('TRUNCATE bench_owed, bench_effect');
  const began = performance.now();
  const owed: Promise<unknown>[] = [];
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent += 1) {
    owed.push(owe(owner, [newId()]));
    const next = began + ((sent + 1) * 1_000) / PER_SECOND;
    await pause(Math.max(0, next - performance.now()));
  }
  await Promise.all(owed);
  await allDone(owner, PER_SECOND * SECONDS);
  const { rows } = await owner.query<{ p50: number; p99: number }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS p50,
       percentile_cont(0.99) WITHIN GROUP (ORDER BY took) AS p99
     FROM (SELECT extract(epoch FROM e.at - o.at)::float8 * 1000 AS took
       FROM bench_effect e JOIN bench_owed o USING (message_id)) done`,
  );
  return rows[0]!;
}

async function allDone(owner: pg.Pool, count: number): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ done: number }>('SELECT count(*)::int AS done FROM bench_effect');
    if (rows[0]!.done >= count) return;
    await pause(50);
  }
}
