import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const tab = async (page: Page, name: string, part: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: part })
    .click();
};

const caseload = { path: '/caseload' } as const;

export const placementScreens: readonly Screen[] = [
  {
    name: 'plaatsing',
    as: 'coach3',
    ...caseload,
    prepare: async (page) => {
      await tab(page, 'Bruls, Pieter', 'Plaatsing');
      await page.getByText('Besluit uiterlijk:').waitFor();
    },
  },
  {
    name: 'plaatsing-voorstellen',
    as: 'coach3',
    ...caseload,
    prepare: async (page) => {
      await tab(page, 'Bruls, Pieter', 'Plaatsing');
      await page.getByRole('button', { name: 'Voorstellen aan een werkgever' }).click();
      await page.getByLabel('Zoek een plaats of werkgever').fill('med');
      await page.getByRole('radio').first().waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Voorstellen', exact: true }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'nazorg',
    as: 'coach3',
    ...caseload,
    prepare: async (page) => {
      await tab(page, 'Savelkoul, Tomek', 'Nazorg');
      await page.getByRole('article', { name: 'Na 12 maanden' }).waitFor();
      await page.getByText('Nu al vastleggen').first().click();
    },
  },
];
