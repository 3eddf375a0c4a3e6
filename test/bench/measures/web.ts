import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../browser/chromium.js';
import type { Findings } from '../findings.js';
import { atMost } from '../findings.js';
import { SESSION_COOKIE } from '#access/session-token.js';
import type { SignedIn } from '../seed/staff.js';
import type { Site } from '../site.js';
import { label } from './reads.js';

const KILOBYTES_BEFORE_FIRST_SCREEN = 200;
const CLICKS = 15;
const ROWS = 300;
/** A screen shows sixty pictures a second; two missed in a row are seen as a stutter. */
const STUTTER_MS = 50;

/** The web app as a colleague's browser gets it: what comes over the wire, and how long one waits. */
export async function measureWeb(site: Site): Promise<Findings> {
  const browser = await launchBrowser();
  const url = `http://localhost:${site.api.port}`;
  const open = async (by?: SignedIn): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    if (by) {
      const of = { domain: 'localhost', path: '/', secure: true, httpOnly: true } as const;
      await context.addCookies([{ name: SESSION_COOKIE, value: by.token, ...of }]);
    }
    return context;
  };
  try {
    const signIn = await weigh(await open(), url, 'Welkom bij Doorloop');
    const caseload = await weigh(await open(site.staff.coaches[0]), `${url}/caseload`, 'Caseload');
    const clicks = await dossierClicks(await open(site.staff.coaches[0]), url);
    const stutters = await scroll(await open(site.staff.manager), url);
    return {
      title: 'Web app',
      lines: [],
      verdicts: [
        atMost('JavaScript before sign-in works', signIn, KILOBYTES_BEFORE_FIRST_SCREEN, ' kB'),
        atMost('JavaScript before the caseload works', caseload, KILOBYTES_BEFORE_FIRST_SCREEN, ' kB'),
        atMost(`Stutters while ${ROWS} rows of the caseload scroll by`, stutters, 0),
      ],
      notes: [
        `From click to dossier at ${label(site)}: ${milliseconds(at(clicks, 0.5))} in the middle, ${milliseconds(at(clicks, 0.95))} at the 95th percentile of ${clicks.length} clicks, with everything on this machine.`,
      ],
    };
  } finally {
    await browser.close();
  }
}

const milliseconds = (value: number): string => `${Math.round(value)} ms`;
const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Kilobytes of JavaScript, as they came over the wire, until the heading of the screen is there. */
async function weigh(context: BrowserContext, url: string, title: string): Promise<number> {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url);
  await heading(page, title);
  await context.close();
  return bytes / 1_000;
}

/** In the page: how long each picture stood. */
const timeFrames = `(() => {
  globalThis.framesTook = [];
  const next = (before) => requestAnimationFrame((now) => { framesTook.push(now - before); next(now); });
  requestAnimationFrame(next);
})()`;

/** Milliseconds from a click on somebody's name until their dossier is there, each time somebody else's. */
async function dossierClicks(context: BrowserContext, url: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(`${url}/caseload`);
  const links = page.locator('main a[href^="/deelnemers/"]');
  await links.first().waitFor();
  const took: number[] = [];
  for (let index = 0; index < CLICKS; index += 1) {
    const link = links.nth(index);
    await link.waitFor();
    const began = performance.now();
    await link.click();
    await page.waitForURL(/\/deelnemers\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    took.push(performance.now() - began);
    await page.goBack();
  }
  await context.close();
  return took;
}

/** How often the picture stood still while a long list went by. */
async function scroll(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url}/caseload?view=all`);
  const rows = page.locator('main [aria-rowindex], main tbody tr');
  await rows.first().waitFor();
  await page.evaluate(timeFrames);
  await page.mouse.move(640, 400);
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, 120);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  const late = await page.evaluate<number>(`framesTook.filter((took) => took > ${STUTTER_MS}).length`);
  await context.close();
  return late;
}
