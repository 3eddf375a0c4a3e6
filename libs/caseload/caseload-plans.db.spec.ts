import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import { statementOf } from '../../test/bench/load/product-reads.js';
import { seed } from '../../test/bench/seed/seed.js';
import { actorFor } from '../../test/bench/site.js';
import { lookingStages } from '#placement/match-list.rules.js';
import { MatchRepository } from '#placement/match.repository.js';
import { testEnvironment } from '../../test/factories/environment.js';
import type { TestDatabase } from '../../test/postgres/test-database.js';
import { createTestDatabase } from '../../test/postgres/test-database.js';
import type { CaseloadPage } from './caseload.repository.js';
import { CaseloadRepository } from './caseload.repository.js';
import { MyDayRepository } from './my-day.repository.js';

let database: TestDatabase;
let runtime: pg.Client;
let coach: Actor;
let admin: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  const staff = await seed(database.ownerUrl, testEnvironment(database.appUrl), 10_000);
  [coach, admin] = [actorFor(staff.coaches[0]!), actorFor(staff.admin)];
  runtime = new pg.Client({ connectionString: database.appUrl });
  await runtime.connect();
}, 120_000);
afterAll(async () => {
  await runtime.end();
  await database.drop();
});

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

type Statement = Awaited<ReturnType<typeof statementOf>>;

const literal = (value: unknown): string =>
  value === null || value === undefined
    ? 'NULL'
    : Array.isArray(value)
      ? `'{${value.join(',')}}'`
      : `'${String(value)}'`;

/** How the worklist is found, planned once for all values as the api has it planned. */
async function scans(actor: Actor, page: Partial<CaseloadPage>): Promise<string[]> {
  const statement = await statementOf((reads) =>
    new CaseloadRepository(reads).page(actor, {
      ...{ view: 'mine', sort: 'dueOn', filters: {}, after: null, limit: 50 },
      ...page,
    }),
  );
  return (await scansOf(actor, statement)).filter((scan) => scan.includes(': caseload_entry'));
}

/** Every scan of the plan, with what it goes through. */
async function scansOf(actor: Actor, { text, values }: Statement): Promise<string[]> {
  await runtime.query('BEGIN');
  await runtime.query(rowScope.text, rowScopeValues(actor));
  await runtime.query('SET LOCAL plan_cache_mode = force_generic_plan');
  await runtime.query(`PREPARE page AS ${text}`);
  const { rows } = await runtime.query(
    `EXPLAIN (FORMAT JSON) EXECUTE page (${values.map(literal).join(', ')})`,
  );
  await runtime.query('DEALLOCATE page');
  await runtime.query('ROLLBACK');
  const found: string[] = [];
  const walk = (node: Node): void => {
    const what = node['Index Name'] ?? node['Relation Name'];
    if (what) found.push(`${node['Node Type']}: ${what}`);
    for (const part of node.Plans ?? []) walk(part);
  };
  walk(rows[0]['QUERY PLAN'][0].Plan as Node);
  return found;
}

