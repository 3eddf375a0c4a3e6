import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine, isGone, signal } from '../../apps/local/running-process.js';
import { LocalInstallation } from './local-installation.js';
import { scratchDirectory } from '../scratch-directory.js';
import { bsnIsNowhere } from '../security/bsn-nowhere.js';

/** `npm start` from the outside: processes, signals and a directory that outlives them; one life of it, in order. */
let directory: string;
let doorloop: LocalInstallation;
/** What the coach is told to have, at the first start. */
let cases: string | undefined;
const casesOf = (said: string) => /\d+ trajecten als aanspreekpunt/.exec(said)?.[0];

beforeAll(async () => {
  directory = scratchDirectory('doorloop-start-');
  doorloop = await LocalInstallation.in(join(directory, 'data'));
});
afterAll(async () => {
  await doorloop.end('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
});

const secretsFile = () => join(doorloop.dataDir, 'secrets.json');
const secrets = () => readFileSync(secretsFile(), 'utf8');
const cluster = () => join(doorloop.dataDir, 'postgres/cluster');

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

test('a taken port is named before anything is started', async () => {
  const other = createServer().listen(doorloop.port, '127.0.0.1');
  await once(other, 'listening');
  await expect(doorloop.start()).rejects.toThrow(`Poort ${doorloop.port} is al in gebruik`);
  expect(existsSync(cluster())).toBe(false);
  other.close();
  await once(other, 'close');
});

test('--fresh throws away what was there and begins anew', async () => {
  mkdirSync(cluster(), { recursive: true });
  const old = [secretsFile(), join(cluster(), 'PG_VERSION')];
  for (const file of old) writeFileSync(file, 'van vroeger');
  await doorloop.start('--fresh');
  for (const file of old) expect(readFileSync(file, 'utf8')).not.toContain('van vroeger');
});

test('it says who can sign in, and is there', async () => {
  expect(doorloop.said).toContain(`http://localhost:${doorloop.port}`);
  expect(doorloop.said).toMatch(/jobcoach +coach/);
  cases = casesOf(doorloop.said);
  expect(cases).toBeDefined();
  expect(await doorloop.isReady()).toBe(true);
  expect(statSync(secretsFile()).mode & 0o777).toBe(0o600);
  expect([...children().keys()].toSorted()).toEqual(['api', 'postgres', 'worker']);
});

test('a directory that another launcher uses is named', async () => {
  const second = await LocalInstallation.in(doorloop.dataDir);
  await expect(second.start()).rejects.toThrow(/al in gebruik door een Doorloop die draait/);
  expect(await doorloop.isReady()).toBe(true);
});

test.each(['api', 'worker', 'postgres'])('after a SIGKILL of %s it comes back by itself', async (name) => {
  const before = children().get(name)!;
  signal(before, 'SIGKILL');
  await until(() => (children().get(name) ?? before) !== before);
  await until(() => doorloop.isReady());
});

test('after a SIGKILL of the launcher nothing stays behind, and the next start works', async () => {
  const orphans = children();
  expect(orphans.size).toBe(3);
  await doorloop.end('SIGKILL');
  for (const pid of orphans.values()) expect(await isGone(pid, 12_000)).toBe(true);
  await doorloop.start();
  expect(await doorloop.isReady()).toBe(true);
});

test('after a SIGKILL of everything at once the next start works, and keeps everything', async () => {
  const keys = secrets();
  for (const pid of children().values()) signal(pid, 'SIGKILL');
  await doorloop.end('SIGKILL');
  await doorloop.start();
  expect(await doorloop.isReady()).toBe(true);
  expect(secrets()).toBe(keys);
  expect(casesOf(doorloop.said)).toBe(cases);
});

// Here, as an installation takes its time to start.
describe('in the whole of it', () => {
  bsnIsNowhere(() => doorloop);
});

test('Ctrl-C stops everything cleanly, and so does SIGTERM after a next start', async () => {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    const processes = children();
    expect(processes.size).toBe(3);
    expect(await doorloop.end(name)).toBe(0);
    for (const pid of processes.values()) expect(commandLine(pid)).toBe('');
    if (name === 'SIGINT') await doorloop.start();
  }
});
