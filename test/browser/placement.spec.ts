import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addMonths, amsterdamDate } from '#kernel/calendar.rules.js';
import { accessibilityProblems } from './accessibility.js';
import { arrowTo, begin, pressOn, typeInto } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const today = amsterdamDate(new Date());
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const send = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor();
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const part = (page: Page, name: string) => page.getByRole('article', { name });
/** Among those of the participant: what fits stands below them. */
const placement = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Plaatsingen' }).getByRole('article', { name });

test('is proposed, started with its instruments by the legal terms, and followed after the start', async () => {
  const page = await openDossier(site, 'coach3', 'Wójcik, Fatima');
  await page.getByRole('list').getByRole('link', { name: 'Plaatsing', exact: true }).click();
  await press(page, 'Voorstellen aan een werkgever');
  await dialog(page).getByLabel('Zoek een plaats of werkgever').fill('huishouding');
  await dialog(page)
    .getByRole('radio', { name: /^Medewerker huishouding/ })
    .first()
    .check();
  await expect.poll(() => dialog(page).getByLabel('Functie').inputValue()).toBe('Medewerker huishouding');
  await send(page, 'Voorstellen');
  await says(page, 'Het voorstel staat erbij');
  await closed(page);
  await placement(page, /^Medewerker huishouding/)
    .getByRole('button', { name: /^Geen match/ })
    .click();
  await dialog(page).getByLabel('Reden').fill('De werkgever koos een ander');
  await send(page, 'Geen match');
  await closed(page);
  await page.getByText('Eerder (1)').click();
  await placement(page, /^Medewerker huishouding/)
    .getByText('De werkgever koos een ander')
    .waitFor();

  const work = placement(page, /^Orderpicker/);
  await work.getByRole('button', { name: /^Starten/ }).click();
  await dialog(page).getByLabel('Contractvorm').selectOption({ label: 'tijdelijk contract' });
  await dialog(page).getByLabel('Afgesproken einde').fill('2020-01-01');
  await send(page, 'Starten');
  // What the rule says stands at the field it is about.
  await dialog(page)
    .getByText(/De einddatum ligt vóór de start/)
    .waitFor();
  await dialog(page).getByLabel('Afgesproken einde').fill('');
  await send(page, 'Starten');
  await work.getByText('aan het werk').waitFor();
  await closed(page);

  await work.getByRole('button', { name: /^Instrument aanvragen/ }).click();
  await dialog(page).getByLabel('Instrument').selectOption({ label: 'proefplaats' });
  await dialog(page).getByLabel('Laatste dag').fill(addMonths(today, 5));
  await send(page, 'Aanvragen');
  await dialog(page)
    .getByText(/duurt ten hoogste tot en met/)
    .waitFor();
  await dialog(page).getByLabel('Laatste dag').fill('');
  await send(page, 'Aanvragen');
  await work.getByText('Laatste dag volgens de wet:').waitFor();
  await closed(page);
  await work.getByRole('button', { name: /^Instrument aanvragen/ }).click();
  await dialog(page).getByLabel('Instrument').selectOption({ label: 'loonkostensubsidie' });
  await send(page, 'Aanvragen');
  await closed(page);

  const decide = async (outcome: string) => {
    await work.getByRole('button', { name: 'Besluit vastleggen loonkostensubsidie' }).click();
    await dialog(page).getByLabel(outcome).check();
    await dialog(page).getByLabel('Besluit van', { exact: true }).fill('college van Vaals');
    await dialog(page).getByLabel('Datum van het besluit').fill(today);
    await send(page, 'Vastleggen');
  };
  await decide('toegekend');
  await dialog(page).getByText('loonwaarde ontbreekt').waitFor();
  await send(page, 'Annuleren');
  await work.getByRole('button', { name: 'Loonwaarde vastleggen loonkostensubsidie' }).click();
  await dialog(page).getByLabel('Loonwaarde').fill('60');
  await send(page, 'Vastleggen');
  await work.getByText('Besluit uiterlijk:').waitFor();
  await closed(page);
  await decide('toegekend');
  await work.getByText(/besluit van college van Vaals/).waitFor();
  await work.getByText('Opnieuw meten uiterlijk:').waitFor();
  await closed(page);

  // The queue plans what comes after.
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Nazorg' })
    .click();
  const first = part(page, 'Na 1 maand');
  await first.getByRole('button', { name: /^Vastleggen gesprek met de werkgever/ }).click();
  await dialog(page).getByLabel('niet bereikt').check();
  await send(page, 'Vastleggen');
  await first.getByText(/^Niet bereikt, geprobeerd op/).waitFor();
  await closed(page);
  await first.getByRole('button', { name: /^Afronden/ }).click();
  await dialog(page).getByLabel('het gaat goed').check();
  await send(page, 'Afronden');
  await dialog(page).getByText('gesprek met de deelnemer ontbreekt').waitFor();
  await send(page, 'Annuleren');

  // What was typed is kept, and what looks medical is asked about.
  await first.getByRole('button', { name: /^Vastleggen gesprek met de deelnemer/ }).click();
  await dialog(page).getByLabel('gesproken', { exact: true }).check();
  await dialog(page).getByLabel('Verslag').fill('Slaapt beter sinds de medicatie.');
  await page.reload();
  await first.getByRole('button', { name: /^Vastleggen gesprek met de deelnemer/ }).click();
  await page.getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
  await send(page, 'Vastleggen');
  await dialog(page)
    .getByText(/lijkt een medisch gegeven: medicatie/)
    .waitFor();
  await send(page, 'Verbeteren');
  await dialog(page).getByLabel('Verslag').fill('Het gaat beter dan vorige week.');
  await send(page, 'Vastleggen');
  await first.getByText('Het gaat beter dan vorige week.').waitFor();
  await closed(page);
  await first.getByRole('button', { name: /^Afronden/ }).click();
  await dialog(page).getByLabel('het gaat goed').check();
  await send(page, 'Afronden');
  await first.getByText(/^Afgerond door/).waitFor();
});

