import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pressOn, typeInto } from './by-keyboard.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const place = (page: Page, name: string) => page.getByRole('article', { name });
const said = (page: Page, words: string) => page.locator('.toast').getByText(words).waitFor();
const search = (page: Page): string => new URL(page.url()).search;

async function employer(name: string, as: 'coach' | 'coach3' | 'manager' = 'coach'): Promise<Page> {
  const page = await site.as(as, '/werkgevers?state=all');
  await page.getByRole('link', { name, exact: true }).click();
  await heading(page, name);
  return page;
}

describe('the employers', () => {
  test('are found from the menu by name, sector and place, and a link shows the same list', async () => {
    const page = await site.as('coach', '/mijn-dag');
    await page.getByRole('link', { name: 'Werkgevers' }).click();
    await row(page, /Hotel Geuldal Horeca en toerisme Valkenburg aan de Geul.*2 open/).waitFor();
    await row(page, /Drukkerij/).waitFor({ state: 'detached' });
    await page.getByLabel('Samenwerking').selectOption('Beëindigd');
    await row(page, /Drukkerij Sint Pieter beëindigd/).waitFor();
    await page.getByLabel('Samenwerking').selectOption('Actief');
    await page.getByLabel('Gemeente').selectOption('Gulpen-Wittem');
    await row(page, /Hotel Geuldal/).waitFor({ state: 'detached' });
    await page.getByLabel('Zoek op naam of KvK-nummer').fill('HOVENIERS');
    await expect.poll(() => search(page)).toBe('?q=HOVENIERS&municipality=GM1729');
    const same = await site.as('coach3', `/werkgevers${search(page)}`);
    await row(same, /Heuvelland Hoveniers/).waitFor();
    expect(await same.getByRole('row').count()).toBe(2);
    await page.getByLabel('Kanssector').selectOption('Logistiek');
    await page.getByText('Geen werkgevers gevonden').waitFor();
    await button(page, 'Wis de filters').click();
    await row(page, /Hotel Geuldal/).waitFor();
    expect(search(page)).toBe('');
  });

  test('come page by page', async () => {
    const page = await site.as('coach', '/mijn-dag');
    await page.route('**/api/v1/employers?*', (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '5');
      return route.continue({ url: url.href });
    });
    await page.getByRole('link', { name: 'Werkgevers' }).click();
    await row(page, /Kringloop Vaalserberg/).waitFor();
    expect(await row(page, /Zorggroep/).count()).toBe(0);
    await button(page, 'Meer laden').click();
    await row(page, /Zorggroep De Maasoever/).waitFor();
    expect(await button(page, 'Meer laden').count()).toBe(0);
  });

  test('are not for a consultant, and to look at for a manager', async () => {
    for (const path of ['/werkgevers', '/plaatsen']) {
      const consultant = await site.as('consulent', path);
      await consultant.getByText('Dit mag u niet zien').waitFor();
      expect(await consultant.getByRole('link', { name: 'Werkgevers' }).count()).toBe(0);
    }
    const page = await employer('Hotel Geuldal', 'manager');
    await place(page, 'Medewerker huishouding').getByText('tillen').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });
});

describe('a new employer', () => {
  test('is refused with the reason at each field, then added: by keyboard alone', async () => {
    const page = await site.as('coach', '/werkgevers');
    await button(page, 'Werkgever toevoegen').waitFor();
    await pressOn(page, 'Werkgever toevoegen');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Er zijn nog 2 dingen die u moet aanpassen').waitFor();
    await typeInto(page, 'Naam', 'Bakkerij Op de Markt');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1401 234');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Een KvK-nummer heeft acht cijfers.').waitFor();
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1071');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Horeca');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Bakkerij Op de Markt');
    await page.getByText('14012345').waitFor();
    await page.getByText('Horeca en toerisme').waitFor();
    await page.getByText('Nog geen plaatsen of vacatures').waitFor();
  });

  test('that is there already is pointed at', async () => {
    const page = await site.as('coach', '/werkgevers');
    await button(page, 'Werkgever toevoegen').click();
    await dialog(page).getByLabel('Naam', { exact: true }).fill('Geuldal Hotels');
    await dialog(page).getByLabel('KvK-nummer').fill('9011.4201');
    await dialog(page).getByRole('button', { name: 'Werkgever toevoegen' }).click();
    await dialog(page).getByText('Dit KvK-nummer hoort bij Hotel Geuldal.').waitFor();
    await dialog(page).getByRole('link', { name: 'Bekijk die werkgever' }).click();
    await row(page, /Zorggroep/).waitFor({ state: 'detached' });
    await row(page, /Hotel Geuldal/).waitFor();
    expect(await page.getByLabel('Zoek op naam of KvK-nummer').inputValue()).toBe('90114201');
  });
});

