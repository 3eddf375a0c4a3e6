import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoUsername } from '../../apps/local/demo/demo-colleagues.js';
import { withClient } from '../postgres/test-database.js';
import { aCaseOf, contactPersonOf, type DemoCaseRow } from './cases.js';
import { pressOn, tabTo } from './by-keyboard.js';
import { fillIn, fillInByKeyboard, onOfferPage, send } from './offer-form.js';
import { phone, WebSite } from './web-site.js';
import { spokenName } from '../../apps/web/src/parts/names.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

async function offerPage(username: DemoUsername, options = {}): Promise<[Page, DemoCaseRow]> {
  const theCase = await aCaseOf(site, username);
  return [await onOfferPage(await site.as(username, '/', options), theCase), theCase];
}
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('by keyboard alone: one colleague offers, the other sees it come in and accepts, and the first sees that', async () => {
  const receiver = await site.as('coach2', '/overdrachten');
  await receiver.getByRole('heading', { level: 1, name: 'Overdrachten' }).waitFor();
  const [sender, { trajectoryId, name }] = await offerPage('coach');
  await fillInByKeyboard(sender, 'Ruud Bastings');
  await says(sender, 'Alles is ingevuld');
  await pressOn(sender, 'Verder naar controleren');
  await sender.getByText('Belt niet graag, komt wel altijd.').waitFor();
  await pressOn(sender, 'Aanbieden aan Ruud Bastings');
  await sender.getByRole('heading', { level: 1, name: `Overdracht van ${spokenName(name)}` }).waitFor();
  expect(await contactPersonOf(site, trajectoryId)).toBe('Jolie Sijben');

  await receiver.getByRole('link', { name, exact: true }).waitFor();
  await pressOn(receiver, name);
  await receiver.getByRole('heading', { name: 'Wat u moet weten' }).waitFor();
  for (let parts = await receiver.getByRole('checkbox', { name: /^Gelezen/ }).count(); parts > 0; parts -= 1)
    await pressOn(receiver, 'Gelezen', 'Space');
  await says(receiver, 'U hebt alles gelezen');
  await pressOn(receiver, 'Overdracht aannemen');
  await receiver.getByRole('dialog').waitFor();
  await pressOn(receiver, 'Ja, ik neem aan');
  await says(receiver, 'U bent nu het aanspreekpunt');
  await tabTo(receiver, 'Naar het dossier');

  await says(sender, 'Ruud Bastings is nu het aanspreekpunt');
  expect(await contactPersonOf(site, trajectoryId)).toBe('Ruud Bastings');
});

test('what an offer lacks is named while writing, and leads to its field', async () => {
  const [page] = await offerPage('k.ummels');
  const count = page.getByRole('status').getByText(/^\d van \d klaar$/);
  const [ready, of] = (await count.innerText()).match(/\d/g)!.map(Number) as [number, number];
  await pressOn(page, 'Verder naar controleren');
  await page.getByRole('alert').getByText('Kies wie het traject overneemt.').waitFor();
  await pressOn(page, 'Wat de ontvanger moet weten');
  await page.keyboard.type('Komt op de fiets.');
  expect(await page.getByLabel('Wat moet de ontvanger weten?').inputValue()).toBe('Komt op de fiets.');
  await says(page, `${ready + 1} van ${of} klaar`);
  await page.getByLabel('Warme overdracht, met een driegesprek').check();
  await says(page, `${ready + 1} van ${of + 1} klaar`);
  await page.getByLabel('Datum van het driegesprek').fill('2020-01-06');
  await button(page, 'Verder naar controleren').click();
  await page.getByText('Deze datum ligt in het verleden.').first().waitFor();
});

test('on a phone an offer can be made too', async () => {
  const [page, { name }] = await offerPage('l.dols', phone);
  await fillIn(page, 'Maud Vrancken');
  await send(page, 'Maud Vrancken');
  await page.getByRole('heading', { level: 1, name: `Overdracht van ${spokenName(name)}` }).waitFor();
});

test('the bell tells of an offer as it comes, leads to it, and is quiet when all is read', async () => {
  // What the demo told them before.
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query('UPDATE notice SET read_at = now() WHERE read_at IS NULL'),
  );
  const receiver = await site.as('n.gilissen', '/caseload');
  const bell = (unread: string) => receiver.getByRole('button', { name: `Berichten${unread}`, exact: true });
  await bell('').waitFor();
  const [sender, { name }] = await offerPage('t.duijsens');
  await fillIn(sender, 'Noud Gilissen');
  await send(sender, 'Noud Gilissen');
  await bell(', 1 ongelezen').click();
  await receiver.getByRole('link', { name: `Tess Duijsens wil ${name} aan u overdragen` }).click();
  await receiver.getByRole('heading', { level: 1, name: `Overdracht van ${spokenName(name)}` }).waitFor();
  await bell('').waitFor();

  await button(receiver, 'Afwijzen').click();
  await receiver.getByLabel('Waarom neemt u niet aan?').fill('Mijn caseload is vol.');
  await receiver.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
  await sender.getByRole('button', { name: 'Berichten, 1 ongelezen' }).click();
  await sender.getByRole('link', { name: /Reden: Mijn caseload is vol/ }).waitFor();
  await button(sender, 'Alles gelezen').click();
  await sender.getByRole('button', { name: 'Berichten', exact: true }).waitFor();
});
