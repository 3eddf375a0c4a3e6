import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { spokenName } from '../../apps/web/src/parts/names.js';
import { withClient } from '../postgres/test-database.js';
import { aCaseOf } from './cases.js';
import { pressOn, tabTo } from './by-keyboard.js';
import { openDossier } from './open-dossier.js';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const request = (page: Page, name: string) =>
  part(page, 'Wisselverzoeken').getByRole('listitem').filter({ hasText: name });

test('the load of each coach says why it may be more, leads to their cases, and the figures say how they were counted', async () => {
  await withClient(site.database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO case_journal (type, actor_id, participant_id, facts)
       SELECT 'ceiling.exceeded', u.id, (SELECT id FROM participant LIMIT 1),
         jsonb_build_object('userId', u.id, 'reason', 'Spreekt als enige Tigrinya')
       FROM app_user u WHERE username = 'coach'`,
    ),
  );
  const page = await site.as('teamleider', '/team');
  const jolie = part(page, 'Draaglast').getByRole('row', { name: /^Jolie Sijben/ });
  await jolie.getByText(/^\d+ van 80 punten$/).waitFor();
  await jolie.getByText('1 keer met reden boven het plafond').click();
  await jolie.getByText('Spreekt als enige Tigrinya').waitFor();
  await jolie.getByRole('button', { name: 'Wijzigen: werkdagen van Jolie Sijben' }).click();
  const week = page.getByRole('dialog');
  await week.getByLabel('vrijdag').uncheck();
  await week.getByLabel('Te bellen vanaf').fill('09:00');
  await week.getByRole('button', { name: 'Bewaren' }).click();
  await week
    .getByText(/laat beide leeg/)
    .first()
    .waitFor();
  await week.getByLabel('Te bellen tot').fill('12:30');
  await week.getByRole('button', { name: 'Bewaren' }).click();
  await jolie.getByText('ma, di, wo, do').waitFor();
  await jolie.getByText('te bellen 09:00–12:30').waitFor();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await jolie.getByText('ma t/m vr').waitFor();
  await part(page, 'De belofte')
    .getByRole('row', { name: /^Momenten zonder aanspreekpunt 0/ })
    .waitFor();
  await part(page, 'De belofte').getByText('Hoe is dit geteld?').click();
  await page.getByText(/binnen 90 dagen daarvoor/).waitFor();
  const cases = Number(((await jolie.getByRole('link').first().textContent()) ?? '').split(' ')[0]);
  await jolie.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(cases);
});

test('by keyboard alone: a colleague writes a request down in confidence, and the lead grants it and chooses a receiver', async () => {
  const { name } = await aCaseOf(site, 'l.dols');
  const colleague = await openDossier(site, 'k.ummels', name);
  await pressOn(colleague, 'Ander aanspreekpunt vragen');
  await colleague.getByRole('dialog').waitFor();
  await colleague.keyboard.type('Ik wil liever met een man praten.');
  await tabTo(colleague, 'Het aanspreekpunt mag dit niet lezen');
  await colleague.keyboard.press('Space');
  await pressOn(colleague, 'Verzoek vastleggen');
  await colleague.getByText('Het wisselverzoek ligt bij de teamleider').waitFor();

  const contactPerson = await openDossier(site, 'l.dols', name);
  await contactPerson.getByRole('button', { name: 'Wisselverzoek', exact: true }).click();
  await contactPerson.getByText('Wat de deelnemer zei is in vertrouwen').waitFor();
  expect(await contactPerson.getByText('met een man praten').count()).toBe(0);

  const lead = await site.as('teamleider', '/team');
  await request(lead, name).getByText('Ik wil liever met een man praten.').waitFor();
  await tabTo(lead, 'Toezeggen', { within: request(lead, name) });
  await lead.keyboard.press('Enter');
  await lead.getByRole('dialog').waitFor();
  await pressOn(lead, 'Toezeggen en ontvanger kiezen');
  await lead.getByRole('heading', { level: 1, name: `${spokenName(name)} overdragen` }).waitFor();
  await lead.getByText('Aanbevolen').waitFor();
});

test('the lead says why not, and the participant’s request is off the list', async () => {
  const page = await site.as('teamleider', '/team');
  const waiting = part(page, 'Wisselverzoeken')
    .getByRole('listitem')
    .filter({ hasText: 'Liefst iemand die rustig praat' });
  await waiting.getByRole('button', { name: /^Niet toezeggen/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Niet toezeggen' }).click();
  await dialog.getByText('Schrijf waarom het nu niet kan.').waitFor();
  await dialog.getByLabel('Reden').fill('In januari kijken wij opnieuw.');
  await dialog.getByRole('button', { name: 'Niet toezeggen' }).click();
  await page.getByText('De deelnemer krijgt bericht met de reden').waitFor();
  await waiting.waitFor({ state: 'detached' });
});

test('the team screen is for who leads a team', async () => {
  const page = await site.as('coach', '/team');
  await page
    .getByText('Dit mag u niet')
    .or(page.getByRole('heading', { level: 1, name: 'Team' }))
    .first()
    .waitFor();
  expect(await part(page, 'Draaglast').count()).toBe(0);
});
