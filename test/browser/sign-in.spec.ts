import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pressOn, signInByKeyboard, typeInto } from './by-keyboard.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const stranger = async (path = '/'): Promise<Page> => {
  const page = await (await site.open()).newPage();
  await page.goto(path);
  await page.getByRole('heading', { name: 'Welkom bij Doorloop' }).waitFor();
  return page;
};
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

describe('signing in', () => {
  test('by keyboard alone leads to the address that was asked', async () => {
    const page = await stranger('/caseload');
    await signInByKeyboard(page, 'coach');
    await heading(page, 'Caseload');
    expect(new URL(page.url()).pathname).toBe('/caseload');
  });

  test('with a wrong password says so, and keeps the name; by keyboard alone', async () => {
    const page = await stranger();
    await page.keyboard.type('coach');
    await typeInto(page, 'Wachtwoord', 'verkeerd');
    await pressOn(page, 'Inloggen');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Gebruikersnaam').inputValue()).toBe('coach');
  });
});

test('signing out leaves nothing of anybody in the browser', async () => {
  const page = await site.as('coach', '/caseload');
  await heading(page, 'Caseload');
  await page.getByRole('button', { name: /^Account van/ }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('heading', { name: 'Welkom bij Doorloop' }).waitFor();
  const kept = await page.evaluate<string[]>(
    'Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie)',
  );
  expect(kept).toEqual(['doorloop.theme', '']);
});
