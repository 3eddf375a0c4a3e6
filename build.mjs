/**
 * Builds what has not been built, or has changed since. `npm ci` does it, so that a first `npm start` need not; where
 * there are no sources or no compiler (an image that only runs the product) there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps', 'libs', 'package-lock.json', 'package.json', 'tsconfig.json', '.swcrc'];
const results = ['dist/apps/local/main.js', 'dist/web/index.html'];
const changed = (path) => statSync(path).mtimeMs;

/** When this, or anything in it, was last changed; what was taken away changed its folder. */
function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  return Math.max(changed(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

const canBuild = [...sources, 'node_modules/@swc/cli', 'node_modules/vite'].every((path) => existsSync(path));
const isBuilt = () =>
  results.every((path) => existsSync(path)) &&
  Math.min(...results.map(changed)) > Math.max(...sources.map(newest));
if (canBuild && !isBuilt()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
}
