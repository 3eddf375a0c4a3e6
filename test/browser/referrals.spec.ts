import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoPerson } from '../../apps/local/demo/demo-people.js';
import { aBsn } from '../factories/people.js';
import { arrowTo, pressOn, tabTo, typeInto } from './by-keyboard.js';
import { endSessionsOf, signInAgain } from './lost-session.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { name, level }).waitFor();
const next = (page: Page) => page.getByRole('button', { name: 'Bewaren en verder' }).click();
const steps = (page: Page) => page.getByRole('navigation', { name: 'Stappen van de aanmelding' });

async function begin(page: Page, form: RegExp, municipality = 'Maastricht'): Promise<void> {
  await page.getByRole('radio', { name: form }).check();
  await page.getByRole('radio', { name: municipality }).check();
  await page.getByRole('button', { name: 'Begin met aanmelden' }).click();
  await heading(page, 'Persoon', 2);
}
let people = 0;
/** Nobody else in this file is alike. */
const surnames = ['Abels', 'Quaedvlieg', 'Stassen', 'Wetzels', 'Zeegers', 'Ubachs', 'Janssens', 'Koumans'];
async function fillPerson(page: Page): Promise<string> {
  const surname = surnames[(people += 1)]!;
  await page.getByLabel('Voornaam').fill('Dunya');
  await page.getByLabel('Achternaam', { exact: true }).fill(surname);
  await page.getByLabel('Geboortedatum').fill(`19${60 + people * 3}-0${people}-1${people}`);
  await page.getByLabel('Telefoonnummer').fill(`06 1${people}34 5${people}7${people}`);
  await next(page);
  await heading(page, 'Doelgroep en wettelijke basis', 2);
  return surname;
}
async function chooseGroup(page: Page, group: string): Promise<void> {
  await page.getByRole('checkbox', { name: group }).check();
  await next(page);
}
async function fillAnnex(page: Page): Promise<void> {
  await page.getByLabel('Hulpvraag').fill('Wat kan mevrouw aan?');
  await page.getByRole('radio', { name: /^3 –/ }).check();
  await next(page);
  await heading(page, 'Controleer uw antwoorden', 2);
}
async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aanmelding indienen' }).click();
  await heading(page, 'De aanmelding is ingediend');
}
/** A referral through the Annex form; gives the name as lists have it. */
async function refer(page: Page): Promise<string> {
  await begin(page, /Diagnose/);
  const surname = await fillPerson(page);
  await chooseGroup(page, 'Bijstand');
  await fillAnnex(page);
  await submit(page);
  return `${surname}, Dunya`;
}

