import type { Screen } from './screen.js';

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
];
