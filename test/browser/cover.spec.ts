import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pressOn, signInByKeyboard } from './by-keyboard.js';
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
  await cover.getByText(/Noud Gilissen/).waitFor();
  await cover.getByRole('button', { name: 'Regel een vervanger voor Noud Gilissen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Tess Duijsens/ }).check();
  await dialog.getByRole('button', { name: 'Vervanger regelen' }).click();
  await said(page, 'Tess Duijsens vervangt Noud Gilissen');
  await cover.getByText('Voor iedereen is iemand bereikbaar').waitFor();
  const absence = page.getByRole('region', { name: 'Afwezigheid' });
  await absence.getByText('Tess Duijsens vervangt Noud Gilissen').waitFor();
  await absence.getByRole('button', { name: 'Noud Gilissen is terug' }).click();
  await absence.getByText('Niemand is afwezig gemeld').waitFor();
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

test('a coach reports being away by keyboard alone', async () => {
  const page = await (await site.open()).newPage();
  await page.goto('/afwezigheid');
  await signInByKeyboard(page, 'coach');
  await page.getByRole('heading', { name: 'Mijn afwezigheid', level: 1 }).waitFor();
  await pressOn(page, 'Afwezigheid melden');
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'Afwezigheid melden');
  await said(page, 'Jolie Sijben is afwezig gemeld');
  await page.getByText('einde niet bekend').waitFor();
});