describe('referring somebody', () => {
  test('with the Annex form, from choice to confirmation', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await page.locator('nav [aria-current=page]', { hasText: 'Aanmeldingen' }).waitFor();
    await begin(page, /Diagnose/);
    await page.locator('nav [aria-current=page]', { hasText: 'Aanmeldingen' }).waitFor();
    await fillPerson(page);
    await chooseGroup(page, 'Bijstand');
    await page.getByRole('radiogroup', { name: 'Wonen' }).getByLabel('vraagt aandacht').check();
    await page.getByLabel('Waarom is wonen voor het werk van belang?').fill('Verhuist binnenkort.');
    await fillAnnex(page);
    await page.getByText('vraagt aandacht').waitFor();
    await page.getByText('Wij kennen nog niemand').waitFor();
    await submit(page);
    await page.getByText('Volgens de norm is er uiterlijk').waitFor();
    await page.getByRole('link', { name: 'Volg deze aanmelding' }).click();
    await page.getByText('Wacht op een besluit').waitFor();
    await page.locator('nav [aria-current=page]', { hasText: 'Aanmeldingen' }).waitFor();
  });

  test('with the MTB form, with an indication', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Leren door te doen/);
    await fillPerson(page);
    await chooseGroup(page, 'Beschut werk');
    await heading(page, 'Vragen van MTB', 2);
    await page.getByLabel('Uren per week').fill('24');
    await page.getByLabel('Werksoort').fill('Groenvoorziening');
    await page.getByRole('button', { name: 'Indicatie toevoegen' }).click();
    await page.getByRole('radio', { name: 'beschut werk' }).check();
    await page.getByLabel('Begindatum').fill('2025-01-01');
    await page.getByLabel('Einddatum').fill('2024-01-01');
    await page.getByRole('radio', { name: 'het college' }).check();
    await page.getByLabel('Datum van het besluit').fill('2024-12-10');
    await next(page);
    await page.getByText('De einddatum ligt vóór de begindatum.').waitFor();
    await page.getByLabel('Einddatum').fill('2029-01-01');
    await next(page);
    await page.getByText('vastgesteld door het college op 10 dec 2024').waitFor();
    await submit(page);
  });

  test('with the Podium24 form, by keyboard alone', async () => {
    const page = await site.as('consulent-sem', '/aanmelden');
    await heading(page, 'Iemand aanmelden');
    const { keyboard } = page;
    const to = (name: string) => tabTo(page, name);
    const type = (name: string, text: string) => typeInto(page, name, text);
    // Annex is the first of the radio buttons; the arrows go on to the third.
    await to('Diagnose');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await heading(page, 'Persoon', 2);
    await type('Voornaam', 'Hidde');
    await type('Achternaam', 'Dassen');
    await type('Geboortedatum', '06051999');
    await type('E-mailadres', 'hidde.dassen@example.nl');
    await keyboard.press('Enter');
    await heading(page, 'Doelgroep en wettelijke basis', 2);
    await to('Banenafspraak');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await heading(page, 'Vragen van Podium24', 2);
    await type('Gewenste functies', 'chauffeur\nlogistiek medewerker');
    await type('Beschikbaar vanaf', '01122026');
    await type('Uren per week', '32');
    await keyboard.press('Enter');
    await heading(page, 'Controleer uw antwoorden', 2);
    await to('Aanmelding indienen');
    await keyboard.press('Enter');
    await heading(page, 'De aanmelding is ingediend');
  });

  test('says at the field what is wrong with it, and lets one leave with it', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Diagnose/);
    await next(page);
    await page.getByText('Er zijn nog 4 dingen die u moet aanpassen').waitFor();
    await page.getByLabel('BSN').fill('123456789');
    await page.getByLabel('Postcode').fill('62');
    await page.getByLabel('Voornaam').fill('Dunya');
    await page.getByLabel('Achternaam', { exact: true }).fill('Vroomen');
    await page.getByLabel('Geboortedatum').fill('1990-01-01');
    await page.getByLabel('Telefoonnummer').fill('12');
    await next(page);
    const described = page.getByRole('textbox', { name: 'BSN' });
    await page.getByText('BSN klopt niet').first().waitFor();
    expect(await described.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Postcode klopt niet: vier cijfers en twee letters.').first().waitFor();
    await page.getByText('Telefoonnummer klopt niet').first().waitFor();

    await steps(page)
      .getByRole('link', { name: /Vragen van Annex/ })
      .click();
    await heading(page, 'Vragen van Annex', 2);
    await steps(page).getByText('nog niet bewaard').waitFor();
    await page.getByRole('button', { name: 'Vorige' }).click();
    await page.getByRole('button', { name: 'Vorige' }).click();
    await heading(page, 'Persoon', 2);
    expect(await page.getByLabel('Postcode').inputValue()).toBe('62');
    await page.getByLabel('BSN').fill(aBsn());
    await page.getByLabel('Postcode').fill('6211ab');
    await page.getByLabel('Telefoonnummer').fill('0612345678');
    await next(page);
    await heading(page, 'Doelgroep en wettelijke basis', 2);
    await steps(page)
      .getByRole('link', { name: /Persoon compleet/ })
      .click();
    await page.getByText(/^Bewaard: \*{5}\d{4}/).waitFor();
    expect(await page.getByLabel('Postcode').inputValue()).toBe('6211 AB');
  });

  test('tells who may be known already, and in what they agree; a second trajectory is refused', async () => {
    const page = await site.as('consulent', '/aanmelden');
    const { bsn, ...known } = demoPerson(0);
    await begin(page, /Diagnose/);
    await page.getByLabel('BSN').fill(bsn);
    await page.getByLabel('Voornaam').fill(known.givenName);
    await page.getByLabel('Achternaam', { exact: true }).fill(known.surname);
    await page.getByLabel('Geboortedatum').fill(known.birthDate);
    await page.getByLabel('Telefoonnummer').fill(known.phone);
    await next(page);
    await chooseGroup(page, 'Bijstand');
    await fillAnnex(page);
    await page.getByText('Misschien kennen wij deze persoon al').waitFor();
    await page.getByText('Het BSN is gelijk.', { exact: false }).waitFor();
    // A consultant reads initials, no name.
    const initials = `${known.givenName[0]}. ${known.surname[0]}.`;
    await page.getByRole('strong').getByText(initials, { exact: true }).waitFor();
    await page
      .getByRole('group', { name: `Is dit wie u aanmeldt? ${initials}` })
      .getByLabel('Dezelfde persoon')
      .check();
    await page.getByText('Uw antwoord is bewaard.').waitFor();
    await submit(page);

    const lead = await site.as('teamleider', '/aanmeldingen');
    await lead
      .getByRole('table')
      .getByRole('link', { name: `${known.surname}, ${known.givenName}` })
      .click();
    await lead.getByRole('link', { name: 'Aannemen' }).click();
    await lead.getByRole('radio', { name: /^Diagnose/ }).check();
    await lead.getByRole('radio', { name: /^Lieke Dols/ }).check();
    await lead.getByRole('button', { name: 'Verder' }).click();
    await lead.getByText('Kies of het dezelfde persoon is of iemand anders.').first().waitFor();
    // What the consultant said is advice: nothing is chosen by it.
    await lead
      .getByRole('radio', { name: /Advies: dezelfde persoon.*Advies van .* van de gemeente/ })
      .waitFor();
    await lead.getByRole('radio', { name: /^Dezelfde persoon/ }).check();
    await lead.getByRole('button', { name: 'Verder' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Aannemen' }).click();
    await lead.getByRole('dialog').getByText('Er loopt al een traject').waitFor();
  });
});

