/** Lets Node load this repository's TypeScript: `#lib/file.js` and `./file.js` become the source file, compiled by swc. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const libraries = new URL('../../libs/', import.meta.url);

export async function resolve(specifier, context, next) {
  const source = sourceOf(specifier, context.parentURL);
  return source ? { url: source, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

function sourceOf(specifier, parent) {
  if (!specifier.endsWith('.js')) return undefined;
  const base = specifier.startsWith('#') ? libraries : specifier.startsWith('.') ? parent : undefined;
  if (!base || base.includes?.('/node_modules/')) return undefined;
  const source = new URL(specifier.replace(/^#/, '').replace(/\.js$/, '.ts'), base);
  return existsSync(source) ? source.href : undefined;
}
