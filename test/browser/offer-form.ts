import type { Page } from 'playwright-core';
import { arrowTo, pressOn, typeInto } from './by-keyboard.js';
import type { DemoCaseRow } from './cases.js';
import { spokenName } from '../../apps/web/src/parts/names.js';

export const mustKnow = (page: Page) => page.getByLabel('Wat moet de ontvanger weten?');

/** The page on which a case is offered, when it is ready to be written on. */
export async function onOfferPage(page: Page, { trajectoryId, name }: DemoCaseRow): Promise<Page> {
  const path = `/trajecten/${trajectoryId}/overdragen`;
  if (new URL(page.url()).pathname !== path) await page.goto(path);
  await page.getByRole('heading', { level: 1, name: `${spokenName(name)} overdragen` }).waitFor();
  await mustKnow(page).waitFor();
  return page;
}

/** All that an offer needs. */
export async function fillIn(page: Page, receiver: string): Promise<void> {
  await page.getByRole('button', { name: /^Toon alle/ }).click();
  await page.getByRole('radio', { name: receiver }).check();
  await mustKnow(page).fill('Belt niet graag, komt wel altijd.');
  await page.getByLabel('Wat zegt de deelnemer zelf?').fill('“Ik wil een vak leren.”');
  await page.getByLabel('Welke afspraken').fill('Elke maandag bellen wij.');
  await page.getByLabel('Er is geen afspraak').check();
  await page.getByLabel('Waarom is er geen afspraak?').fill('Wacht op de keuring.');
  for (const task of await page.getByRole('group').getByRole('checkbox').all()) await task.check();
}

/** The same with the keys alone. */
export async function fillInByKeyboard(page: Page, receiver: string): Promise<void> {
  await pressOn(page, 'Toon alle');
  await page.keyboard.press('Shift+Tab');
  await arrowTo(page, receiver);
  await typeInto(page, 'Wat moet de ontvanger weten?', 'Belt niet graag, komt wel altijd.');
  await typeInto(page, 'Wat zegt de deelnemer zelf?', '“Ik wil een vak leren.”');
  await typeInto(page, 'Welke afspraken', 'Elke maandag bellen wij.');
  await typeInto(page, 'Waar staat het traject?', '');
  await page.keyboard.press('Tab');
  await arrowTo(page, 'Er is geen afspraak');
  await typeInto(page, 'Waarom is er geen afspraak?', 'Wacht op de keuring.');
  for (const task of await page.getByRole('group').getByRole('checkbox').all()) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    if (!(await task.isChecked())) throw new Error('Tab does not come to the next task.');
  }
}

/** Looks it through and offers it. */
export async function send(page: Page, receiver: string): Promise<void> {
  await page.getByRole('button', { name: 'Verder naar controleren' }).click();
  await page.getByRole('button', { name: `Aanbieden aan ${receiver}` }).click();
}
