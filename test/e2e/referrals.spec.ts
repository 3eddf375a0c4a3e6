import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { newId } from '#kernel/id.js';
import { addDays, addWorkingDays, amsterdamDate } from '#kernel/calendar.rules.js';
import { aBsn, aPerson } from '../factories/people.js';
import { aDraftReferral, aReferralForm, aSubmittedReferral } from '../factories/referrals.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let owner: pg.Client;
let consultant: Caller;
let elsewhere: Caller;
let teamLead: Caller;
let coach: { userId: string };

beforeAll(async () => {
  api = await TestApi.start();
  const { ownerUrl } = api.database;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const teamId = await aTeam(ownerUrl);
  coach = await aUser(ownerUrl, { username: 'coach', displayName: 'Anouk Reijnders' });
  await aUser(ownerUrl, { username: 'verwijzer', roles: ['consultant'], municipalityCodes: ['0935'] });
  await aUser(ownerUrl, { username: 'elders', roles: ['consultant'], municipalityCodes: ['0981'] });
  await aUser(ownerUrl, { username: 'teamleider', roles: ['teamLead'], teamId });
  consultant = await api.signIn('verwijzer');
  elsewhere = await api.signIn('elders');
  teamLead = await api.signIn('teamleider');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const all = async <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];
const acceptance = (more: object = {}) => ({
  entryStage: 'diagnose',
  contactPersonId: coach.userId,
  ...more,
});
interface Versioned {
  readonly id: string;
  readonly version: number;
}
const accept = ({ id, version }: Versioned, more: object = {}) =>
  teamLead.put(`/referrals/${id}/acceptance`, acceptance(more), ifMatch(version));
/** Nobody else in this file is alike. */
const somebody = (more: object = {}) => {
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join('');
  return aPerson({
    surname: letters,
    birthDate: addDays('1960-01-01', randomInt(15_000)),
    phone: `06${String(randomInt(1e8)).padStart(8, '0')}`,
    email: `${letters}@example.nl`,
    ...more,
  });
};

describe('a draft', () => {
  test('may lack anything but the form and the municipality', async () => {
    const answer = await consultant.post('/referrals', { form: 'mtb', municipalityCode: '0935' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      form: 'mtb',
      state: 'draft',
      name: null,
      can: ['edit', 'submit', 'withdraw'],
      missing: expect.arrayContaining(['werksoort ontbreekt']),
    });
  });

  test('is made once under one key', async () => {
    const key = { 'idempotency-key': 'referral-once' };
    const [one, two] = [
      await consultant.post('/referrals', aReferralForm(), key),
      await consultant.post('/referrals', aReferralForm(), key),
    ];
    expect(two.json()).toEqual(one.json());
  });

  test('keeps the BSN sealed and gives it back masked', async () => {
    const bsn = aBsn();
    const { id } = await aDraftReferral(consultant, { person: somebody({ bsn }) });
    const answer = await consultant.get(`/referrals/${id}`);
    expect(answer.json().person.maskedBsn).toBe(`*****${bsn.slice(-4)}`);
    expect(answer.body).not.toContain(bsn);
    expect(JSON.stringify(await all('SELECT * FROM referral WHERE id = $1', id))).not.toContain(bsn);
  });

  test('names a BSN that fails the 11-proef, and the other fields that are wrong', async () => {
    const answer = await consultant.post('/referrals', {
      ...aReferralForm(),
      person: { bsn: '123456789', phone: '12', postcode: 'ABCD', email: 'nee' },
      annex: { participationStep: 7 },
    });
    expect(answer.statusCode).toBe(400);
    const details = answer
      .json<{ errors: { location: { pointer: string }; detail: string }[] }>()
      .errors.map(({ location, detail }) => [location.pointer, detail]);
    expect(Object.fromEntries(details)).toMatchObject({
      '#/person/bsn': 'BSN klopt niet: het moet negen cijfers hebben die aan de 11-proef voldoen.',
      '#/person/phone': 'Telefoonnummer klopt niet: gebruik tien cijfers, of een landcode met +.',
      '#/person/postcode': 'Postcode klopt niet: vier cijfers en twee letters.',
      '#/person/email': 'E-mailadres klopt niet.',
      '#/annex/participationStep': 'Trede op de participatieladder mag hoogstens 6 zijn.',
    });
    expect(answer.body).not.toContain('123456789');
  });

  test('asks no diagnoses: an unknown question is refused', async () => {
    const answer = await consultant.post(
      '/referrals',
      aReferralForm({ annex: { diagnosis: 'x', medication: 'y' } }),
    );
    expect(answer.json().errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      'Onbekend veld: diagnosis.',
      'Onbekend veld: medication.',
    ]);
  });

  test('holds the questions of its own form alone', async () => {
    const answer = await consultant.post('/referrals', aReferralForm({ mtb: { workType: 'Groen' } }));
    expect(answer.json()).toMatchObject({ status: 422, code: 'referral-other-form' });
  });

  test('is for a municipality that the consultant works for', async () => {
    const answer = await consultant.post('/referrals', aReferralForm({ municipalityCode: '0981' }));
    expect(answer.json()).toMatchObject({ status: 403, code: 'referral-other-municipality' });
  });

  test('changes part by part; the BSN stays until it is taken away', async () => {
    const bsn = aBsn();
    const { id, version } = await aDraftReferral(consultant, { person: somebody({ bsn }) });
    const changed = await consultant.patch(
      `/referrals/${id}`,
      { person: { surname: 'Bosch' }, annex: { referralQuestion: 'Anders' } },
      ifMatch(version),
    );
    expect(changed.json()).toMatchObject({
      person: { surname: 'Bosch', maskedBsn: `*****${bsn.slice(-4)}` },
      annex: { referralQuestion: 'Anders' },
      targetGroups: ['bijstand'],
      version: version + 1,
    });
    const stale = await consultant.patch(`/referrals/${id}`, { targetGroups: [] }, ifMatch(version));
    expect(stale.statusCode).toBe(412);
    const cleared = await consultant.patch(
      `/referrals/${id}`,
      { person: { bsn: null } },
      ifMatch(version + 1),
    );
    expect(cleared.json().person).toEqual({ maskedBsn: null });
  });
});

