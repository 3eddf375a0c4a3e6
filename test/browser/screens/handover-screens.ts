import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('.handover-row-link').first().click();
  await page.getByRole('heading', { name: 'Verloop' }).waitFor();
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

export const handoverScreens: readonly Screen[] = [
  {
    name: 'overdrachten',
    as: 'manager',
    path: '/overdrachten?box=team',
    prepare: (page) => page.locator('.handover-row').first().waitFor(),
  },
  {
    name: 'overdrachten-leeg',
    as: 'h.lemmens',
    path: '/overdrachten',
    prepare: (page) => page.getByText('Er wacht geen overdracht op u').waitFor(),
  },
  { name: 'overdracht-ontvanger', as: 'coach', path: '/overdrachten', prepare: openFirst },
  {
    name: 'overdracht-aannemen',
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await openFirst(page);
      await press(page, 'Overdracht aannemen');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'overdracht-afwijzen',
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await openFirst(page);
      await press(page, 'Afwijzen');
      await page.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
      await page.getByText('Schrijf waarom u niet aanneemt.').first().waitFor();
    },
  },
  { name: 'overdracht-afzender', as: 'coach', path: '/overdrachten?box=sent', prepare: openFirst },
  { name: 'overdracht-teamleider', as: 'teamleider2', path: '/overdrachten?box=team', prepare: openFirst },
];
