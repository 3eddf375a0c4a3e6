import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { pressOn, tabTo, typeInto } from './by-keyboard.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const rows = (page: Page) => page.getByRole('rowheader');
const shows = (page: Page, text: string) =>
  page.getByRole('status').getByText(text, { exact: true }).waitFor();
const names = (page: Page) => rows(page).getByRole('link').allTextContents();
const search = (page: Page) => new URL(page.url()).search;

describe('the lists', () => {
  test('each with its count, its columns and its address', async () => {
    const page = await site.as('coach', '/caseload');
    await shows(page, '10 deelnemers');
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'Naam',
      'Fase',
      'Termijn',
      'Laatste contact',
    ]);
    await page.getByRole('link', { name: /^Team 16$/ }).click();
    await shows(page, '16 deelnemers');
    await page.getByRole('columnheader', { name: 'Aanspreekpunt' }).waitFor();
    expect(search(page)).toBe('?view=team');
    await page.getByRole('link', { name: /^In overdracht/ }).click();
    await page.getByRole('cell', { name: /naar Ruud Bastings/ }).waitFor();
    await page.getByRole('cell', { name: /van Karel Ummels/ }).waitFor();
    await page.goBack();
    await shows(page, '16 deelnemers');
  });

  test('one that is empty says what comes there', async () => {
    const page = await site.as('coach', '/caseload?view=substitution');
    await page.getByText('U neemt nu voor niemand waar').waitFor();
  });

  test('a manager begins with all', async () => {
    const page = await site.as('manager', '/caseload');
    await shows(page, '32 deelnemers');
  });

  test('who has no caseload is told so', async () => {
    const page = await site.as('consulent', '/caseload');
    await page.getByText('Dit mag u niet zien').waitFor();
  });
});

describe('looking for some', () => {
  test('by mouse, and the address shows a colleague the same', async () => {
    const page = await site.as('coach', '/caseload?view=team');
    // The head of a column has the same name.
    const filters = page.getByRole('group', { name: 'Filters' }).first();
    await filters.getByRole('button', { name: 'Fase' }).click();
    await page.getByRole('checkbox', { name: 'Ontwikkeling' }).check();
    await shows(page, '3 deelnemers');
    await page.getByRole('button', { name: 'Opschorting' }).click();
    await page.getByRole('radio', { name: 'Zonder opgeschort' }).check();
    await shows(page, '2 deelnemers');
    await page.getByRole('button', { name: 'Aanspreekpunt' }).click();
    await page.getByRole('radio', { name: 'Karel Ummels' }).check();
    await shows(page, '1 deelnemer');
    const shared = page.url();
    expect(decodeURIComponent(shared)).not.toMatch(/Ummels/);
    const colleague = await site.as('teamleider', shared);
    await shows(colleague, '1 deelnemer');
    await page.getByRole('button', { name: 'Wis filters' }).click();
    await shows(page, '16 deelnemers');
  });

  test('nobody fits: it says so, and how to see more', async () => {
    const page = await site.as('coach', '/caseload?stage=nazorg&municipality=GM0981');
    await page.getByText('Niemand past bij deze filters').waitFor();
    await page.getByRole('button', { name: 'Fase: Nazorg' }).waitFor();
    await page.getByRole('button', { name: 'Gemeente: Vaals' }).waitFor();
    await page.getByRole('button', { name: 'Wis filters' }).last().click();
    await shows(page, '10 deelnemers');
  });

  test('what an address says wrongly is left out', async () => {
    const page = await site.as('coach', '/caseload?view=x&stage=diagnose.y&sort=-endedAt&contactPerson=1');
    await page.getByRole('button', { name: 'Fase: Diagnose' }).waitFor();
    await shows(page, '6 deelnemers');
  });
});

test('the head of a column sorts, and says how', async () => {
  const page = await site.as('coach', '/caseload');
  await shows(page, '10 deelnemers');
  const head = page.getByRole('columnheader', { name: 'Naam' });
  await head.getByRole('button').click();
  await page.locator('th[aria-sort=ascending]', { hasText: 'Naam' }).waitFor();
  await rows(page).first().getByText('Broek').waitFor();
  await head.getByRole('button').click();
  await page.locator('th[aria-sort=descending]', { hasText: 'Naam' }).waitFor();
  await rows(page).first().getByText('Wójcik').waitFor();
  expect(search(page)).toBe('?sort=-name');
});

