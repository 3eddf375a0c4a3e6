import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { pressOn, typeInto } from './by-keyboard.js';
import { aCaseOf, contactPersonOf } from './cases.js';
import { fillIn, onOfferPage, send } from './offer-form.js';
import { WebSite } from './web-site.js';
import { spokenName } from '../../apps/web/src/parts/names.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

/** A handover of the demo, as its list names it, opened by somebody. */
async function opened(
  as: Parameters<WebSite['as']>[0],
  box: string,
  name: string,
  options = {},
): Promise<Page> {
  const page = await site.as(as, `/overdrachten?box=${box}`, options);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name: `Overdracht van ${spokenName(name)}` }).waitFor();
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page) => page.getByRole('dialog');
const says = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).waitFor();
describe('a receiver', () => {
  test('reads first what they must know, and declines by keyboard alone with a reason that the sender sees at once', async () => {
    const [receiver, sender] = await Promise.all([
      opened('coach', 'received', 'Amrani, Dawit El'),
      opened('k.ummels', 'sent', 'Amrani, Dawit El'),
    ]);
    expect(await receiver.getByRole('heading', { level: 2 }).first().innerText()).toBe('Wat u moet weten');
    await pressOn(receiver, 'Afwijzen');
    await inDialog(receiver).waitFor();
    await pressOn(receiver, 'Afwijzen');
    await inDialog(receiver).getByText('Schrijf waarom u niet aanneemt.').waitFor();
    await typeInto(receiver, 'Waarom neemt u niet aan?', 'Ik ga met verlof.');
    await pressOn(receiver, 'Afwijzen');
    await says(receiver, 'U hebt de overdracht afgewezen');
    await says(sender, 'Jolie Sijben heeft afgewezen');
    await sender.getByText('Ik ga met verlof.').waitFor();
    expect(await sender.getByRole('button', { name: 'Intrekken' }).count()).toBe(0);
  });

  test('of another team asks a question back, reads the answer in a new version, ticks all off by keyboard and accepts', async () => {
    const theCase = await aCaseOf(site, 'n.gilissen');
    const { name, trajectoryId } = theCase;
    const sender = await onOfferPage(await site.as('n.gilissen', '/'), theCase);
    await fillIn(sender, 'Hub Lemmens');
    await send(sender, 'Hub Lemmens');
    const receiver = await opened('h.lemmens', 'received', name);
    await receiver.getByText('U ziet het hele dossier zodra u hebt aangenomen.').waitFor();
    expect(await receiver.getByRole('link', { name: 'Naar het dossier' }).count()).toBe(0);
    await pressOn(receiver, 'Gelezen', 'Space');
    await says(receiver, /^1 van \d onderdelen gelezen/);
    await pressOn(receiver, 'Vraag stellen');
    await inDialog(receiver).waitFor();
    await receiver.keyboard.type('Op welk nummer belt u?');
    await pressOn(receiver, 'Vraag versturen');
    await says(receiver, 'Uw vraag is verstuurd');

    await press(sender, 'Vraag beantwoorden');
    await inDialog(sender).getByText('Op welk nummer belt u?').waitFor();
    await inDialog(sender).getByLabel('Uw antwoord').fill('Op het vaste nummer.');
    await inDialog(sender).getByLabel('Wat moet de ontvanger weten?').fill('Bel het vaste nummer.');
    await press(sender, 'Antwoord versturen');

    await receiver.getByText('Op het vaste nummer.').waitFor();
    await receiver.getByText('Bel het vaste nummer.').waitFor();
    // What they had read says something else now.
    await says(receiver, /^0 van \d onderdelen gelezen/);
    for (let parts = await receiver.getByRole('checkbox').count(); parts > 0; parts -= 1)
      await pressOn(receiver, 'Gelezen', 'Space');
    await says(receiver, 'U hebt alles gelezen');
    await pressOn(receiver, 'Overdracht aannemen');
    await pressOn(receiver, 'Ja, ik neem aan', 'Enter', { within: inDialog(receiver) });
    await says(receiver, 'U bent nu het aanspreekpunt');
    await receiver.getByRole('link', { name: 'Naar het dossier' }).first().waitFor();
    await says(sender, 'Hub Lemmens is nu het aanspreekpunt');
    expect(await contactPersonOf(site, trajectoryId)).toBe('Hub Lemmens');
  });

  test('who comes too late is told so in words, and sees how it is', async () => {
    const [receiver, sender] = await Promise.all([
      opened('coach2', 'received', 'Nijsten, Lotte'),
      opened('coach', 'sent', 'Nijsten, Lotte'),
    ]);
    await press(receiver, 'Overdracht aannemen');
    await inDialog(receiver).getByText('Volgende afspraak').waitFor();
    await press(receiver, 'Verder lezen');
    const parts = await receiver.getByRole('checkbox').all();
    for (const part of parts) await part.click();
    // Kept, and not only on its way.
    const read = sender.getByText('Gelezen door de ontvanger');
    await expect.poll(() => read.count(), { timeout: 15_000 }).toBe(parts.length);
    await press(receiver, 'Overdracht aannemen');
    // What the sender does does not reach this browser in time.
    await receiver.route('**/api/v1/handovers/*', (route) => route.abort());
    await press(sender, 'Intrekken');
    await inDialog(sender).getByRole('button', { name: 'Overdracht intrekken' }).click();
    await says(sender, 'De overdracht is ingetrokken');
    const refused = receiver.waitForResponse((answer) => answer.url().endsWith('/acceptance'));
    await press(receiver, 'Ja, ik neem aan');
    expect((await refused).status()).toBe(409);
    await receiver.unroute('**/api/v1/handovers/*');
    await says(receiver, /^Intussen is de overdracht afgehandeld/);
    await says(receiver, 'De overdracht is ingetrokken');
    expect(await contactPersonOf(site, 'Nijsten, Lotte')).toBe('Jolie Sijben');
  });
});

