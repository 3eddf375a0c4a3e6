import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { looks } from './looks.js';
import type { Screen } from './screens/screen.js';
import { WebSite } from './web-site.js';

/** How far the page sticks out beside the window: what must be scrolled sideways is not read. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** In the dark only colours differ; zoomed in, none do. */
const contrast = { light: 'too', dark: 'alone', phone: 'too', zoomed: 'not' } as const;

async function problemsOf(page: Page): Promise<object> {
  const found: Record<string, string[]> = {};
  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    const { colorScheme, viewport } = looks[look];
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const beside = await overhang(page);
    const problems = [
      ...(await accessibilityProblems(page, contrast[look])),
      ...(beside > 0 ? [`sticks out ${beside} pixels`] : []),
    ];
    if (problems.length > 0) found[look] = problems;
  }
  return found;
}

/** A test for each of these screens: no barriers in any look. */
export function lookThrough(screens: readonly Screen[]): void {
  let site: WebSite;
  beforeAll(async () => {
    site = await WebSite.start({ worker: true });
  });
  afterEach(() => site.closePages());
  afterAll(() => site.stop());

  test.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s has no barriers in any look',
    async (_name, screen) => {
      expect(await problemsOf(await site.show(screen))).toEqual({});
    },
  );
}
