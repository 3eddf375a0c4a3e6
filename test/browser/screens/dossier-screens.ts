import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const opened = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('complementary', { name: 'Aanspreekpunt' }).waitFor();
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();
  await page.locator('.entry').first().waitFor();
};
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Onderdelen van het dossier' }).getByRole('link', { name }).click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

const caseload = { as: 'coach', path: '/caseload' } as const;

export const dossierScreens: readonly Screen[] = [
  { name: 'dossier', ...caseload, prepare: (page) => opened(page, 'Wójcik, Tomek') },
  {
    name: 'dossier-notitie',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Kerckhoffs, Selma');
      await press(page, 'Taak erbij');
      await press(page, 'Afspraak erbij');
      await press(page, 'Bewaren');
      await page.getByText('Schrijf op wat er besproken is.').first().waitFor();
    },
  },
  {
    name: 'dossier-stap-geweigerd',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Kerckhoffs, Selma');
      await press(page, 'Naar ontwikkeling');
      await page.getByRole('dialog').getByRole('button', { name: 'Naar ontwikkeling' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'dossier-uitstroom',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Bruls, Agnieszka');
      await press(page, 'Andere stappen');
      await press(page, 'Uitstroom');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'dossier-betrokkenen',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Nijsten, Lotte');
      await press(page, 'Betrokkenen');
      await press(page, 'Collega betrekken…');
      await page.getByRole('dialog').getByLabel('Collega').waitFor();
    },
  },
  {
    name: 'dossier-gegevens',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Kerckhoffs, Selma');
      await tab(page, 'Gegevens');
      await page.getByRole('rowheader', { name: 'Roepnaam' }).waitFor();
    },
  },
  {
    name: 'dossier-taken',
    ...caseload,
    prepare: async (page) => {
      await opened(page, 'Tesfay, Hassan');
      await tab(page, 'Taken en afspraken');
      await page.getByRole('heading', { name: 'Termijnen' }).waitFor();
    },
  },
  {
    name: 'dossier-traject',
    as: 'h.lemmens',
    path: '/caseload',
    prepare: async (page) => {
      await opened(page, 'Vleugels, Sjef');
      await tab(page, 'Traject');
      await page.getByText('Aanspreekpunten').waitFor();
    },
  },
  {
    name: 'dossier-uitgestroomd',
    as: 'h.lemmens',
    path: '/caseload?view=ended',
    prepare: (page) => opened(page, 'Amrani, Mieke El'),
  },
  {
    name: 'dossier-inzage',
    as: 'privacy',
    path: '/caseload',
    prepare: async (page) => {
      await press(page, /^Zoeken/);
      await page.getByRole('combobox').fill('selma kerckhoffs');
      await page.getByRole('option', { name: 'Kerckhoffs, Selma' }).click();
      await tab(page, 'Wie keek er');
      await page.getByRole('rowheader').first().waitFor();
    },
  },
  {
    name: 'dossier-niet-gevonden',
    as: 'coach',
    path: '/deelnemers/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
    prepare: (page) => page.getByText('Niet gevonden').waitFor(),
  },
];