async function acceptByKeyboard(page: Page): Promise<void> {
  await pressOn(page, 'Aannemen');
  await page.getByRole('radio', { name: /^Diagnose/ }).waitFor();
  await pressOn(page, 'Diagnose', 'Space');
  await page.keyboard.press('Tab');
  await arrowTo(page, /^Lieke Dols/);
  await pressOn(page, 'Verder');
  await page.getByRole('dialog').getByRole('button', { name: 'Aannemen' }).waitFor();
  await pressOn(page, 'Aannemen');
  await page.getByText('Aangenomen', { exact: true }).first().waitFor();
}

describe('what is typed', () => {
  test('survives a session that ends, and who signs in again goes on where they were', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await page.getByRole('radio', { name: /Diagnose/ }).check();
    await page.getByRole('radio', { name: 'Maastricht' }).check();
    await endSessionsOf(site, 'consulent');
    await signInAgain(page, 'consulent');
    await page.getByRole('button', { name: 'Begin met aanmelden' }).click();
    await heading(page, 'Persoon', 2);

    const bsn = aBsn();
    const typed = { BSN: bsn, Voornaam: 'Dunya', Geboortedatum: '1991-02-03', Telefoonnummer: '0612345678' };
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
    await page.getByLabel('Achternaam', { exact: true }).fill('Onderbroken');
    await endSessionsOf(site, 'consulent');
    await signInAgain(page, 'consulent');
    await heading(page, 'Persoon', 2);
    for (const [label, text] of Object.entries(typed))
      expect([label, await page.getByLabel(label).inputValue()]).toEqual([label, text]);
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Onderbroken');
    await next(page);
    await heading(page, 'Doelgroep en wettelijke basis', 2);

    await chooseGroup(page, 'Bijstand');
    await fillAnnex(page);
    await endSessionsOf(site, 'consulent');
    await signInAgain(page, 'consulent');
    await submit(page);
  });

  test('survives a reload, and the BSN is never in the browser', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Diagnose/);
    await page.getByLabel('BSN').fill('999990019');
    await page.getByLabel('Achternaam', { exact: true }).fill('Halfweg');
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).toContain('Halfweg');
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('999990019');
    await page.reload();
    await page.getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Halfweg');
    await page.getByRole('button', { name: 'Later verder' }).click();
    await page.getByRole('link', { name: 'Verder invullen: Halfweg' }).click();
    await heading(page, 'Persoon', 2);
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Halfweg');
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('Halfweg');
  });

  test('is the same in a second tab, also once it is saved in one', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Diagnose/);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await heading(second, 'Persoon', 2);
    await page.getByLabel('Achternaam', { exact: true }).fill('Tweeling');
    const value = async (tab: Page, text: string) => {
      await expect.poll(() => tab.getByLabel('Achternaam', { exact: true }).inputValue()).toBe(text);
    };
    await value(second, 'Tweeling');
    await page.getByRole('button', { name: 'Later verder' }).click();
    await heading(page, 'Mijn aanmeldingen');
    // Under the title: as the api has it by now.
    await second.getByText('Tweeling', { exact: true }).waitFor();
    await value(second, 'Tweeling');
    await second.getByLabel('Voornaam').fill('Dunya');
    await second.getByRole('button', { name: 'Later verder' }).click();
    await second.getByRole('link', { name: 'Verder invullen: Tweeling, Dunya' }).waitFor();
  });

  test('that a colleague changed meanwhile is not written over unseen', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Diagnose/);
    const colleague = await site.as('consulent', new URL(page.url()).pathname);
    await heading(colleague, 'Persoon', 2);
    await page.getByLabel('Achternaam', { exact: true }).fill('Mijne');
    await colleague.getByLabel('Achternaam', { exact: true }).fill('Zijne');
    await colleague.getByRole('button', { name: 'Later verder' }).click();
    await heading(colleague, 'Mijn aanmeldingen');
    await page.getByText('Intussen gewijzigd').waitFor();
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Mijne');
    await page.getByRole('button', { name: 'Later verder' }).click();
    await page.getByRole('link', { name: 'Verder invullen: Mijne' }).waitFor();
  });

  test('survives a lost connection', async () => {
    const page = await site.as('consulent', '/aanmelden');
    await begin(page, /Diagnose/);
    await page.getByLabel('Voornaam').fill('Dunya');
    await page.getByLabel('Achternaam', { exact: true }).fill('Offline');
    await page.getByLabel('Geboortedatum').fill('1990-01-01');
    await page.getByLabel('Telefoonnummer').fill('0612345678');
    await page.context().setOffline(true);
    await next(page);
    await page.getByText('Geen verbinding', { exact: true }).waitFor();
    await page.context().setOffline(false);
    await next(page);
    await heading(page, 'Doelgroep en wettelijke basis', 2);
  });
});

