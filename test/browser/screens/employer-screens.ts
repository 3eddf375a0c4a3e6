import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const openHotel = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Hotel Geuldal' }).click();
  await page.getByRole('heading', { name: 'Medewerker huishouding' }).waitFor();
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();

/** Employers, one employer, and the places of all. */
export const employerScreens: readonly Screen[] = [
  {
    name: 'werkgevers',
    as: 'coach',
    path: '/werkgevers',
    prepare: (page) => page.getByRole('row', { name: /Hotel Geuldal/ }).waitFor(),
  },
  {
    name: 'werkgevers-leeg',
    as: 'coach',
    path: '/werkgevers?sector=green&municipality=GM0981',
    prepare: (page) => page.getByText('Geen werkgevers gevonden').waitFor(),
  },
  {
    name: 'werkgever-nieuw',
    as: 'coach',
    path: '/werkgevers',
    prepare: async (page) => {
      await press(page, 'Werkgever toevoegen');
      await dialog(page);
      await page.getByLabel('KvK-nummer').last().fill('1401');
      await page.getByRole('dialog').getByRole('button', { name: 'Werkgever toevoegen' }).click();
      await page.getByText('Een KvK-nummer heeft acht cijfers.').first().waitFor();
    },
  },
  { name: 'werkgever', as: 'coach', path: '/werkgevers', prepare: openHotel },
  {
    name: 'werkgever-plaats-wijzigen',
    as: 'coach',
    path: '/werkgevers',
    prepare: async (page) => {
      await openHotel(page);
      await press(page, /Wijzigen\s*: Medewerker huishouding/);
      await dialog(page);
    },
  },
  {
    name: 'werkgever-contact-verwijderen',
    as: 'coach',
    path: '/werkgevers',
    prepare: async (page) => {
      await openHotel(page);
      await press(page, 'Verwijderen: Bas Hendrikx');
      await dialog(page);
    },
  },
  {
    name: 'werkgever-beeindigd',
    as: 'manager',
    path: '/werkgevers?state=ended',
    prepare: async (page) => {
      await page.getByRole('link', { name: 'Drukkerij Sint Pieter' }).click();
      await page.getByText(/Samenwerking beëindigd op/).waitFor();
    },
  },
  {
    name: 'werkgevers-plaatsen',
    as: 'coach',
    path: '/plaatsen',
    prepare: (page) => page.getByRole('heading', { name: 'Orderpicker' }).waitFor(),
  },
];
