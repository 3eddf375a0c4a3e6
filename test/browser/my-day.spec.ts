import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { addMonths, amsterdamDate } from '#kernel/calendar.rules.js';
import { pressOn } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const today = () => amsterdamDate(new Date());
const card = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title });
const lines = (page: Page, title: string) => card(page, title).getByRole('listitem');

test('it greets, and says what waits; each thing leads to where it is done', async () => {
  const page = await site.as('coach', '/');
  await page.getByRole('heading', { level: 1, name: /^Goede\w+, Jolie$/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/mijn-dag');
  await lines(page, 'Afspraken').filter({ hasText: '09:30' }).getByText('Heijden, Truus van der').waitFor();
  await card(page, /Langer dan 6 weken niet gesproken/)
    .getByText('Pluijmakers, Pieter')
    .waitFor();
  await card(page, /dringendst eerst/)
    .getByText('Pluijmakers, Pieter')
    .waitFor();
  await lines(page, 'Overdrachten')
    .filter({ hasText: 'Amrani, Dawit El' })
    .getByRole('link', { name: 'Bekijk en beantwoord' })
    .click();
  await page.waitForURL(/\/overdrachten\//);
  await page.goBack();
  await lines(page, 'Termijnen').first().getByRole('link').click();
  await page.waitForURL(/\/deelnemers\//);
});

test('a task is ticked off at once, and taken back, by keyboard alone', async () => {
  const page = await site.as('l.dols', '/mijn-dag');
  const tasks = lines(page, 'Taken');
  await tasks.nth(1).waitFor();
  const title = await tasks.first().locator('.day-title').textContent();
  await pressOn(page, `Taak is gedaan: ${title!}`, 'Space');
  await page.getByText(`Gedaan: ${title!}`, { exact: true }).waitFor();
  await tasks.nth(1).waitFor({ state: 'detached' });
  await pressOn(page, 'Ongedaan maken');
  await tasks.nth(1).waitFor();
});

test('a task that comes again is given to a colleague, who sees whose it was and hands it back', async () => {
  const coach = await openDossier(site, 'coach', 'Heijden, Truus van der', { tab: 'taken' });
  await coach.getByRole('button', { name: 'Taak toevoegen' }).first().click();
  const form = coach.getByRole('dialog');
  await form.getByLabel('Wat moet er gebeuren?').fill('Rooster maken');
  await form.getByLabel('Uiterlijk').fill(today());
  await form.getByLabel('Wie doet het?').selectOption({ label: 'Lieke Dols' });
  await form.getByLabel('Herhalen').selectOption({ label: 'Om de zoveel weken' });
  await form.getByLabel('Om de', { exact: true }).fill('2');
  await form.getByLabel('Tot en met').fill(addMonths(today(), 3));
  await form.getByRole('button', { name: 'Taak toevoegen' }).click();
  await coach.getByText('De taak staat erbij').waitFor();

  const page = await site.as('l.dols', '/mijn-dag');
  const task = lines(page, 'Taken').filter({ hasText: 'Rooster maken' });
  await task.getByText('van Jolie Sijben').waitFor();
  await task.getByText(/^elke 2 weken t\/m /).waitFor();
  await task.getByRole('button', { name: /^Teruggeven/ }).click();
  await page.getByText('De taak is nu van Jolie Sijben').waitFor();
  await task.waitFor({ state: 'detached' });
  await coach.getByRole('checkbox', { name: 'Taak is gedaan: Rooster maken' }).check();
  await coach.getByText('Gedaan: Rooster maken').waitFor();
  await coach.getByRole('checkbox', { name: 'Taak is gedaan: Rooster maken' }).waitFor();
});

test('by keyboard alone: a deadline is met at once, and taken back', async () => {
  const page = await site.as('coach2', '/mijn-dag');
  const deadlines = lines(page, 'Termijnen');
  await deadlines.first().waitFor();
  const before = await deadlines.count();
  await pressOn(page, 'Gedaan: ');
  await page
    .getByText(/^Gedaan: /)
    .first()
    .waitFor();
  await deadlines.nth(before - 1).waitFor({ state: 'detached' });
  await pressOn(page, 'Ongedaan maken');
  await deadlines.nth(before - 1).waitFor();
});

test('what a colleague does elsewhere comes in by itself', async () => {
  const [page, elsewhere] = [await site.as('k.ummels', '/mijn-dag'), await site.as('k.ummels', '/mijn-dag')];
  const tasks = lines(page, 'Taken');
  await tasks.nth(1).waitFor();
  await lines(elsewhere, 'Taken').first().getByRole('checkbox').check({ force: true });
  await tasks.nth(1).waitFor({ state: 'detached' });
});

test('a notice that is followed is read, and gone from the day', async () => {
  const page = await site.as('m.vrancken', '/caseload');
  await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
  let unread = 1;
  const notice = {
    id: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a99',
    kind: 'handover.accepted',
    body: 'Uw overdracht is geaccepteerd',
    ...{ participantId: null, handoverId: null, readAt: null, createdAt: '2026-11-22T09:00:00+00:00' },
  };
  await page.route('**/api/v1/my-day', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), unreadNotices: unread } });
  });
  await page.route(/notices\?.*show=unread/, (route) =>
    route.fulfill({ json: { items: unread ? [notice] : [], nextCursor: null } }),
  );
  await page.route(/notices\/.*\/reading/, async (route) => {
    unread = 0;
    await route.fulfill({ status: 204 });
  });
  await page.goto('/mijn-dag');
  const read = page.waitForRequest(/reading/);
  await card(page, /^Ongelezen berichten/)
    .getByRole('link', { name: 'Uw overdracht is geaccepteerd' })
    .click();
  await read;
  await page.getByRole('link', { name: 'Mijn dag' }).click();
  await page.getByRole('heading', { level: 1, name: /Maud$/ }).waitFor();
  await card(page, /^Ongelezen berichten/).waitFor({ state: 'detached' });
});

