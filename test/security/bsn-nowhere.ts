import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import pg from 'pg';
import { DEMO_PASSWORD } from '../../apps/local/demo/demo-colleagues.js';
import type { LocalInstallation } from '../e2e/local-installation.js';
import { aBsn, aPerson } from '../factories/people.js';
import { anAnnexFile, anAnnexRow } from '../import/annex-file.js';

/** Of the referred person, of the corrected one, and of two rows of an export. */
const bsns = [aBsn(), aBsn(), aBsn(), aBsn()] as const;
const [referred, corrected, imported, broken] = bsns;

interface Answer {
  readonly status: number;
  readonly body: any;
}

/** Tests on an installation that runs, of which they look through everything. */
export function bsnIsNowhere(running: () => LocalInstallation): void {
  /** Everything that came back, with what was asked for. */
  const answers: { readonly asked: string; readonly told: string }[] = [];

  async function signIn(username: string) {
    const base = `http://127.0.0.1:${running().port}/api/v1`;
    const headers: Record<string, string> = {};
    const call = async (
      method: string,
      path: string,
      body?: unknown,
      more: Record<string, string> = {},
    ): Promise<Answer> => {
      const isForm = body instanceof FormData;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const answer = await fetch(base + path, {
        method,
        headers: {
          ...headers,
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...more,
        },
        ...(body !== undefined && { body: isForm ? body : text }),
      });
      const told = await answer.text();
      answers.push({ asked: `${method} ${path}`, told: `${told} ${JSON.stringify([...answer.headers])}` });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      if (cookie) headers.cookie = cookie;
      return { status: answer.status, body: told && JSON.parse(told) };
    };
    const { status, body } = await call('POST', '/sessions', { username, password: DEMO_PASSWORD });
    expect([username, status]).toEqual([username, 201]);
    headers['x-csrf-token'] = body.csrfToken;
    return { call, userId: body.userId as string };
  }
  const version = (n: number) => ({ 'if-match': `"${n}"` });

  const planting = 'UPDATE import_run SET failure = $1 WHERE id = (SELECT id FROM import_run LIMIT 1)';

  /** Every row of every table, of the queue's too, that holds one of them in the clear. */
  async function rowsWithABsn(planted?: string): Promise<string[]> {
    const postgres = join(running().dataDir, 'postgres');
    const port = readFileSync(join(postgres, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(postgres, 'owner-password'), 'utf8');
    const owner = new pg.Client({
      host: '127.0.0.1',
      port: Number(port),
      user: 'doorloop_owner',
      password,
      database: 'postgres',
    });
    await owner.connect();
    try {
      if (planted) await owner.query(planting, [`BSN ${planted} past niet`]);
      const { rows: tables } = await owner.query<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname IN ('public', 'bullmq')`);
      expect(tables.length).toBeGreaterThan(30);
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await owner.query(`SELECT t::text AS row FROM ${name} t WHERE t::text ~ $1`, [
          bsns.join('|'),
        ]);
        found.push(...rows.map(({ row }) => `${name}: ${row}`));
      }
      return found;
    } finally {
      await owner.end();
    }
  }

  function logs(): string {
    const texts = (readdirSync(running().dataDir, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.log'))
      .map((name) => readFileSync(join(running().dataDir, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(1);
    return [running().said, ...texts].join('\n');
  }

  test('a BSN that goes through the whole product is found nowhere but where it was asked for', async () => {
    const consultant = await signIn('consulent');
    const lead = await signIn('teamleider');
    const steward = await signIn('gegevens');

    // A referral, with everything that can be wrong with it.
    const person = aPerson({ surname: 'Zuiverwater', phone: '0687654321', email: 'z@example.nl' });
    const form = {
      form: 'annex',
      municipalityCode: '0935',
      person: { ...person, bsn: referred },
      targetGroups: ['bijstand'],
      annex: { referralQuestion: 'Wat kan deze persoon aan?', participationStep: 2 },
    };
    for (const wrong of [
      { ...form, form: referred },
      { ...form, municipalityCode: referred },
      { ...form, person: { ...person, bsn: [referred] } },
      {
        ...form,
        person: { ...person, phone: `${referred}${referred}`, birthDate: referred, gender: referred },
      },
      { ...form, targetGroups: [referred] },
      `{"person": {"bsn": "${referred}"`,
      `"${referred}"`,
    ]) {
      expect((await consultant.call('POST', '/referrals', wrong)).status).toBe(400);
    }
    const draft = await consultant.call('POST', '/referrals', form, { 'idempotency-key': 'een-keer' });
    expect([draft.status, draft.body.person.maskedBsn]).toEqual([201, `*****${referred.slice(-4)}`]);
    expect(
      (await consultant.call('POST', '/referrals', form, { 'idempotency-key': 'een-keer' })).body,
    ).toEqual(draft.body);
    const referral = `/referrals/${draft.body.id}`;
    await consultant.call('GET', `${referral}/possible-duplicates`);
    const submitted = await consultant.call(
      'PUT',
      `${referral}/submission`,
      undefined,
      version(draft.body.version),
    );
    expect(submitted.status).toBe(200);
    const accepted = await lead.call(
      'PUT',
      `${referral}/acceptance`,
      { entryStage: 'diagnose', contactPersonId: lead.userId },
      version(submitted.body.version),
    );
    expect(accepted.status).toBe(200);

    // Found, opened, corrected and revealed.
    const participant = `/participants/${accepted.body.participantId}`;
    const found = await lead.call('POST', '/participant-searches', { bsn: referred });
    expect(found.body.items).toHaveLength(1);
    expect((await lead.call('POST', '/participant-searches', { bsn: referred, q: [referred] })).status).toBe(
      400,
    );
    const dossier = await lead.call('GET', participant);
    expect(dossier.status).toBe(200);
    const { version: current } = dossier.body;
    expect((await lead.call('PATCH', participant, { bsn: `${corrected}0` }, version(current))).status).toBe(
      400,
    );
    expect((await lead.call('PATCH', participant, { birthDate: corrected }, version(current))).status).toBe(
      400,
    );
    expect((await lead.call('PATCH', participant, { bsn: corrected }, version(current))).status).toBe(200);
    await lead.call('GET', `${participant}/timeline`);
    const revealed = await lead.call('POST', `${participant}/bsn-revelations`, {
      purpose: 'Aanvraag bij het UWV',
    });
    expect(revealed.body).toEqual({ bsn: corrected });
    answers.pop();

    // An export with a row that is taken over and rows that are not.
    const path = anAnnexFile([
      anAnnexRow(1, { BSN: imported }),
      anAnnexRow(2, { BSN: broken, Geboortedatum: broken }),
      anAnnexRow(3, { BSN: `${broken}7`, Telefoon: broken, Postcode: broken, 'Datum aanmelding': broken }),
    ]);
    for (const dryRun of ['true', 'false']) {
      const upload = new FormData();
      upload.set('dryRun', dryRun);
      upload.set('contactPerson', 'teamleider');
      upload.set('annex', new Blob([readFileSync(path)]), `${imported}.csv`);
      const started = await steward.call('POST', '/imports', upload);
      expect(started.status).toBe(202);
      const run = `/imports/${started.body.id}`;
      let state = started.body.state;
      while (!['done', 'failed'].includes(state)) state = (await steward.call('GET', run)).body.state;
      expect(state).toBe('done');
      expect((await steward.call('GET', `${run}/report`)).body.rows).toHaveLength(3);
    }
    rmSync(path);

    expect(answers.filter(({ told }) => bsns.some((bsn) => told.includes(bsn)))).toEqual([]);
    expect(answers.filter(({ asked }) => bsns.some((bsn) => asked.includes(bsn)))).toEqual([]);
    expect(await rowsWithABsn()).toEqual([]);
    // And one that does stand somewhere is found.
    expect(await rowsWithABsn(referred)).toHaveLength(1);
    expect(bsns.filter((bsn) => logs().includes(bsn))).toEqual([]);
  }, 120_000);

  test('a BSN in an address is refused, and its refusal does not repeat it', async () => {
    const lead = await signIn('teamleider');
    for (const typed of [
      referred,
      `Bosch ${referred.slice(0, 4)}.${referred.slice(4, 6)}.${referred.slice(6)}`,
    ]) {
      const answer = await lead.call('GET', `/participants?q=${encodeURIComponent(typed)}`);
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'noBsn']);
      expect(JSON.stringify(answer.body)).not.toContain(referred);
    }
    expect((await lead.call('GET', '/participants?q=Bosch%2014-03-1987')).status).toBe(200);
  });
}
