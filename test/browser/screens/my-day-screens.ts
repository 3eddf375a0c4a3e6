import type { Screen } from './screen.js';

export const myDayScreens: readonly Screen[] = [
  {
    name: 'mijn-dag',
    as: 'coach',
    path: '/mijn-dag',
    prepare: (page) => page.getByRole('region', { name: /dringendst eerst/ }).waitFor(),
  },
  {
    name: 'mijn-dag-leeg',
    as: 'teamleider',
    path: '/mijn-dag',
    prepare: (page) => page.getByText('Alles is gedaan').waitFor(),
  },
];
