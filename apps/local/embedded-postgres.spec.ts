import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.js';
import { commandLine, isGone, signal } from './running-process.js';
import { type ServerUser, serverUsers } from './server-user.js';
import { scratchDirectory } from '../../test/scratch-directory.js';

let dataDir: string;
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  dataDir = scratchDirectory('doorloop-postgres-');
  chmodSync(dataDir, 0o755);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(user?: ServerUser): Promise<void> {
  server = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: true, user });
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server!.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function writeOneRow(): Promise<void> {
  await query('CREATE TABLE kept (word text); INSERT INTO kept VALUES ($$blijft$$)');
}

describe.each(serverUsers())('run as $name', (user) => {
  test('a second start keeps the data', async () => {
    await start(user);
    await writeOneRow();
    await server!.stop();
    await start(user);
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'blijft' }]);
  });

  test('after a SIGKILL of the server the next start works', async () => {
    await start(user);
    await writeOneRow();
    signal(server!.pid, 'SIGKILL');
    await server!.exited;
    await start(user);
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'blijft' }]);
  });
});

test('the way of running may change between two starts', async () => {
  for (const user of [...serverUsers(), ...serverUsers()]) {
    await start(user);
    await query('CREATE TABLE IF NOT EXISTS kept (word text)');
    await server!.stop();
  }
});

test('a server whose launcher was killed ends with it', async () => {
  const launcher = await startInAnotherProcess();
  expect(commandLine(launcher.serverPid)).toContain('postgres');
  signal(launcher.pid, 'SIGKILL');
  expect(await isGone(launcher.serverPid, 10_000)).toBe(true);
});

test('a server that outlived its launcher is stopped by the next start', async () => {
  const launcher = await startInAnotherProcess();
  signal(guardOf(launcher.serverPid), 'SIGKILL');
  signal(launcher.pid, 'SIGKILL');
  await isGone(launcher.pid, 5_000);
  expect(commandLine(launcher.serverPid)).toContain('postgres');
  await start();
  expect(commandLine(launcher.serverPid)).toBe('');
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('it listens on the loopback address alone, asks for a password, and keeps that to itself', async () => {
  await start();
  expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const stranger = new Client({ connectionString: server!.ownerUrl.replace(/:[^:@]+@/, ':geraden@') });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(dataDir, 'postgres/owner-password')).mode & 0o777).toBe(0o600);
});

/** The shell that ends the server when its launcher is gone. */
function guardOf(serverPid: number): number {
  const guard = readdirSync('/proc').find((pid) =>
    commandLine(Number(pid)).endsWith(`guard ${serverPid} INT QUIT`),
  );
  return Number(guard);
}

/** Starts the server from a process of its own, which can then be killed. */
async function startInAnotherProcess(): Promise<{ pid: number; serverPid: number }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      './test/typescript/register.mjs',
      './test/postgres/start-and-wait.ts',
      join(dataDir, 'postgres'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { pid: child.pid!, serverPid: Number(line) };
}