test('after a relapse leads back by keyboard alone, with the earlier plan at hand', async () => {
  const page = await openDossier(site, 'coach', 'Vleugels, Dawit', { tab: 'nazorg' });
  const next = page.getByRole('article').filter({ has: page.getByRole('button', { name: /^Afronden/ }) });
  await next.waitFor();
  for (const side of ['werkgever', 'deelnemer']) {
    await pressOn(page, `Vastleggen gesprek met de ${side}`);
    await begin(page);
    await page.keyboard.press('Space');
    await typeInto(page, 'Verslag', `De ${side} zegt dat het niet meer gaat.`);
    await pressOn(page, 'Vastleggen');
    await next.getByText(`De ${side} zegt dat het niet meer gaat.`).waitFor();
    await closed(page);
    // And one goes on where one was.
    expect(await page.evaluate('document.activeElement.textContent')).toContain(`gesprek met de ${side}`);
  }
  await pressOn(page, 'Afronden');
  await begin(page);
  await arrowTo(page, /^terugval/);
  await pressOn(page, 'Afronden');
  await closed(page);
  await pressOn(page, 'Terug naar een eerdere fase');
  const earlier = page.getByRole('region', { name: 'Wat er eerder is afgesproken' });
  await earlier.getByRole('heading', { name: 'Doelen' }).waitFor();
  await earlier.getByRole('heading', { name: 'Wat er is bereikt' }).waitFor();
  await earlier.getByText(/^Gastvrouw of gastheer bij/).waitFor();
  expect(await dialog(page).getByRole('radio', { name: 'Ontwikkeling' }).isChecked()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await pressOn(page, 'Terugplaatsen');
  await page.locator('[aria-current="step"]').getByText('Ontwikkeling', { exact: true }).waitFor();
  // There the plan lies to go on from.
  await page
    .getByRole('heading', { name: /^Plan van aanpak/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Verder op dit plan/ }).waitFor();
});

test('is followed by who oversees without what was said, and without a button', async () => {
  const page = await openDossier(site, 'manager', 'Savelkoul, Tomek', { tab: 'nazorg' });
  await part(page, 'Na 1 maand')
    .getByText('Wat er is gezegd, is er alleen voor wie de deelnemer helpt.')
    .waitFor();
  expect(await page.getByRole('button', { name: /^(Vastleggen|Wijzigen|Afronden)/ }).count()).toBe(0);
  await page.getByRole('list').getByRole('link', { name: 'Plaatsing', exact: true }).click();
  await placement(page, /^Orderpicker/)
    .getByText('aan het werk')
    .waitFor();
  expect(await page.getByRole('button', { name: /^(Voorstellen|Starten|Beëindigen)/ }).count()).toBe(0);
});
