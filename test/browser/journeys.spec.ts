import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { amsterdamDate } from '#kernel/calendar.rules.js';
import { demoAnswers } from '../../apps/local/demo/demo-answers.js';
import { demoPerson } from '../../apps/local/demo/demo-people.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';
import { caller } from './calling.js';
import { openDossier } from './open-dossier.js';
import { WebSite } from './web-site.js';

/**
 * Whole trajectories, as coaches go through them: what a form asks and refuses is proved where that form is. Aftercare
 * is planned by the queue, and time passes by moving what was recorded back, as only the owner of the tables can.
 */
let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start({ worker: true });
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const today = amsterdamDate(new Date());
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const send = async (page: Page, name: string) => {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
};
const says = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor();
const stageOfNow = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Fasen van het traject' })
    .locator('[aria-current=step]', { hasText: name });
const checkIn = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const step = async (page: Page, name: string) => {
  await press(page, 'Andere stappen');
  await press(page, name);
};

/** What is missing is named in the line of stages, and leads to where it is recorded. */
async function followMissing(page: Page, missing: string, tab: string): Promise<void> {
  await page.getByRole('link', { name: missing }).click();
  await page.waitForURL(`**?tab=${tab}`);
}

/** Everything is there: on to the next stage. */
async function moveOn(page: Page, stage: string): Promise<void> {
  await page.getByText(`Alles is er om naar ${stage} te gaan`).waitFor();
  await press(page, `Naar ${stage}`);
  await send(page, `Naar ${stage}`);
  await stageOfNow(page, stage[0]!.toUpperCase() + stage.slice(1)).waitFor();
}

interface Thing {
  readonly id: string;
  readonly version: number;
}
async function done<Answer = Thing>(answer: ReturnType<Caller['get']>): Promise<Answer> {
  const { statusCode, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body) as Answer;
}

const asOwner = (sql: string, values: unknown[]) =>
  withClient(site.database.ownerUrl, async (owner) => (await owner.query(sql, values)).rows);

/** The trajectory of somebody, by the name in the worklist. */
const trajectoryOf = async (name: string): Promise<string> =>
  (await asOwner('SELECT trajectory_id AS id FROM caseload_entry WHERE participant_name = $1', [name]))[0].id;

/** Somebody whom a consultant refers, whom the team lead accepts and the coach helps. */
async function refer(coachId: string): Promise<{ name: string; trajectoryId: string }> {
  const person = demoPerson(300);
  const [consultant, lead] = await Promise.all([caller(site, 'consulent'), caller(site, 'teamleider')]);
  const { municipalityCode, prefix, surname, givenName } = person;
  const referral = { form: 'annex', municipalityCode, person, ...demoAnswers.annex };
  const { id, version } = await done(consultant.post('/referrals', referral));
  const sent = await done(consultant.put(`/referrals/${id}/submission`, undefined, ifMatch(version)));
  const accepted = await done<{ trajectoryId: string }>(
    lead.put(
      `/referrals/${id}/acceptance`,
      { entryStage: 'diagnose', contactPersonId: coachId },
      ifMatch(sent.version),
    ),
  );
  return { ...accepted, name: `${surname}, ${givenName}${prefix ? ` ${prefix}` : ''}` };
}

/** Plan of action, agreed on paper. */
async function agreeOnPlan(coach: Caller, trajectoryId: string): Promise<void> {
  const text = { goals: ['Vier ochtenden op tijd'], agreements: [] };
  const plan = await done(coach.post(`/trajectories/${trajectoryId}/action-plans`, text));
  const signed = { signedOn: today, how: 'paper' };
  const both = { participant: signed, coach: signed };
  await done(coach.put(`/action-plans/${plan.id}/agreement`, both, ifMatch(plan.version)));
}

interface CheckIn extends Thing {
  readonly months: number;
  readonly state: string;
}
const checkInsOf = async (coach: Caller, trajectoryId: string): Promise<CheckIn[]> =>
  (await done<{ items: CheckIn[] }>(coach.get(`/trajectories/${trajectoryId}/check-ins`))).items;

async function hear(coach: Caller, { id, version }: Thing, ...sides: readonly string[]): Promise<void> {
  const said = { spokenOn: today, reached: true, note: 'Gaat goed.' };
  for (const [n, side] of sides.entries())
    await done(coach.put(`/check-ins/${id}/${side}-side`, said, ifMatch(version + n)));
}

async function record(page: Page, months: string, side: string, said: string): Promise<void> {
  await checkIn(page, months)
    .getByRole('button', { name: `Vastleggen gesprek met de ${side}` })
    .click();
  await dialog(page).getByLabel('gesproken', { exact: true }).check();
  await dialog(page).getByLabel('Verslag').fill(said);
  await send(page, 'Vastleggen');
  await checkIn(page, months).getByText(said).waitFor();
}

