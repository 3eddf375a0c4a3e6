import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi, test } from 'vitest';
import { freePort } from './free-port.js';
import { commandLine, isGone, signal } from './running-process.js';
import type { StartFailure } from './start-failure.js';
import { SupervisedApp } from './supervised-app.js';
import { scratchDirectory } from '../../test/scratch-directory.js';

const SERVING = `
  import { createServer } from 'node:http';
  createServer((_, answer) => answer.end(String(process.pid))).listen(process.env.PORT, '127.0.0.1');
`;

let logs: string;
let port: number;
let app: SupervisedApp;
let gaveUp: Promise<StartFailure>;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  logs = scratchDirectory('doorloop-supervised-');
  port = await freePort();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.stop();
  rmSync(logs, { recursive: true, force: true });
});

function appThat(source: string, firstPauseMs = 10): SupervisedApp {
  const script = join(logs, 'main.mjs');
  writeFileSync(script, source);
  const description = {
    name: 'proef',
    script,
    logs,
    environment: { PORT: String(port) },
    readyUrl: url(),
    firstPauseMs,
  };
  gaveUp = new Promise((settle) => (app = new SupervisedApp(description, settle)));
  return app;
}

const url = () => `http://127.0.0.1:${port}/`;
const pid = async () => Number(await (await fetch(url())).text());

async function nextPid(before: number): Promise<number> {
  for (;;) {
    const now = await pid().catch(() => before);
    if (now !== before) return now;
  }
}

test('it is ready when it answers, comes back after a SIGKILL, and ends when stopped', async () => {
  await appThat(SERVING).start();
  const first = await pid();
  signal(first, 'SIGKILL');
  const second = await nextPid(first);
  await app.stop();
  expect(await isGone(second, 0)).toBe(true);
});

test('an app that refuses its settings fails the start with the end of its log', async () => {
  await expect(appThat(`throw new Error('BSN_KEY ontbreekt')`).start()).rejects.toThrow(
    /proef stopt[^]*BSN_KEY ontbreekt/,
  );
});

test('an app that keeps dying is given up', async () => {
  // The first time it dies of being asked whether it is ready; after that by itself.
  const asked = JSON.stringify(join(logs, 'asked'));
  await appThat(`
    import { existsSync, writeFileSync } from 'node:fs';
    import { createServer } from 'node:http';
    const die = () => setTimeout(() => process.exit(3), 50);
    if (existsSync(${asked})) die();
    createServer((_, answer) => {
      writeFileSync(${asked}, '');
      answer.end(die);
    }).listen(process.env.PORT, '127.0.0.1');
  `).start();
  expect((await gaveUp).message).toMatch(/blijft stoppen/);
});

test('its output goes to its log', async () => {
  await appThat(`${SERVING} console.log('hallo');`).start();
  expect(readFileSync(join(logs, 'proef.log'), 'utf8')).toContain('hallo');
  expect(commandLine(await pid())).toContain('main.mjs');
});
