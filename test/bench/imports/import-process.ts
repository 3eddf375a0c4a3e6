import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

export interface ImportProcess {
  /** Whether it is at work: it has begun with the file and is not done. */
  running(): boolean;
  /** Settles when it is done; a failure rejects. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../dist/apps/local/import.js', import.meta.url));

/** The import command as it is built and run, once it has begun with the file. */
export async function startImport(
  settings: Readonly<Record<string, string>>,
  owner: pg.Pool,
  path: string,
  contactPerson: string,
): Promise<ImportProcess> {
  const child = spawn(process.execPath, [main, '--annex', path, '--contact-person', contactPerson], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const running = () => child.exitCode === null && child.signalCode === null;
  const done = exited.then(([code]) => {
    if (code) throw new Error(`The import ended with ${code}.`);
  });
  done.catch(() => undefined);
  while (running() && (await importTime(owner)) === null) await pause(50);
  return {
    running,
    done,
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Milliseconds that the import of this database took, or has taken until now; null before it begins. */
export async function importTime(owner: pg.Pool): Promise<number | null> {
  const { rows } = await owner.query<{ ms: number }>(
    `SELECT extract(epoch FROM coalesce(ended_at, clock_timestamp()) - started_at)::float8 * 1000 AS ms
     FROM import_run WHERE started_at IS NOT NULL`,
  );
  return rows[0]?.ms ?? null;
}