test('from referral through every stage to twelve months of work', async () => {
  const coach = await caller(site, 'coach');
  const { userId } = await done<{ userId: string }>(coach.get('/sessions/current'));
  const { name, trajectoryId } = await refer(userId);
  const page = await openDossier(site, 'coach', name);

  await followMissing(page, 'diagnoserapport ontbreekt', 'diagnose');
  await page.getByRole('button', { name: 'Diagnose vastleggen' }).first().click();
  await dialog(page).getByLabel('Datum van het diagnoserapport').fill(today);
  await dialog(page).getByLabel('Advies').fill('Leerwerkplek in de keuken, 20 uur.');
  await send(page, 'Vastleggen');
  await moveOn(page, 'ontwikkeling');

  await followMissing(page, 'ondertekend plan van aanpak ontbreekt', 'ontwikkeling');
  await agreeOnPlan(coach, trajectoryId);
  await page.getByText('Vier ochtenden op tijd').waitFor();
  await press(page, /^Evaluatie vastleggen/);
  await dialog(page).getByLabel('doelen bereikt').check();
  await send(page, 'Evaluatie vastleggen');
  await moveOn(page, 'scholing');

  await followMissing(page, 'afgesloten opleiding of praktijkleren ontbreekt', 'scholing');
  await done(
    coach.post(`/trajectories/${trajectoryId}/learning-routes`, {
      ...{ kind: 'course', title: 'Werken in de keuken', provider: 'Volksuniversiteit', startsOn: today },
    }),
  );
  await press(page, 'Afronden of stoppen Werken in de keuken');
  await dialog(page).getByLabel('afgerond').first().check();
  await send(page, 'Vastleggen');
  await moveOn(page, 'plaatsing');

  await followMissing(page, 'gestarte plaatsing ontbreekt', 'plaatsing');
  const [place] = await asOwner("SELECT id FROM place WHERE function_title = 'Hulp in de spoelkeuken'", []);
  await done(coach.post(`/trajectories/${trajectoryId}/placements`, { placeId: place.id }));
  await press(page, /^Starten Hulp in de spoelkeuken/);
  await dialog(page).getByLabel('Contractvorm').selectOption({ label: 'tijdelijk contract' });
  await send(page, 'Starten');
  await moveOn(page, 'nazorg');

  await expect.poll(() => checkInsOf(coach, trajectoryId)).toHaveLength(4);
  await asOwner(
    `WITH a_year AS (UPDATE placement SET starts_on = starts_on - 365 WHERE trajectory_id = $1 RETURNING id)
     UPDATE deadline SET due_on = due_on - 366, soon_on = soon_on - 366, counts_from = counts_from - 365
     WHERE subject_id IN (SELECT id FROM a_year)`,
    [trajectoryId],
  );
  const [first, third, sixth] = await checkInsOf(coach, trajectoryId);
  for (const earlier of [first!, third!, sixth!]) {
    await hear(coach, earlier, 'employer', 'participant');
    await done(coach.put(`/check-ins/${earlier.id}/conclusion`, { outcome: 'stable' }));
  }
  await page.goto(`${new URL(page.url()).pathname}?tab=nazorg`);
  await checkIn(page, 'Na 6 maanden').getByText('het gaat goed').waitFor();
  await record(page, 'Na 12 maanden', 'werkgever', 'Het contract is vast gemaakt.');
  await record(page, 'Na 12 maanden', 'deelnemer', 'Kan het zelf.');
  await press(page, 'Afronden Na 12 maanden');
  await dialog(page).getByLabel('het gaat goed').check();
  await send(page, 'Afronden');
  await checkIn(page, 'Na 12 maanden').getByText('het gaat goed').waitFor();

  await step(page, 'Uitstroom');
  // All of it was recorded: nothing is told to be missing.
  expect(await dialog(page).getByText('Nog niet alles is vastgelegd').count()).toBe(0);
  await dialog(page).getByLabel('Reden van uitstroom').selectOption({ label: 'regulier werk' });
  await send(page, 'Traject beëindigen');
  await page.getByText(/^Uitgestroomd op/).waitFor();
});

