import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '#kernel/id.js';
import type { Finding, Findings, Verdict } from '../findings.js';
import { atMost } from '../findings.js';
import type { BenchServer } from '../ground.js';
import { importTime, startImport } from '../imports/import-process.js';
import { parsedRows, plainImport } from '../imports/plain-import.js';
import { writeLargeExport } from '../large-export.js';
import type { Measured } from '../load/closed-loop.js';
import { byTurns } from '../load/closed-loop.js';
import { askOver } from '../load/requests.js';
import type { BenchOptions } from '../options.js';
import type { Site } from '../site.js';
import { caseloadPage } from './questions.js';
import { label } from './reads.js';

const LEAD = 'teamleider';

/** How long an import takes beside the least that a database must do for it, and what colleagues notice of it. */
export async function measureImport(
  server: BenchServer,
  sites: readonly Site[],
  options: BenchOptions,
): Promise<Findings> {
  const directory = mkdtempSync(join(tmpdir(), 'doorloop-export-'));
  const path = join(directory, 'annex.csv');
  try {
    await writeLargeExport(path, options.rows);
    const speed = await againstSql(server, path, options);
    const beside = await besideColleagues(sites.at(-1)!, path, options, server.postmaster);
    return {
      title: `Import of ${options.rows.toLocaleString('en')} rows`,
      lines: beside.lines,
      verdicts: [speed.verdict, beside.verdict],
      notes: [speed.note, ...beside.notes],
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The import and `\copy` with a merge in SQL, by turns, each into an empty register of its own. */
async function againstSql(
  server: BenchServer,
  path: string,
  { rows, rounds }: BenchOptions,
): Promise<{ verdict: Verdict; note: string }> {
  const parsed = await parsedRows(path, new Date().toISOString().slice(0, 10));
  const spent = { product: 0, sql: 0 };
  for (let round = 0; round < rounds; round += 1) {
    spent.sql += await withRegister(server, `sql_${round}`, ({ ownerUrl, leadId }) =>
      plainImport(ownerUrl, parsed, leadId),
    );
    spent.product += await withRegister(server, `import_${round}`, async ({ appUrl, owner }) => {
      const started = await startImport({ ...keys(), DATABASE_URL: appUrl }, owner, path, LEAD);
      await started.done;
      return (await importTime(owner))!;
    });
  }
  const perSecond = (ms: number): string => Math.round((rows * rounds * 1_000) / ms).toLocaleString('en');
  return {
    verdict: atMost('Import: time against `\\copy` and the same merge in SQL', spent.product / spent.sql, 4),
    note: `Rows per second: the import ${perSecond(spent.product)}, \`\\copy\` and a merge in SQL ${perSecond(spent.sql)}. The SQL is given rows that were read and checked beforehand, and goes by the BSN alone; the import reads the file, compares people, seals BSNs, asks about doubts and reports on every row.`,
  };
}

/** Coaches open their lists, first alone and then while an import is at work on the same register. */
async function besideColleagues(
  site: Site,
  path: string,
  options: BenchOptions,
  postmaster: number | null,
): Promise<{ lines: Finding[]; verdict: Verdict; notes: string[] }> {
  const questions = await Promise.all(site.staff.coaches.map((coach) => caseloadPage(coach, 'mine')));
  const { ask, close } = await askOver(site.api.port, options.connections);
  const measure = async (name: string): Promise<Measured> => {
    let at = 0;
    const next = (lane: number) => ask(questions[at++ % questions.length]!.request, lane);
    const variant = { name, nodePid: site.api.pid, ask: next };
    return (await byTurns([variant], { ...options, lanes: options.connections, postmaster })).get(name)!;
  };
  try {
    const idle = await measure('idle');
    const started = await startImport(site.settings, site.owner, path, 'coach0');
    const busy = await measure('busy');
    const lasted = started.running();
    await started.stop();
    const name = `${label(site)} caseload page`;
    return {
      lines: [
        { what: `${name}, no import`, measured: idle },
        { what: `${name}, during an import`, measured: busy },
      ],
      verdict: atMost('Caseload page: p95 during an import against without', busy.p95 / idle.p95, 3),
      notes: lasted ? [] : ['The import ended before the pages were measured: ask for more rows.'],
    };
  } finally {
    close();
  }
}

async function withRegister<Result>(
  server: BenchServer,
  name: string,
  work: (register: { ownerUrl: string; appUrl: string; owner: pg.Pool; leadId: string }) => Promise<Result>,
): Promise<Result> {
  const urls = await server.database(name);
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 });
  try {
    const leadId = newId();
    await owner.query(
      `INSERT INTO app_user (id, username, display_name, roles) VALUES ($1, $2, 'Collega', '{teamLead}')`,
      [leadId, LEAD],
    );
    return await work({ ...urls, owner, leadId });
  } finally {
    await owner.end();
  }
}

const keys = (): Record<string, string> =>
  Object.fromEntries(
    ['BSN_KEY', 'BSN_HMAC_KEY', 'SESSION_KEY'].map((name) => [name, randomBytes(32).toString('base64')]),
  );
