import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface WorkerBuild {
  readonly script: string;
  remove(): void;
}

/** The worker to kill, compiled beside the sources of today in a directory of its own, so that it starts fast. */
export function buildWorker(): WorkerBuild {
  const directory = mkdtempSync(join(tmpdir(), 'doorloop-kill-'));
  const imports = { '#*': './libs/*' };
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ type: 'module', imports }));
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const swc = resolve('node_modules/@swc/cli/bin/swc.js');
  const sources = ['libs', 'test/e2e/worker-kill', 'test/factories', 'test/queue/impatient.ts'];
  execFileSync(process.execPath, [swc, ...sources, '-d', directory, '--quiet', '--ignore', '**/*.spec.ts']);
  return {
    script: join(directory, 'test/e2e/worker-kill/worker.js'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