test('by keyboard alone: to a row and into the dossier', async () => {
  const page = await site.as('coach', '/caseload?sort=name');
  await shows(page, '10 deelnemers');
  const [first, second, third] = await names(page);
  await tabTo(page, first!);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.locator('a:focus', { hasText: third! }).waitFor();
  await page.keyboard.press('k');
  await page.locator('a:focus', { hasText: second! }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/deelnemers\//);
});

test('on a phone the rows are cards, in an order to choose', async () => {
  const page = await site.as('coach', '/caseload', phone);
  const cards = page.getByRole('list', { name: 'Mijn' }).getByRole('listitem');
  await cards.first().waitFor();
  await page.getByLabel('Volgorde').selectOption('Naam, A–Z');
  await cards.first().getByRole('link', { name: 'Broek, Giel van den' }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

describe('several at once', () => {
  test('by keyboard alone: the same task for those who are chosen', async () => {
    const page = await site.as('coach', '/caseload?sort=name');
    await shows(page, '10 deelnemers');
    const [first] = await names(page);
    await tabTo(page, first!);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 gekozen').waitFor();
    await pressOn(page, 'Taak voor allen');
    await typeInto(page, 'Wat moet er gebeuren?', 'Uitnodigen voor de banenmarkt');
    await page.keyboard.press('Enter');
    await page.getByText('Taak toegevoegd bij 2 deelnemers').waitFor();
    await page.getByText('2 gekozen').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Mijn dag' }).click();
    await page.getByRole('region', { name: /^Taken/ }).waitFor();
  });

  test('whoever it could not be added to is named, and stays chosen', async () => {
    const page = await site.as('coach', '/caseload');
    await page.getByRole('checkbox', { name: 'Kies alle deelnemers in de lijst' }).check();
    await page.getByText('10 gekozen').waitFor();
    await page.route('**/api/v1/task-batches', async (route) => {
      const { trajectoryIds } = route.request().postDataJSON() as { trajectoryIds: string[] };
      const problem = { code: 'not-found', detail: 'Dit bestaat niet, of het hoort niet bij uw caseload.' };
      const items = trajectoryIds.map((trajectoryId, n) =>
        n > 0
          ? { trajectoryId, outcome: 'added', taskId: trajectoryId, problem: null }
          : { trajectoryId, outcome: 'refused', taskId: null, problem },
      );
      await route.fulfill({ status: 201, json: { items, added: 8, refused: 1 } });
    });
    await page.getByRole('button', { name: 'Taak voor allen' }).click();
    await page.getByLabel('Wat moet er gebeuren?').fill('Bellen');
    await page.getByRole('button', { name: 'Toevoegen bij 10 deelnemers' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Toegevoegd bij 8, niet bij 1').waitFor();
    await dialog.getByRole('listitem').getByText('hoort niet bij uw caseload').waitFor();
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
    await page.getByText('1 gekozen').waitFor();
  });
});

describe('the workbook', () => {
  test('is what the list shows', async () => {
    const page = await site.as('coach', '/caseload?stage=scholing');
    const asked = page.waitForRequest(/caseload\/export/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Werkmap' }).click(),
    ]);
    expect(new URL((await asked).url()).search).toBe('?view=mine&stage=scholing');
    expect(file.suggestedFilename()).toMatch(/^werklijst-\d{4}-\d\d-\d\d\.xlsx$/);
    await page.getByText('is gedownload').waitFor();
  });

  test('says that it is being made, also on the screen where one goes on, and that it is there', async () => {
    const page = await site.as('coach', '/caseload');
    let ready = (): void => undefined;
    const made = new Promise<void>((resolve) => (ready = resolve));
    await page.route('**/caseload/export*', async (route) => {
      await made;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Werkmap' }).waitFor();
    await pressOn(page, 'Werkmap');
    const underWay = page.getByRole('status').getByText('De werkmap wordt gemaakt.');
    await underWay.waitFor();
    await page.getByRole('link', { name: 'Mijn dag' }).click();
    await page.getByRole('heading', { level: 1, name: /Jolie$/ }).waitFor();
    await underWay.waitFor();
    const file = page.waitForEvent('download');
    ready();
    await file;
    await page.getByRole('status').getByText('is gedownload').waitFor();
    await underWay.waitFor({ state: 'detached' });
  });

  test('that would be too large is refused in words', async () => {
    const page = await site.as('coach', '/caseload');
    await page.route('**/caseload/export*', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: { title: 'Te veel voor één werkmap', detail: 'Kies een filter.', code: 'export-too-large' },
      }),
    );
    await page.getByRole('button', { name: 'Werkmap' }).click();
    await page.getByRole('alert').getByText('Te veel voor één werkmap').waitFor();
  });
});

describe('a list that is kept under a name', () => {
  const late = (page: Page) => page.getByRole('link', { name: 'Team te laat' });
  const views = (page: Page) => page.getByRole('button', { name: 'Weergaven' }).click();

  test('is found again in another browser, and is in none of them', async () => {
    const page = await site.as('coach', '/caseload?view=team&stage=diagnose.nazorg&overdue=true');
    await views(page);
    await page.getByLabel('Bewaar deze lijst als').fill('Team te laat');
    await page.keyboard.press('Enter');
    await late(page).waitFor();
    await page.getByLabel('Bewaar deze lijst als').fill('team te laat');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('U hebt al een weergave ‘team te laat’.').waitFor();
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toMatch(/te laat/i);

    const elsewhere = await site.as('coach', '/caseload');
    await shows(elsewhere, '10 deelnemers');
    await views(elsewhere);
    await late(elsewhere).click();
    await elsewhere.waitForURL(/view=team&stage=diagnose\.nazorg&overdue=true/);
    await elsewhere.getByRole('button', { name: 'Te laat', pressed: true }).waitFor();

    const colleague = await site.as('coach2', '/caseload');
    await views(colleague);
    await colleague.getByLabel('Bewaar deze lijst als').waitFor();
    expect(await late(colleague).count()).toBe(0);
  });

  test('is thrown away with a way back, by keyboard alone', async () => {
    const page = await site.as('coach', '/caseload?sort=name');
    await page.getByRole('button', { name: 'Weergaven' }).waitFor();
    await pressOn(page, 'Weergaven');
    await page.getByLabel('Bewaar deze lijst als').waitFor();
    await typeInto(page, 'Bewaar deze lijst als', 'Op naam');
    await page.keyboard.press('Enter');
    const kept = page.getByRole('link', { name: 'Op naam' });
    await kept.waitFor();
    await pressOn(page, 'Verwijder weergave Op naam', 'Enter', { back: true });
    await kept.waitFor({ state: 'detached' });
    await page.locator('input:focus').waitFor();
    await pressOn(page, 'Ongedaan maken');
    await pressOn(page, 'Weergaven');
    await kept.waitFor();
  });
});

describe('on a wide screen', () => {
  const wide = { viewport: { width: 1440, height: 900 } };

  test('the list stays beside the dossier, and leads to the next by keyboard alone', async () => {
    const page = await site.as('coach', '/caseload?sort=name', wide);
    await shows(page, '10 deelnemers');
    const [, second, third] = await names(page);
    await page.getByRole('link', { name: second! }).click();
    const list = page.getByRole('navigation', { name: 'Caseload' });
    await list.locator('[aria-current]', { hasText: second! }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await tabTo(page, second!);
    await page.keyboard.press('j');
    await page.locator('a:focus', { hasText: third! }).waitFor();
    await page.keyboard.press('Enter');
    await list.locator('[aria-current]', { hasText: third! }).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await list.waitFor({ state: 'detached' });
    await page.setViewportSize(wide.viewport);
    await list.getByRole('link', { name: 'Caseload: mijn' }).click();
    await page.waitForURL(/\/caseload\?sort=name$/);
  });

  test('a dossier that was opened from elsewhere has the screen to itself', async () => {
    const page = await site.as('coach', '/mijn-dag', wide);
    await page
      .getByRole('region', { name: /dringendst eerst/ })
      .getByRole('link')
      .nth(1)
      .click();
    await page.getByRole('heading', { name: 'Contact vastleggen' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Caseload' }).count()).toBe(0);
  });
});

test('of three hundred only those in sight are drawn; the others come when they are scrolled to', async () => {
  const page = await site.as('manager', '/mijn-dag');
  await page.route(/\/api\/v1\/caseload\?/, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: 100 }, (_, n) => invented(from + n));
    await route.fulfill({ json: { items, nextCursor: from < 200 ? String(from + 100) : null } });
  });
  await page.goto('/caseload');
  await shows(page, 'Eerste 100 deelnemers');
  const last = page.getByRole('link', { name: 'Deelnemer 300', exact: true });
  await tabTo(page, 'Deelnemer 1');
  while (!(await last.isVisible())) {
    await page.mouse.wheel(0, 4000);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  await shows(page, '300 deelnemers');
  expect(await rows(page).count()).toBeLessThan(60);
  // Where one was keeps the focus, though it is far out of sight.
  expect(await page.locator('a:focus').textContent()).toBe('Deelnemer 1');
});

const invented = (n: number) => ({
  trajectoryId: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  participantId: `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`,
  name: `Deelnemer ${n + 1}`,
  birthDate: '1987-03-14',
  municipalityCode: '0935',
  contactPerson: { id: '00000000-0000-7000-a000-000000000000', name: 'Jolie Sijben' },
  stage: 'diagnose',
  stageSince: '2026-11-02T09:30:00+00:00',
  suspended: false,
  nextDueOn: '2026-11-27',
  nextDueKind: 'intake',
  lastContactAt: null,
  openHandover: null,
  endedAt: null,
  version: 1,
});
