import type { Screen } from './screen.js';

/** What goes to participants on paper. */
export const letterScreens: readonly Screen[] = [
  {
    name: 'brieven',
    as: 'coach',
    path: '/brieven',
    prepare: (page) => page.locator('.letter-list').first().waitFor(),
  },
  {
    name: 'brief',
    as: 'coach',
    path: '/brieven',
    prepare: async (page) => {
      await page.locator('.letter-list a').first().click();
      await page.locator('.letter').waitFor();
    },
  },
];