test('who leads a team without cases of their own reads what waits in the team, by keyboard alone', async () => {
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `UPDATE handover SET escalated_at = now() WHERE state = 'offered'
       AND from_team_id = (SELECT team_id FROM app_user WHERE username = 'teamleider')`,
    ),
  );
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO cover_need (id, user_id, reason, raised_on, remind_on, due_on)
       SELECT gen_random_uuid(), id, 'absence', $1, $1, $1 FROM app_user WHERE username = 'l.dols'`,
      [today()],
    ),
  );
  const page = await site.as('teamleider', '/mijn-dag');
  await lines(page, 'Te laat in uw team')
    .first()
    .getByText(/^voor /)
    .waitFor();
  await lines(page, 'Niet op tijd beantwoord in uw team')
    .first()
    .getByText(/^van .* naar /)
    .waitFor();
  await lines(page, 'Opvang regelen in uw team')
    .getByText(/^regelen voor /)
    .waitFor();
  await card(page, /^Opvang regelen/)
    .getByRole('link', { name: 'Regel opvang voor Lieke Dols' })
    .waitFor();
  await pressOn(page, 'Bekijk en besluit');
  await page.waitForURL(/\/aanmeldingen$/);
  await page.getByRole('table').getByRole('link').first().waitFor();
});

test('who substitutes reads for whom, until when and what it asks for today; who is away that it is arranged', async () => {
  const page = await site.as('t.duijsens', '/mijn-dag');
  const covering = card(page, /^U neemt waar/);
  await covering.getByText(/^voor Hub Lemmens, tot en met /).waitFor();
  await covering.getByText('Vleugels, Sjef').waitFor();
  await covering.getByRole('link', { name: 'trajecten' }).click();
  await page.waitForURL(/view=substitution/);
  const absent = await site.as('h.lemmens', '/mijn-dag');
  await card(absent, /^Uw afwezigheid/)
    .getByText(/^Vervanging geregeld voor alle \d+ werkdagen\.$/)
    .waitFor();
});

test('without anything that waits it says so', async () => {
  const page = await site.as('teamleider3', '/mijn-dag');
  await page.route('**/api/v1/my-day', async (route) => {
    await route.fulfill({ json: { ...(await (await route.fetch()).json()), team: null } });
  });
  await page.reload();
  await page.getByText('Alles is gedaan').waitFor();
});

test('who has no cases of their own is told so', async () => {
  const page = await site.as('consulent', '/mijn-dag');
  await page.getByText('Dit mag u niet zien').waitFor();
});

test('without a connection it says so, and what to do', async () => {
  const page = await site.as('coach', '/caseload');
  await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
  await page.route('**/api/v1/my-day', (route) => route.abort());
  await page.getByRole('link', { name: 'Mijn dag' }).click();
  await page.getByText('Geen verbinding', { exact: true }).waitFor();
  await page.unroute('**/api/v1/my-day');
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
  await lines(page, 'Afspraken').first().waitFor();
});

test('on a phone the day begins with who waits and where to be', async () => {
  const page = await site.as('coach', '/mijn-dag', phone);
  await lines(page, 'Afspraken').first().waitFor();
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles.slice(0, 2).map((title) => title.replace(/\s*\d+$/, ''))).toEqual([
    'Overdrachten die op u wachten',
    'Afspraken',
  ]);
});
