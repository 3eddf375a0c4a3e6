import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const scholing = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Wójcik, Tomek', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Scholing' })
    .click();
  await page.getByText('Bereidt eenvoudige gerechten').first().scrollIntoViewIfNeeded();
};

const coach = { as: 'coach', path: '/caseload' } as const;

export const learningScreens: readonly Screen[] = [
  { name: 'scholing', ...coach, prepare: scholing },
  {
    name: 'scholing-afronden',
    ...coach,
    prepare: async (page) => {
      await scholing(page);
      await page.getByRole('button', { name: 'Afronden of stoppen Keukenassistent' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('gedeeltelijk afgerond').check();
      await dialog.getByLabel('Soort bewijs').selectOption({ label: 'praktijkverklaring' });
      await dialog.getByRole('button', { name: 'Vastleggen' }).click();
      await dialog.getByText('Schrijf op wat er is bereikt.').first().waitFor();
    },
  },
];
