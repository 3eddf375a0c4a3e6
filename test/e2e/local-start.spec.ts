import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine, isGone, signal } from '../../apps/local/running-process.js';
import { LocalInstallation } from './local-installation.js';

/** `npm start` from the outside: processes, signals and a directory that outlives them. */
let directory: string;
let doorloop: LocalInstallation;
/** An installation that was started for the first time, looked at and stopped: the others begin with its data. */
let first: LocalInstallation;
const seen = { ready: false, keys: '', processes: new Map<string, number>() };

beforeAll(async () => {
  first = await LocalInstallation.in(join(mkdtempSync(join(tmpdir(), 'doorloop-first-')), 'data'));
  await first.start();
  [seen.ready, seen.keys, seen.processes] = [await first.isReady(), secrets(first), children(first)];
  await first.end('SIGTERM');
});
afterAll(() => rmSync(dirname(first.dataDir), { recursive: true, force: true }));
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'doorloop-start-'));
  doorloop = await LocalInstallation.in(join(directory, 'data'));
  cpSync(first.dataDir, doorloop.dataDir, { recursive: true, verbatimSymlinks: true });
});
afterEach(async () => {
  await doorloop.end('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
});

const secrets = ({ dataDir } = doorloop) => readFileSync(join(dataDir, 'secrets.json'), 'utf8');

/** The processes that the launcher started: PostgreSQL, api and worker, and what guards them. */
function children(of = doorloop): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const pid = Number(entry);
    if (parentOf(pid) !== of.pid) continue;
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

test('it says who can sign in, and stops cleanly', async () => {
  expect(seen.ready).toBe(true);
  expect(first.said).toContain(`http://localhost:${first.port}`);
  expect(statSync(join(first.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect([...seen.processes.keys()].sort()).toEqual(['api', 'postgres', 'worker']);
  expect(await first.end('SIGTERM')).toBe(0);
  for (const pid of seen.processes.values()) expect(commandLine(pid)).toBe('');
});

test('a second start keeps everything, and --fresh begins anew', async () => {
  await doorloop.start();
  expect(secrets()).toBe(seen.keys);
  expect(await doorloop.end('SIGINT')).toBe(0);

  await doorloop.start('--fresh');
  expect(secrets()).not.toBe(seen.keys);
});

describe('after a SIGKILL', () => {
  test('of the launcher nothing stays behind, and the next start works', async () => {
    await doorloop.start();
    const orphans = children();
    await doorloop.end('SIGKILL');
    for (const pid of orphans.values()) expect(await isGone(pid, 12_000)).toBe(true);
    await doorloop.start();
    expect(await doorloop.isReady()).toBe(true);
  });

  test.each(['api', 'worker', 'postgres'])('of %s it comes back by itself', async (name) => {
    await doorloop.start();
    const before = children().get(name)!;
    signal(before, 'SIGKILL');
    await until(() => (children().get(name) ?? before) !== before);
    await until(() => doorloop.isReady());
  });

  test('of everything at once the next start works', async () => {
    await doorloop.start();
    for (const pid of children().values()) signal(pid, 'SIGKILL');
    await doorloop.end('SIGKILL');
    await doorloop.start();
    expect(await doorloop.isReady()).toBe(true);
  });
});

test('a taken port is named before anything is started', async () => {
  const other = createServer().listen(doorloop.port, '127.0.0.1');
  await once(other, 'listening');
  await expect(doorloop.start()).rejects.toThrow(`Poort ${doorloop.port} is al in gebruik`);
  expect(existsSync(join(doorloop.dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  other.close();
});

test('a directory that another launcher uses is named', async () => {
  await doorloop.start();
  const second = await LocalInstallation.in(doorloop.dataDir);
  await expect(second.start()).rejects.toThrow(/al in gebruik door een Doorloop die draait/);
});