test('a team lead offers it to another, and accepts in the place of a receiver who does not answer', async () => {
  const lead = await opened('teamleider2', 'team', 'Tesfay, Truus');
  await press(lead, 'Aan een ander aanbieden');
  const choice = inDialog(lead).getByLabel('Nieuwe ontvanger');
  const other = choice.locator('option', { hasText: 'Hub Lemmens' });
  await choice.selectOption((await other.getAttribute('value'))!);
  await inDialog(lead).getByRole('button', { name: 'Aanbieden' }).click();
  await lead.getByText('Ruud Bastings draagt over aan Hub Lemmens').waitFor();

  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(`UPDATE handover SET escalated_at = now() WHERE state = 'offered' AND escalated_at IS NULL
      AND to_user_id = (SELECT id FROM app_user WHERE username = 'h.lemmens')`),
  );
  await press(lead, 'Aannemen namens Hub Lemmens');
  await inDialog(lead).getByText('Hub Lemmens wordt meteen het aanspreekpunt van Truus Tesfay').waitFor();
  await inDialog(lead).getByLabel('Waarom antwoordt Hub Lemmens niet zelf?').fill('Is ziek');
  await press(lead, 'Ja, neem namens de ontvanger aan');
  await says(lead, 'Hub Lemmens is nu het aanspreekpunt');
  expect(await contactPersonOf(site, 'Tesfay, Truus')).toBe('Hub Lemmens');
});

test('the list names who waits for whom, keeps its filter in the address, and says when it is empty', async () => {
  const page = await site.as('h.lemmens', '/overdrachten');
  await page.getByText('Er wacht geen overdracht op u').waitFor();
  await page.getByLabel('Status').selectOption('Vervallen');
  await page.getByText('Geen overdracht met deze status').waitFor();
  expect(new URL(page.url()).search).toBe('?box=received&state=expired');
  await page.getByRole('link', { name: 'Door mij aangeboden' }).click();
  expect(new URL(page.url()).search).toBe('?box=sent&state=expired');
});

test('an address of a handover that is not one’s own says that it is not there', async () => {
  const page = await site.as('h.lemmens', '/overdrachten/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10');
  await page.getByText('Niet gevonden').waitFor();
});
