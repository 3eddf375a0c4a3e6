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
        const day = await (await route.fetch()).json();
        const { overdue: none } = day.team;
        const nothing = { ...none, total: 0, items: [] };
        const deadlines = { overdue: nothing, today: nothing, soon: nothing };
        await route.fulfill({ json: { ...day, deadlines, unreadNotices: 0, team: null } });
      });
      await page.reload();
      await page.getByText('Alles is gedaan').waitFor();
    },
  },
];
