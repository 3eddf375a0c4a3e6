import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { Environment } from '#kernel/environment.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import type { ReportRow } from '#intake/import/import-report.rules.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { TestApi } from '../http/test-api.js';

const FOLDER = 'test/fixtures/legacy';
const annex = readFileSync(`${FOLDER}/annex-clienten.csv`);

let api: TestApi;
let worker: TestingModule | undefined;
let owner: pg.Client;
let steward: Caller;
let leadId: string;

beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await aUser(api.database.ownerUrl, { username: 'gegevens', roles: ['dataSteward'] });
  leadId = (await aUser(api.database.ownerUrl, { username: 'teamleider', roles: ['teamLead'] })).userId;
  steward = await api.signIn('gegevens');
});
afterAll(async () => {
  await worker?.close();
  await owner.end();
  await api.stop();
});

function upload(caller: Caller, parts: Readonly<Record<string, string | Buffer>>) {
  const boundary = 'doorloop-boundary';
  const payload = Buffer.concat([
    ...Object.entries(parts).flatMap(([name, content]) => {
      const filename =
        typeof content === 'string' ? '' : `; filename="${name}.csv"\r\nContent-Type: text/csv`;
      return [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n`),
        Buffer.from(content as string),
        Buffer.from('\r\n'),
      ];
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return api.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...caller.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
}

const all = async (sql: string, ...values: unknown[]) => (await owner.query(sql, values)).rows;

async function ended(id: string) {
  for (;;) {
    const run = (await steward.get(`/imports/${id}`)).json();
    if (run.state === 'done' || run.state === 'failed') return run;
    await pause(100);
  }
}

describe('an upload', () => {
  test('waits sealed until a worker takes it, and is gone when that is done', async () => {
    const { id } = (await upload(steward, { annex })).json();
    const [, bsn] = annex.toString('latin1').split('\n')[1]!.split(';');
    const pieces = await all('SELECT cipher FROM import_piece WHERE import_run_id = $1', id);
    expect(pieces).toHaveLength(1);
    expect(annex.includes(bsn!)).toBe(true);
    expect(pieces[0].cipher.includes(bsn!)).toBe(false);
    worker = await Test.createTestingModule({
      imports: [WorkerModule.forRoot(api.app.get(Environment))],
    }).compile();
    await worker.init();
    expect(await ended(id)).toMatchObject({ state: 'done', dryRun: true });
    expect(await all('SELECT FROM import_piece')).toEqual([]);
  });

  test('is a trial unless told otherwise: it runs as a job and keeps nothing', async () => {
    const answer = await upload(steward, { annex, contactPerson: leadId });
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ state: 'queued', dryRun: true });
    const run = await ended(answer.json().id);
    expect(run).toMatchObject({
      state: 'done',
      rowsRead: 1402,
      failure: null,
      summary: { sources: { annex: { created: 1399, duplicateRow: 1, rejected: 2 } }, trajectories: 1399 },
    });
    expect(await all('SELECT FROM participant')).toEqual([]);
    expect(await all('SELECT FROM import_piece')).toEqual([]);
  });

  test('of all three brings everybody in; the report is paged and can be downloaded whole', async () => {
    const answer = await upload(steward, {
      dryRun: 'false',
      contactPerson: 'teamleider',
      annex,
      mtb: readFileSync(`${FOLDER}/mtb-medewerkers.csv`),
      podium24: readFileSync(`${FOLDER}/podium24-kandidaten.xlsx`),
    });
    const { id } = answer.json();
    const run = await ended(id);
    expect(run.state).toBe('done');
    expect(await all('SELECT count(*)::int FROM caseload_entry WHERE ended_at IS NULL')).toEqual([
      { count: run.summary.trajectories },
    ]);
    const first = (await steward.get(`/imports/${id}/rows?limit=2`)).json();
    expect(first.items.map(({ line }: { line: number }) => line)).toEqual([2, 3]);
    const next = (await steward.get(`/imports/${id}/rows?limit=1&cursor=${first.nextCursor}`)).json();
    expect(next.items[0]).toMatchObject({ source: 'annex', line: 4, outcome: 'created' });
    const rows = async (query: string) =>
      (await steward.get(`/imports/${id}/rows?limit=100&${query}`)).json().items as ReportRow[];
    const refused = await rows('outcome=rejected&source=annex');
    expect(refused.map(({ outcome, source }) => [outcome, source])).toEqual([
      ['rejected', 'annex'],
      ['rejected', 'annex'],
    ]);
    expect((await rows('problems=true')).every(({ problems }) => problems.length > 0)).toBe(true);
    expect((await rows('problems=false')).every(({ problems }) => problems.length === 0)).toBe(true);
    const download = await steward.get(`/imports/${id}/report`);
    expect(download.headers['content-disposition']).toContain('attachment');
    const report = download.json();
    expect(report.rows).toHaveLength(run.rowsRead);
    expect(report.doubts[0]).toMatchObject({
      left: { source: 'mtb' },
      reasons: expect.arrayContaining([expect.stringMatching(/\.$/)]),
    });
    expect((await steward.get('/imports')).json().items[0]).toMatchObject({ id, state: 'done' });
    expect((await all(`SELECT FROM access_log WHERE action = 'report.opened'`)).length).toBeGreaterThan(0);
  });
});

describe('what cannot be imported', () => {
  test.each([
    [{}, 422, 'import-no-file'],
    [{ brief: Buffer.from('x') }, 422, 'import-unknown-file'],
    [{ annex: Buffer.from('x'), kleur: 'rood' }, 422, 'import-unknown-field'],
    [{ annex: Buffer.from('x'), dryRun: 'misschien' }, 422, 'import-dry-run'],
    [{ annex: Buffer.from('x'), contactPerson: 'gegevens' }, 422, 'import-contact-person'],
  ] as const)('%j is refused and nothing is kept', async (parts, status, code) => {
    const before = await all('SELECT count(*) FROM import_run');
    const answer = await upload(steward, parts as Record<string, string | Buffer>);
    expect(answer.json()).toMatchObject({ status, code });
    expect(await all('SELECT count(*) FROM import_run')).toEqual(before);
  });

  test('JSON is no upload', async () => {
    expect((await steward.post('/imports', {})).json()).toMatchObject({ status: 415 });
  });

  test('a file of another kind is told in the summary', async () => {
    const { id } = (await upload(steward, { mtb: Buffer.from('geen export') })).json();
    const { state, summary } = await ended(id);
    expect([state, summary.files.mtb[0].severity]).toEqual(['done', 'error']);
  });

  test('only whoever may import comes in', async () => {
    const lead = await api.signIn('teamleider');
    expect((await upload(lead, { annex })).statusCode).toBe(403);
    expect((await lead.get('/imports')).statusCode).toBe(403);
  });
});
