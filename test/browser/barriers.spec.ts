import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { looks } from './looks.js';
import { screens } from './screens/index.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

/** How far the page sticks out beside the window: what must be scrolled sideways is not read. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

async function problemsOf(page: Page): Promise<object> {
  const found: Record<string, string[]> = {};
  for (const [look, { colorScheme, viewport }] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const beside = await overhang(page);
    const problems = [
      ...(await accessibilityProblems(page)),
      ...(beside > 0 ? [`sticks out ${beside} pixels`] : []),
    ];
    if (problems.length > 0) found[look] = problems;
  }
  return found;
}

test.each(screens.map((screen) => [screen.name, screen] as const))(
  '%s has no barriers in any look',
  async (_name, screen) => {
    expect(await problemsOf(await site.show(screen))).toEqual({});
  },
);
