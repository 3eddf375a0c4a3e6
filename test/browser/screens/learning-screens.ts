import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const gastheer = {
  ...{ kind: 'practiceLearning', title: 'Gastheer/gastvrouw', creboCode: '25168' },
  ...{ provider: 'VISTA college', teacher: 'M. Daemen', trainingCompany: 'Brasserie aan de Maas' },
  ...{ hoursPerWeek: 16, startsOn: ago(120), expectedEndOn: ago(-45) },
  workProcesses: [
    { code: 'B1-K1-W1', title: 'Ontvangt gasten en begeleidt ze naar hun tafel' },
    { code: 'B1-K1-W2', title: 'Maakt tafels en buffet gereed' },
    { code: 'P2-K1-W1', title: 'Rekent af' },
  ],
};
const heftruck = {
  ...{ kind: 'course', title: 'Heftruckcertificaat', provider: 'Vakschool Limburg', startsOn: ago(200) },
};
const taal = {
  ...{ kind: 'course', title: 'Nederlands op de werkvloer', provider: 'Taalhuis', hoursPerWeek: 3 },
  ...{ startsOn: ago(60), expectedEndOn: ago(5) },
};

/** Records it once, through the api as the page itself would. */
const fill = async (page: Page): Promise<void> => {
  const refused = await page.evaluate<string>(`(async () => {
    const get = async (path) => (await fetch('/api/v1/' + path)).json();
    const { csrfToken } = await get('sessions/current');
    const send = async (method, path, body, version) => {
      const sent = await fetch('/api/v1/' + path, {
        method,
        headers: {
          'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken,
          ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : { 'If-Match': '"' + version + '"' }),
        },
        body: JSON.stringify(body),
      });
      const answer = await sent.json();
      if (!sent.ok) throw new Error(JSON.stringify(answer));
      return answer;
    };
    const { trajectories } = await get('participants/' + location.pathname.split('/').at(-1));
    const at = 'trajectories/' + trajectories[0].id + '/learning-routes';
    if ((await get(at)).items.length > 0) return '';
    try {
      const { id, workProcesses: [first, second] } = await send('POST', at, ${JSON.stringify(gastheer)});
      await send('PUT', 'work-processes/' + first.id + '/progress', { progress: 'mastered', progressOn: '${ago(30)}' }, 1);
      await send('PUT', 'work-processes/' + second.id + '/progress', { progress: 'practising', progressOn: '${ago(10)}' }, 1);
      for (const [notedOn, text] of [
        ['${ago(40)}', 'Gesprek met de docent: gaat goed, wel vaak te laat op maandag.'],
        ['${ago(20)}', 'Werkt zelfstandig in de bediening. De praktijkbegeleider is tevreden over het contact met gasten.'],
        ['${ago(9)}', 'Op tijd sinds de nieuwe bustijden. Wil graag ook leren afrekenen.'],
      ]) await send('POST', 'learning-routes/' + id + '/notes', { notedOn, text });
      await send('POST', at, ${JSON.stringify(taal)});
      const course = await send('POST', at, ${JSON.stringify(heftruck)});
      await send('PUT', 'learning-routes/' + course.id + '/ending', {
        outcome: 'finished', endedOn: '${ago(170)}', certificate: { kind: 'certificate', issuedOn: '${ago(165)}' } }, 1);
      const stopped = await send('POST', at, { kind: 'bbl', title: 'Medewerker groen', creboCode: '25445', provider: 'Yuverta', startsOn: '${ago(400)}' });
      await send('PUT', 'learning-routes/' + stopped.id + '/ending', {
        outcome: 'droppedOut', endedOn: '${ago(330)}', reason: 'De reistijd naar school was te lang.', reached: 'De eerste periode is gehaald.' }, 1);
      return '';
    } catch (error) { return String(error); }
  })()`);
  if (refused) throw new Error(refused);
};

const filled = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Leeuw, Fatima de', exact: true }).click();
  await page.getByRole('complementary', { name: 'Aanspreekpunt' }).waitFor();
  await fill(page);
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Scholing' })
    .click();
  await page.getByRole('heading', { name: 'Gastheer/gastvrouw' }).waitFor();
};

const coach = { as: 'coach', path: '/caseload' } as const;

export const learningScreens: readonly Screen[] = [
  {
    name: 'scholing',
    ...coach,
    prepare: filled,
  },
  {
    name: 'scholing-afronden',
    ...coach,
    prepare: async (page) => {
      await filled(page);
      await page.getByRole('button', { name: 'Afronden of stoppen Gastheer/gastvrouw' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('gedeeltelijk afgerond').check();
      await dialog.getByLabel('Soort bewijs').selectOption({ label: 'praktijkverklaring' });
      await dialog.getByRole('button', { name: 'Vastleggen' }).click();
      await dialog.getByText('Schrijf op wat er is bereikt.').first().waitFor();
    },
  },
];
