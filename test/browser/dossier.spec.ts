import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, amsterdamDate } from '#kernel/calendar.rules.js';
import { withClient } from '../postgres/test-database.js';
import { pressOn, tabTo, typeInto } from './by-keyboard.js';
import { ifMatch } from '../http/test-api.js';
import { caller } from './calling.js';
import { dossierOf, openDossier } from './open-dossier.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const dialog = (page: Page) => page.getByRole('dialog');
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const contactPerson = (page: Page) => page.getByRole('complementary', { name: 'Aanspreekpunt' });
const isAt = (page: Page, stage: string) =>
  page.locator('[aria-current="step"]').getByText(stage, { exact: true }).waitFor();
const failure = (page: Page, title: string) => page.getByText(title, { exact: true }).waitFor();

test('says who it is, who helps, how far it is and what comes first, and keeps the contact person in sight', async () => {
  const page = await openDossier(site, 'coach', 'Kerckhoffs, Selma');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Selma Kerckhoffs');
  expect(await page.title()).toBe('Dossier · Doorloop');
  expect(await page.getByRole('link', { name: /^Bel/ }).getAttribute('href')).toMatch(/^tel:06\d{8}$/);
  await contactPerson(page).getByText('Jolie Sijben').waitFor();
  await isAt(page, 'Diagnose');
  await page
    .getByRole('region', { name: 'Eerstvolgende stap' })
    .getByText(/te laat|over|vandaag/)
    .waitFor();
  await page.mouse.wheel(0, 900);
  await contactPerson(page).getByText('Selma Kerckhoffs').waitFor();
  expect((await contactPerson(page).boundingBox())!.y).toBeLessThan(80);
});

test('what is done is ticked off at once, and can be taken back', async () => {
  const page = await openDossier(site, 'coach', 'Wójcik, Tomek', { tab: 'taken' });
  await press(page, 'Taak toevoegen');
  await dialog(page).getByLabel('Wat moet er gebeuren?').fill('Praktijkbegeleider bellen');
  await dialog(page).getByLabel('Uiterlijk').fill('2020-02-03');
  await dialog(page).getByRole('button', { name: 'Taak toevoegen' }).click();
  await says(page, 'De taak staat erbij');
  await page.getByRole('link', { name: 'Overzicht' }).click();
  const next = page.getByRole('region', { name: 'Eerstvolgende stap' });
  await next.getByText('Praktijkbegeleider bellen').waitFor();
  await next.getByRole('button', { name: 'Gedaan' }).click();
  await says(page, 'Gedaan: Praktijkbegeleider bellen');
  await next.getByText('Praktijkbegeleider bellen').waitFor({ state: 'detached' });
  await press(page, 'Ongedaan maken');
  await next.getByText('Praktijkbegeleider bellen').waitFor();
});