const everyFilter = {
  stages: ['nazorg'],
  municipalityCodes: ['0981'],
  suspended: true,
  lastDueOn: '2026-11-21',
} as const;
const after = { value: '2026-11-21', trajectoryId: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' };

test.each<[string, 'coach' | 'admin', Partial<CaseloadPage>, string]>([
  ['one’s own', 'coach', {}, 'Index Scan: caseload_entry_contact_person'],
  ['one’s own, page after page', 'coach', { after }, 'Index Scan: caseload_entry_contact_person'],
  ['one’s own, filtered', 'coach', { filters: everyFilter }, 'Index Scan: caseload_entry_contact_person'],
  [
    'one’s own, not seen',
    'coach',
    { filters: { notSeenOn: '2026-11-22' } },
    'Index Scan: caseload_entry_contact_person',
  ],
  ['one’s own, by name', 'coach', { sort: 'name' }, 'Bitmap Index Scan: caseload_entry_contact_person'],
  ['the team’s', 'coach', { view: 'team' }, 'Index Scan: caseload_entry_team'],
  ['the team’s, page after page', 'coach', { view: 'team', after }, 'Index Scan: caseload_entry_team'],
  [
    'the team’s, by stage',
    'coach',
    { view: 'team', sort: '-stageSince' },
    'Bitmap Index Scan: caseload_entry_team',
  ],
  ['what has ended', 'coach', { view: 'ended', sort: '-endedAt' }, 'Index Scan: caseload_entry_ended'],
  ['all', 'admin', { view: 'all' }, 'Index Scan: caseload_entry_all'],
  ['all, page after page', 'admin', { view: 'all', after }, 'Index Scan: caseload_entry_all'],
  ['all, filtered', 'admin', { view: 'all', filters: everyFilter }, 'Index Scan: caseload_entry_all'],
  [
    'all, not seen',
    'admin',
    { view: 'all', filters: { notSeenOn: '2026-11-22' } },
    'Index Scan: caseload_entry_all',
  ],
  [
    'all of one',
    'admin',
    { view: 'all', filters: { contactPersonId: after.trajectoryId } },
    'Index Scan: caseload_entry_contact_person',
  ],
])('%s is found by an index', async (_list, who, page, index) => {
  const found = await scans(who === 'coach' ? coach : admin, page);
  expect(found).toContain(index);
  expect(found.filter((scan) => scan.startsWith('Seq Scan'))).toEqual([]);
});

test('the day is found by whose work it is, and each case by its key', async () => {
  const found = await scansOf(
    coach,
    await statementOf((reads) => new MyDayRepository(reads).read(coach, '2026-11-22')),
  );
  const through = (index: string) => found.filter((scan) => scan.endsWith(`: ${index}`)).length;
  expect(through('deadline_owner')).toBe(3);
  expect(through('task_owner')).toBe(1);
  // Who was not seen, what was agreed for soon, whom one substitutes for, and how many cases: one's own, of who is
  // substituted for, and of who waits for cover.
  expect(through('caseload_entry_contact_person')).toBe(6);
  expect(
    found.filter((scan) =>
      /^Seq Scan: (caseload_entry|deadline|task|trajectory|participant|plan_agreement)$/.test(scan),
    ),
  ).toEqual([]);
});

test('who looks for work is found by whose case it is, and each of them by key', async () => {
  await everybodyLooks();
  const found = await scansOf(
    coach,
    await statementOf((reads) =>
      new MatchRepository(reads).seekersFor(coach, after.trajectoryId, lookingStages, 500),
    ),
  );
  for (const index of ['caseload_entry_contact_person', 'caseload_entry_team', 'caseload_entry_pkey']) {
    expect(found.filter((scan) => scan.endsWith(`: ${index}`))).not.toEqual([]);
  }
  const large =
    /^Seq Scan: (caseload_entry|participant|involved_colleague|assessment|placement|work_wishes)$/;
  expect(found.filter((scan) => large.test(scan))).toEqual([]);
});

/** Of each case wishes, a measured level of Dutch and a proposal. */
async function everybodyLooks(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    INSERT INTO work_wishes (trajectory_id, version, participant_id, recorded_by)
    SELECT trajectory_id, 1, participant_id, contact_person_id FROM caseload_entry ON CONFLICT DO NOTHING;
    INSERT INTO assessment (id, trajectory_id, participant_id, kind, measured_on, finding, recorded_by)
    SELECT gen_random_uuid(), trajectory_id, participant_id, 'languageLevel', '2026-11-02', '{"level": "A2"}',
      contact_person_id FROM caseload_entry;
    INSERT INTO placement (id, trajectory_id, participant_id, employer_id, function_title, hours, proposed_on,
      created_by)
    SELECT gen_random_uuid(), trajectory_id, participant_id, (SELECT id FROM employer LIMIT 1), 'Kok', 20, '2026-11-02',
      contact_person_id FROM caseload_entry;
    ANALYZE work_wishes, assessment, placement`);
  await owner.end();
}
