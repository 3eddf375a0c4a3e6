import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { begin, pressOn, tabTo } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { WebSite } from './web-site.js';

let site: WebSite;
/** Two who look for work, of one team; of neither are the wishes known but for what the referral asked. */
let first: string;
let second: string;
beforeAll(async () => {
  site = await WebSite.start();
  [first, second] = await withClient(site.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string; name: string }>(
      `SELECT e.trajectory_id AS id, e.participant_name AS name FROM caseload_entry e
         JOIN trajectory t ON t.id = e.trajectory_id JOIN referral r ON r.id = t.referral_id
         JOIN app_user u ON u.team_id = e.team_id
       WHERE u.username = 'coach3' AND r.form = 'podium24' AND e.stage IN ('scholing', 'plaatsing')
         AND e.ended_at IS NULL AND NOT e.suspended
         AND NOT EXISTS (SELECT FROM placement w WHERE w.trajectory_id = e.trajectory_id
           AND w.function_title = 'Medewerker huishouding')
       ORDER BY e.trajectory_id LIMIT 2`,
    );
    const [one, other] = [rows[0]!, rows[1]!];
    await owner.query('DELETE FROM work_wishes WHERE trajectory_id = ANY ($1)', [[one.id, other.id]]);
    return [one.name, other.name] as const;
  });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const dialog = (page: Page) => page.getByRole('dialog');
