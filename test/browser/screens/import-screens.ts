import type { Page } from 'playwright-core';
import { annexExport } from '../legacy-files.js';
import { importExports } from '../importing.js';
import type { Screen } from './screen.js';

/** One that the demo's own import left. */
const aPair = (page: Page) => page.getByRole('link', { name: /Savelkoul/ }).first();
const steward = { as: 'gegevens', path: '/import' } as const;

/** Bringing in exports, and judging who may be one person. */
export const importScreens: readonly Screen[] = [
  {
    ...steward,
    name: 'import',
    prepare: async (page) => {
      await page.getByLabel('voor Annex').setInputFiles(annexExport());
      await page
        .getByLabel('voor MTB')
        .setInputFiles({ name: 'personeel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
      await page.getByText('Hier hoort een .csv-bestand.').waitFor();
      await page.getByRole('heading', { name: 'Eerdere imports' }).waitFor();
    },
  },
  {
    ...steward,
    name: 'import-bevestigen',
    prepare: async (page) => {
      await page.getByLabel('voor Annex').setInputFiles(annexExport());
      await page.getByRole('radio', { name: /^Echt importeren/ }).check();
      await page.getByRole('button', { name: 'Importeren', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...steward,
    name: 'import-bezig',
    intercepts: true,
    prepare: async (page) => {
      // A run of a few lines is over before it can be looked at.
      await page.route('**/api/v1/imports/*', async (route) => {
        const response = await route.fetch();
        const run = (await response.json()) as object;
        await route.fulfill({
          response,
          json: { ...run, state: 'running', rowsRead: 12_000, endedAt: null },
        });
      });
      await page.getByLabel('voor Annex').setInputFiles(annexExport());
      await page.getByRole('button', { name: 'Proef starten' }).click();
      await page.getByRole('heading', { name: 'Bezig: 12.000 regels gelezen' }).waitFor();
    },
  },
  {
    ...steward,
    name: 'import-verslag',
    prepare: async (page) => {
      await importExports(page, { real: false });
      await page.getByRole('row', { name: /Geboortedatum/ }).waitFor();
    },
  },
  {
    name: 'samenvoegen-leeg',
    intercepts: true,
    as: 'gegevens',
    path: '/samenvoegen',
    prepare: async (page) => {
      await page.route('**/api/v1/match-candidates?*', (route) =>
        route.fulfill({ json: { items: [], nextCursor: null } }),
      );
      await page.reload();
      await page.getByText('Er is niets te beoordelen').waitFor();
    },
  },
  { ...steward, name: 'samenvoegen', path: '/samenvoegen', prepare: (page) => aPair(page).waitFor() },
  {
    ...steward,
    path: '/samenvoegen',
    name: 'samenvoegen-paar',
    prepare: async (page) => {
      await aPair(page).click();
      await page.getByRole('button', { name: 'Zelfde persoon' }).waitFor();
    },
  },
  {
    ...steward,
    path: '/samenvoegen',
    name: 'samenvoegen-bevestigen',
    prepare: async (page) => {
      await aPair(page).click();
      await page.getByRole('button', { name: 'Zelfde persoon' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
