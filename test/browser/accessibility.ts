import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of a look that differs from one that was had already: the rules of what can differ. */
const part = {
  all: levels,
  colours: ['color-contrast'],
} as const;
export type Part = keyof typeof part;

/** What axe finds on the page as it is now, at WCAG 2.2 AA: one line per element, none when all is well. */
export async function accessibilityProblems(page: Page, looked: Part = 'all'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(source);
  const options = {
    // What is right need not be told, and there are no frames or styles of others to fetch.
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
    runOnly: [...part[looked]],
  };
  const { violations } = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
