import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) }).waitFor();
const openUser = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Bewaren' }).waitFor();
};

/** Users, teams and norms. */
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
    name: 'beheer-normen',
    as: 'beheer',
    path: '/beheer/normen',
    prepare: (page) => row(page, 'Overdracht vervalt'),
  },
  {
    name: 'beheer-norm',
    as: 'beheer',
    path: '/beheer/normen/notSeenWeeks',
    prepare: async (page) => {
      // Once: whoever looks again finds it set.
      await page.getByRole('heading', { name: 'Wat wanneer geldt' }).waitFor();
      if (await page.getByText('Er is niets ingesteld').isVisible()) {
        await page.getByLabel('Nieuwe waarde').fill('8');
        await page.getByLabel('Geldt vanaf').fill('2099-01-01');
        await page.getByLabel('Reden').fill('Besluit van het managementteam van 1 november');
        await page.getByRole('button', { name: 'Bewaren' }).click();
      }
      await page.getByText('Reden: Besluit').waitFor();
    },
  },
  {
    name: 'niet-toegestaan',
    as: 'coach',
    path: '/beheer/gebruikers',
    prepare: (page) => page.getByText('Dit mag u niet zien').waitFor(),
  },
];
