import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pressOn } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { phone, WebSite } from './web-site.js';
import { amsterdamDate } from '#kernel/calendar.rules.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const diagnose = { tab: 'diagnose' } as const;
const dialog = (page: Page) => page.getByRole('dialog');
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const send = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, name: string) =>
  part(page, 'Wat we nu weten').getByRole('listitem').filter({ hasText: name }).first();
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });

test('goes from nothing to a move that is allowed, with what was measured and advised', async () => {
  const page = await openDossier(site, 'coach', 'Kerckhoffs, Selma');
  await page
    .getByRole('list')
    .getByRole('link', { name: /^Diagnose/ })
    .click();
  await row(page, 'Participatietrede').getByText('Nog niet gemeten').waitFor();
  await row(page, 'Leefgebieden').getByText('Niets vastgelegd. Dat hoeft ook niet.').waitFor();

  await press(page, 'Vastleggen participatietrede');
  await dialog(page).getByLabel('3. deelname aan georganiseerde activiteiten').check();
  await send(page, 'Vastleggen');
  await says(page, 'Vastgelegd');
  await row(page, 'Participatietrede').getByText('Trede 3').waitFor();

  // Wrong: what takes its place holds, and what was said before stays to be read.
  await press(page, /^Verbeteren participatietrede/);
  await dialog(page).getByLabel('2. sociale contacten buitenshuis').check();
  await dialog(page).getByLabel('Reden van de verbetering').fill('Verkeerd overgenomen');
  await send(page, 'Verbeteren');
  await row(page, 'Participatietrede').getByText('Verbetering: Verkeerd overgenomen').waitFor();
  await row(page, 'Participatietrede').getByText('Eerder (1)').click();
  await row(page, 'Participatietrede').getByText('verbeterd').waitFor();

  await press(page, 'Vastleggen leefgebieden');
  await dialog(page).getByLabel('Leefgebied').selectOption({ label: 'Wonen' });
  await dialog(page).getByLabel('vraagt aandacht').check();
  await dialog(page).getByLabel('Waarom is dit nodig voor werk?').fill('Zonder woonplek geen vast rooster.');
  await send(page, 'Vastleggen');
  await row(page, 'Wonen').getByText('Zonder woonplek geen vast rooster.').waitFor();

  await press(page, 'Aanvraag vastleggen');
  await send(page, 'Vastleggen');
  const uwv = part(page, 'Advies beschut werk');
  await uwv.getByText('UWV heeft tot').waitFor();
  await uwv.getByRole('button', { name: 'Advies ontvangen' }).click();
  await dialog(page).getByLabel('positief').check();
  await send(page, 'Vastleggen');
  await uwv.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await dialog(page).getByLabel('toegekend').check();
  await dialog(page).getByLabel('Besluit van', { exact: true }).fill('college van Vaals');
  await dialog(page).getByLabel('Datum van het besluit').fill(amsterdamDate(new Date()));
  await send(page, 'Vastleggen');
  await uwv.getByText('college van Vaals').waitFor();

  // The rail leads here, to what the next stage asks.
  await page.getByRole('button', { name: 'Diagnose vastleggen' }).first().click();
  await dialog(page).getByLabel('Datum van het diagnoserapport').fill('2026-11-02');
  await dialog(page).getByLabel('Advies').fill('Praktijkleren in het groen, vier uur per dag.');
  await dialog(page).getByLabel('Route').selectOption({ label: 'ontwikkeling' });
  await send(page, 'Vastleggen');
  await part(page, 'Rapport en advies').getByText('Praktijkleren in het groen').waitFor();
  await page.getByText('Alles is er om naar ontwikkeling te gaan').waitFor();
  await press(page, 'Naar ontwikkeling');
  await send(page, 'Naar ontwikkeling');
  await page.locator('[aria-current="step"]').getByText('Ontwikkeling', { exact: true }).waitFor();
  await row(page, 'Participatietrede').getByText('Trede 2').waitFor();
});

test('is recorded by keyboard alone', async () => {
  const page = await openDossier(site, 'coach', 'Pluijmakers, Pieter', diagnose);
  await row(page, 'Taalniveau').getByRole('button', { name: 'Vastleggen taalniveau' }).waitFor();
  await pressOn(page, 'Vastleggen taalniveau');
  await dialog(page).getByRole('heading', { name: 'Taalniveau vastleggen' }).waitFor();
  // The cursor stands at the first level.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await row(page, 'Taalniveau').getByText('A2', { exact: true }).waitFor();
  await closed(page);
  // And one goes on where one was.
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Vastleggen taalniveau');
});

