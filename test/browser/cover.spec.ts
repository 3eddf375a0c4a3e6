import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pressOn, signInByKeyboard, tabTo } from './by-keyboard.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const said = (page: Page, words: string | RegExp) => page.locator('.toast').getByText(words).waitFor();

test('the lead covers an absence, and gives the coach back when they return', async () => {
  const page = await site.as('teamleider2', '/team');
  const cover = page.getByRole('region', { name: 'Opvang' });
  await cover.getByText('Noud Gilissen', { exact: true }).waitFor();
  await cover.getByRole('button', { name: 'Vervanger regelen voor Noud Gilissen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Tess Duijsens/ }).check();
  await dialog.getByRole('button', { name: 'Vervanger regelen' }).click();
  await said(page, 'Tess Duijsens vervangt Noud Gilissen');
  await cover.getByText('Voor iedereen is iemand bereikbaar').waitFor();
  const absence = page.getByRole('region', { name: 'Afwezigheid' });
  await absence.getByText('Tess Duijsens vervangt Noud Gilissen').waitFor();
  await absence.getByRole('button', { name: 'Intrekken: afwezigheid van Noud Gilissen' }).click();
  await absence.getByText('Niemand is afwezig gemeld').waitFor();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await absence.getByText('Noud Gilissen', { exact: true }).waitFor();
});

test('an account with cases does not close, and says how many; one that is substituted for does', async () => {
  const page = await site.as('beheer', '/beheer/gebruikers');
  const close = async (name: string) => {
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Account sluiten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Account sluiten' }).click();
  };
  await close('Lieke Dols');
  await page
    .getByRole('dialog')
    .getByText(/is nog het aanspreekpunt van \d+ lopende trajecten/)
    .waitFor();
  expect(await page.getByRole('dialog').getByRole('link', { name: 'Bekijk deze trajecten' }).count()).toBe(1);
  await page.goto('/beheer/gebruikers');
  await close('Hub Lemmens');
  await said(page, /Het account van Hub Lemmens is gesloten/);
});

test('by keyboard alone: a coach says when they work, reports being away and leaving, and takes it back', async () => {
  const page = await (await site.open()).newPage();
  await page.goto('/afwezigheid');
  await signInByKeyboard(page, 'coach');
  await page.getByRole('heading', { name: 'Werkdagen en afwezigheid', level: 1 }).waitFor();
  await pressOn(page, 'Afwezigheid melden');
  await page
    .getByRole('dialog')
    .getByText(/blijft het aanspreekpunt van uw \d+ deelnemers/)
    .waitFor();
  await pressOn(page, 'Afwezigheid melden');
  await said(page, 'Jolie Sijben is afwezig gemeld');
  await page.getByText('einde niet bekend').waitFor();
  await pressOn(page, 'Ongedaan maken');
  await page.getByText('U bent niet afwezig gemeld.').waitFor();

  await pressOn(page, 'Uit dienst melden');
  await page.getByRole('dialog').getByText('Een vervanger is dan niet genoeg').waitFor();
  await page.keyboard.type('31122099');
  await pressOn(page, 'Uit dienst melden');
  await page.getByText('Uw laatste werkdag is 31 dec 2099.').waitFor();
  await pressOn(page, 'Ik blijf toch');
  await page.getByText('Gaat u weg?').waitFor();

  await pressOn(page, 'Wijzigen: werkdagen van Jolie Sijben');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'vrijdag');
  await page.keyboard.press('Space');
  await pressOn(page, 'Bewaren');
  await page.getByText('ma, di, wo, do').waitFor();
});
