import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../apps/local/free-port.js';

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Redis of `REDIS_URL`, or one of our own when the program is there; null when there is neither. */
export async function findRedis(): Promise<Redis | null> {
  const given = process.env.REDIS_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'doorloop-bench-redis-'));
  const child = spawn(
    'redis-server',
    ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory, '--save', '', '--appendonly', 'yes'],
    { stdio: 'ignore' },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  while (!(await listens(port))) await pause(50);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy();
      settle(true);
    });
    probe.once('error', () => settle(false));
  });