describe('what may not be so', () => {
  test('is told at the fields, and what was typed stays, also when one comes back later', async () => {
    const page = await openDossier(site, 'coach', 'Tesfay, Hassan', diagnose);
    await press(page, 'Vastleggen leefgebieden');
    await dialog(page).getByLabel('Waarom is dit nodig voor werk?').fill('Schulden drukken op de aandacht.');
    await send(page, 'Vastleggen');
    await dialog(page).getByText('Kies een leefgebied.').first().waitFor();
    await dialog(page).getByText('Kies een signaal.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await press(page, 'Vastleggen leefgebieden');
    await page.getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
    await expect
      .poll(() => dialog(page).getByLabel('Waarom is dit nodig voor werk?').inputValue())
      .toBe('Schulden drukken op de aandacht.');
  });

  test('as a likely medical word is kept, and offered to be put right', async () => {
    const page = await openDossier(site, 'coach', 'Broek, Giel van den', diagnose);
    await press(page, 'Vastleggen praktijkobservatie');
    await dialog(page).getByLabel('Wat hebt u gezien?').fill('Is rustig sinds de medicatie.');
    await send(page, 'Vastleggen');
    await dialog(page)
      .getByText(/lijkt een medisch gegeven: medicatie/)
      .waitFor();
    await send(page, 'Verbeteren');
    await dialog(page).getByLabel('Wat hebt u gezien?').fill('Werkt rustig door.');
    await dialog(page).getByLabel('Reden van de verbetering').fill('Hoort hier niet');
    await send(page, 'Verbeteren');
    await row(page, 'Praktijkobservatie').getByText('Werkt rustig door.').waitFor();
  });

  test('as the same right twice is refused, and as a change that came second is told', async () => {
    const [page, other] = await Promise.all([
      openDossier(site, 'coach', 'Leeuw, Fatima de', diagnose),
      openDossier(site, 'teamleider', 'Leeuw, Fatima de', diagnose),
    ]);
    const add = async () => {
      await press(page, 'Toevoegen indicaties');
      await dialog(page).getByLabel('Doelgroep').selectOption({ label: 'banenafspraak' });
      await send(page, 'Toevoegen');
    };
    await add();
    await part(page, 'Indicaties en doelgroepen')
      .getByRole('button', { name: 'Wijzigen banenafspraak' })
      .waitFor();
    await closed(page);
    await add();
    await dialog(page).getByRole('alert').getByText('Indicatie is er al').waitFor();
    await send(page, 'Annuleren');

    await press(page, 'Toevoegen voorzieningen');
    await dialog(page).getByLabel('Soort voorziening').selectOption({ label: 'vervoer' });
    await dialog(page).getByLabel('Reden', { exact: false }).first().fill('Geen bus naar de werkplek.');
    await send(page, 'Toevoegen');
    // A colleague sees it without asking, and is a moment too late.
    await press(other, 'Beëindigen vervoer');
    await dialog(other).getByLabel('Reden van het einde').fill('Heeft nu een fiets');
    let behind = true;
    other.on('response', (response) => {
      if (response.status() === 412) behind = false;
    });
    await other.route('**/development', (route) => (behind ? route.abort() : route.continue()));
    await press(page, 'Wijzigen vervoer');
    await dialog(page).getByLabel('Omschrijving').fill('Taxi, twee dagen per week');
    await send(page, 'Wijzigen');
    await says(page, 'De voorziening is gewijzigd');
    await send(other, 'Beëindigen');
    await dialog(other)
      .getByRole('alert')
      .getByText(/Iemand anders heeft dit intussen gewijzigd/)
      .waitFor();
    expect(await dialog(other).getByLabel('Reden van het einde').inputValue()).toBe('Heeft nu een fiets');
    await send(other, 'Beëindigen');
    await part(other, 'Voorzieningen').getByText('Einde: Heeft nu een fiets').waitFor();
    await part(page, 'Voorzieningen').getByText('Einde: Heeft nu een fiets').waitFor();
  });
});

test('is for who helps: who only oversees reads no measurements and records nothing', async () => {
  const page = await openDossier(site, 'manager', 'Kerckhoffs, Selma', diagnose);
  await page.getByText('Metingen zijn er alleen voor wie de deelnemer helpt.').waitFor();
  expect(await page.getByRole('button', { name: /^(Vastleggen|Toevoegen|Wijzigen|Aanvraag)/ }).count()).toBe(
    0,
  );
});

test('without a connection says so, and comes when asked again', async () => {
  const page = await openDossier(site, 'coach', 'Bruls, Agnieszka');
  await page.route('**/development', (route) => route.abort());
  const tabs = page.getByRole('navigation', { name: 'Onderdelen van het dossier' });
  await tabs.getByRole('link', { name: 'Diagnose' }).click();
  await page.getByText('Geen verbinding', { exact: true }).waitFor();
  await page.unroute('**/development');
  await press(page, 'Probeer het opnieuw');
  await row(page, 'Loonwaarde').waitFor();
});

test('on a phone is one press from the line of stages', async () => {
  const page = await openDossier(site, 'coach', 'Heijden, Truus van der', phone);
  await page
    .getByRole('list')
    .getByRole('link', { name: /^Diagnose/ })
    .click();
  await press(page, 'Vastleggen loonwaarde');
  await dialog(page).getByLabel('Loonwaarde').fill('55');
  await dialog(page).getByLabel('landelijke methode').check();
  await send(page, 'Vastleggen');
  await row(page, 'Loonwaarde').getByText('55%').waitFor();
});
