import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { pressOn } from './by-keyboard.js';
import { importExports, openQueue } from './importing.js';
import { annexExport, mtbExport } from './legacy-files.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
  // The demo's own pairs are judged already: these are about what is brought in here.
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(`UPDATE match_candidate SET state = 'rejected', decided_at = now(),
      decided_by = (SELECT id FROM app_user WHERE username = 'gegevens')`),
  );
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const steward = (path = '/import', options = {}) => site.as('gegevens', path, options);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, words: string) => page.locator('.toast').getByText(words).waitFor();
const undo = (page: Page, words: string) =>
  pressOn(page, 'Ongedaan maken', 'Enter', { within: page.locator('.toast').filter({ hasText: words }) });
const choose = (page: Page, source: string) => page.getByLabel(`voor ${source}`);

describe('an import', () => {
  test('is tried first, says what is wrong with which line, and is then done for real with the same files', async () => {
    const page = await steward();
    await importExports(page, { real: false });
    await page.getByText('Dit was een proef: er is niets bewaard').waitFor();
    const broken = page.getByRole('row', { name: /Geboortedatum Deze dag bestaat niet/ });
    await broken.waitFor();
    expect(await broken.innerText()).toMatch(/Annex\s+7\s+70006\s+Geweigerd/);
    await page.getByRole('link', { name: '5 regels van Annex: Nieuw' }).click();
    await page.getByRole('row', { name: /70001/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?bron=annex&uitkomst=created');
    await page.reload();
    await page.getByText('Doorloop bewaart de bestanden van een proef niet.').waitFor();
    await importExports(page, { real: false });
    await button(page, 'Nu echt importeren').click();
    await page.getByText('Een import is als geheel niet terug te draaien.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Import van/ }).waitFor();
    await page.getByRole('link', { name: 'Naar samenvoegen' }).waitFor();
    await page.getByRole('link', { name: 'Alle imports' }).click();
    await page.getByRole('row', { name: /Echt Klaar Annex, MTB/ }).waitFor();
  });

  test('tells how far it is, and can be left and come back to', async () => {
    const page = await steward();
    let busy = true;
    await page.route('**/api/v1/imports/*', async (route) => {
      const answer = await route.fetch();
      const run = (await answer.json()) as object;
      const early = busy ? { state: 'running', rowsRead: 1000 } : {};
      await route.fulfill({ response: answer, json: { ...run, ...early } });
    });
    await choose(page, 'Annex').setInputFiles(annexExport());
    await button(page, 'Proef starten').click();
    await page.getByRole('heading', { name: 'Bezig: 1.000 regels gelezen' }).waitFor();
    await page.getByRole('link', { name: 'Alle imports' }).click();
    await page.getByRole('row', { name: /Proef/ }).first().getByRole('link').click();
    busy = false;
    await page.getByRole('heading', { name: 'Per bestand' }).waitFor();
  });

  test('takes what is dropped, each to its place, and gives the report as a file', async () => {
    const page = await steward();
    const dropped = await page.evaluateHandle(
      `(() => { const all = new DataTransfer();
        all.items.add(new File(['geen export'], 'mtb-medewerkers.csv'));
        all.items.add(new File(['x'], 'vakantie.jpg'));
        return all; })()`,
    );
    await page.locator('.file-slot').first().dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('mtb-medewerkers.csv').waitFor();
    await page.getByText('Van vakantie.jpg is niet te zien waar het bij hoort.').waitFor();
    await button(page, 'Proef starten').click();
    const refused = page.getByRole('alert').filter({ hasText: 'Het bestand van MTB is niet ingelezen' });
    expect(await refused.innerText()).toContain('De kopregel hoort niet bij deze export.');
    const download = page.waitForEvent('download');
    await button(page, 'Verslag downloaden').click();
    expect((await download).suggestedFilename()).toMatch(/^import-.*\.json$/);
  });

  test('does not start without a file, nor with one of another kind; with one it is tried, by keyboard alone', async () => {
    const page = await steward();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await pressOn(page, 'Proef starten');
    await page.getByText('Kies ten minste één bestand.').waitFor();
    await choose(page, 'Podium24').setInputFiles(mtbExport());
    await page.getByText('Hier hoort een .xlsx-bestand.').waitFor();

    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await pressOn(page, 'Kies een bestand voor Annex', 'Space');
    await (await chooser).setFiles(annexExport());
    await pressOn(page, 'Proef starten');
    await page.getByRole('heading', { name: 'Per bestand' }).waitFor();
  });

  test('and judging pairs are not for a coach who types the address', async () => {
    for (const path of ['/import', '/samenvoegen']) {
      const page = await site.as('coach', path);
      await page.getByText('Dit mag u niet zien').waitFor();
      expect(await page.locator('main').getByRole('button').count()).toBe(0);
    }
  });
});

describe('a doubtful pair', () => {
  const pair = (page: Page, name: RegExp) => page.getByRole('group', { name });

  test('is judged by keyboard alone, one after the other, and each decision can be undone', async () => {
    const page = await steward();
    await openQueue(page);
    await pressOn(page, 'Begin met beoordelen');
    await pair(page, /Aelmans/).waitFor();
    await page.getByRole('row', { name: /Gemeente .*Vaals .*Maastricht Verschilt/ }).waitFor();
    await page.keyboard.press('v');
    await said(page, 'Het blijven twee dossiers');
    await pair(page, /Bartels/).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Waar zij verschillen geldt daarna de nieuwste waarde:').waitFor();
    await page.keyboard.press('Enter');
    await said(page, 'Samengevoegd tot het dossier van Bartels, Noud');
    await pair(page, /Crijns/).waitFor();
    await undo(page, 'Samengevoegd');
    await said(page, 'Het zijn weer twee dossiers');
    await pair(page, /Bartels/).waitFor();
    await undo(page, 'blijven');
    await said(page, 'Het paar staat weer ter beoordeling');
    await pair(page, /Aelmans/).waitFor();
    await page.keyboard.press('o');
    await pair(page, /Bartels/).waitFor();
  });

  test('that was merged stands in the list of recent ones, and is parted from there', async () => {
    const page = await steward();
    await openQueue(page);
    await page
      .getByRole('link', { name: /Crijns/ })
      .first()
      .click();
    await button(page, 'Zelfde persoon').click();
    await button(page, 'Samenvoegen').click();
    await said(page, 'Samengevoegd tot het dossier van');
    await page.getByRole('link', { name: 'Alle paren' }).click();
    await button(page, 'Ongedaan maken van Crijns-Bartholomeus, Zoë van den').click();
    await said(page, 'Het zijn weer twee dossiers');
    await page.getByText('Er is nog niets samengevoegd.').waitFor();
  });

  test('on which somebody else decides meanwhile says so', async () => {
    const [mine, theirs] = [await steward(), await steward()];
    await openQueue(mine);
    await mine
      .getByRole('link', { name: /Aelmans/ })
      .first()
      .click();
    await pair(mine, /Aelmans/).waitFor();
    await theirs.goto(mine.url());
    await pair(theirs, /Aelmans/).waitFor();
    await theirs.keyboard.press('v');
    await said(theirs, 'Het blijven twee dossiers');
    await mine.getByText('Over dit paar is al beslist').waitFor();
    await mine.getByRole('link', { name: 'Volgende paar' }).click();
    await pair(mine, /Bartels/).waitFor();
  });

  test('is read and decided on a phone', async () => {
    const page = await steward('/samenvoegen', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await openQueue(page);
    await page
      .getByRole('link', { name: /Bartels/ })
      .first()
      .click();
    const judged = page.url();
    await page.getByLabel('Reden bij verschillende mensen').fill('Vader en zoon');
    await button(page, 'Verschillende mensen').click();
    await said(page, 'Het blijven twee dossiers');
    await page.goto(judged);
    await page.getByRole('region', { name: 'Eerder beslist' }).getByText('Vader en zoon').waitFor();
  });
});