describe('the way of a referral', () => {
  test('a submission that lacks something names it', async () => {
    const { id, version } = await aDraftReferral(consultant, { annex: {}, targetGroups: [] });
    const answer = await consultant.put(`/referrals/${id}/submission`, undefined, ifMatch(version));
    expect(answer.json()).toMatchObject({
      status: 409,
      code: 'step-incomplete',
      missing: ['doelgroep ontbreekt', 'hulpvraag ontbreekt', 'trede op de participatieladder ontbreekt'],
    });
  });

  test('goes back with a reason, is completed and submitted again', async () => {
    const { id, version } = await aSubmittedReferral(consultant, { person: somebody() });
    const silent = await teamLead.put(`/referrals/${id}/incompletion`, {}, ifMatch(version));
    expect(silent.json().errors[0].detail).toBe('Reden ontbreekt.');
    const back = await teamLead.put(
      `/referrals/${id}/incompletion`,
      { reason: 'Wat is er geprobeerd?' },
      ifMatch(version),
    );
    expect(back.json()).toMatchObject({ state: 'incomplete', stateReason: 'Wat is er geprobeerd?' });
    const edited = await consultant.patch(
      `/referrals/${id}`,
      { annex: { referralQuestion: 'Er is een stage geprobeerd.', participationStep: 3 } },
      ifMatch(back.json().version),
    );
    const again = await consultant.put(
      `/referrals/${id}/submission`,
      undefined,
      ifMatch(edited.json().version),
    );
    expect(again.json()).toMatchObject({ state: 'submitted', can: ['withdraw'], stateReason: null });
    const { history } = (await teamLead.get(`/referrals/${id}`)).json();
    expect(history.map(({ state, reason }: Record<string, unknown>) => [state, reason])).toEqual([
      ['draft', null],
      ['submitted', null],
      ['incomplete', 'Wat is er geprobeerd?'],
      ['submitted', null],
    ]);
  });

  test('tells per part of the form what is missing', async () => {
    const { id } = await aDraftReferral(consultant, { annex: {}, targetGroups: [] });
    expect((await consultant.get(`/referrals/${id}`)).json().missingPerPart).toEqual({
      person: [],
      targetGroups: ['doelgroep ontbreekt'],
      answers: ['hulpvraag ontbreekt', 'trede op de participatieladder ontbreekt'],
    });
  });

  test('says until when the norm leaves for the first contact, as long as nobody decided', async () => {
    const referral = await aSubmittedReferral(consultant, { person: somebody() });
    const due = async () => (await teamLead.get(`/referrals/${referral.id}`)).json().contactDueOn;
    expect(await due()).toBe(addWorkingDays(amsterdamDate(new Date()), 5));
    await teamLead.put(
      `/referrals/${referral.id}/refusal`,
      { reason: 'Woont elders.' },
      ifMatch(referral.version),
    );
    expect(await due()).toBeNull();
  });

  test('ends with a refusal or a withdrawal', async () => {
    const refused = await aSubmittedReferral(consultant, { person: somebody() });
    const refusal = await teamLead.put(
      `/referrals/${refused.id}/refusal`,
      { reason: 'Woont buiten het gebied.' },
      ifMatch(refused.version),
    );
    expect(refusal.json()).toMatchObject({
      state: 'refused',
      stateReason: 'Woont buiten het gebied.',
      can: [],
    });
    const withdrawn = await aSubmittedReferral(consultant, { person: somebody() });
    const withdrawal = await consultant.put(
      `/referrals/${withdrawn.id}/withdrawal`,
      {},
      ifMatch(withdrawn.version),
    );
    expect(withdrawal.json()).toMatchObject({ state: 'withdrawn' });
    expect(await all('SELECT job FROM outbox WHERE payload->>$1 = $2', 'referralId', refused.id)).toEqual([
      { job: 'referral.tellReferrer' },
    ]);
  });

  test('cannot be judged by the municipality, nor changed by whoever judges', async () => {
    const { id, version } = await aSubmittedReferral(consultant, { person: somebody() });
    expect(
      (await consultant.put(`/referrals/${id}/acceptance`, acceptance(), ifMatch(version))).statusCode,
    ).toBe(403);
    expect((await teamLead.patch(`/referrals/${id}`, {}, ifMatch(version))).statusCode).toBe(403);
  });
});

