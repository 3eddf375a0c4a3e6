import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface WorkerBuild {
  readonly script: string;
  remove(): void;
}

export function buildWorker(): WorkerBuild {
  const directory = mkdtempSync(join(tmpdir(), 'doorloop-kill-'));
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const script = join(directory, 'start.cjs');
  copyFileSync('test/e2e/worker-kill/start.cjs', script);
  const rolldown = resolve('node_modules/rolldown/bin/cli.mjs');
  execFileSync(process.execPath, [
    rolldown,
    '--config',
    'test/e2e/worker-kill/worker.rolldown.mjs',
    '--file',
    join(directory, 'worker.cjs'),
  ]);
  return { script, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
