import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const tab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Diagnose' })
    .click();
  await page.getByRole('heading', { name: 'Wat we nu weten' }).waitFor();
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** What a coach may have recorded in eight weeks: the path under the trajectory, and what is sent. */
const recorded: readonly (readonly [string, object])[] = [
  ['assessments', { kind: 'participationStep', measuredOn: ago(50), step: 2 }],
  ['assessments', { kind: 'participationStep', measuredOn: ago(12), step: 3 }],
  [
    'assessments',
    {
      ...{ kind: 'workCapacity', measuredOn: ago(20), hoursPerDay: 4, hoursPerWeek: 20 },
      limits: 'Niet tillen, niet langer dan een half uur achter elkaar staan.',
    },
  ],
  ['assessments', { kind: 'languageLevel', measuredOn: ago(48), level: 'A2' }],
  [
    'assessments',
    {
      ...{ kind: 'observation', measuredOn: ago(9) },
      observation:
        'Begint op tijd en werkt rustig door zonder aansporing. Vraagt om uitleg als een opdracht uit meer dan drie stappen bestaat; met een voorbeeld erbij gaat het goed.',
    },
  ],
  [
    'assessments',
    {
      ...{ kind: 'lifeDomain', domain: 'housing', signal: 'needsAttention', measuredOn: ago(30) },
      reason: 'Zonder vaste woonplek is er geen vast rooster mogelijk.',
    },
  ],
  [
    'assessments',
    {
      ...{ kind: 'lifeDomain', domain: 'income', signal: 'helpUnderWay', measuredOn: ago(30) },
      reason: 'Beslag op het loon speelt mee in de keuze voor uren.',
    },
  ],
  ['uwv-advices', { requestedOn: ago(24) }],
  ['indications', { targetGroup: 'banenafspraak', startsOn: ago(300) }],
  [
    'provisions',
    {
      ...{ kind: 'travel', startsOn: ago(40), description: 'Fiets van de gemeente' },
      reason: 'De werkplek is niet met de bus te bereiken.',
    },
  ],
  ['provisions', { kind: 'language', startsOn: ago(90), endsOn: ago(20), reason: 'Taal op de werkvloer.' }],
];

/** Records it once, through the api as the page itself would. */
const fill = async (page: Page): Promise<void> => {
  const refused = await page.evaluate<string[]>(`(async () => {
    const json = async (path) => (await fetch('/api/v1/' + path)).json();
    const { csrfToken } = await json('sessions/current');
    const { trajectories } = await json('participants/' + location.pathname.split('/').at(-1));
    const at = 'trajectories/' + trajectories[0].id + '/';
    if ((await json(at + 'development')).provisions.length > 0) return [];
    const refused = [];
    for (const [path, body] of ${JSON.stringify(recorded)}) {
      const sent = await fetch('/api/v1/' + at + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      if (!sent.ok) refused.push(await sent.text());
    }
    return refused;
  })()`);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  await page.reload();
};

const coach = { as: 'coach', path: '/caseload' } as const;

export const developmentScreens: readonly Screen[] = [
  { name: 'diagnose-leeg', ...coach, prepare: (page) => tab(page, 'Pluijmakers, Pieter') },
  {
    name: 'diagnose',
    ...coach,
    prepare: async (page) => {
      await tab(page, 'Kerckhoffs, Selma');
      await fill(page);
      await page.getByText('Trede 3').waitFor();
      await page
        .getByText(/^Eerder/)
        .first()
        .click();
    },
  },
  {
    name: 'diagnose-vastleggen',
    ...coach,
    prepare: async (page) => {
      await tab(page, 'Pluijmakers, Pieter');
      await press(page, 'Vastleggen leefgebieden');
      await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'diagnose-waarschuwing',
    ...coach,
    prepare: async (page) => {
      await tab(page, 'Tesfay, Hassan');
      await press(page, 'Vastleggen praktijkobservatie');
      await page.getByLabel('Wat hebt u gezien?').fill('Werkt door; neemt medicatie.');
      await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
];
