import type { Page } from 'playwright-core';
import { annexExport, mtbExport } from './legacy-files.js';

const choose = (page: Page, source: string, path: string) =>
  page.getByLabel(`voor ${source}`).setInputFiles(path);

/** Runs an import of two small exports and waits for its report. */
export async function importExports(page: Page, { real }: { real: boolean }): Promise<void> {
  await page.goto('/import');
  await choose(page, 'Annex', annexExport());
  await choose(page, 'MTB', mtbExport());
  if (real) {
    await page.getByRole('radio', { name: /^Echt importeren/ }).check();
    await page.getByRole('button', { name: 'Importeren', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Importeren' }).click();
  } else await page.getByRole('button', { name: 'Proef starten' }).click();
  await page.getByRole('heading', { name: 'Per bestand' }).waitFor();
}

/** Opens the review queue, with the pairs of those exports in it. */
export async function openQueue(page: Page): Promise<void> {
  await page.goto('/samenvoegen');
  const pair = page.getByRole('row', { name: /Aelmans|Bartels|Crijns/ }).first();
  const empty = page.getByText('Er is niets te beoordelen');
  const other = page.getByRole('row', { name: /van 100/ }).first();
  await pair.or(other).or(empty).first().waitFor();
  if (!(await pair.isVisible())) {
    await importExports(page, { real: true });
    await page.goto('/samenvoegen');
  }
  await pair.waitFor();
}
