import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../apps/local/free-port.js';

export interface ApiProcess {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../dist/apps/api/main.js', import.meta.url));
const PATIENCE_MS = 30_000;

/** The api as it is built and started in production. */
export async function startApi(settings: Record<string, string>): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill('SIGKILL'));
  for (const until = Date.now() + PATIENCE_MS; !(await isReady(port)); await pause(50)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('The api does not start.');
  }
  return {
    pid: child.pid!,
    port,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/v1/health/ready`)).ok;
  } catch {
    return false;
  }
}