const said = (page: Page, words: string) => page.locator('.toast').getByText(words).waitFor();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const line = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const work = (page: Page, name: string) =>
  part(page, 'Passend werk').getByRole('article', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const send = (page: Page, name = 'Vastleggen') =>
  dialog(page).getByRole('button', { name, exact: true }).click();
const chambermaid = 'Medewerker huishouding bij Hotel Geuldal';

test('from an employer with room to who fits, what they want, and a proposal that both sides show', async () => {
  const page = await site.as('coach3', '/werkgevers');
  await page.getByRole('row', { name: /Hotel Geuldal/ }).waitFor();
  await page.getByLabel('Open plaatsen').selectOption('Met open plaatsen');
  await expect.poll(() => new URL(page.url()).search).toBe('?room=true');
  await page.getByRole('link', { name: 'Hotel Geuldal' }).click();
  await page.getByRole('link', { name: /^Wie past hier.*Medewerker huishouding/ }).click();
  const people = part(page, 'Wie past hier?');
  await people.getByText('Onbekend telt niet als nee. U beslist.').waitFor();
  await line(page, first).getByText('wensen niet vastgelegd').waitFor();
  await line(page, first).getByText('geen bezwaar bekend').waitFor();
  await page.getByRole('link', { name: first, exact: true }).click();

  // The referral asked already; a colleague looks before it holds.
  const wishes = part(page, 'Wensen en grenzen');
  await wishes.getByText(/^In de aanmelding van/).waitFor();
  await press(page, 'Overnemen en aanvullen');
  expect(await dialog(page).getByLabel('Functies').inputValue()).not.toBe('');
  await dialog(page).getByLabel('schoonmaken').check();
  await dialog(page).getByLabel('Ja').last().check();
  await send(page);
  await dialog(page).getByText('Kies wat niet kan, of kies dat er geen beperkingen zijn.').first().waitFor();
  await dialog(page).getByLabel('tillen').check();
  await dialog(page).getByLabel('Toelichting bij de beperkingen').fill('Niet tillen door een hernia');
  await send(page);
  await dialog(page).getByText('Dit lijkt een medisch gegeven: hernia.').waitFor();
  await send(page, 'Verbeteren');
  await dialog(page).getByLabel('Toelichting bij de beperkingen').fill('Tot vijf kilo gaat het goed');
  await send(page);
  await said(page, 'De wensen en grenzen zijn bewaard');
  await wishes.getByText('Tot vijf kilo gaat het goed').waitFor();

  const match = work(page, chambermaid);
  await match.getByText('Het werk vraagt wat niet kan: tillen.').first().waitFor();
  await match.getByText('Waarom?').click();
  await match.getByText('Gewenst werk: schoonmaken.').waitFor();
  await match.getByRole('button', { name: /^Voorstellen/ }).click();
  await dialog(page).getByText('Het werk vraagt wat niet kan: tillen.').waitFor();
  await send(page, 'Voorstellen');
  await said(page, 'Voorgesteld als Medewerker huishouding');
  await match.getByText(/^voorgesteld op/).waitFor();
  expect(await match.getByRole('button').count()).toBe(0);
  await match.getByRole('link', { name: 'Medewerker huishouding' }).click();
  await line(page, first)
    .getByText(/^voorgesteld op/)
    .waitFor();

  await page.getByLabel('Toon').selectOption('Zonder bekend bezwaar');
  await line(page, first).waitFor({ state: 'detached' });
  await page.getByLabel('Fase').selectOption('Scholing');
  await page.getByText('Niets gevonden').waitFor();
  await press(page, 'Wis de filters');
  await line(page, first).waitFor();
});

test('wishes are recorded and somebody is proposed by keyboard alone', async () => {
  const page = await openDossier(site, 'coach3', second, { tab: 'plaatsing' });
  await part(page, 'Passend werk').getByRole('article').first().waitFor();
  await pressOn(page, 'Overnemen en aanvullen');
  await begin(page);
  await page.keyboard.press('Space');
  await pressOn(page, 'Uren per week vanaf', 'Space');
  await page.keyboard.type('32');
  await tabTo(page, 'Uren per week tot');
  await page.keyboard.type('8');
  await pressOn(page, 'Vastleggen', 'Enter', { within: dialog(page) });
  await dialog(page)
    .getByText(/lager dan|minder dan/)
    .first()
    .waitFor();
  await tabTo(page, 'Uren per week tot');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('36');
  await pressOn(page, 'Vastleggen', 'Enter', { within: dialog(page) });
  await part(page, 'Wensen en grenzen').getByText('32–36 uur').waitFor();
  await part(page, 'Wensen en grenzen')
    .getByText(/Overgenomen uit de aanmelding/)
    .waitFor();
  const proposable = part(page, 'Passend werk')
    .getByRole('button', { name: /^Voorstellen/ })
    .first();
  const words = (await proposable.textContent())!.trim();
  await pressOn(page, words);
  await dialog(page).waitFor();
  await page.keyboard.press('Enter');
  await work(page, words.replace('Voorstellen ', ''))
    .getByText(/^voorgesteld op/)
    .waitFor();
});

test('what a colleague changed meanwhile is told; who only oversees sees no wishes and no list', async () => {
  const [mine, theirs] = [
    await openDossier(site, 'coach3', first, { tab: 'plaatsing' }),
    await openDossier(site, 'teamleider3', first, { tab: 'plaatsing' }),
  ];
  for (const page of [mine, theirs]) await press(page, 'Wijzigen Wensen en grenzen');
  await dialog(theirs).getByLabel('Reistijd').fill('45');
  await dialog(theirs).getByLabel('maandag').check();
  await dialog(mine).getByLabel('groen en buitenwerk').check();
  await dialog(mine).getByLabel('Reistijd').fill('30');
  await send(mine);
  await said(mine, 'De wensen en grenzen zijn bewaard');
  await dialog(theirs).getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
  await send(theirs);
  for (const known of ['schoonmaken en groen en buitenwerk', 'maandag', 'hoogstens 45 minuten']) {
    await part(theirs, 'Wensen en grenzen').getByText(known, { exact: true }).waitFor();
  }

  const manager = await openDossier(site, 'manager', first, { tab: 'plaatsing' });
  await manager.getByRole('heading', { name: 'Plaatsingen' }).waitFor();
  expect(await part(manager, 'Wensen en grenzen').count()).toBe(0);
  await manager.goto(`${new URL(manager.url()).origin}/plaatsen`);
  await manager.getByRole('heading', { name: 'Orderpicker' }).waitFor();
  expect(await manager.getByRole('link', { name: /Wie past hier/ }).count()).toBe(0);
});
