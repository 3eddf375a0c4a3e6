import type { Page } from 'playwright-core';
import { demoPerson } from '../../../apps/local/demo/demo-people.js';
import type { Screen } from './screen.js';

const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { name, level }).waitFor();

/** Begins a referral and waits for its first page. */
const begin = async (page: Page, form: RegExp): Promise<void> => {
  await page.getByRole('radio', { name: form }).check();
  await page.getByRole('radio', { name: 'Maastricht' }).check();
  await page.getByRole('button', { name: 'Begin met aanmelden' }).click();
  await heading(page, 'Persoon', 2);
};
const openStep = async (page: Page, name: RegExp): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Stappen van de aanmelding' })
    .getByRole('link', { name })
    .click();
  await heading(page, name, 2);
};
/** The first who was accepted in the demo, referred once more. */
const fillKnownPerson = async (page: Page): Promise<void> => {
  const known = demoPerson(0);
  await page.getByLabel('BSN').fill(known.bsn);
  await page.getByLabel('Voornaam').fill(known.givenName);
  await page.getByLabel('Achternaam', { exact: true }).fill(known.surname);
  await page.getByLabel('Geboortedatum').fill(known.birthDate);
  await page.getByLabel('Telefoonnummer').fill(known.phone);
};
const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('table').getByRole('link').first().click();
  await heading(page, 'Wat er is gebeurd', 2);
};

export const referralScreens: readonly Screen[] = [
  {
    name: 'aanmeldingen-consulent',
    as: 'consulent',
    path: '/aanmeldingen',
    prepare: async (page) => {
      await heading(page, 'Mijn aanmeldingen');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'aanmeldingen-leeg',
    as: 'consulent',
    path: '/aanmeldingen?status=geweigerd',
    prepare: (page) => page.getByText('Geen aanmeldingen met deze status').waitFor(),
  },
  {
    name: 'aanmeldingen-te-beoordelen',
    as: 'teamleider',
    path: '/aanmeldingen',
    prepare: (page) => page.getByRole('table', { name: 'Te beoordelen' }).waitFor(),
  },
  {
    name: 'aanmelding-te-beoordelen',
    as: 'teamleider',
    path: '/aanmeldingen',
    prepare: openFirst,
  },
  {
    name: 'aanmelding-weigeren',
    as: 'teamleider',
    path: '/aanmeldingen',
    prepare: async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: 'Weigeren' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'aanmelding-aannemen',
    as: 'teamleider',
    path: '/aanmeldingen',
    prepare: async (page) => {
      await openFirst(page);
      await page.getByRole('link', { name: 'Aannemen' }).click();
      await page.getByRole('radio', { name: /^Ontwikkeling/ }).check();
      await page.getByRole('radio', { name: /^Jolie Sijben/ }).check();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'aanmelding-aannemen-zeker',
    as: 'teamleider',
    path: '/aanmeldingen',
    prepare: async (page) => {
      await openFirst(page);
      await page.getByRole('link', { name: 'Aannemen' }).click();
      await page.getByRole('radio', { name: /^Diagnose/ }).check();
      await page.getByRole('radio', { name: /^Jolie Sijben/ }).check();
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'aanmelden-keuze',
    as: 'consulent',
    path: '/aanmelden',
    prepare: (page) => heading(page, 'Iemand aanmelden'),
  },
  {
    name: 'aanmelden-persoon',
    as: 'consulent',
    path: '/aanmelden',
    prepare: (page) => begin(page, /Diagnose/),
  },
  {
    name: 'aanmelden-persoon-fouten',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Diagnose/);
      await page.getByRole('button', { name: 'Bewaren en verder' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'aanmelden-doelgroep',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Diagnose/);
      await openStep(page, /Doelgroep/);
    },
  },
  {
    name: 'aanmelden-annex',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Diagnose/);
      await openStep(page, /Vragen van Annex/);
      await page.getByRole('radiogroup', { name: 'Wonen' }).getByLabel('vraagt aandacht').check();
    },
  },
  {
    name: 'aanmelden-mtb',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Leren door te doen/);
      await openStep(page, /Vragen van MTB/);
      await page.getByRole('button', { name: 'Indicatie toevoegen' }).click();
    },
  },
  {
    name: 'aanmelden-podium24',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Werk zoeken/);
      await openStep(page, /Vragen van Podium24/);
    },
  },
  {
    name: 'aanmelden-dubbel',
    as: 'consulent',
    path: '/aanmelden',
    prepare: async (page) => {
      await begin(page, /Werk zoeken/);
      await fillKnownPerson(page);
      await openStep(page, /Controleer uw antwoorden/);
      await page.getByText('Misschien kennen wij deze persoon al').waitFor();
      await page.getByLabel('Dezelfde persoon').first().check();
      await page.getByText('Uw antwoord is bewaard.').waitFor();
    },
  },
  {
    name: 'aanmelden-controle',
    as: 'consulent',
    path: '/aanmeldingen',
    prepare: async (page) => {
      await page.getByRole('link', { name: /^Aanvullen:/ }).click();
      await heading(page, 'Controleer uw antwoorden', 2);
      await page.getByText(/^(Wij kennen nog niemand|Misschien kennen)/).waitFor();
    },
  },
  {
    name: 'aanmelden-ingediend',
    as: 'consulent',
    path: '/aanmeldingen?status=ingediend',
    prepare: async (page) => {
      await openFirst(page);
      await page.goto(`${page.url().replace('aanmeldingen', 'aanmelden')}/ingediend`);
      await heading(page, 'De aanmelding is ingediend');
    },
  },
];