describe('who sees a referral', () => {
  test('its municipality and, once submitted, whoever decides; nobody else knows that it is there', async () => {
    const { id } = await aDraftReferral(consultant);
    for (const stranger of [elsewhere, teamLead]) {
      const answer = await stranger.get(`/referrals/${id}`);
      expect(answer.json()).toEqual(
        (await stranger.get('/referrals/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10')).json(),
      );
      expect(answer.statusCode).toBe(404);
    }
    const submitted = await aSubmittedReferral(consultant, { person: somebody() });
    expect((await teamLead.get(`/referrals/${submitted.id}`)).statusCode).toBe(200);
    expect((await elsewhere.get(`/referrals/${submitted.id}`)).statusCode).toBe(404);
  });

  test('pages through them, newest first, with a line in the access log', async () => {
    const made: string[] = [];
    for (let n = 0; n < 3; n += 1) made.push((await aDraftReferral(consultant)).id);
    const first = (await consultant.get('/referrals?limit=2&state=draft')).json();
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual([made[2], made[1]]);
    const next = (await consultant.get(`/referrals?limit=2&state=draft&cursor=${first.nextCursor}`)).json();
    expect(next.items[0].id).toBe(made[0]);
    expect((await elsewhere.get('/referrals')).json()).toEqual({ items: [], nextCursor: null });
    expect(await all(`SELECT count(*)::int FROM access_log WHERE action = 'referrals.listed'`)).toEqual([
      { count: 3 },
    ]);
  });

  test('whoever decides reads from the one that waits longest, page by page', async () => {
    const waiting: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      waiting.push((await aSubmittedReferral(consultant, { person: somebody() })).id);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const at: string = cursor && `&cursor=${cursor}`;
      const page = (await teamLead.get(`/referrals?state=submitted&order=oldest&limit=2${at}`)).json();
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.filter((id) => waiting.includes(id))).toEqual(waiting);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the municipality follows the progress of what it referred', async () => {
    const { id, version } = await aSubmittedReferral(consultant, { person: somebody() });
    await accept({ id, version });
    const { progress } = (await consultant.get(`/referrals/${id}`)).json();
    expect(progress).toMatchObject({
      stage: 'diagnose',
      contactPersonName: 'Anouk Reijnders',
      nextDueOn: addWorkingDays(amsterdamDate(new Date()), 5),
      suspended: false,
      endedAt: null,
    });
    expect((await consultant.get('/referrals?limit=1')).json().items[0].progress).toEqual(progress);
  });
});

