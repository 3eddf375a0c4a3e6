import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { SupervisedApp } from './supervised-app.js';

/** Several files change at once when an editor saves, formats or switches branch. */
const QUIET_MS = 200;

/** `npm run dev`: compiles when a source changes and starts the apps again with it; the web app reloads by itself. */
export function watchForChanges(apps: SupervisedApp[], address: string): void {
  serveWebSources(address);
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (turn = turn.then(() => rebuild(apps))), QUIET_MS);
  };
  for (const folder of ['apps', 'libs'])
    watch(resolve(folder), { recursive: true }, (_, file) => {
      if (file?.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('web')) soon();
    });
  console.log('Wijzigingen in apps/ en libs/ worden gevolgd.');
}

async function rebuild(apps: SupervisedApp[]): Promise<void> {
  const build = spawn('npm', ['run', '--silent', 'build:apps'], { stdio: 'inherit' });
  const [code] = (await once(build, 'exit')) as [number | null];
  // A source that does not compile has been shown above; the apps go on with what they have.
  if (code !== 0) return;
  await Promise.all(apps.map((app) => app.restart()));
  console.log('Herstart met de nieuwe code.');
}

/** Vite shows the web app from its sources, on the api that runs here. */
function serveWebSources(address: string): void {
  const vite = spawn(
    'npx',
    ['vite', 'apps/web', '--config', 'apps/web/vite.config.ts', '--clearScreen', 'false'],
    {
      env: { ...process.env, API: address },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  process.once('exit', () => vite.kill());
}