describe('an employer', () => {
  test('who is changed by two at once keeps what each typed, and says so', async () => {
    const [first, second] = [
      await employer('Techniek Beatrixhaven'),
      await employer('Techniek Beatrixhaven'),
    ];
    for (const page of [first, second]) await button(page, /^Wijzigen\s*: Gegevens/).click();
    // What the first changes reaches the second only when their own change is refused.
    let behind = true;
    second.on('response', (answer) => {
      if (answer.status() === 412) behind = false;
    });
    await second.route('**/api/v1/employers/*', (route) =>
      behind && route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await dialog(first).getByLabel('SBI-code').fill('2511');
    await button(first, 'Bewaren').click();
    await said(first, 'De wijzigingen zijn bewaard');
    await dialog(second).getByLabel('Naam', { exact: true }).fill('Techniek Beatrixhaven BV');
    await button(second, 'Bewaren').click();
    await dialog(second).getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    await expect.poll(() => dialog(second).getByLabel('SBI-code').inputValue()).toBe('2511');
    await button(second, 'Bewaren').click();
    await heading(second, 'Techniek Beatrixhaven BV');
  });

  test('is not ended while places are open; once it is, that can be taken back', async () => {
    const page = await employer('Bouwbedrijf Geul en Gulp');
    const end = async (): Promise<void> => {
      await button(page, 'Samenwerking beëindigen').click();
      await dialog(page).getByLabel('Waarom stopt de samenwerking?').fill('Verhuisd naar Limburg-Noord');
      await dialog(page).getByRole('button', { name: 'Samenwerking beëindigen' }).click();
    };
    await end();
    await dialog(page).getByText('er staat nog 1 plaats open; sluit die eerst').waitFor();
    await page.keyboard.press('Escape');
    await button(page, /^Sluiten/).click();
    await dialog(page).getByRole('button', { name: 'Plaats sluiten' }).click();
    await said(page, 'Leerplek aankomend timmerman is vervuld');
    await end();
    await page.getByText(/Samenwerking beëindigd op/).waitFor();
    await page.getByText('Verhuisd naar Limburg-Noord').waitFor();
    expect(await button(page, 'Plaats toevoegen').count()).toBe(0);
    const undo = page.locator('.toast').filter({ hasText: 'De samenwerking met' });
    await undo.getByRole('button', { name: 'Ongedaan maken' }).click();
    await button(page, 'Plaats toevoegen').waitFor();
  });

  test('has contact persons who come, change and go', async () => {
    const page = await employer('Kringloop Vaalserberg');
    const colleague = await employer('Kringloop Vaalserberg', 'coach3');
    await button(page, 'Contactpersoon toevoegen').click();
    await dialog(page).getByLabel('Naam', { exact: true }).fill('Gerda Pluymen-van den Heuvel');
    await dialog(page).getByLabel('Telefoonnummer').fill('12');
    await dialog(page).getByRole('button', { name: 'Contactpersoon toevoegen' }).click();
    await dialog(page)
      .getByText(/is geen geldig telefoonnummer/)
      .first()
      .waitFor();
    await dialog(page).getByLabel('Telefoonnummer').fill('043 123 45 99');
    await dialog(page).getByRole('button', { name: 'Contactpersoon toevoegen' }).click();
    await said(page, 'Gerda Pluymen-van den Heuvel is toegevoegd als contactpersoon');
    expect(await page.getByRole('link', { name: /043/ }).first().getAttribute('href')).toMatch(/^tel:/);
    await button(page, 'Wijzigen: Gerda Pluymen-van den Heuvel').click();
    await dialog(page).getByLabel('Functie').fill('Planner');
    await page.keyboard.press('Enter');
    await page.getByText('Planner').waitFor();
    // A colleague who has it on screen sees it come and go.
    await colleague.getByText('Planner').waitFor();
    await button(page, 'Verwijderen: Gerda Pluymen-van den Heuvel').click();
    await dialog(page).getByText('Dit kunt u niet terugdraaien.').waitFor();
    await page.keyboard.press('Enter');
    await said(page, 'Gerda Pluymen-van den Heuvel is verwijderd');
    await page.getByText('Planner').waitFor({ state: 'detached' });
    await colleague.getByText('Planner').waitFor({ state: 'detached' });
  });
});

describe('a place', () => {
  test('is added with what the work asks, is kept while it is typed, and is found among all', async () => {
    const page = await employer('Servicepunt Eijsden-Margraten');
    const add = () => button(page, 'Plaats toevoegen').first().click();
    await add();
    await dialog(page).getByLabel('Functie').fill('Medewerker archief');
    await dialog(page).getByLabel('Omschrijving').fill('Dossiers scannen in een stille ruimte.');
    await page.reload();
    await add();
    await dialog(page).getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
    await dialog(page).getByLabel('Uren per week vanaf').fill('24');
    await dialog(page).getByLabel('Uren per week tot').fill('12');
    await dialog(page).getByRole('button', { name: 'Plaats toevoegen' }).click();
    await dialog(page).getByText('Dit is minder dan het laagste aantal uren.').first().waitFor();
    await dialog(page).getByLabel('Uren per week tot').fill('32');
    await dialog(page).getByRole('checkbox', { name: 'administratie' }).check();
    await dialog(page).getByRole('checkbox', { name: 'lang zitten' }).check();
    await dialog(page).getByRole('button', { name: 'Plaats toevoegen' }).click();
    await said(page, 'Medewerker archief is toegevoegd');
    const added = place(page, 'Medewerker archief');
    await added.getByText('24–32 uur per week').waitFor();
    expect(await added.getByRole('listitem').allInnerTexts()).toEqual(['administratie', 'lang zitten']);
    await page.getByRole('link', { name: 'Alle werkgevers' }).click();
    await page.getByRole('link', { name: 'Plaatsen en vacatures' }).click();
    await page.getByLabel('Taak').selectOption('administratie');
    await place(page, 'Orderpicker').waitFor({ state: 'detached' });
    await place(page, 'Medewerker archief').getByRole('link', { name: 'Servicepunt' }).click();
    await heading(page, 'Servicepunt Eijsden-Margraten');
  });

  test('is changed, closed with undo, and opened again', async () => {
    const page = await employer('Hotel Geuldal', 'coach3');
    const kitchen = place(page, 'Hulp in de spoelkeuken');
    await button(page, /^Wijzigen\s*: Hulp in de spoelkeuken/).click();
    await dialog(page).getByLabel('Aantal plekken').fill('3');
    await button(page, 'Bewaren').click();
    await kitchen.getByText('3 plekken vrij').waitFor();
    await button(page, /^Sluiten.*Hulp in de spoelkeuken/).click();
    await dialog(page)
      .getByRole('radio', { name: /^Ingetrokken/ })
      .check();
    await dialog(page).getByLabel('Reden').fill('De vaatwasser is nieuw');
    await dialog(page).getByRole('button', { name: 'Plaats sluiten' }).click();
    await kitchen.getByText('Reden: De vaatwasser is nieuw').waitFor();
    await button(page, 'Ongedaan maken').click();
    await button(page, /^Sluiten.*Hulp in de spoelkeuken/).click();
    await dialog(page).getByRole('button', { name: 'Plaats sluiten' }).click();
    await kitchen.getByText('Vervuld').waitFor();
    await button(page, /^Heropenen.*Hulp in de spoelkeuken/).click();
    await said(page, 'Hulp in de spoelkeuken staat weer open');
  });

  test('that is not there says so, with the way back to all', async () => {
    const page = await site.as('coach', '/plaatsen?task=reception&sector=green');
    await page.getByText('Geen plaatsen gevonden').waitFor();
    await button(page, 'Wis de filters').click();
    await place(page, 'Orderpicker').waitFor();
  });
});

test('on the phone one calls from the page', async () => {
  const page = await site.as('coach', '/werkgevers', phone);
  await page.getByRole('link', { name: 'Hotel Geuldal' }).tap();
  const call = page.getByRole('link', { name: /0431234501/ });
  await call.waitFor();
  expect(await call.getAttribute('href')).toBe('tel:0431234501');
  await button(page, 'Plaats toevoegen').tap();
  expect(
    await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
  ).toBe(0);
});
