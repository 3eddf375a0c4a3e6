import type { Screen } from './screen.js';

export const myDayScreens: readonly Screen[] = [
  {
    name: 'mijn-dag',
    as: 'coach',
    path: '/mijn-dag',
    prepare: (page) => page.getByRole('region', { name: /dringendst eerst/ }).waitFor(),
  },
  {
    name: 'mijn-dag-teamleider',
    as: 'teamleider',
    path: '/mijn-dag',
    prepare: (page) => page.getByRole('region', { name: /^Te laat in uw team/ }).waitFor(),
  },
  {
    name: 'mijn-dag-leeg',
    intercepts: true,
    as: 'teamleider',
    path: '/mijn-dag',
    prepare: async (page) => {
      await page.route('**/api/v1/my-day', async (route) => {
        await route.fulfill({ json: { ...(await (await route.fetch()).json()), team: null } });
      });
      await page.reload();
      await page.getByText('Alles is gedaan').waitFor();
    },
  },
];
