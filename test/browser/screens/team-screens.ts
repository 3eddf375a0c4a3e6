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
];
