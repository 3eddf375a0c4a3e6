import type { Screen } from './screen.js';

/** All that a team lead keeps an eye on. */
export const teamScreens: readonly Screen[] = [
  {
    name: 'team',
    as: 'teamleider',
    path: '/team',
    prepare: async (page) => {
      await page.getByRole('rowheader', { name: /Jolie Sijben/ }).waitFor();
    },
  },
  {
    name: 'afwezigheid',
    as: 'h.lemmens',
    path: '/afwezigheid',
    prepare: async (page) => {
      await page.getByText('Verlof').waitFor();
      await page.getByRole('button', { name: 'Uit dienst melden' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
