import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const counted = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/deelnemers?$/)
    .first()
    .waitFor();

export const caseloadScreens: readonly Screen[] = [
  { name: 'caseload', as: 'coach', path: '/caseload', prepare: counted },
  { name: 'caseload-overdracht', as: 'coach', path: '/caseload?view=inHandover', prepare: counted },
  {
    name: 'caseload-filter',
    as: 'teamleider',
    path: '/caseload?view=team&stage=ontwikkeling.diagnose',
    prepare: async (page) => {
      await counted(page);
      await page.getByRole('button', { name: 'Gemeente' }).click();
      await page.getByRole('checkbox', { name: 'Vaals' }).waitFor();
    },
  },
  {
    name: 'caseload-gekozen',
    as: 'coach',
    path: '/caseload',
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Kies Heijden/ }).check();
      await page.getByRole('button', { name: 'Weergaven' }).click();
      await page.getByLabel('Bewaar deze lijst als').waitFor();
    },
  },
  {
    name: 'caseload-leeg',
    as: 'coach',
    path: '/caseload?view=substitution',
    prepare: (page) => page.getByText('U neemt nu voor niemand waar').waitFor(),
  },
];
