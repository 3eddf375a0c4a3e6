import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { amsterdamDate } from '#kernel/calendar.rules.js';
import { pressOn, typeInto } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const development = { tab: 'ontwikkeling' } as const;
const today = amsterdamDate(new Date());
const dialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const send = async (page: Page, name: string): Promise<void> => {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await closed(page);
};
const plan = (page: Page, number: number) => page.getByRole('region', { name: `Plan van aanpak ${number}` });

test('a plan is drawn up, agreed, done, evaluated and gone on from', async () => {
  const page = await openDossier(site, 'coach', 'Kerckhoffs, Selma', development);
  await press(page, 'Plan opstellen');
  await dialog(page).getByLabel('Doel 1').fill('Op tijd op de werkplek');
  await press(page, 'Afspraak toevoegen');
  await page.keyboard.type('Een wekker kopen');
  await dialog(page).getByLabel('Uiterlijk').fill(today);
  await press(page, 'Afspraak toevoegen');
  await page.keyboard.type('Rooster maken');
  // Typed and not sent: it is there again.
  await page.reload();
  await press(page, 'Plan opstellen');
  await page.getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
  await dialog(page).getByLabel('Uiterlijk').nth(1).fill('2199-01-01');
  await send(page, 'Concept bewaren');
  await plan(page, 1).getByText('concept', { exact: true }).waitFor();

  await press(page, 'Akkoord vastleggen');
  await dialog(page).getByLabel('op papier').first().check();
  await dialog(page).getByLabel('mondeling').last().check();
  await send(page, 'Akkoord vastleggen');
  await plan(page, 1).getByText('geldt nu').waitFor();
  await plan(page, 1).getByLabel('Gedaan: Een wekker kopen').check();
  await plan(page, 1).getByText('gedaan op').waitFor();

  await press(page, 'Evaluatie vastleggen');
  await dialog(page).getByLabel('bijstellen').check();
  await send(page, 'Evaluatie vastleggen');
  await page.getByRole('region', { name: 'Evaluaties' }).getByText('bijstellen').waitFor();

  // The next begins with what is still to be done.
  await press(page, /^Verder op dit plan/);
  await expect.poll(() => dialog(page).getByLabel('Wat').count()).toBe(1);
  await dialog(page).getByLabel('Doel 1').fill('Zelfstandig reizen');
  await send(page, 'Concept bewaren');
  await plan(page, 2).getByText('Gaat verder op plan 1').waitFor();
  await plan(page, 2).getByText('Zelfstandig reizen').waitFor();
});

test('an evaluation is recorded by keyboard alone, after what is missing was told', async () => {
  const page = await openDossier(site, 'coach', 'Nijsten, Lotte', development);
  await plan(page, 1).waitFor();
  await pressOn(page, 'Evaluatie vastleggen');
  await dialog(page).waitFor();
  await typeInto(page, 'Toelichting', 'Komt op tijd.');
  await pressOn(page, 'Evaluatie vastleggen');
  await dialog(page).getByText('Kies hoe het gaat.').first().waitFor();
  // The cursor stands at what is missing.
  await page.keyboard.press('Space');
  await expect.poll(() => dialog(page).getByLabel('op koers').isChecked()).toBe(true);
  await pressOn(page, 'Evaluatie vastleggen');
  await closed(page);
  await page.getByRole('region', { name: 'Evaluaties' }).getByText('Komt op tijd.').waitFor();
});

test('who came is one choice a day, in the dossier on a phone and on the list of the place', async () => {
  const page = await openDossier(site, 'coach', 'Nijsten, Lotte', { ...development, ...phone });
  const week = page.getByRole('group', { name: /^Week van/ });
  await page.getByRole('button', { name: 'Week eerder' }).click();
  const friday = week.getByLabel(/^Aanwezigheid vr/);
  await friday.selectOption({ label: 'verlof of vakantie' });
  await page.getByRole('rowheader', { name: 'verlof of vakantie' }).waitFor();
  await page.getByRole('button', { name: 'Week later' }).click();

  await page.getByRole('region', { name: 'Werkplek', exact: true }).getByRole('link').first().click();
  const hers = page.getByLabel('Aanwezigheid van Nijsten, Lotte');
  await hers.selectOption({ label: 'te laat' });
  await page.reload();
  await expect.poll(() => hers.inputValue()).toBe('late');
});

test('a place is added, full, and closed by who leads a team; others find no button for it', async () => {
  const lead = await site.as('teamleider', '/werkplekken');
  await press(lead, 'Werkplek toevoegen');
  await dialog(lead).getByLabel('Naam').fill('Houtwerkplaats');
  await dialog(lead).getByLabel('Soort werk').fill('Pallets repareren');
  await dialog(lead).getByLabel('Capaciteit').fill('0');
  await send(lead, 'Bewaren');
  const row = lead.getByRole('row', { name: /Houtwerkplaats/ });
  await row.getByText('vol').waitFor();

  const coach = await openDossier(site, 'coach', 'Kerckhoffs, Selma', development);
  await press(coach, 'Werkplek kiezen');
  await dialog(coach).getByLabel('Werkplek').selectOption({ label: 'Houtwerkplaats (vandaag vol)' });
  await dialog(coach).getByRole('button', { name: 'Werkplek kiezen' }).click();
  await dialog(coach).getByRole('alert').getByText('Werkplek is vol').waitFor();

  await row.getByRole('link').click();
  await press(lead, 'Werkplek sluiten');
  await lead.getByText('gesloten', { exact: true }).waitFor();
  await press(lead, 'Ongedaan maken');
  await lead.getByText('gesloten', { exact: true }).waitFor({ state: 'detached' });

  await coach.goto('/werkplekken');
  await coach.getByRole('link', { name: 'Houtwerkplaats' }).waitFor();
  expect(await coach.getByRole('button', { name: /toevoegen/ }).count()).toBe(0);
  const consultant = await site.as('consulent', '/werkplekken');
  await consultant.getByText('Dit mag u niet zien').waitFor();
});
