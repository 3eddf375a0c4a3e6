import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/id.js';
import { spokenName } from '../../apps/web/src/parts/names.js';
import { withClient } from '../postgres/test-database.js';
import { arrowTo, pressOn, tabTo } from './by-keyboard.js';
import { aCaseOf } from './cases.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

/** A letter to a participant of somebody, as a job writes it; gives its id and how lists name the participant. */
async function aLetterOf(username: string): Promise<{ id: string; name: string }> {
  const { trajectoryId, name } = await aCaseOf(site, username);
  const id = newId();
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO notice (id, kind, recipient_participant_id, channel, participant_id, body)
       SELECT $1, 'contactPerson.switched', participant_id, 'letter', participant_id,
         E'Beste lezer,\\n\\nU krijgt een nieuw aanspreekpunt: Jolie Sijben.\\n\\nU hoeft niets te doen.'
       FROM caseload_entry WHERE trajectory_id = $2`,
      [id, trajectoryId],
    ),
  );
  return { id, name };
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a coach prints a letter, sends it, takes that back and sends it after all', async () => {
  const { name } = await aLetterOf('coach');
  const page = await site.as('coach', '/mijn-dag');
  await page.getByRole('navigation').getByRole('link', { name: 'Brieven' }).click();
  const waiting = part(page, 'Nog te versturen').getByRole('listitem').filter({ hasText: name });
  await waiting.getByText('Nieuw aanspreekpunt').waitFor();
  await waiting.getByRole('link', { name }).click();
  await title(page, `Brief aan ${spokenName(name)}`);
  await page.getByText('U krijgt een nieuw aanspreekpunt: Jolie Sijben.').waitFor();
  await page.getByText('Postbus 1').waitFor();

  await page.evaluate('window.print = () => { window.printed = true; }');
  await press(page, 'Afdrukken');
  expect(await page.evaluate<boolean>('window.printed')).toBe(true);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('article').isVisible()).toBe(true);
  // On the sheet is the letter alone, black on white.
  for (const other of ['banner', 'navigation', 'button'] as const)
    expect(await page.getByRole(other).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
  expect(await page.evaluate<string>(`getComputedStyle(document.querySelector('.letter')).color`)).toBe(
    'rgb(0, 0, 0)',
  );
  await page.emulateMedia({ media: null, colorScheme: null });

  await press(page, 'Deze brief is verstuurd');
  await says(page, 'De brief staat nu bij Verstuurd');
  await page.getByText(/^Verstuurd door Jolie Sijben op/).waitFor();
  await press(page, 'Ongedaan maken');
  await says(page, 'De brief staat weer bij Nog te versturen');
  await press(page, 'Deze brief is verstuurd');
  await page.getByText(/^Verstuurd door Jolie Sijben op/).waitFor();
  await page.getByRole('link', { name: 'Alle brieven' }).click();
  await part(page, 'Verstuurd').getByRole('link', { name }).waitFor();
  expect(await waiting.count()).toBe(0);
});

test('by keyboard alone: a letter is opened, sent and taken back, and the choice of mail is kept', async () => {
  const { name } = await aLetterOf('l.dols');
  const page = await site.as('l.dols', '/brieven');
  await part(page, 'Nog te versturen').getByRole('link', { name }).waitFor();
  await pressOn(page, name);
  await title(page, `Brief aan ${spokenName(name)}`);
  await pressOn(page, 'Deze brief is verstuurd');
  await page.getByText(/^Verstuurd door Lieke Dols op/).waitFor();
  await pressOn(page, 'Toch niet verstuurd');
  await page.getByRole('button', { name: 'Deze brief is verstuurd' }).waitFor();

  // The initials, then the name.
  await pressOn(page, 'LD');
  await pressOn(page, 'Mijn meldingen');
  await title(page, 'Mijn meldingen');
  expect(await page.getByRole('radio', { name: /^Alleen wat op u wacht/ }).isChecked()).toBe(true);
  await tabTo(page, 'Alleen wat op u wacht');
  await arrowTo(page, 'Geen e-mail');
  await pressOn(page, 'Bewaren');
  await says(page, 'Uw keuze is bewaard');
  await page.reload();
  await expect.poll(() => page.getByRole('radio', { name: 'Geen e-mail' }).isChecked()).toBe(true);
  const other = await site.as('coach', '/mijn-meldingen');
  await expect
    .poll(() => other.getByRole('radio', { name: /^Alleen wat op u wacht/ }).isChecked())
    .toBe(true);
});

test('of two who send the same letter the second reads who did; whoever may not see it finds nothing', async () => {
  const { id, name } = await aLetterOf('k.ummels');
  const [first, second] = [
    await site.as('k.ummels', `/brieven/${id}`),
    await site.as('teamleider', `/brieven/${id}`),
  ];
  await Promise.all([first, second].map((page) => title(page, `Brief aan ${spokenName(name)}`)));
  await press(first, 'Deze brief is verstuurd');
  await first.getByText(/^Verstuurd door Karel Ummels op/).waitFor();
  await press(second, 'Deze brief is verstuurd');
  await second.getByText('Karel Ummels heeft deze brief al verstuurd.').waitFor();
  await second.getByText(/^Verstuurd door Karel Ummels op/).waitFor();

  const stranger = await site.as('coach2', `/brieven/${id}`);
  await stranger.getByText('Niet gevonden').first().waitFor();
  const consultant = await site.as('consulent', '/brieven');
  await consultant.getByText('Dit mag u niet').waitFor();
  expect(await consultant.getByRole('link', { name: 'Brieven' }).count()).toBe(0);
});
