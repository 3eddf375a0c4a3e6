import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { begin, pressOn, signInByKeyboard, tabTo, typeInto } from './by-keyboard.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, words: string) => page.locator('.toast').getByText(words).waitFor();

/** Who comes in with the keys alone, and goes to a screen by the menu. */
async function atScreen(link: string): Promise<Page> {
  const page = await (await site.open()).newPage();
  await page.goto('/');
  await signInByKeyboard(page, 'beheer');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  // The menu stands before the screen that one comes in at.
  await pressOn(page, link, 'Enter', { back: true });
  await heading(page, link);
  return page;
}

async function user(name: string): Promise<Page> {
  const page = await site.as('beheer', '/beheer/gebruikers');
  await page.getByRole('link', { name }).click();
  await heading(page, name);
  await button(page, 'Bewaren').waitFor();
  return page;
}

describe('the users', () => {
  test('are narrowed while typing, and by the choices in the address', async () => {
    const page = await site.as('beheer', '/beheer/gebruikers?rol=teamLead');
    await page.getByText('3 van 18 gebruikers').waitFor();
    await page.getByLabel('Zoek op naam of gebruikersnaam').fill('HABE');
    await page.getByText('1 van 18 gebruikers').waitFor();
    await page.getByLabel('Rollen').selectOption('jobcoach');
    await page.getByText('Geen gebruikers gevonden').waitFor();
    expect(new URL(page.url()).search).toBe('?rol=jobCoach');
    await button(page, 'Wis de filters').click();
    await page.getByText('18 gebruikers').waitFor();
  });

  test('are not for a coach who types the address', async () => {
    for (const path of [
      '/beheer/gebruikers',
      '/beheer/gebruikers/nieuw',
      '/beheer/teams',
      '/beheer/normen',
    ]) {
      const page = await site.as('coach', path);
      await page.getByText('Dit mag u niet zien').waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
    }
  });
});

describe('a new user', () => {
  test('is refused with the reason at each field, then added and changed: by keyboard alone', async () => {
    const page = await atScreen('Gebruikers');
    await pressOn(page, 'Gebruiker toevoegen');
    await begin(page);
    await page.keyboard.type('beheer');
    await page.keyboard.press('Enter');
    await page.getByText('Er zijn nog 3 dingen die u moet aanpassen').waitFor();
    await page.getByText('Kies ten minste één rol.').first().waitFor();
    await typeInto(page, 'Naam', 'Noor van den Heuvel-Bartholomeus');
    await pressOn(page, 'jobcoach', 'Space');
    await typeInto(page, 'Wachtwoord', 'een heel lange zin');
    await page.keyboard.press('Enter');
    await page.getByText('Deze gebruikersnaam is al in gebruik. Kies een andere.').waitFor();
    // What stands in a field that Tab comes to is chosen: one types over it.
    await typeInto(page, 'Gebruikersnaam', 'n.heuvel');
    await page.keyboard.press('Enter');
    await heading(page, 'Noor van den Heuvel-Bartholomeus');
    expect(await page.getByRole('checkbox', { name: /^jobcoach/ }).isChecked()).toBe(true);

    await pressOn(page, 'consulent', 'Space');
    await pressOn(page, 'Vaals', 'Space');
    await tabTo(page, 'Team');
    await page.keyboard.press('ArrowDown');
    await pressOn(page, 'Bewaren');
    await said(page, 'De wijzigingen zijn bewaard');
    await page.getByText('jobcoach, consulent (was jobcoach)').waitFor();
    // When the names of the teams come last, the one that was chosen is still chosen.
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/api/v1/teams', (route) => held.then(() => route.continue()));
    await page.reload();
    await button(page, 'Bewaren').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Vaals' }).isChecked()).toBe(true);
    await tabTo(page, 'Team', { within: page.locator('form') });
    goOn();
    await page.locator('option:checked', { hasText: /^Team / }).waitFor({ state: 'attached' });
  });
});

