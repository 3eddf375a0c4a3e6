import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const isCaseload = (request: Request): boolean => new URL(request.url()).pathname === '/api/v1/caseload';
const isStream = (request: Request): boolean => request.url().endsWith('/events');
const shown = (page: Page) => page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
const sign = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** Another colleague changes something in the coach's caseload. */
const somethingChanges = () =>
  withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `UPDATE deadline SET due_on = due_on + 1 WHERE id = (SELECT d.id FROM deadline d
       JOIN caseload_entry e USING (trajectory_id) JOIN app_user u ON u.id = e.contact_person_id
       WHERE u.username = 'coach' AND d.state = 'open' ORDER BY d.due_on LIMIT 1)`,
    ),
  );

/** The connections that a browser opens for others' changes. */
function streamsOf(context: BrowserContext): Request[] {
  const streams: Request[] = [];
  context.on('request', (request) => isStream(request) && streams.push(request));
  return streams;
}

test('what a colleague changes comes in by itself, in every tab, over one connection', async () => {
  const context = await site.signedIn('coach');
  const streams = streamsOf(context);
  const first = await context.newPage();
  await Promise.all([first.waitForResponse((answer) => isStream(answer.request())), first.goto('/caseload')]);
  const second = await context.newPage();
  await second.goto('/caseload');
  await Promise.all([shown(first), shown(second)]);
  await Promise.all([
    first.waitForRequest(isCaseload),
    second.waitForRequest(isCaseload),
    somethingChanges(),
  ]);
  expect(streams).toHaveLength(1);

  // The tab with the connection closes: the other takes over.
  await Promise.all([second.waitForResponse((answer) => isStream(answer.request())), first.close()]);
  await Promise.all([second.waitForRequest(isCaseload), somethingChanges()]);
});

test('what is read while nobody is at the screen does not keep the session alive', async () => {
  const context = await site.signedIn('coach');
  const page = await context.newPage();
  await page.clock.install();
  const [opened] = await Promise.all([
    page.waitForRequest(isCaseload),
    page.waitForResponse((answer) => isStream(answer.request())),
    page.goto('/caseload'),
  ]);
  expect(await opened.headerValue('x-background')).toBeNull();
  await shown(page);
  await page.clock.fastForward('02:00');
  const [refetched] = await Promise.all([page.waitForRequest(isCaseload), somethingChanges()]);
  expect(await refetched.headerValue('x-background')).toBe('true');
  // Its clock cannot be put back.
  await context.close();
});

test('without a connection the app says so, and afterwards shows what changed meanwhile', async () => {
  const context = await site.signedIn('coach');
  const page = await context.newPage();
  await Promise.all([page.waitForResponse((answer) => isStream(answer.request())), page.goto('/caseload')]);
  await shown(page);
  await context.setOffline(true);
  await sign(page, 'Geen verbinding – wijzigingen van collega’s komen later');
  await somethingChanges();
  await Promise.all([page.waitForRequest(isCaseload), context.setOffline(false)]);
  await sign(page, 'Weer verbonden');
});
