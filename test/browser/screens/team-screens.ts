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
    // All teams together: somebody to cover for, somebody away and somebody who stands in.
    name: 'team-alle',
    as: 'manager',
    path: '/team',
    prepare: async (page) => {
      await page.getByText('Tess Duijsens vervangt Hub Lemmens').waitFor();
      await page.getByRole('rowheader', { name: /Jolie Sijben/ }).waitFor();
    },
  },
  {
    name: 'afwezigheid',
    as: 'h.lemmens',
    path: '/afwezigheid',
    prepare: (page) => page.getByText('Verlof').waitFor(),
  },
];