describe('a user', () => {
  test('gets another role and municipalities, which the next look shows', async () => {
    const page = await user('Hub Lemmens');
    await page.getByRole('checkbox', { name: /^consulent/ }).check();
    await page.getByRole('checkbox', { name: 'Vaals' }).check();
    await button(page, 'Bewaren').click();
    await said(page, 'De wijzigingen zijn bewaard');
    const history = page.getByRole('listitem').filter({ hasText: 'Yara Meens' });
    expect(await history.first().innerText()).toMatch(/Rollen\s+jobcoach, consulent \(was jobcoach\)/);
    await page.getByRole('link', { name: 'Alle gebruikers' }).click();
    await page.getByRole('row', { name: /Hub Lemmens.*jobcoach, consulent/ }).waitFor();
  });

  test('who is changed by two at once keeps what each typed, and says so', async () => {
    const [first, second] = [await user('Lieke Dols'), await user('Lieke Dols')];
    await first.getByLabel('E-mailadres').fill('l.dols@example.nl');
    await button(first, 'Bewaren').click();
    await said(first, 'De wijzigingen zijn bewaard');
    await second.getByLabel('Naam', { exact: true }).fill('Lieke Dols-Vroomen');
    await button(second, 'Bewaren').click();
    await second.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    expect(await second.getByLabel('E-mailadres').inputValue()).toBe('l.dols@example.nl');
    await button(second, 'Bewaren').click();
    await heading(second, 'Lieke Dols-Vroomen');
  });

  test('gets a new password and is signed out everywhere', async () => {
    const coach = await site.as('coach3', '/caseload');
    await heading(coach, 'Caseload');
    const page = await user('Eefje Frijns');
    await button(page, 'Overal uitloggen').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Overal uitloggen' }).click();
    await said(page, 'Eefje Frijns is overal uitgelogd');
    await coach.reload();
    await heading(coach, 'Welkom bij Doorloop');
    await button(page, 'Nieuw wachtwoord geven').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wachtwoord', { exact: true }).fill('te kort');
    await dialog.getByRole('button', { name: 'Nieuw wachtwoord geven' }).click();
    await dialog.getByText('Gebruik ten minste 12 tekens.').waitFor();
    await dialog.getByLabel('Wachtwoord', { exact: true }).fill('een andere lange zin');
    await dialog.getByRole('button', { name: 'Nieuw wachtwoord geven' }).click();
    await said(page, 'Eefje Frijns heeft een nieuw wachtwoord');
  });

  test('who leaves is closed, and can come back; with cases it is said whose, and refused', async () => {
    const coach = await user('Tess Duijsens');
    await button(coach, 'Account sluiten').click();
    await coach.getByText(/Nog aanspreekpunt van \d+ deelnemers?/).waitFor();
    await coach.keyboard.press('Enter');
    await coach.getByText('Er zijn nog lopende trajecten').waitFor();

    const page = await user('Wim Creusen');
    await button(page, 'Account sluiten').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await said(page, 'Het account van Wim Creusen is gesloten');
    await button(page, 'Account weer openen').click();
    await said(page, 'Het account van Wim Creusen is weer open');
  });
});

describe('a team', () => {
  test('is added and gets another name; a name that there is already is refused: by keyboard alone', async () => {
    const page = await atScreen('Teams');
    await pressOn(page, 'Team toevoegen');
    await begin(page);
    await page.keyboard.type('Team Diagnose');
    await page.keyboard.press('Enter');
    await page.getByText('Er is al een team met deze naam.').waitFor();
    await typeInto(page, 'Naam', 'Team Geuldal');
    await page.keyboard.press('Enter');
    await said(page, 'Team Geuldal is toegevoegd');
    await button(page, 'Naam wijzigen van Team Geuldal').waitFor();
    await pressOn(page, 'Naam wijzigen van Team Geuldal');
    await page.getByRole('dialog').getByLabel('Naam', { exact: true }).waitFor();
    await typeInto(page, 'Naam', 'Team Heuvelland');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Team Heuvelland.*geen teamleider/ }).waitFor();
  });
});

describe('a norm', () => {
  const norm = async (key: string): Promise<Page> => {
    const page = await site.as('beheer', `/beheer/normen/${key}`);
    await button(page, 'Bewaren').waitFor();
    return page;
  };

  test('holds something else from a day on, with who said so and why: by keyboard alone', async () => {
    const page = await atScreen('Normen');
    await page.getByRole('link', { name: 'Overdracht vervalt' }).waitFor();
    await pressOn(page, 'Overdracht vervalt');
    await page.getByLabel('Nieuwe waarde').waitFor();
    await typeInto(page, 'Nieuwe waarde', '12');
    await typeInto(page, 'Geldt vanaf', '01012099');
    await typeInto(page, 'Reden', 'Afgesproken in het teamleidersoverleg');
    await pressOn(page, 'Bewaren');
    await said(page, 'De norm is bewaard');
    await page.getByText('Reden: Afgesproken in het teamleidersoverleg').waitFor();
    await page.getByRole('link', { name: 'Alle normen' }).click();
    await page
      .getByRole('row', { name: /Overdracht vervalt 10 werkdagen 12 werkdagen vanaf 1 jan 2099/ })
      .waitFor();
  });

  test('that would break the order of others, or is no rising series, is refused with the reason', async () => {
    const order = await norm('handoverExpireWorkingDays');
    await order.getByLabel('Nieuwe waarde').fill('2');
    await button(order, 'Bewaren').click();
    await order.getByText('Termijnen volgen elkaar niet op').waitFor();
    const series = await norm('aftercareMonths');
    await series.getByLabel('Nieuwe waarden').fill('3, 1');
    await button(series, 'Bewaren').click();
    await series.getByText('Vul oplopende hele getallen in').waitFor();
    await series.getByLabel('Nieuwe waarden').fill('2 6 12');
    await button(series, 'Bewaren').click();
    await series.getByText('Nu 2, 6 en 12 maanden').waitFor();
  });

  test('that is set by two at once says so, and keeps what was typed', async () => {
    const [first, second] = [await norm('reviewWeeks'), await norm('reviewWeeks')];
    for (const [page, value] of [
      [first, '10'],
      [second, '8'],
    ] as const) {
      await page.getByLabel('Nieuwe waarde').fill(value);
      await button(page, 'Bewaren').click();
      if (page === first) await said(page, 'De norm is bewaard');
    }
    await second.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    expect(await second.getByLabel('Nieuwe waarde').inputValue()).toBe('8');
    await second.getByText('Nu 10 weken').waitFor();
  });
});
