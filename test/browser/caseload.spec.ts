import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const rows = (page: Page) => page.getByRole('rowheader');
const shows = (page: Page, text: string) =>
  page.getByRole('status').getByText(text, { exact: true }).waitFor();
const names = (page: Page) => rows(page).getByRole('link').allTextContents();
const search = (page: Page) => new URL(page.url()).search;

describe('the lists', () => {
  test('each with its count, its columns and its address', async () => {
    const page = await site.as('coach', '/caseload');
    await shows(page, '9 deelnemers');
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'Naam',
      'Fase',
      'Termijn',
      'Laatste contact',
    ]);
    await page.getByRole('link', { name: /^Team 15$/ }).click();
    await shows(page, '15 deelnemers');
    await page.getByRole('columnheader', { name: 'Aanspreekpunt' }).waitFor();
    expect(search(page)).toBe('?view=team');
    await page.getByRole('link', { name: /^In overdracht/ }).click();
    await page.getByRole('cell', { name: /naar Ruud Bastings/ }).waitFor();
    await page.getByRole('cell', { name: /van Karel Ummels/ }).waitFor();
    await page.goBack();
    await shows(page, '15 deelnemers');
  });

  test('one that is empty says what comes there', async () => {
    const page = await site.as('coach', '/caseload?view=substitution');
    await page.getByText('U neemt nu voor niemand waar').waitFor();
  });

  test('a manager begins with all', async () => {
    const page = await site.as('manager', '/caseload');
    await shows(page, '29 deelnemers');
  });

  test('who has no caseload is told so', async () => {
    const page = await site.as('consulent', '/caseload');
    await page.getByText('Dit mag u niet zien').waitFor();
  });
});

describe('looking for some', () => {
  test('by mouse, and the address shows a colleague the same', async () => {
    const page = await site.as('coach', '/caseload?view=team');
    await page.getByRole('button', { name: 'Fase' }).click();
    await page.getByRole('checkbox', { name: 'Ontwikkeling' }).check();
    await shows(page, '3 deelnemers');
    await page.getByRole('button', { name: 'Opschorting' }).click();
    await page.getByRole('radio', { name: 'Zonder opgeschort' }).check();
    await shows(page, '2 deelnemers');
    await page.getByRole('button', { name: 'Aanspreekpunt' }).click();
    await page.getByRole('radio', { name: 'Karel Ummels' }).check();
    await shows(page, '1 deelnemer');
    const shared = page.url();
    expect(decodeURIComponent(shared)).not.toMatch(/Ummels/);
    const colleague = await site.as('teamleider', shared);
    await shows(colleague, '1 deelnemer');
    await page.getByRole('button', { name: 'Wis filters' }).click();
    await shows(page, '15 deelnemers');
  });

  test('nobody fits: it says so, and how to see more', async () => {
    const page = await site.as('coach', '/caseload?stage=nazorg&municipality=GM1903');
    await page.getByText('Niemand past bij deze filters').waitFor();
    await page.getByRole('button', { name: 'Fase: Nazorg' }).waitFor();
    await page.getByRole('button', { name: 'Gemeente: Eijsden-Margraten' }).waitFor();
    await page.getByRole('button', { name: 'Wis filters' }).last().click();
    await shows(page, '9 deelnemers');
  });

  test('what an address says wrongly is left out', async () => {
    const page = await site.as('coach', '/caseload?view=x&stage=diagnose.y&sort=-endedAt&contactPerson=1');
    await page.getByRole('button', { name: 'Fase: Diagnose' }).waitFor();
    await shows(page, '6 deelnemers');
  });
});

test('the head of a column sorts, and says how', async () => {
  const page = await site.as('coach', '/caseload');
  await shows(page, '9 deelnemers');
  const head = page.getByRole('columnheader', { name: 'Naam' });
  await head.getByRole('button').click();
  await page.locator('th[aria-sort=ascending]', { hasText: 'Naam' }).waitFor();
  await rows(page).first().getByText('Broek').waitFor();
  await head.getByRole('button').click();
  await page.locator('th[aria-sort=descending]', { hasText: 'Naam' }).waitFor();
  await rows(page).first().getByText('Wójcik').waitFor();
  expect(search(page)).toBe('?sort=-name');
});

test('by keyboard alone: to a row and into the dossier', async () => {
  const page = await site.as('coach', '/caseload?sort=name');
  await shows(page, '9 deelnemers');
  const [first, second, third] = await names(page);
  await page.getByRole('link', { name: first! }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.locator('a:focus', { hasText: third! }).waitFor();
  await page.keyboard.press('k');
  await page.locator('a:focus', { hasText: second! }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/deelnemers\//);
});

test('on a phone the rows are cards, in an order to choose', async () => {
  const page = await site.as('coach', '/caseload', phone);
  const cards = page.getByRole('list', { name: 'Mijn' }).getByRole('listitem');
  await cards.first().waitFor();
  await page.getByLabel('Volgorde').selectOption('Naam, A–Z');
  await cards.first().getByText('Broek, Giel van den').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});
