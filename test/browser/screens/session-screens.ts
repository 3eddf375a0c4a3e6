import type { Screen } from './screen.js';

const signedOut = {
  type: 'about:blank',
  status: 401,
  code: 'not-signed-in',
  title: 'Niet ingelogd',
  detail: 'Log in om verder te gaan.',
};

export const sessionScreens: readonly Screen[] = [
  {
    name: 'inloggen',
    as: null,
    path: '/',
    prepare: (page) => page.getByRole('heading', { name: 'Welkom bij Doorloop' }).waitFor(),
  },
  {
    name: 'inloggen-geweigerd',
    as: null,
    path: '/',
    prepare: async (page) => {
      await page.getByLabel('Gebruikersnaam').fill('coach');
      await page.getByLabel('Wachtwoord', { exact: true }).fill('verkeerd');
      await page.getByRole('button', { name: 'Inloggen' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sessie-verlopen',
    intercepts: true,
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await page.route('**/api/v1/handovers*', (route) =>
        route.fulfill({ status: 401, contentType: 'application/problem+json', json: signedOut }),
      );
      await page.reload();
      await page.getByRole('dialog', { name: 'U bent uitgelogd' }).waitFor();
    },
  },
  {
    name: 'geen-verbinding',
    intercepts: true,
    as: 'coach',
    path: '/overdrachten',
    prepare: async (page) => {
      await page.locator('.handover-row').first().waitFor();
      await page.context().setOffline(true);
      await page.getByText('Geen verbinding – wijzigingen').waitFor();
    },
  },
];
