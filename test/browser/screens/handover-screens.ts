import type { Page } from 'playwright-core';
import type { Schemas } from '../../../libs/api-client/client.js';
import type { Screen } from './screen.js';

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('.handover-row-link').first().click();
  await page.getByRole('heading', { name: 'Verloop' }).waitFor();
};
/** What was not ticked off in another look. */
async function tickAll(page: Page): Promise<void> {
  const unread = page.locator('[type=checkbox]:not(:checked)');
  await unread.evaluateAll((parts) => parts.forEach((part) => (part as { click(): void }).click()));
  await page.getByText('U hebt alles gelezen').waitFor();
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** What the api answers to whoever is signed in on this page. */
const ask = <Answer>(page: Page, path: string): Promise<Answer> =>
  page.evaluate(async (url) => (await fetch(url)).json() as Promise<Answer>, `/api/v1${path}`);

/** The first case of the caseload that is not yet on its way to a colleague. */
async function openOffer(page: Page): Promise<void> {
  const { items } = await ask<Schemas['CaseloadPage']>(page, '/caseload');
  const { trajectoryId } = items.find(({ openHandover }) => !openHandover)!;
  await page.goto(`/trajecten/${trajectoryId}/overdragen`);
  await page.getByRole('heading', { name: 'Overdrachtsdossier' }).waitFor();
}

export const handoverScreens: readonly Screen[] = [
  {
    name: 'overdrachten',
    as: 'manager',
    path: '/overdrachten?box=team',
    prepare: (page) => page.locator('.handover-row').first().waitFor(),
  },
  {
    name: 'overdrachten-leeg',
    as: 'h.lemmens',
    path: '/overdrachten',
    prepare: (page) => page.getByText('Er wacht geen overdracht op u').waitFor(),
  },
  { name: 'overdracht-ontvanger', as: 'coach', path: '/overdrachten', prepare: openFirst },
  {
    name: 'overdracht-aannemen',
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await openFirst(page);
      await tickAll(page);
      await press(page, 'Overdracht aannemen');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'overdracht-afwijzen',
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await openFirst(page);
      await press(page, 'Afwijzen');
      await page.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
      await page.getByText('Schrijf waarom u niet aanneemt.').first().waitFor();
    },
  },
  { name: 'overdracht-afzender', as: 'coach', path: '/overdrachten?box=sent', prepare: openFirst },
  { name: 'overdragen', as: 'coach', path: '/caseload', prepare: openOffer },
  {
    name: 'overdragen-al-aangeboden',
    as: 'coach',
    path: '/overdrachten?box=sent',
    prepare: async (page) => {
      const { items } = await ask<Schemas['HandoverPage']>(page, '/handovers?box=sent');
      await page.goto(`/trajecten/${items[0]!.trajectoryId}/overdragen`);
      await page.getByText('Er staat al een overdracht open').waitFor();
    },
  },
  {
    name: 'overdragen-onvolledig',
    as: 'coach',
    path: '/caseload',
    prepare: async (page) => {
      await openOffer(page);
      await press(page, 'Verder naar controleren');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'overdragen-controleren',
    as: 'coach',
    path: '/caseload',
    prepare: async (page) => {
      await openOffer(page);
      await page.getByRole('radio').first().check();
      await page
        .getByLabel('Wat moet de ontvanger weten?')
        .fill('Werkt graag buiten. Bel liever dan mailen.');
      await page.getByLabel('Wat zegt de deelnemer zelf?').fill('“Ik wil een vak leren.”');
      await page.getByLabel('Welke afspraken').fill('Elke maandag bellen.');
      for (const task of await page.getByRole('group').getByRole('checkbox').all()) await task.check();
      await page.getByLabel('Er is geen afspraak').check();
      await page.getByLabel('Waarom is er geen afspraak?').fill('Wacht op de keuring.');
      await press(page, 'Verder naar controleren');
      await page.getByRole('heading', { name: 'Controleer de overdracht' }).waitFor();
    },
  },
  {
    name: 'berichten',
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await press(page, /^Berichten, .* ongelezen$/);
      await page.locator('.notice-line').first().waitFor();
    },
  },
  {
    name: 'berichten-leeg',
    as: 'beheer',
    path: '/beheer/teams',
    prepare: async (page) => {
      await press(page, 'Berichten');
      await page.getByText('Er zijn nog geen berichten').waitFor();
    },
  },
  { name: 'overdracht-teamleider', as: 'teamleider2', path: '/overdrachten?box=team', prepare: openFirst },
];