describe('an acceptance', () => {
  test('gives a new participant, a trajectory, a contact person, deadlines and the messages that are owed', async () => {
    const bsn = aBsn();
    const person = somebody({ bsn });
    const { id, version } = await aSubmittedReferral(consultant, { person });
    const answer = await accept({ id, version });
    expect(answer.statusCode).toBe(200);
    const { participantId, trajectoryId, state } = answer.json();
    expect(state).toBe('accepted');

    const [participant] = await all(
      'SELECT surname, bsn_hmac IS NOT NULL AS sealed, contact_person_id, provenance FROM participant WHERE id = $1',
      participantId,
    );
    expect(participant).toMatchObject({
      surname: person.surname,
      sealed: true,
      contact_person_id: coach.userId,
    });
    const [record] = await all(`SELECT id, recorded_on::text FROM source_record WHERE source_id = $1`, id);
    expect((participant!.provenance as Record<string, unknown>).phone).toEqual({
      source: 'referral',
      recordedOn: record!.recorded_on,
      sourceRecordId: record!.id,
    });
    expect(
      await all('SELECT kind FROM deadline WHERE trajectory_id = $1 ORDER BY kind', trajectoryId),
    ).toEqual([{ kind: 'diagnoseReport' }, { kind: 'firstContact' }, { kind: 'intake' }]);
    expect(
      await all('SELECT type FROM case_journal WHERE trajectory_id = $1 ORDER BY id', trajectoryId),
    ).toEqual([{ type: 'trajectory.opened' }, { type: 'referral.accepted' }]);
    expect(await all(`SELECT job FROM outbox WHERE payload->>'referralId' = $1 ORDER BY job`, id)).toEqual([
      { job: 'referral.tellContactPerson' },
      { job: 'referral.tellReferrer' },
    ]);
  });

  test('proposes contact persons, with how full each is: who only leads a team comes after who carries cases', async () => {
    const { id } = await aSubmittedReferral(consultant, { person: somebody() });
    const before = (await teamLead.get(`/referrals/${id}/contact-person-candidates`)).json().items;
    const load = (items: { id: string; openTrajectories: number }[]) =>
      items.find((one) => one.id === coach.userId)!.openTrajectories;
    await accept(await aSubmittedReferral(consultant, { person: somebody() }));
    const after = (await teamLead.get(`/referrals/${id}/contact-person-candidates`)).json().items;
    expect(load(after)).toBe(load(before) + 1);
    expect(after.at(-1)).toMatchObject({ teamName: expect.any(String), openTrajectories: 0, away: false });
    expect(after.at(-1).reason).toMatch(/^heeft geen eigen caseload; zelfde team/);
    expect((await consultant.get(`/referrals/${id}/contact-person-candidates`)).statusCode).toBe(403);
    expect(
      (await teamLead.get(`/referrals/${(await aDraftReferral(consultant)).id}/contact-person-candidates`))
        .statusCode,
    ).toBe(404);
  });

  test('that skips diagnose says why', async () => {
    const referral = await aSubmittedReferral(consultant, { person: somebody() });
    const silent = await accept(referral, { entryStage: 'plaatsing' });
    expect(silent.json()).toMatchObject({
      status: 409,
      missing: ['reden om diagnose over te slaan ontbreekt'],
    });
    const told = await accept(referral, { entryStage: 'plaatsing', entryReason: 'Kan morgen beginnen.' });
    expect(told.json().progress.stage).toBe('plaatsing');
  });

  test('needs a contact person who is here, and leaves nothing behind when it fails', async () => {
    const gone = await aUser(api.database.ownerUrl);
    await owner.query('UPDATE app_user SET active = false WHERE id = $1', [gone.userId]);
    const person = somebody();
    const referral = await aSubmittedReferral(consultant, { person });
    const answer = await accept(referral, { contactPersonId: gone.userId });
    expect(answer.json()).toMatchObject({ status: 422, code: 'cannot-be-contact-person' });
    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toEqual([]);
    expect((await teamLead.get(`/referrals/${referral.id}`)).json().state).toBe('submitted');
  });

  test('recognises somebody by BSN, and names whose trajectory is already running, in words', async () => {
    const person = somebody({ bsn: aBsn() });
    const first = (await accept(await aSubmittedReferral(consultant, { person }))).json();
    const second = await aSubmittedReferral(consultant, { person: { ...person, phone: '0687654321' } });
    const refused = await accept(second);
    expect(refused.json()).toMatchObject({ status: 409, code: 'referral-already-in-trajectory' });
    expect(refused.json().detail).not.toContain(first.trajectoryId);
    expect(refused.json().detail).toContain('Anouk Reijnders');
    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toHaveLength(1);
  });

  test('does not trust a BSN that stands with somebody else', async () => {
    const bsn = aBsn();
    const first = (await accept(await aSubmittedReferral(consultant, { person: somebody({ bsn }) }))).json();
    await endTrajectory(first.trajectoryId);
    const other = await aSubmittedReferral(consultant, {
      person: somebody({ bsn, givenName: 'Karel', birthDate: '1960-01-01' }),
    });
    expect((await accept(other)).json()).toMatchObject({ status: 409, code: 'referral-bsn-in-doubt' });
    const chosen = await accept(other, { participantId: first.participantId });
    expect(chosen.json()).toMatchObject({ state: 'accepted', participantId: first.participantId });
  });

  test('begins a new trajectory for somebody who was here before, with what the referral adds', async () => {
    const person = somebody({ bsn: aBsn(), language: undefined });
    const first = (await accept(await aSubmittedReferral(consultant, { person }))).json();
    await endTrajectory(first.trajectoryId);
    const again = await accept(
      await aSubmittedReferral(consultant, { person: { ...person, language: 'Pools' } }),
    );
    expect(again.json()).toMatchObject({ participantId: first.participantId });
    expect(again.json().trajectoryId).not.toBe(first.trajectoryId);
    expect(await all('SELECT language FROM participant WHERE id = $1', first.participantId)).toEqual([
      { language: 'Pools' },
    ]);
  });

  test('takes nobody who does not resemble the one who is referred', async () => {
    const stranger = (await accept(await aSubmittedReferral(consultant, { person: somebody() }))).json();
    const referral = await aSubmittedReferral(consultant, {
      person: somebody({ givenName: 'Karel', birthDate: '1950-06-06', postcode: '6291 AA' }),
    });
    const answer = await accept(referral, { participantId: stranger.participantId });
    expect(answer.json()).toMatchObject({ status: 422, code: 'referral-not-a-candidate' });
  });

  /** An exit, in SQL: what comes after an earlier trajectory is the subject here. */
  async function endTrajectory(id: string): Promise<void> {
    await owner.query('BEGIN');
    for (const table of ['contact_assignment', 'stage_period']) {
      await owner.query(
        `UPDATE ${table} SET during = tstzrange(lower(during), now()) WHERE trajectory_id = $1 AND upper_inf(during)`,
        [id],
      );
    }
    await owner.query(
      `UPDATE trajectory SET active = active * tstzmultirange(tstzrange(NULL, now())), exit_reason = 'verhuizing'
       WHERE id = $1`,
      [id],
    );
    await owner.query('COMMIT');
  }
});

