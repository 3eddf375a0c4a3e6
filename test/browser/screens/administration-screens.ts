import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) }).waitFor();
const openUser = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Bewaren' }).waitFor();
};

/** Users and teams. */
export const administrationScreens: readonly Screen[] = [
  {
    name: 'beheer-gebruikers',
    as: 'beheer',
    path: '/beheer/gebruikers',
    prepare: (page) => row(page, 'Jolie Sijben'),
  },
  {
    name: 'beheer-gebruikers-niemand',
    as: 'beheer',
    path: '/beheer/gebruikers?account=closed',
    prepare: (page) => page.getByText('Geen gebruikers gevonden').waitFor(),
  },
  {
    name: 'beheer-gebruiker',
    as: 'beheer',
    path: '/beheer/gebruikers',
    prepare: (page) => openUser(page, 'Saskia Offermans'),
  },
  {
    name: 'beheer-gebruiker-sluiten',
    as: 'beheer',
    path: '/beheer/gebruikers',
    prepare: async (page) => {
      await openUser(page, 'Jolie Sijben');
      await page.getByRole('button', { name: 'Account sluiten' }).click();
      await page.getByText(/Nog aanspreekpunt van/).waitFor();
    },
  },
  {
    name: 'beheer-gebruiker-nieuw',
    as: 'beheer',
    path: '/beheer/gebruikers/nieuw',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Gebruiker toevoegen' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'beheer-teams',
    as: 'beheer',
    path: '/beheer/teams',
    prepare: (page) => row(page, 'Team Diagnose'),
  },
  {
    name: 'niet-toegestaan',
    as: 'coach',
    path: '/beheer/gebruikers',
    prepare: (page) => page.getByText('Dit mag u niet zien').waitFor(),
  },
];
