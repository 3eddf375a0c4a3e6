import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

/** A proposal for the cases of a colleague, as a team lead makes one. */
async function propose(page: Page): Promise<void> {
  await page.getByLabel('Van wie').selectOption(
    await page
      .getByLabel('Van wie')
      .getByText(/^Lieke Dols/)
      .textContent(),
  );
  await page.getByRole('radio', { name: 'Uit dienst' }).check();
  await page.getByLabel('Reden').fill('Lieke gaat per 1 januari uit dienst');
  await page.getByRole('button', { name: 'Maak een voorstel' }).click();
  await page.locator('.transfer-items tbody tr').first().waitFor();
}

/** Many cases in one go: dividing them, and what became of each. */
export const transferScreens: readonly Screen[] = [
  {
    name: 'caseloadoverdracht-voorstel',
    as: 'teamleider',
    path: '/caseloadoverdracht?new=true',
    prepare: async (page) => {
      await propose(page);
      await page
        .getByRole('checkbox', { name: / gaat mee$/ })
        .first()
        .uncheck();
      await page.getByText('1 blijft bij Lieke Dols').waitFor();
    },
  },
  {
    name: 'caseloadoverdracht-uitkomst',
    as: 'teamleider',
    path: '/caseloadoverdracht',
    prepare: async (page) => {
      const finished = page.locator('.transfer-row').filter({ hasText: 'klaar' }).getByRole('link');
      await page.locator('.transfer-row, .state').first().waitFor();
      // A second look finds what the first one left.
      if ((await finished.count()) > 0) await finished.first().click();
      else {
        await page.getByRole('link', { name: 'Nieuwe caseloadoverdracht' }).click();
        await propose(page);
        await page.getByRole('link', { name: 'Naar bevestigen' }).click();
        await page.getByRole('button', { name: /^Draag/ }).click();
      }
      await page.getByText('De overdracht is klaar').waitFor();
      await page.locator('.transfer-items tbody tr').filter({ hasText: 'overgegaan' }).first().waitFor();
    },
  },
];
