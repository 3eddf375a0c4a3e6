import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(text);
}

export const searchScreens: readonly Screen[] = [
  {
    name: 'zoeken',
    as: 'manager',
    path: '/caseload',
    prepare: async (page) => {
      await type(page, 'savelkoul');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'zoeken-niemand',
    as: 'coach',
    path: '/caseload',
    prepare: async (page) => {
      await type(page, 'qqxxyy');
      await page.getByText('Niemand gevonden').waitFor();
    },
  },
];
