import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

/** From an open place to somebody who could work there, and to the work for them. */
const somebodyWhoLooks = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Wie past hier/ })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Wie past hier?' })
    .getByRole('article')
    .first()
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: 'Wensen en grenzen' }).waitFor();
};

const wanted = {
  tasks: ['cleaning', 'green'],
  occupations: ['hovenier'],
  hoursFrom: 16,
  hoursTo: 24,
  availableFrom: '2026-01-05',
  days: ['monday', 'tuesday', 'wednesday', 'thursday'],
  dayParts: ['morning', 'afternoon'],
  travelMeans: ['bicycle', 'publicTransport'],
  drivingLicence: false,
  municipalityCodes: ['0935', '0994', '1903'],
  maxTravelMinutes: 45,
  languageLevel: 'A2',
  limits: ['lifting', 'noise'],
  maxHoursPerDay: 6,
  limitsNote: 'Na twee uur staan even zitten.',
};

/** Records it once, through the api as the page itself would. */
const record = async (page: Page): Promise<void> => {
  const refused = await page.evaluate<string>(`(async () => {
    const json = async (path) => (await fetch('/api/v1/' + path)).json();
    const { csrfToken } = await json('sessions/current');
    const { trajectories } = await json('participants/' + location.pathname.split('/').at(-1));
    const at = 'trajectories/' + trajectories[0].id + '/wishes';
    const { version } = await json(at);
    if (version > 0) return '';
    const sent = await fetch('/api/v1/' + at, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken, 'If-Match': '"0"' },
      body: JSON.stringify(${JSON.stringify(wanted)}),
    });
    return sent.ok ? '' : sent.text();
  })()`);
  if (refused) throw new Error(refused);
  await page.reload();
  await page.getByText(/^Vastgelegd door/).waitFor();
};

const places = { as: 'coach3', path: '/plaatsen' } as const;

/** What somebody wants and can do, and the work that goes with it. */
export const matchingScreens: readonly Screen[] = [
  {
    name: 'dossier-passend-werk',
    ...places,
    prepare: async (page) => {
      await somebodyWhoLooks(page);
      await record(page);
      await page.getByText('Waarom?').first().click();
      await page.getByText('uur per week; gewenst is').first().waitFor();
    },
  },
  {
    name: 'dossier-wensen-vastleggen',
    ...places,
    prepare: async (page) => {
      await somebodyWhoLooks(page);
      await record(page);
      await page.getByRole('button', { name: 'Wijzigen Wensen en grenzen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Uren per week tot').fill('8');
      await dialog.getByRole('button', { name: 'Vastleggen' }).click();
      await dialog.getByText('Dit is minder dan het laagste aantal uren.').first().waitFor();
    },
  },
];
