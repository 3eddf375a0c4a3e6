import type { Screen } from './screen.js';

/** The plan of somebody who works at the company, and the list of who works at a place today. */
export const workPlaceScreens: readonly Screen[] = [
  {
    name: 'ontwikkeling',
    as: 'coach',
    path: '/caseload',
    prepare: async (page) => {
      await page.getByRole('link', { name: 'Nijsten, Lotte', exact: true }).click();
      await page
        .getByRole('navigation', { name: 'Onderdelen van het dossier' })
        .getByRole('link', { name: 'Ontwikkeling' })
        .click();
      await page.getByRole('group', { name: /^Week van/ }).waitFor();
    },
  },
  {
    name: 'werkplek',
    as: 'teamleider',
    path: '/werkplekken',
    prepare: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('heading', { name: /^Wie werkt er/ }).waitFor();
    },
  },
];