test('who falls back after a placement returns, with the earlier plan at hand', async () => {
  const [coach, trajectoryId] = await Promise.all([caller(site, 'coach'), trajectoryOf('Vleugels, Dawit')]);
  const overdue = (await checkInsOf(coach, trajectoryId)).find(({ state }) => state === 'planned')!;
  await hear(coach, overdue, 'employer');
  const page = await openDossier(site, 'coach', 'Vleugels, Dawit', { tab: 'nazorg' });
  await record(page, 'Na 3 maanden', 'deelnemer', 'Het lukt niet meer alleen.');
  await press(page, 'Afronden Na 3 maanden');
  await dialog(page).getByLabel('terugval').check();
  await send(page, 'Afronden');

  await press(page, 'Terug naar een eerdere fase');
  await dialog(page).getByText('Hulp vragen in het Nederlands').waitFor();
  await dialog(page).getByText('Gastvrouw of gastheer bij Zorggroep De Maasoever').waitFor();
  expect(await dialog(page).getByLabel('Reden').inputValue()).toMatch(/^Terugval na de plaatsing/);
  await send(page, 'Terugplaatsen');
  await stageOfNow(page, 'Ontwikkeling').getByText('teruggeplaatst').waitFor();
  // The plan of then stands where the next one is made; what is asked is asked of this time.
  await page.getByText('Hulp vragen in het Nederlands').waitFor();
  await page.getByRole('link', { name: 'evaluatie van het plan ontbreekt' }).waitFor();
  const { trajectories } = await done<{ trajectories: unknown[] }>(
    coach.get(`/participants/${new URL(page.url()).pathname.split('/')[2]}`),
  );
  expect(trajectories).toHaveLength(1);
});

test('who is ill is suspended and resumes: norms move along, legal terms do not', async () => {
  const trajectoryId = await trajectoryOf('Leeuw, Fatima de');
  const dueOf = async () =>
    Object.fromEntries(
      (
        await asOwner(
          `SELECT kind, (due_on - $2::date)::int AS days FROM deadline WHERE trajectory_id = $1 AND state = 'open'`,
          [trajectoryId, today],
        )
      ).map(({ kind, days }) => [kind, days]),
    );
  const before = await dueOf();
  const page = await openDossier(site, 'coach', 'Leeuw, Fatima de');
  await step(page, 'Opschorten');
  await dialog(page).getByLabel('Reden').selectOption({ label: 'ziekte' });
  await dialog(page)
    .getByLabel('Verwachte einddatum')
    .fill(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  await send(page, 'Opschorten');
  await says(page, 'Het traject is opgeschort');
  await page.getByText(/^Opgeschort, naar verwachting tot/).waitFor();

  await asOwner(
    `UPDATE suspension SET during = daterange(lower(during) - 10, NULL) WHERE trajectory_id = $1`,
    [trajectoryId],
  );
  await page.reload();
  await press(page, 'Hervatten');
  await send(page, 'Hervatten');
  await says(page, 'Het traject loopt weer');
  const after = await dueOf();
  expect(after.diagnoseReport).toBe(before.diagnoseReport + 10);
  expect(after.uwvAdvice).toBe(before.uwvAdvice);
  await page.getByText('over 10 dagen').first().waitFor();
});

test('who leaves comes back within half a year: same stage, same contact person, aftercare anew', async () => {
  const [coach, trajectoryId] = await Promise.all([
    caller(site, 'coach3'),
    trajectoryOf("Veld, Lotte in 't"),
  ]);
  const plannedNow = async () =>
    (await checkInsOf(coach, trajectoryId))
      .filter(({ state }) => state === 'planned')
      .map(({ months }) => months);
  const page = await openDossier(site, 'coach3', "Veld, Lotte in 't", { tab: 'nazorg' });
  await step(page, 'Uitstroom');
  // It is told what is not recorded, and that holds nobody back.
  await dialog(page).getByRole('link', { name: 'uitkomst van de nazorg ontbreekt' }).waitFor();
  await dialog(page).getByLabel('Reden van uitstroom').selectOption({ label: 'geen medewerking' });
  await dialog(page).getByRole('button', { name: 'Traject beëindigen' }).click();
  await dialog(page).getByText('toelichting ontbreekt: wat is er geprobeerd?').waitFor();
  await dialog(page).getByLabel('Toelichting').fill('Vier keer gebeld, geen reactie.');
  await send(page, 'Traject beëindigen');
  await page.getByText(/^Uitgestroomd op/).waitFor();
  expect(await plannedNow()).toEqual([]);

  await press(page, 'Heropenen');
  await dialog(page).getByLabel('Reden').fill('Belde zelf: wil verder met begeleiding.');
  await send(page, 'Heropenen');
  await stageOfNow(page, 'Nazorg').waitFor();
  await page.getByRole('complementary', { name: 'Aanspreekpunt' }).getByText('Eefje Frijns').waitFor();
  await expect.poll(plannedNow).toEqual([3, 6, 12]);
});