describe('at the same time', () => {
  test('of sixty-four acceptances of one referral one wins', async () => {
    const person = somebody();
    const referral = await aSubmittedReferral(consultant, { person });
    const answers = await Promise.all(Array.from({ length: 64 }, () => accept(referral)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 63 }, () => 412)]);
    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toHaveLength(1);
    expect(await all(`SELECT FROM outbox WHERE payload->>'referralId' = $1`, referral.id)).toHaveLength(2);
  });

  test('two referrals of one person become one participant', async () => {
    const person = somebody({ bsn: aBsn() });
    const referrals = [];
    for (let n = 0; n < 8; n += 1) referrals.push(await aSubmittedReferral(consultant, { person }));
    const answers = await Promise.all(referrals.map((referral) => accept(referral)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toHaveLength(1);
  });

  test('a connection that dies in the middle leaves everything or nothing', async () => {
    const person = somebody();
    const referral = await aSubmittedReferral(consultant, { person });
    // Holds the acceptance at its last writes, where everything but the commit is done.
    const holder = new pg.Client({ connectionString: api.database.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
    const accepting = accept(referral);
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let victim: { pid: number } | undefined;
    while (!victim) [victim] = await all<{ pid: number }>(waiting);
    await owner.query('SELECT pg_terminate_backend($1)', [victim.pid]);
    expect((await accepting).statusCode).toBeGreaterThanOrEqual(500);
    await holder.query('ROLLBACK');
    await holder.end();

    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toEqual([]);
    expect((await accept(referral)).statusCode).toBe(200);
    expect(await all('SELECT FROM participant WHERE surname = $1', person.surname)).toHaveLength(1);
  });
});

describe('possible duplicates', () => {
  test('show a consultant that somebody is known, and little more; the look is logged', async () => {
    const person = somebody({ bsn: aBsn(), givenName: 'Truus' });
    const known = (await accept(await aSubmittedReferral(consultant, { person }))).json();
    const { id } = await aDraftReferral(consultant, { person });
    const answer = await consultant.get(`/referrals/${id}/possible-duplicates`);
    expect(answer.json().items).toEqual([
      {
        participantId: known.participantId,
        score: expect.any(Number),
        reasons: expect.arrayContaining(['Het BSN is gelijk.', 'De geboortedatum is gelijk.']),
        name: `T. ${person.surname!.slice(0, 1)}.`,
        birthYear: Number(person.birthDate!.slice(0, 4)),
        inTrajectory: true,
        contactPersonName: null,
        advice: null,
      },
    ]);
    expect(answer.body).not.toContain(person.surname);
    expect(
      await all(
        `SELECT participant_ids FROM access_log WHERE action = 'candidates.listed' AND purpose LIKE '%' || $1`,
        id,
      ),
    ).toEqual([{ participant_ids: [known.participantId] }]);
  });

  test.each([
    [
      'name and birth date',
      (person: object) => ({ ...person, phone: '0600000001', email: undefined, postcode: undefined }),
    ],
    [
      'telephone',
      (person: object) => ({ ...person, surname: 'Anders', givenName: 'Anna', birthDate: '1970-07-07' }),
    ],
  ])('are found by %s', async (_, alike) => {
    const person = somebody();
    const known = (await accept(await aSubmittedReferral(consultant, { person }))).json();
    const { id } = await aDraftReferral(consultant, { person: alike(person) });
    const { items } = (await consultant.get(`/referrals/${id}/possible-duplicates`)).json();
    expect(items.map(({ participantId }: { participantId: string }) => participantId)).toContain(
      known.participantId,
    );
  });

  test('do not show neighbours or namesakes', async () => {
    const person = somebody({ postcode: '6228 ZZ' });
    await accept(await aSubmittedReferral(consultant, { person }));
    const neighbour = {
      surname: person.surname,
      givenName: 'Wim',
      birthDate: '1950-01-01',
      postcode: '6228 ZZ',
    };
    const { id } = await aDraftReferral(consultant, { person: neighbour });
    expect((await consultant.get(`/referrals/${id}/possible-duplicates`)).json()).toEqual({ items: [] });
  });

  test('tell whoever decides whom to choose', async () => {
    const person = somebody();
    await accept(await aSubmittedReferral(consultant, { person }));
    const { id } = await aSubmittedReferral(consultant, { person });
    const { items } = (await teamLead.get(`/referrals/${id}/possible-duplicates`)).json();
    expect(items[0]).toMatchObject({
      name: expect.stringContaining(person.surname!),
      contactPersonName: 'Anouk Reijnders',
    });
    expect((await elsewhere.get(`/referrals/${id}/possible-duplicates`)).statusCode).toBe(404);
  });

  describe('are said to be the same person or somebody else by who refers', () => {
    const say = (by: Caller, { id, version }: Versioned, participantId: string, samePerson: boolean) =>
      by.put(
        `/referrals/${id}/possible-duplicates/${participantId}/advice`,
        { samePerson },
        ifMatch(version),
      );
    const adviceOn = async (by: Caller, { id }: Versioned) =>
      (await by.get(`/referrals/${id}/possible-duplicates`)).json().items[0].advice;
    /** Somebody who is known, and a draft about them. */
    const aKnownPerson = async () => {
      const person = somebody();
      const { participantId } = (await accept(await aSubmittedReferral(consultant, { person }))).json();
      return { person, participantId, draft: await aDraftReferral(consultant, { person }) };
    };

    test('which who decides reads as advice; the last word holds', async () => {
      const { draft, participantId } = await aKnownPerson();
      expect((await say(consultant, draft, participantId, true)).statusCode).toBe(204);
      expect((await say(consultant, draft, participantId, false)).statusCode).toBe(204);
      const said = { samePerson: false, byName: expect.any(String), at: expect.any(String) };
      expect(await adviceOn(consultant, draft)).toEqual(said);
      const submitted = (
        await consultant.put(`/referrals/${draft.id}/submission`, undefined, ifMatch(draft.version))
      ).json();
      expect(await adviceOn(teamLead, submitted)).toEqual(said);

      // Once it is submitted it is no longer theirs to say.
      const late = await say(consultant, submitted, participantId, true);
      expect([late.statusCode, late.json().code]).toEqual([409, 'referral-not-editable']);
      expect((await say(teamLead, submitted, participantId, true)).statusCode).toBe(403);
      expect(await adviceOn(teamLead, submitted)).toEqual(said);
    });

    test('of the candidates alone, and of nobody by another municipality', async () => {
      const { draft, participantId } = await aKnownPerson();
      const other = (await accept(await aSubmittedReferral(consultant, { person: somebody() }))).json();
      const refused = await Promise.all(
        [other.participantId, newId()].map((id) => say(consultant, draft, id, true)),
      );
      expect(refused.map((one) => [one.statusCode, one.json().code])).toEqual(
        Array.from({ length: 2 }, () => [422, 'referral-not-a-candidate']),
      );
      // Word for word the same, whether there is such a participant or not.
      expect(refused[0]!.json().detail).toBe(refused[1]!.json().detail);
      expect((await say(elsewhere, draft, participantId, true)).statusCode).toBe(404);
      expect(await adviceOn(consultant, draft)).toBeNull();
    });

    test('about who was merged into another since, it is about that other; nothing is shown of who is not alike', async () => {
      const { draft, participantId, person } = await aKnownPerson();
      const gone = newId();
      await owner.query(`INSERT INTO participant (id, surname, merged_into_id) VALUES ($1, 'Weg', $2)`, [
        gone,
        participantId,
      ]);
      await owner.query(
        `INSERT INTO duplicate_advice (referral_id, participant_id, same_person, given_by)
         SELECT id, $2, true, referrer_id FROM referral WHERE id = $1`,
        [draft.id, gone],
      );
      expect(await adviceOn(consultant, draft)).toMatchObject({ samePerson: true });
      const changed = await consultant.patch(
        `/referrals/${draft.id}`,
        { person: { ...somebody(), municipalityCode: person.municipalityCode } },
        ifMatch(draft.version),
      );
      expect(changed.statusCode).toBe(200);
      const { items } = (await consultant.get(`/referrals/${draft.id}/possible-duplicates`)).json();
      expect(items).toEqual([]);
    });
  });
});
