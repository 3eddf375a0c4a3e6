import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine, isGone, signal } from '../../apps/local/running-process.js';
import { LocalInstallation } from './local-installation.js';

/** `npm start` from the outside: processes, signals and a directory that outlives them. */
let directory: string;
let doorloop: LocalInstallation;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'doorloop-start-'));
  doorloop = await LocalInstallation.in(join(directory, 'data'));
});
afterEach(async () => {
  await doorloop.end('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
});

const secrets = () => readFileSync(join(doorloop.dataDir, 'secrets.json'), 'utf8');

/** The processes that the launcher started: PostgreSQL, api and worker, and what guards them. */
function children(): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const pid = Number(entry);
    if (parentOf(pid) !== doorloop.pid) continue;
    const name = /apps\/(api|worker)\/main|bin\/(postgres)/.exec(commandLine(pid));
    if (name) found.set((name[1] ?? name[2])!, pid);
  }
  return found;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((settle) => setTimeout(settle, 20));
}

test('it says who can sign in, and a second start keeps everything', async () => {
  await doorloop.start();
  expect(await doorloop.isReady()).toBe(true);
  expect(doorloop.said).toContain(`http://localhost:${doorloop.port}`);
  expect(statSync(join(doorloop.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);

  const [keys, started] = [secrets(), children()];
  expect([...started.keys()].sort()).toEqual(['api', 'postgres', 'worker']);
  expect(await doorloop.end('SIGTERM')).toBe(0);
  for (const pid of started.values()) expect(commandLine(pid)).toBe('');

  await doorloop.start();
  expect(secrets()).toBe(keys);
  expect(await doorloop.end('SIGINT')).toBe(0);

  await doorloop.start('--fresh');
  expect(secrets()).not.toBe(keys);
}, 60_000);

describe('after a SIGKILL', () => {
  test('of the launcher nothing stays behind, and the next start works', async () => {
    await doorloop.start();
    const orphans = children();
    await doorloop.end('SIGKILL');
    for (const pid of orphans.values()) expect(await isGone(pid, 12_000)).toBe(true);
    await doorloop.start();
    expect(await doorloop.isReady()).toBe(true);
  }, 60_000);

  test.each(['api', 'worker', 'postgres'])(
    'of %s it comes back by itself',
    async (name) => {
      await doorloop.start();
      const before = children().get(name)!;
      signal(before, 'SIGKILL');
      await until(() => (children().get(name) ?? before) !== before);
      await until(() => doorloop.isReady());
    },
    60_000,
  );

  test('of everything at once the next start works', async () => {
    await doorloop.start();
    for (const pid of children().values()) signal(pid, 'SIGKILL');
    await doorloop.end('SIGKILL');
    await doorloop.start();
    expect(await doorloop.isReady()).toBe(true);
  }, 60_000);
});

test('a taken port is named before anything is started', async () => {
  const other = createServer().listen(doorloop.port, '127.0.0.1');
  await once(other, 'listening');
  await expect(doorloop.start()).rejects.toThrow(`Poort ${doorloop.port} is al in gebruik`);
  expect(readdirSync(doorloop.dataDir)).not.toContain('postgres');
  other.close();
});

test('a directory that another launcher uses is named', async () => {
  await doorloop.start();
  const second = await LocalInstallation.in(doorloop.dataDir);
  await expect(second.start()).rejects.toThrow(/al in gebruik door een Doorloop die draait/);
}, 60_000);