describe('deciding', () => {
  test('asked back, completed and submitted again, then accepted: by keyboard alone', async () => {
    const consultant = await site.as('consulent', '/aanmelden');
    const name = await refer(consultant);
    const lead = await site.as('teamleider', '/aanmeldingen');
    await lead.getByRole('link', { name }).waitFor();
    await pressOn(lead, name);
    await lead.getByRole('button', { name: 'Terugsturen om aan te vullen' }).waitFor();
    await pressOn(lead, 'Terugsturen om aan te vullen');
    await pressOn(lead, 'Terugsturen');
    await lead.getByText('Schrijf op wat er ontbreekt.').first().waitFor();
    await typeInto(lead, 'Wat ontbreekt er?', 'Is er al een stage geprobeerd?');
    await pressOn(lead, 'Terugsturen');
    await lead.getByText('Er is om aanvulling gevraagd').waitFor();

    await pressOn(consultant, 'Mijn aanmeldingen');
    await consultant.getByText('Is er al een stage geprobeerd?').waitFor();
    await pressOn(consultant, `Aanvullen: ${name}`);
    await heading(consultant, 'Controleer uw antwoorden', 2);
    await pressOn(consultant, 'Wijzigen: Vragen van Annex');
    await consultant.getByLabel('Motivatie').waitFor();
    await typeInto(consultant, 'Motivatie', 'Een stage van zes weken ging goed.');
    await pressOn(consultant, 'Bewaren en verder');
    await heading(consultant, 'Controleer uw antwoorden', 2);
    await pressOn(consultant, 'Opnieuw indienen');
    await heading(consultant, 'De aanmelding is ingediend');

    await lead.reload();
    await lead.getByText('Opnieuw ingediend').waitFor();
    await acceptByKeyboard(lead);
    expect(await lead.getByRole('link', { name: 'Naar het dossier' }).getAttribute('href')).toMatch(
      /^\/deelnemers\/[0-9a-f-]{36}$/,
    );
    await consultant.getByRole('link', { name: 'Volg deze aanmelding' }).click();
    await consultant.getByText('Lieke Dols').first().waitFor();
    expect(await consultant.getByRole('link', { name: 'Naar het dossier' }).count()).toBe(0);
  });

  test('a refusal asks for a reason and is told to who referred', async () => {
    const consultant = await site.as('consulent', '/aanmelden');
    const name = await refer(consultant);
    const lead = await site.as('teamleider', '/aanmeldingen');
    await lead.getByRole('link', { name }).click();
    await lead.getByRole('button', { name: 'Weigeren' }).click();
    await lead.getByLabel('Waarom weigert u de aanmelding?').fill('Woont buiten het gebied.');
    await lead.getByRole('dialog').getByRole('button', { name: 'Weigeren' }).click();
    await lead.getByText('Deze aanmelding is geweigerd').waitFor();
    expect(await lead.getByRole('link', { name: 'Aannemen' }).count()).toBe(0);
    await consultant.goto('/aanmeldingen?status=geweigerd');
    await consultant.getByRole('link', { name }).click();
    await consultant.getByText('Woont buiten het gebied.').first().waitFor();
  });

  test('on what was withdrawn meanwhile says so', async () => {
    const consultant = await site.as('consulent', '/aanmelden');
    const name = await refer(consultant);
    const lead = await site.as('teamleider', '/aanmeldingen');
    await lead.getByRole('link', { name }).click();
    await lead.getByRole('button', { name: 'Weigeren' }).click();
    await lead.getByLabel('Waarom weigert u de aanmelding?').fill('Dubbel.');

    await consultant.getByRole('link', { name: 'Volg deze aanmelding' }).click();
    await consultant.getByRole('button', { name: 'Intrekken' }).click();
    await consultant.getByLabel('Waarom trekt u de aanmelding in?').fill('Heeft zelf werk gevonden.');
    await consultant.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
    await consultant.getByText('Deze aanmelding is ingetrokken').waitFor();

    await lead.getByRole('dialog').getByRole('button', { name: 'Weigeren' }).click();
    await lead
      .getByText('Iemand anders heeft deze aanmelding intussen gewijzigd.', { exact: false })
      .waitFor();
    await lead.getByText('Heeft zelf werk gevonden.').first().waitFor();
  });
});

test('a draft is thrown away after asking', async () => {
  const page = await site.as('consulent', '/aanmelden');
  await begin(page, /Diagnose/);
  await page.getByLabel('Achternaam', { exact: true }).fill('Weggooi');
  await page.getByRole('button', { name: 'Later verder' }).click();
  await page.getByRole('button', { name: 'Weggooien: Weggooi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Weggooien' }).click();
  await page.getByText('Het concept is weggegooid.').waitFor();
  await page.getByRole('button', { name: 'Weggooien: Weggooi' }).waitFor({ state: 'detached' });
});

test('on a phone one finds what was asked back and opens it', async () => {
  const page = await site.as('consulent', '/aanmeldingen', phone);
  await page
    .getByRole('link', { name: /^Aanvullen:/ })
    .first()
    .tap();
  await heading(page, 'Controleer uw antwoorden', 2);
  await page.getByText('Gevraagd aan te vullen').waitFor();
});

test('a coach may read along but not refer', async () => {
  const page = await site.as('coach', '/aanmelden');
  await page.getByText('Dit mag u niet zien').waitFor();
  await page.goto('/aanmeldingen');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('link', { name: 'Nieuwe aanmelding' }).count()).toBe(0);
});
