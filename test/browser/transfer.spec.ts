import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { ifMatch } from '../http/test-api.js';
import { pressOn, signInByKeyboard, tabTo, typeInto } from './by-keyboard.js';
import { caller } from './calling.js';
import { contactPersonOf } from './cases.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const isDone = (page: Page) => page.getByText('De overdracht is klaar', { exact: true }).waitFor();
const divided = (page: Page) => page.locator('.transfer-items tbody th').first().waitFor();
const row = (page: Page, text: RegExp) => page.getByRole('row').filter({ hasText: text });
const names = (page: Page): Promise<string[]> =>
  page
    .locator('.transfer-items tbody th')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent!.trim()));

test('the lead divides the cases of a colleague, sees what will happen, and how far it is to the end', async () => {
  const page = await site.as('teamleider2', '/team');
  await page.getByRole('link', { name: 'Caseload overdragen van Noud Gilissen' }).click();
  const from = page.getByLabel('Van wie');
  await from
    .getByText(/^Noud Gilissen/)
    .and(page.locator(':checked'))
    .waitFor({ state: 'attached' });
  await from.selectOption(await from.getByText(/^Ruud Bastings/).textContent());
  await page.getByRole('radio', { name: 'Te vol' }).check();
  await page.getByLabel('Reden').fill('Ruud heeft te veel trajecten');
  await page.getByRole('button', { name: 'Maak een voorstel' }).click();
  await divided(page);
  const [first, second, ...others] = (await names(page)) as [string, string, ...string[]];
  await page.getByRole('checkbox', { name: 'Verdeel ook over Noud Gilissen' }).uncheck();
  await row(page, /^Noud Gilissen.*niets/).waitFor();
  await page.getByLabel(`Ontvanger voor ${first}`).selectOption({ label: 'Bram Habets' });
  // One more than what is on offer to a colleague already.
  await page.getByRole('checkbox', { name: `${second} gaat mee` }).uncheck();
  await page.getByText('2 blijven bij Ruud Bastings').waitFor();

  await page.getByRole('link', { name: 'Naar bevestigen' }).click();
  await page.getByText('Bram Habets wordt aanspreekpunt van 1 traject.').waitFor();
  await page.getByText('2 trajecten blijven bij Ruud Bastings.').waitFor();
  await page.getByText('Dit draait u niet terug').waitFor();
  await page.getByRole('button', { name: `Draag ${others.length} trajecten over` }).click();
  await isDone(page);
  await page.getByText(`${others.length} van ${others.length} gedaan`).waitFor();
  await row(page, new RegExp(`^${first}.*overgegaan.*Bram Habets`)).waitFor();
  await page.getByLabel('Toon').selectOption('niet meegenomen (2)');
  await expect.poll(() => names(page)).toHaveLength(2);
  expect(await names(page)).toContain(second);
  expect(await Promise.all([first, second].map((name) => contactPersonOf(site, name)))).toEqual([
    'Bram Habets',
    'Ruud Bastings',
  ]);
});

test('by keyboard alone, with its receiver by the message that it was done', async () => {
  const page = await (await site.open()).newPage();
  await page.goto('/caseloadoverdracht?new=true');
  await signInByKeyboard(page, 'teamleider');
  await page.getByRole('button', { name: 'Maak een voorstel' }).waitFor();
  await typeInto(page, 'Van wie', 'Lieke');
  await pressOn(page, 'Uit dienst', 'Space');
  await typeInto(page, 'Reden', 'Lieke gaat uit dienst');
  await pressOn(page, 'Maak een voorstel');
  await divided(page);
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
  await pressOn(page, 'Verdeel ook over Maud Vrancken', 'Space');
  await row(page, /^Maud Vrancken.*niets/).waitFor();
  // It stays where it was, to go on from.
  await page
    .getByRole('checkbox', { name: 'Verdeel ook over Maud Vrancken' })
    .and(page.locator(':focus'))
    .waitFor();
  const [first] = (await names(page)) as [string];
  await tabTo(page, `Ontvanger voor ${first}`);
  await page.keyboard.type('Karel');
  await row(page, new RegExp(`^${first}.*zelf gekozen`)).waitFor();
  await tabTo(page, 'Naar bevestigen', { back: true });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dit gaat er gebeuren' }).and(page.locator(':focus')).waitFor();
  await pressOn(page, 'Draag 2 trajecten over');
  await isDone(page);
  await pressOn(page, first);
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();

  const receiver = await site.as('k.ummels', '/');
  await receiver.getByRole('button', { name: /^Berichten, \d+ ongelezen/ }).click();
  await receiver
    .getByRole('link', { name: /traject(en)? van Lieke Dols aan u overgedragen/ })
    .first()
    .click();
  await receiver.getByRole('link', { name: 'Caseload van Lieke Dols' }).click();
  await row(receiver, new RegExp(`^${first}.*overgegaan.*Karel Ummels`)).waitFor();
});

test('nobody above the ceiling without a reason, nothing on what changed meanwhile, nothing for a coach', async () => {
  const inTeam = `SELECT u.id FROM app_user u JOIN app_user lead ON lead.team_id = u.team_id
    WHERE lead.username = 'teamleider' AND u.roles = '{jobCoach}'`;
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(`UPDATE app_user SET ceiling_points = 1 WHERE id IN (${inTeam})`),
  );
  const lead = await caller(site, 'teamleider');
  const { items } = (await lead.get('/transferable-caseloads')).json<{
    items: { id: string; name: string }[];
  }>();
  const maud = items.find(({ name }) => name === 'Maud Vrancken')!;
  const plan = { fromUserId: maud.id, cause: 'balance', reason: 'Te vol' };
  const { id } = (await lead.post('/caseload-transfers', plan)).json<{ id: string }>();

  const page = await site.as('teamleider', `/caseloadoverdracht/${id}?step=confirm`);
  // Nobody has room: it is said, and leads to where it is mended.
  await page.getByRole('link', { name: 'Toon wat nog geen ontvanger heeft' }).click();
  await page.getByLabel(/^Ontvanger voor/).selectOption({ label: 'Jolie Sijben' });
  await page.getByText('boven het plafond').waitFor();
  await page.getByRole('link', { name: 'Naar bevestigen' }).click();
  const confirm = page.getByRole('button', { name: 'Draag 1 traject over' });
  await confirm.click();
  await page.getByText('Geef de reden, of verdeel anders.').waitFor();
  await page.getByLabel('Waarom komt Jolie Sijben boven het plafond?').fill('Tot er een collega bij komt');

  // A page that hears of no change, and a change.
  await page.route('**/api/v1/events', (route) => route.abort());
  await page.context().setOffline(true);
  const { version, receivers } = (await lead.get(`/caseload-transfers/${id}`)).json<{
    version: number;
    receivers: { id: string }[];
  }>();
  const over = { receiverIds: receivers.map((one) => one.id) };
  expect((await lead.put(`/caseload-transfers/${id}/division`, over, ifMatch(version))).statusCode).toBe(200);
  await page.context().setOffline(false);
  await confirm.click();
  await page
    .getByText(/intussen gewijzigd/)
    .first()
    .waitFor();

  const coach = await site.as('coach', '/caseloadoverdracht?new=true');
  await coach.getByText('Dit mag u niet zien').waitFor();
});
