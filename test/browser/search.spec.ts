import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const field = (page: Page) => page.getByRole('combobox', { name: /^Naam, geboortedatum/ });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const ready = async (page: Page): Promise<Page> => {
  await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
  return page;
};

describe('finding somebody', () => {
  test('by mouse, with a typing error, leads to the dossier', async () => {
    const page = await ready(await site.as('coach', '/caseload'));
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await field(page).fill('heiden');
    const found = options(page).filter({ hasText: 'Heijden, Truus van der' });
    await found.getByText('geb. 1 jan 1962 · Maastricht').waitFor();
    await found.getByText('Diagnose').waitFor();
    await found.getByText('Jolie Sijben').waitFor();
    await found.click();
    await page.waitForURL(/\/deelnemers\//);
  });

  test('by keyboard alone; what was typed stands in no address', async () => {
    const page = await ready(await site.as('coach', '/caseload'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('1-1-1962');
    await options(page).first().waitFor();
    await page.keyboard.type(' heijden');
    await page.getByText('1 deelnemer gevonden').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/deelnemers\//);
    expect(decodeURIComponent(asked.join(' '))).not.toMatch(/heijden|1962/i);
  });

  test('the arrows go round, the last opened is offered again, Escape closes', async () => {
    const page = await ready(await site.as('manager', '/caseload'));
    await page.keyboard.press('/');
    await field(page).fill('savelkoul');
    await options(page).nth(1).waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const first = options(page).first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    const name = await first.locator('strong').textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/deelnemers\//);
    // Until it is there: what is opened is remembered when it is seen.
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('listbox', { name: 'Pas nog geopend' }).getByText(name!).waitFor();
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
  });
});

describe('when there is nobody to show', () => {
  test('it says what to type, and what to try', async () => {
    const page = await ready(await site.as('coach', '/caseload'));
    await page.keyboard.press('Control+k');
    await page.getByText('Typ minstens twee tekens').waitFor();
    await field(page).fill('qqxxyy');
    await page.getByText('Niemand gevonden').waitFor();
    await page.getByText('Klopt de spelling?').waitFor();
  });

  test('without a connection it says so, and goes on when there is one', async () => {
    const page = await ready(await site.as('coach', '/caseload'));
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.context().setOffline(true);
    await field(page).fill('heijden');
    await page.getByRole('dialog').getByText('Geen verbinding', { exact: true }).waitFor();
    await page.context().setOffline(false);
    await options(page).first().waitFor();
  });
});

test('a BSN is looked up as that', async () => {
  const page = await ready(await site.as('coach', '/caseload'));
  await page.keyboard.press('Control+k');
  const asked = page.waitForRequest(/participant-searches$/);
  await field(page).fill('9999.90.019');
  expect((await asked).postDataJSON()).toEqual({ bsn: '999990019' });
});

test('/ can be turned off for who has it in the way', async () => {
  const page = await ready(await site.as('coach', '/caseload'));
  await page.getByRole('button', { name: /^Account van/ }).click();
  await page.getByRole('checkbox', { name: 'Sneltoets / om te zoeken' }).uncheck();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  expect(await field(page).count()).toBe(0);
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
});

test('who may not search sees no way to', async () => {
  const page = await site.as('consulent', '/caseload');
  await page.getByRole('button', { name: /^Account van/ }).waitFor();
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('button', { name: 'Zoeken' }).count()).toBe(0);
  expect(await field(page).count()).toBe(0);
});

test('on a phone', async () => {
  const page = await ready(await site.as('coach', '/caseload', phone));
  await page.getByRole('button', { name: 'Zoeken' }).tap();
  await field(page).fill('nijsten');
  await options(page).first().tap();
  await page.waitForURL(/\/deelnemers\//);
});
