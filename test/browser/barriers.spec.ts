import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { looks } from './looks.js';
import { screens } from './screens/index.js';
import type { Screen } from './screens/screen.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

async function open({ as, path, prepare }: Screen, look: object): Promise<Page> {
  const page = as ? await site.as(as, path, look) : await (await site.open(look)).newPage();
  if (!as) await page.goto(path);
  await prepare(page);
  return page;
}
/** How far the page sticks out beside the window: what must be scrolled sideways is not read. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(screens.map((screen) => [screen.name, screen] as const))('%s', (_name, screen) => {
  test.each(Object.entries(looks))('has no barriers: %s', async (_look, look) => {
    const page = await open(screen, look);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });
});
