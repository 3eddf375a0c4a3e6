import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityProblems, type Part } from './accessibility.js';
import { looks } from './looks.js';
import type { Screen } from './screens/screen.js';
import { WebSite } from './web-site.js';

/** How far the page sticks out beside the window: what must be scrolled sideways is not read. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** In the dark only colours differ; zoomed in, it is what a phone shows, and only has to fit. */
const parts: Record<keyof typeof looks, Part | undefined> = {
  light: 'all',
  dark: 'colours',
  phone: 'all',
  zoomed: undefined,
};

/** As a link within the app does. */
const follow = (page: Page, to: string): Promise<unknown> =>
  page.evaluate(
    `history.pushState({}, '', '${to}'); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
  );

/**
 * From screen to screen within the app: the browser need not compile it and axe again for each. By way of an address
 * that is nowhere, so that of the screen before nothing stays.
 */
async function visit(page: Page, path: string): Promise<void> {
  await follow(page, '/nergens');
  await page.getByText('Niet gevonden').waitFor();
  await follow(page, path);
}

async function reset(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.unrouteAll();
  await page.evaluate('localStorage.clear()');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(looks.light.viewport);
}

async function problemsOf(page: Page): Promise<object> {
  const found: Record<string, string[]> = {};
  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    const { colorScheme, viewport } = looks[look];
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const part = parts[look];
    const beside = await overhang(page);
    const problems = [
      ...(part ? await accessibilityProblems(page, part) : []),
      ...(beside > 0 ? [`sticks out ${beside} pixels`] : []),
    ];
    if (problems.length > 0) found[look] = problems;
  }
  return found;
}

/** A test for each of these screens: no barriers in any look. */
export function lookThrough(screens: readonly Screen[]): void {
  let site: WebSite;
  const pages = new Map<Screen['as'], Page>();
  /** Those in which the app runs as it should. */
  const stillThere = new Set<Page>();
  const pageOf = async (who: Screen['as']): Promise<Page> => {
    const page = pages.get(who) ?? (await (await (who ? site.signedIn(who) : site.open())).newPage());
    pages.set(who, page);
    return page;
  };
  beforeAll(async () => {
    site = await WebSite.start({ worker: true });
  });
  afterEach(() => site.expectNoComplaints());
  afterAll(() => site.stop());

  test.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s has no barriers in any look',
    async (_name, { as, path, prepare, intercepts }) => {
      const page = await pageOf(as);
      await (as && stillThere.has(page) ? visit(page, path) : page.goto(path));
      await prepare(page);
      expect(await problemsOf(page)).toEqual({});
      await reset(page);
      if (intercepts) stillThere.delete(page);
      else stillThere.add(page);
    },
  );
}
