import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { SYSTEM_USER_ID, systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { AccessModule } from '#access/access.module.js';
import { ImportModule } from '#intake/import/import.module.js';
import type { ImportSummary } from '#intake/import/import-run.repository.js';
import { ImportRunRepository } from '#intake/import/import-run.repository.js';
import type { ImportFile, Step } from '#intake/import/import.service.js';
import { ImportService } from '#intake/import/import.service.js';
import type { LegacySource } from '#intake/legacy/legacy-row.rules.js';
import type { RowProblem } from '#intake/legacy/row-problem.rules.js';
import { aProduct } from '../factories/product.js';
import { aUser } from '../factories/users.js';
import { type AnnexCells, anAnnexFile, anAnnexRow } from '../import/annex-file.js';
import { placedInDatabase } from '../import/database-score.js';
import { legacyTruth } from '../matching/legacy-rows.js';
import { scoreRun } from '../matching/score.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';

const FOLDER = 'test/fixtures/legacy';
const files: Record<LegacySource, string> = {
  annex: `${FOLDER}/annex-clienten.csv`,
  mtb: `${FOLDER}/mtb-medewerkers.csv`,
  podium24: `${FOLDER}/podium24-kandidaten.xlsx`,
};

interface Site {
  database: TestDatabase;
  product: TestingModule;
  owner: pg.Client;
  /** Contact person of whom no colleague handled. */
  lead: string;
}
interface Imported {
  id: string;
  summary: ImportSummary;
}
const sites: Site[] = [];

async function aSite(): Promise<Site> {
  const database = await createTestDatabase();
  const product = await aProduct(database, [AccessModule, ImportModule]);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const lead = await aUser(database.ownerUrl, { roles: ['teamLead'] });
  const sijben = await aUser(database.ownerUrl);
  await owner.query(`UPDATE app_user SET former_names = '{J. Sijben}' WHERE id = $1`, [sijben.userId]);
  sites.push({ database, product, owner, lead: lead.userId });
  return sites.at(-1)!;
}
afterAll(async () => {
  for (const { database, product, owner } of sites) {
    await owner.end();
    await product.close();
    await database.drop();
  }
});

async function importing(
  { product, lead }: Site,
  given: readonly ImportFile[],
  { dryRun = false, contactPersonId = lead as string | null } = {},
): Promise<Imported> {
  const id = newId();
  const database = product.get(Database);
  const runs = product.get(ImportRunRepository);
  const run = await database.write(systemActor, async (tx) => {
    await runs.add(tx, { id, dryRun, requestedBy: SYSTEM_USER_ID, defaultContactPersonId: contactPersonId });
    return runs.find(tx, id);
  });
  return { id, summary: await product.get(ImportService).run(run!, given) };
}

/** The three exports, in this order. */
const exportsOf = (...sources: LegacySource[]): ImportFile[] =>
  sources.map((source) => ({ source, open: () => files[source] }));
const annex = (...rows: AnnexCells[]): ImportFile[] => {
  const path = anAnnexFile(rows);
  return [{ source: 'annex', open: () => path }];
};

const all = async <Row = Record<string, unknown>>(
  { owner }: Site,
  sql: string,
  ...values: unknown[]
): Promise<Row[]> => (await owner.query(sql, values)).rows as Row[];

/** One checksum per table, but for the logs of runs and looks. */
async function checksums(site: Site): Promise<Record<string, string>> {
  const tables = await all<{ name: string }>(
    site,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       AND table_name NOT IN ('import_run', 'import_row', 'import_doubt', 'access_log') ORDER BY 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await all<{ sum: string }>(
      site,
      `SELECT count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM ${name} t`,
    );
    sums[name] = row!.sum;
  }
  return sums;
}

const reportOf = (site: Site, { id }: Imported) =>
  all<{
    source: string;
    line: number;
    outcome: string;
    participant_id: string | null;
    problems: RowProblem[];
  }>(site, 'SELECT * FROM import_row WHERE import_run_id = $1 ORDER BY source, line', id);

async function score(site: Site) {
  const truth = legacyTruth();
  return scoreRun(await placedInDatabase(site.owner), (id) => truth(`${id}/`));
}

describe('the three exports', () => {
  let site: Site;
  let first: Imported;
  beforeAll(async () => {
    site = await aSite();
    first = await importing(site, exportsOf('annex', 'mtb', 'podium24'));
  });

  test('are told row by row, and a broken row does not hold up the others', async () => {
    const { sources } = first.summary as { sources: Record<string, Record<string, number>> };
    const told = Object.values(sources).flatMap((outcomes) => Object.values(outcomes));
    expect(told.reduce((sum, count) => sum + count)).toBe((await reportOf(site, first)).length);
    expect(sources.annex).toMatchObject({ duplicateRow: 1, rejected: 2 });
    const broken = (await reportOf(site, first)).filter(({ outcome }) => outcome === 'rejected');
    for (const { line, participant_id: participant, problems } of broken) {
      expect(participant).toBeNull();
      expect(problems[0]).toEqual({
        line,
        column: expect.any(String),
        code: expect.any(String),
        reason: expect.stringMatching(/^[A-Z].*\.$/),
        severity: 'error',
      });
    }
  });

  test('keep people apart and bring the records of one person together', async () => {
    const { wrongMerges, merged, mergedOrQueued, falseQueuePairs, queuePairs } = await score(site);
    expect(wrongMerges).toEqual([]);
    expect(merged).toBeGreaterThanOrEqual(0.85);
    expect(mergedOrQueued).toBeGreaterThanOrEqual(0.99);
    expect(falseQueuePairs.length).toBeLessThanOrEqual(0.02 * queuePairs);
  });

  test('give every open trajectory exactly one contact person, of whom no one is gone', async () => {
    expect(
      await all(
        site,
        `SELECT count(DISTINCT t.id)::int AS trajectories, count(*)::int AS assignments,
           bool_and(u.active) AS here, bool_and(range_agg_is_whole) AS whole
         FROM (SELECT t.*, (SELECT range_agg(c.during) = t.active FROM contact_assignment c
                            WHERE c.trajectory_id = t.id) AS range_agg_is_whole
               FROM trajectory t WHERE upper_inf(t.active)) t
         JOIN contact_assignment c ON c.trajectory_id = t.id AND upper_inf(c.during)
         JOIN app_user u ON u.id = c.user_id`,
      ),
    ).toEqual([
      {
        trajectories: first.summary.trajectories,
        assignments: first.summary.trajectories,
        here: true,
        whole: true,
      },
    ]);
  });

  test('leave without a trajectory only whom every former organisation had let go', async () => {
    expect(
      await all(
        site,
        `SELECT DISTINCT r.intake->>'status' AS status FROM source_record r
         WHERE NOT EXISTS (SELECT FROM trajectory t WHERE t.participant_id = r.participant_id)`,
      ),
    ).toEqual([{ status: 'deregistered' }]);
  });

  test('bring the former colleague along as contact person', async () => {
    const [{ count }] = (await all<{ count: number }>(
      site,
      `SELECT count(*)::int FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE 'J. Sijben' = ANY (u.former_names)`,
    )) as [{ count: number }];
    expect(count).toBeGreaterThan(200);
  });

  test('say of each doubtful pair which two rows, how likely, and why', async () => {
    const doubts = await all(site, 'SELECT * FROM import_doubt WHERE import_run_id = $1', first.id);
    expect(doubts).toHaveLength(first.summary.doubts as number);
    for (const doubt of doubts)
      expect(doubt).toMatchObject({
        left_line: expect.any(Number),
        right_line: expect.any(Number),
        score: expect.stringMatching(/^0\.\d+$/),
        reasons: expect.arrayContaining([expect.any(String)]),
      });
  });

  test('again change not a byte', async () => {
    const before = await checksums(site);
    const second = await importing(site, exportsOf('annex', 'mtb', 'podium24'));
    expect(await checksums(site)).toEqual(before);
    const again = new Set((await reportOf(site, second)).map(({ outcome }) => outcome));
    expect(again).toEqual(new Set(['unchanged', 'duplicateRow', 'rejected']));
  });

  test('lead to the same stages, whatever the order of files that come in together', async () => {
    const stages = (of: Site) =>
      all(
        of,
        `SELECT r.source, r.source_id, e.stage FROM caseload_entry e JOIN source_record r USING (participant_id)
         WHERE (SELECT count(*) FROM source_record other WHERE other.participant_id = r.participant_id) = 3
         ORDER BY 1, 2`,
      );
    const other = await aSite();
    await importing(other, exportsOf('podium24', 'annex', 'mtb'));
    expect((await stages(site)).length).toBeGreaterThan(50);
    expect(await stages(other)).toEqual(await stages(site));
  });

  test('are tried without a trace, with the report that the real import gives', async () => {
    const trial = await aSite();
    const before = await checksums(trial);
    const dry = await importing(trial, exportsOf('annex', 'mtb', 'podium24'), { dryRun: true });
    expect(await checksums(trial)).toEqual(before);
    expect(dry.summary).toEqual(first.summary);
    const bare = ({ participant_id: _, import_run_id: __, ...row }: Record<string, unknown>) => row;
    expect((await reportOf(trial, dry)).map(bare)).toEqual((await reportOf(site, first)).map(bare));
  });

  test.each([[['podium24', 'mtb', 'annex']], [['mtb', 'podium24', 'annex']]] as [LegacySource[]][])(
    'in the order %j: the same people, stages and contact persons',
    async (order) => {
      const other = await aSite();
      for (const source of order) await importing(other, exportsOf(source));
      const { wrongMerges, merged, mergedOrQueued, falseQueuePairs, queuePairs } = await score(other);
      expect(wrongMerges).toEqual([]);
      expect(merged).toBeGreaterThanOrEqual(0.85);
      expect(mergedOrQueued).toBeGreaterThanOrEqual(0.99);
      expect(falseQueuePairs.length).toBeLessThanOrEqual(0.02 * queuePairs);
      expect(
        await all(
          other,
          `SELECT count(*)::int FROM trajectory t WHERE NOT EXISTS
        (SELECT FROM contact_assignment c WHERE c.trajectory_id = t.id AND upper_inf(c.during))`,
        ),
      ).toEqual([{ count: 0 }]);
    },
  );
});

describe('a file that comes in again', () => {
  const surname = (site: Site, number: string) =>
    all(
      site,
      `SELECT p.surname, p.phone FROM participant p JOIN source_record r ON r.participant_id = p.id WHERE r.source_id = $1`,
      number,
    );

  test('with something newer changes the participant; with something older it does not', async () => {
    const site = await aSite();
    const row = anAnnexRow(1);
    const number = row['Cliëntnummer']!;
    await importing(site, annex(row));
    const newer = await importing(
      site,
      annex({ ...row, Telefoon: '0699999999', 'Datum aanmelding': '01-01-2025' }),
    );
    expect(await reportOf(site, newer)).toMatchObject([{ outcome: 'updated', problems: [] }]);
    const older = await importing(
      site,
      annex({ ...row, Telefoon: '0611111111', 'Datum aanmelding': '01-01-2020' }),
    );
    expect(await reportOf(site, older)).toMatchObject([
      { outcome: 'unchanged', problems: [{ code: 'row-older' }] },
    ]);
    expect(await surname(site, number)).toMatchObject([{ phone: '0699999999' }]);
  });

  test('never takes back what a person entered later', async () => {
    const site = await aSite();
    const row = anAnnexRow(2);
    await importing(site, annex(row));
    await site.owner.query(
      `UPDATE participant SET phone = '0622222222',
         provenance = provenance || '{"phone": {"source": "person", "recordedOn": "2026-01-01"}}'`,
    );
    await importing(site, annex({ ...row, Telefoon: '0699999999', 'Datum aanmelding': '01-01-2025' }));
    expect(await surname(site, row['Cliëntnummer']!)).toMatchObject([{ phone: '0622222222' }]);
  });

  test('tells a number that stands in it twice, and takes the first', async () => {
    const site = await aSite();
    const [row, other] = [anAnnexRow(3), { ...anAnnexRow(4), Cliëntnummer: '50003' }];
    for (let time = 0; time < 2; time += 1) {
      const imported = await importing(site, annex(row, other));
      expect((await reportOf(site, imported)).map(({ outcome }) => outcome)).toEqual([
        time === 0 ? 'created' : 'unchanged',
        'duplicateRow',
      ]);
    }
    expect(await surname(site, '50003')).toMatchObject([{ surname: row.Achternaam }]);
  });
});

describe('the contact person', () => {
  test('who cannot be found is asked for, and given at the next run', async () => {
    const site = await aSite();
    const row = anAnnexRow(5, { Behandelaar: 'Onbekend' });
    const without = await importing(site, annex(row), { contactPersonId: null });
    expect(await reportOf(site, without)).toMatchObject([
      {
        outcome: 'created',
        problems: [{ line: 2, column: 'Behandelaar', code: 'contact-person', severity: 'error' }],
      },
    ]);
    expect(await all(site, 'SELECT FROM trajectory')).toEqual([]);
    await importing(site, annex(row));
    expect(await all(site, 'SELECT contact_person_id FROM caseload_entry')).toEqual([
      { contact_person_id: site.lead },
    ]);
  });
});

describe('an import that is broken off', () => {
  test('anywhere goes on where it was, and ends as one that was not', async () => {
    // Of two batches, one of which is not full.
    const rows = Array.from({ length: 1_200 }, (_, n) => anAnnexRow(n));
    const [whole, broken] = [await aSite(), await aSite()];
    await importing(whole, annex(...rows));
    const file = annex(...rows);
    const id = newId();
    const [database, runs] = [broken.product.get(Database), broken.product.get(ImportRunRepository)];
    await database.write(systemActor, (tx) =>
      runs.add(tx, { id, dryRun: false, requestedBy: SYSTEM_USER_ID, defaultContactPersonId: broken.lead }),
    );
    const run = (await database.read(systemActor, (tx) => runs.find(tx, id)))!;
    // At every transaction of the run once: before it commits, everything it did goes.
    for (let survives = 0, ended = false; !ended; survives += 1) {
      let left = survives;
      const step: Step = (work) =>
        database.write(systemActor, async (tx) => {
          const result = await work(tx);
          if (left === 0) throw new Error('power cut');
          left -= 1;
          return result;
        });
      ended = await broken.product
        .get(ImportService)
        .run(run, file, step)
        .then(
          () => true,
          () => false,
        );
    }
    const figures = (site: Site) =>
      all(
        site,
        `SELECT (SELECT count(*)::int FROM participant) AS people, (SELECT count(*)::int FROM source_record) AS records,
           (SELECT count(*)::int FROM trajectory) AS trajectories,
           (SELECT json_object_agg(outcome, n) FROM (SELECT outcome, count(*) AS n FROM import_row GROUP BY 1) o) AS told`,
      );
    expect(await figures(broken)).toEqual(await figures(whole));
  });

  test('or runs twice at the same time brings everybody in once', async () => {
    const site = await aSite();
    const rows = Array.from({ length: 1_200 }, (_, n) => anAnnexRow(n));
    const [file, other] = [annex(...rows), annex(...rows)];
    await Promise.all([
      importing(site, file),
      importing(site, other),
      importing(site, file, { dryRun: true }),
    ]);
    expect(
      await all(
        site,
        `SELECT count(*)::int AS records, count(DISTINCT source_id)::int AS numbers,
           (SELECT count(*)::int FROM participant p WHERE NOT EXISTS
             (SELECT FROM trajectory t WHERE t.participant_id = p.id)) AS left FROM source_record`,
      ),
    ).toEqual([{ records: 1_200, numbers: 1_200, left: 0 }]);
  });
});

test('a cell that a spreadsheet would run stays the text it is', async () => {
  const site = await aSite();
  await importing(
    site,
    annex(anAnnexRow(6, { Hulpvraag: '=HYPERLINK("http://example.nl")', Adres: '+31 straat 1' })),
  );
  expect(
    await all(
      site,
      `SELECT intake->>'referralQuestion' AS question, person->>'addressLine' AS address FROM source_record`,
    ),
  ).toEqual([{ question: '=HYPERLINK("http://example.nl")', address: '+31 straat 1' }]);
});
