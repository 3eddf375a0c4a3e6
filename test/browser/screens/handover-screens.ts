import type { Page } from 'playwright-core';
import type { Schemas } from '../../../libs/api-client/client.js';
import type { Screen } from './screen.js';

const aNotice = (n: number, body: string, readAt: string | null = null): Schemas['Notice'] => ({
  id: `0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a1${n}`,
  kind: 'handover.offered',
  body,
  participantId: null,
  handoverId: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  createdAt: `2026-11-2${n}T09:1${n}:00.000Z`,
  readAt,
});
const notices: Schemas['NoticePage'] = {
  items: [
    aNotice(
      3,
      'Karel Ummels wil Amrani, Dawit El aan u overdragen. Lees het overdrachtsdossier en antwoord voor ' +
        '27 november 2026. Het driegesprek is op 24 november 2026.',
    ),
    aNotice(2, 'Ruud Bastings heeft de overdracht van Nijsten, Lotte afgewezen. U blijft het aanspreekpunt.'),
    aNotice(1, 'U bent het aanspreekpunt van Heijden, Truus van der, aangemeld door Saskia Offermans.'),
  ],
  nextCursor: null,
};

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('.handover-row-link').first().click();
  await page.getByRole('heading', { name: 'Verloop' }).waitFor();
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The first case of the caseload that is not yet on its way to a colleague. */
async function openOffer(page: Page): Promise<void> {
  const [{ items }] = await Promise.all([
    page
      .waitForResponse((answer) => new URL(answer.url()).pathname === '/api/v1/caseload')
      .then((answer) => answer.json() as Promise<Schemas['CaseloadPage']>),
    page.reload(),
  ]);
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
      // Who is told what is the worker's business; here it is told already.
      await page.route('**/api/v1/notices?*', (route) => route.fulfill({ json: notices }));
      await page.reload();
      await press(page, 'Berichten, 3 ongelezen');
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