test('the timeline goes on as far as one scrolls, and is narrowed by kind', async () => {
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO case_journal (participant_id, trajectory_id, type, facts, actor_id, at)
       SELECT participant_id, trajectory_id, 'deadline.met', '{"kind": "review"}', contact_person_id,
         now() - n * interval '1 day'
       FROM caseload_entry, generate_series(1, 60) n WHERE participant_name = 'Nijsten, Lotte'`,
    ),
  );
  const page = await openDossier(site, 'coach', 'Nijsten, Lotte');
  const lines = page.getByRole('region', { name: 'Tijdlijn' }).getByRole('listitem');
  await lines.first().waitFor();
  const start = lines.filter({ hasText: 'Traject gestart in diagnose' });
  const scrolled = async () => {
    await lines.last().scrollIntoViewIfNeeded();
    return start.count();
  };
  await expect.poll(scrolled).toBe(1);
  expect(await lines.count()).toBeGreaterThan(60);
  await press(page, 'Fase');
  await lines.filter({ hasText: 'Gedaan: evaluatie' }).first().waitFor({ state: 'detached' });
  await lines.filter({ hasText: 'Van diagnose naar ontwikkeling' }).waitFor();
  await press(page, 'Alles');
  await lines.filter({ hasText: 'Gedaan: evaluatie' }).first().waitFor();
});

describe('a step of the trajectory', () => {
  test('that lacks something names it and leads to where that is put right; then it goes on', async () => {
    const page = await openDossier(site, 'coach', 'Heijden, Truus van der');
    await press(page, 'Naar ontwikkeling');
    await dialog(page).getByRole('button', { name: 'Naar ontwikkeling' }).click();
    const refusal = dialog(page).getByRole('alert');
    await refusal.getByText('diagnoserapport ontbreekt').waitFor();
    await refusal.getByRole('link', { name: 'advies van de diagnose ontbreekt' }).click();
    await page.waitForURL(/tab=diagnose/);
    await dialog(page).waitFor({ state: 'detached' });
    await press(page, 'Naar ontwikkeling');
    await dialog(page).getByRole('button', { name: 'Naar ontwikkeling' }).click();
    await refusal.getByRole('button', { name: 'Diagnose vastleggen' }).click();
    await dialog(page).getByLabel('Datum van het diagnoserapport').fill('2026-11-02');
    await dialog(page).getByLabel('Advies').fill('Praktijkleren in het groen, vier uur per dag.');
    await dialog(page).getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('Alles is er om naar ontwikkeling te gaan').waitFor();
    await press(page, 'Naar ontwikkeling');
    await dialog(page).getByRole('button', { name: 'Naar ontwikkeling' }).click();
    await isAt(page, 'Ontwikkeling');
  });

  test('that ends it says beforehand what that does; by keyboard alone, and re-opened', async () => {
    const page = await openDossier(site, 'coach', 'Pluijmakers, Pieter');
    await page.getByRole('button', { name: 'Andere stappen' }).waitFor();
    await pressOn(page, 'Andere stappen');
    await pressOn(page, 'Uitstroom');
    await dialog(page).getByRole('heading', { name: 'Uitstroom' }).waitFor();
    await dialog(page).getByText('Jolie Sijben is vanaf nu niet meer het aanspreekpunt.').waitFor();
    await typeInto(page, 'Reden van uitstroom', 'geen');
    await tabTo(page, 'Toelichting');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('toelichting ontbreekt: wat is er geprobeerd?').waitFor();
    await typeInto(page, 'Toelichting', 'Drie keer thuis langs geweest.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^Uitgestroomd op/).waitFor();

    await pressOn(page, 'Heropenen');
    await typeInto(page, 'Reden', 'Heeft zelf gebeld.');
    await pressOn(page, 'Heropenen');
    await isAt(page, 'Diagnose');
  });

  test('is not there for who may only look', async () => {
    const page = await openDossier(site, 'manager', 'Kerckhoffs, Selma');
    await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();
    expect(await page.getByRole('button', { name: /Naar ontwikkeling|Andere stappen/ }).count()).toBe(0);
    await page.getByText('diagnoserapport ontbreekt').waitFor();
  });
});

test('the days of a suspension are corrected: what would move is shown first, and why is kept', async () => {
  const page = await site.as('coach', '/caseload?view=mine&suspended=true');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Traject', exact: true }).click();
  await page.getByRole('button', { name: /^Opschorting corrigeren/ }).click();
  const until = addDays(amsterdamDate(new Date()), 70);
  await dialog(page).getByLabel('Verwachte einddatum').fill(until);
  await dialog(page)
    .getByText(/^verwacht einde opschorting: van .* naar /)
    .waitFor();
  await dialog(page).getByLabel('Waarom zijn de dagen anders?').fill('De arts verwacht het later.');
  await dialog(page).getByRole('button', { name: 'Opschorting corrigeren' }).click();
  await says(page, 'De opschorting is gecorrigeerd');
});

test('a colleague is involved beside the contact person, and let go again with a way back', async () => {
  const page = await openDossier(site, 'coach', 'Tesfay, Hassan');
  await press(page, 'Betrokkenen');
  await press(page, 'Collega betrekken…');
  const whom = dialog(page).getByLabel('Collega');
  await whom.selectOption({ label: 'Noud Gilissen (Team Ontwikkeling)' });
  await dialog(page).getByLabel('Als').selectOption({ label: 'werkbegeleider' });
  await dialog(page).getByRole('button', { name: 'Betrekken' }).click();
  await press(page, '1 betrokkene');
  await page.getByText(/^werkbegeleider, sinds/).waitFor();
  await press(page, 'Noud Gilissen is niet meer betrokken');
  await says(page, 'Noud Gilissen is niet meer betrokken');
  await page.getByRole('button', { name: 'Betrokkenen' }).waitFor();
  await press(page, 'Ongedaan maken');
  await page.getByRole('button', { name: '1 betrokkene' }).waitFor();
});

describe('the person', () => {
  test('is corrected under the name of who does so; who comes second is told, and loses nothing', async () => {
    const [page, other] = await Promise.all([
      openDossier(site, 'coach', 'Broek, Giel van den', { tab: 'gegevens' }),
      openDossier(site, 'teamleider', 'Broek, Giel van den', { tab: 'gegevens' }),
    ]);
    // What the first changes reaches the second only when their own change is refused.
    let behind = true;
    other.on('response', (answer) => {
      if (answer.status() === 412) behind = false;
    });
    await other.route('**/api/v1/participants/*', (route) =>
      behind && route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await press(other, 'Wijzig taal');
    await dialog(other).getByLabel('Taal').fill('Limburgs');

    await press(page, 'Wijzig postcode');
    await dialog(page).getByLabel('Postcode').fill('1234');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(page)
      .getByText(/postcode/i)
      .nth(1)
      .waitFor();
    await dialog(page).getByLabel('Postcode').fill('6231 AB');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await says(page, 'De gegevens zijn gewijzigd');
    const row = page.getByRole('row', { name: /^Postcode/ });
    await row.getByText('6231 AB').waitFor();
    await row.getByText(/^ingevoerd door Jolie Sijben/).waitFor();

    await dialog(other).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(other)
      .getByRole('alert')
      .getByText(/Iemand anders heeft dit intussen gewijzigd/)
      .waitFor();
    expect(await dialog(other).getByLabel('Taal').inputValue()).toBe('Limburgs');
    await dialog(other).getByRole('button', { name: 'Bewaren' }).click();
    await other.getByRole('row', { name: /^Taal/ }).getByText('Limburgs').waitFor();
    await other
      .getByRole('row', { name: /^Postcode/ })
      .getByText('6231 AB')
      .waitFor();
  });

  test('shows the BSN to who says what for, for half a minute, and that is kept', async () => {
    const context = await site.signedIn('coach');
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(await dossierOf(site, 'Leeuw, Fatima de', 'gegevens'));
    const row = page.getByRole('row', { name: /^BSN/ });
    await row.getByText('verborgen').waitFor();
    expect(await row.getByText(/\d{9}/).count()).toBe(0);
    await row.getByRole('button', { name: 'Toon het BSN' }).click();
    await dialog(page)
      .getByText(/Uw naam, het tijdstip en de reden worden bewaard/)
      .waitFor();
    await dialog(page).getByLabel('Waarvoor hebt u het nodig?').fill('Aanmelding bij het UWV');
    await dialog(page).getByRole('button', { name: 'Toon het BSN' }).click();
    await row.getByText(/^\d{9}$/).waitFor();
    await page.clock.fastForward(31_000);
    await row.getByText('verborgen').waitFor();
    expect(await row.getByText(/\d{9}/).count()).toBe(0);
    // Its clock cannot be put back.
    await context.close();

    const officer = await openDossier(site, 'privacy', 'Leeuw, Fatima de', { tab: 'inzage' });
    const line = officer.getByRole('row', { name: /Jolie Sijben.*BSN getoond/ });
    await line.getByText('Aanmelding bij het UWV').waitFor();
  });
});

describe('a dossier that is not there', () => {
  test('says so, also to who may not see it', async () => {
    const page = await site.as('coach', '/deelnemers/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10');
    await failure(page, 'Niet gevonden');
    const stranger = await site.as('coach3', await dossierOf(site, 'Kerckhoffs, Selma'));
    await failure(stranger, 'Niet gevonden');
    const consultant = await site.as('consulent', await dossierOf(site, 'Kerckhoffs, Selma'));
    await failure(consultant, 'Niet gevonden');
    expect(await consultant.getByText('Dit mag u niet zien').count()).toBe(0);
  });

  test('without a connection says so, and comes when asked again', async () => {
    const address = await dossierOf(site, 'Kerckhoffs, Selma');
    const context = await site.signedIn('coach');
    const page = await context.newPage();
    await page.route('**/api/v1/participants/*', (route) => route.abort());
    await page.goto(address);
    await failure(page, 'Geen verbinding');
    await page.unroute('**/api/v1/participants/*');
    await press(page, 'Probeer het opnieuw');
    await contactPerson(page).waitFor();
  });

  test('because it is merged leads to the one that it went into', async () => {
    const [kept, gone] = await Promise.all([
      dossierOf(site, 'Claessens, Wiel'),
      dossierOf(site, 'Vleugels, Rahwa'),
    ]);
    await withClient(site.database.ownerUrl, (owner) =>
      owner.query('UPDATE participant SET merged_into_id = $1 WHERE id = $2', [
        kept.split('/').at(-1),
        gone.split('/').at(-1),
      ]),
    );
    const page = await site.as('gegevens', gone);
    await page.getByRole('link', { name: 'Naar het dossier van nu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wiel Claessens' }).waitFor();
  });
});

test('what was merged into it stands at the trajectory with who did so, and is parted from there by who may', async () => {
  const steward = await caller(site, 'gegevens');
  const [pair] = (await steward.get('/match-candidates')).json().items;
  const merged = await steward.put(`/match-candidates/${pair.id}/merger`, undefined, ifMatch(pair.version));
  const address = `/deelnemers/${merged.json().keptId}?tab=traject`;
  const part = (page: Page) => page.getByRole('region', { name: 'Samengevoegd met dit dossier' });

  const manager = await site.as('manager', address);
  await part(manager).getByRole('listitem').getByText('door Dirk Goessens').waitFor();
  expect(await part(manager).getByRole('button').count()).toBe(0);

  const page = await site.as('gegevens', address);
  await part(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await part(page).waitFor({ state: 'detached' });
  await part(manager).waitFor({ state: 'detached' });
});

test('on a phone the contact person stays in sight', async () => {
  const page = await openDossier(site, 'coach', 'Kerckhoffs, Selma', phone);
  await page.getByRole('heading', { name: 'Tijdlijn' }).scrollIntoViewIfNeeded();
  await contactPerson(page).getByText('Jolie Sijben').waitFor();
  expect((await contactPerson(page).boundingBox())!.y).toBeLessThan(80);
});
