import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { amsterdamDate } from '#kernel/calendar.rules.js';
import { arrowTo, pressOn, tabTo, typeInto } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const scholing = { tab: 'scholing' } as const;
const dialog = (page: Page) => page.getByRole('dialog');
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const send = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });

test('follows somebody from the first day at a training company to the praktijkverklaring', async () => {
  const page = await openDossier(site, 'coach', 'Bruls, Agnieszka');
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Scholing' })
    .click();
  await page.getByText('Nog geen cursus of opleiding').waitFor();
  await press(page, 'Cursus of opleiding toevoegen');
  await dialog(page).getByLabel('praktijkleren').check();
  await dialog(page).getByLabel('Naam', { exact: true }).fill('Assistent logistiek');
  await dialog(page).getByLabel('School of opleider').fill('VISTA college');
  await dialog(page).getByLabel('Startdatum').fill('2026-09-07');
  await send(page, 'Vastleggen');
  await dialog(page).getByText('Vul de crebocode in.').first().waitFor();
  await dialog(page).getByLabel('Crebocode').fill('25737');
  for (const [index, [code, title]] of [
    ['B1-K1-W1', 'Ontvangt goederen'],
    ['B1-K1-W2', 'Slaat goederen op'],
  ].entries()) {
    await send(page, 'Werkproces toevoegen');
    await dialog(page).getByLabel('Code', { exact: true }).nth(index).fill(code!);
    await dialog(page).getByRole('textbox', { name: 'Werkproces', exact: true }).nth(index).fill(title!);
  }
  await send(page, 'Vastleggen');
  await says(page, 'De cursus of opleiding staat erbij');
  const route = part(page, 'Assistent logistiek');

  await route.getByRole('checkbox', { name: 'B1-K1-W1 Ontvangt goederen behaald' }).click();
  await says(page, 'B1-K1-W1 is behaald');
  await route.getByText('1 van 2 behaald').waitFor();
  await press(page, 'Wijzigen B1-K1-W2 Slaat goederen op');
  await dialog(page).getByLabel('oefent').check();
  await dialog(page).getByLabel('Sinds').fill('2026-11-02');
  await send(page, 'Vastleggen');
  await route.getByText('oefent sinds 2 nov 2026').waitFor();
  await closed(page);

  // A likely medical word is kept, and offered to be put right.
  await press(page, 'Noteren Assistent logistiek');
  await dialog(page).getByLabel('Voortgang').fill('Rustiger sinds de medicatie.');
  await send(page, 'Noteren');
  await dialog(page)
    .getByText(/lijkt een medisch gegeven: medicatie/)
    .waitFor();
  await send(page, 'Verbeteren');
  await dialog(page).getByLabel('Voortgang').fill('Werkt rustig door.');
  await send(page, 'Verbeteren');
  await route.getByText('Werkt rustig door.').waitFor();
  await closed(page);

  // Not all of it is there yet: what is missing is named.
  await press(page, 'Afronden of stoppen Assistent logistiek');
  await dialog(page).getByLabel('afgerond', { exact: false }).first().check();
  await send(page, 'Vastleggen');
  await dialog(page).getByText('leerbedrijf ontbreekt').waitFor();
  await dialog(page).getByText('werkproces B1-K1-W2 is nog niet behaald').waitFor();
  await dialog(page).getByLabel('gedeeltelijk afgerond').check();
  await dialog(page).getByLabel('Wat is er bereikt?').fill('Eén van de twee werkprocessen');
  await dialog(page).getByLabel('Soort bewijs').selectOption({ label: 'praktijkverklaring' });
  await send(page, 'Vastleggen');
  const learnt = part(page, 'Afgesloten').getByRole('listitem').filter({ hasText: 'Assistent logistiek' });
  await learnt.getByText('gedeeltelijk afgerond').waitFor();
  await learnt.getByText('Praktijkverklaring').waitFor();
  await learnt.getByText('B1-K1-W1', { exact: false }).first().waitFor();

  // A slip of the hand is taken back.
  await press(page, 'Ongedaan maken');
  await part(page, 'Assistent logistiek').getByText('1 van 2 behaald').waitFor();

  // Whoever would end the trajectory hears what still runs, and can go there first.
  await press(page, 'Andere stappen');
  await press(page, 'Uitstroom');
  await dialog(page).getByText('Assistent logistiek: loopt nog').waitFor();
  await dialog(page).getByRole('link', { name: 'Eerst afronden of stoppen' }).click();
  await closed(page);
});

test('a course is added, dropped out of and told of on the timeline by keyboard alone', async () => {
  const page = await openDossier(site, 'coach', 'Pluijmakers, Pieter', scholing);
  await page.getByText('Nog geen cursus of opleiding').waitFor();
  await pressOn(page, 'Cursus of opleiding toevoegen');
  await dialog(page).getByRole('heading', { name: 'Cursus of opleiding toevoegen' }).waitFor();
  // The cursor stands at the first kind: a course.
  await page.keyboard.press('Space');
  await typeInto(page, 'Naam', 'Heftruck');
  await typeInto(page, 'School of opleider', 'Vakschool');
  await page.keyboard.press('Enter');
  await part(page, 'Heftruck').getByText('Vakschool').waitFor();
  await closed(page);

  await pressOn(page, 'Afronden of stoppen');
  await dialog(page).getByRole('heading', { name: 'Heftruck afronden of stoppen' }).waitFor();
  await arrowTo(page, 'uitgevallen');
  await tabTo(page, 'Laatste dag');
  await typeInto(page, 'Reden', 'Vond werk');
  await pressOn(page, 'Vastleggen');
  await part(page, 'Afgesloten').getByText('Einde: Vond werk').waitFor();
  await closed(page);
  await pressOn(page, 'Overzicht');
  const day = amsterdamDate(new Date()).split('-').reverse().join('-');
  await page.getByText(`Uitgevallen op ${day} bij cursus Heftruck: Vond werk`).waitFor();
});

test('who only oversees reads no notes and records nothing', async () => {
  const page = await openDossier(site, 'manager', 'Bruls, Agnieszka', scholing);
  await part(page, 'Assistent logistiek')
    .getByText('Notities zijn er alleen voor wie de deelnemer helpt.')
    .waitFor();
  expect(await part(page, 'Assistent logistiek').getByRole('button').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Cursus of opleiding toevoegen' }).count()).toBe(0);
});
