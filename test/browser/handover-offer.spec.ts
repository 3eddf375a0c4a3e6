import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withClient } from '../postgres/test-database.js';
import { phone, WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

interface Case {
  readonly trajectoryId: string;
  readonly name: string;
  readonly contactPerson: string;
}
const contactPersonOf = (trajectoryId: string) =>
  withClient(site.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT u.display_name AS name FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE e.trajectory_id = $1`,
      [trajectoryId],
    );
    return rows[0]!.name;
  });
/** A case of somebody that has tasks to do, and is not on its way to a colleague. */
const aCaseOf = (username: string): Promise<Case> =>
  withClient(site.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<Case>(
      `SELECT e.trajectory_id AS "trajectoryId", e.participant_name AS name, u.display_name AS "contactPerson"
       FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE u.username = $1 AND e.ended_at IS NULL
         AND NOT EXISTS (SELECT FROM handover h WHERE h.trajectory_id = e.trajectory_id)
         AND EXISTS (SELECT FROM task t WHERE t.trajectory_id = e.trajectory_id AND t.done_at IS NULL)
       ORDER BY e.trajectory_id LIMIT 1`,
      [username],
    );
    return rows[0]!;
  });
async function offerPage(username: 'coach' | 'k.ummels' | 'l.dols', options = {}): Promise<[Page, Case]> {
  const theCase = await aCaseOf(username);
  const page = await site.as(username, `/trajecten/${theCase.trajectoryId}/overdragen`, options);
  await page.getByRole('heading', { level: 1, name: `${theCase.name} overdragen` }).waitFor();
  return [page, theCase];
}
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function fillIn(page: Page, receiver: string): Promise<void> {
  await page.getByRole('button', { name: /^Toon alle/ }).click();
  await page.getByRole('radio', { name: receiver }).check();
  await page.getByLabel('Wat moet de ontvanger weten?').fill('Belt niet graag, komt wel altijd.');
  await page.getByLabel('Welke afspraken').fill('Elke maandag bellen wij.');
  await page.getByLabel('Er is geen afspraak').check();
  await page.getByLabel('Waarom is er geen afspraak?').fill('Wacht op de keuring.');
  for (const task of await page.getByRole('group').getByRole('checkbox').all()) await task.check();
}

/** Goes on with the Tab key until the focus is on what is named; nobody needs a mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement.textContent.trim()');
    if (focused === name) return;
  }
  throw new Error(`The Tab key does not lead to ${name}`);
}

test('one colleague offers, the other sees it come in and accepts by keyboard alone, and the first sees that', async () => {
  const receiver = await site.as('coach2', '/overdrachten');
  await receiver.getByRole('heading', { level: 1, name: 'Overdrachten' }).waitFor();
  const [sender, { trajectoryId, name }] = await offerPage('coach');
  await fillIn(sender, 'Ruud Bastings');
  await says(sender, 'Alles is ingevuld');
  await button(sender, 'Verder naar controleren').click();
  await sender.getByText('Belt niet graag, komt wel altijd.').waitFor();
  await button(sender, 'Aanbieden aan Ruud Bastings').click();
  await sender.getByRole('heading', { level: 1, name: `Overdracht van ${name}` }).waitFor();
  expect(await contactPersonOf(trajectoryId)).toBe('Jolie Sijben');

  await receiver.getByRole('link', { name, exact: true }).waitFor();
  await tabTo(receiver, name);
  await receiver.keyboard.press('Enter');
  await receiver.getByRole('heading', { name: 'Wat u moet weten' }).waitFor();
  await tabTo(receiver, 'Overdracht aannemen');
  await receiver.keyboard.press('Enter');
  await receiver.getByRole('dialog').waitFor();
  await tabTo(receiver, 'Ja, ik neem aan');
  await receiver.keyboard.press('Enter');
  await says(receiver, 'U bent nu het aanspreekpunt');
  await tabTo(receiver, 'Naar het dossier');

  await says(sender, 'Ruud Bastings is nu het aanspreekpunt');
  expect(await contactPersonOf(trajectoryId)).toBe('Ruud Bastings');
});

test('what an offer lacks is named while writing, and leads to its field', async () => {
  const [page] = await offerPage('k.ummels');
  await says(page, '1 van 5 klaar');
  await button(page, 'Verder naar controleren').click();
  await page.getByRole('alert').getByText('Kies wie het traject overneemt.').waitFor();
  await page.getByRole('link', { name: 'Wat de ontvanger moet weten', exact: true }).click();
  await page.keyboard.type('Komt op de fiets.');
  expect(await page.getByLabel('Wat moet de ontvanger weten?').inputValue()).toBe('Komt op de fiets.');
  await says(page, '2 van 5 klaar');
  await page.getByLabel('Warme overdracht, met een driegesprek').check();
  await says(page, '2 van 6 klaar');
  await page.getByLabel('Datum van het driegesprek').fill('2020-01-06');
  await button(page, 'Verder naar controleren').click();
  await page.getByText('Deze datum ligt in het verleden.').first().waitFor();
});

test('on a phone an offer can be made too', async () => {
  const [page, { name }] = await offerPage('l.dols', phone);
  await fillIn(page, 'Maud Vrancken');
  await button(page, 'Verder naar controleren').click();
  await button(page, 'Aanbieden aan Maud Vrancken').click();
  await page.getByRole('heading', { level: 1, name: `Overdracht van ${name}` }).waitFor();
});
