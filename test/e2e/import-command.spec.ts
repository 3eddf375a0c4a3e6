import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aUser } from '../factories/users.js';
import { createTestDatabase, type TestDatabase, withClient } from '../postgres/test-database.js';

const COMMAND = 'dist/apps/local/import.js';
const files = [
  ...['--annex', 'test/fixtures/legacy/annex-clienten.csv'],
  ...['--mtb', 'test/fixtures/legacy/mtb-medewerkers.csv'],
  ...['--podium24', 'test/fixtures/legacy/podium24-kandidaten.xlsx'],
];
const key = () => randomBytes(32).toString('base64');

let database: TestDatabase;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await createTestDatabase();
  await aUser(database.ownerUrl, {
    username: 'teamleider',
    displayName: 'Anouk Reijnders',
    roles: ['teamLead'],
  });
  environment = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    BSN_KEY: key(),
    BSN_HMAC_KEY: key(),
    SESSION_KEY: key(),
  };
});
afterAll(() => database.drop());

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
      env: environment,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

const people = () =>
  withClient(database.ownerUrl, async (client) => (await client.query('SELECT FROM participant')).rowCount);

describe('npm run import', () => {
  test('tries first, and reports each row and each doubtful pair', async () => {
    const report = join(mkdtempSync(join(tmpdir(), 'doorloop-report-')), 'report.json');
    const { code, said } = await run(...files, '--dry-run', '--report', report);
    expect([code, said]).toEqual([0, expect.stringContaining('Proef: er is niets bewaard.')]);
    expect(said).toContain('krijgt Anouk Reijnders als aanspreekpunt');
    expect(await people()).toBe(0);
    const { rows, doubts } = JSON.parse(readFileSync(report, 'utf8'));
    expect(Object.keys(rows[0]).sort()).toEqual(
      ['source', 'sourceId', 'line', 'outcome', 'participantId', 'problems'].sort(),
    );
    expect(doubts[0]).toMatchObject({
      left: { source: expect.any(String), sourceId: expect.any(String), line: expect.any(Number) },
      right: { source: expect.any(String), sourceId: expect.any(String), line: expect.any(Number) },
      score: expect.any(Number),
      reasons: expect.arrayContaining([expect.stringMatching(/\.$/)]),
    });
  });

  test('then brings them in, any of the files alone too', async () => {
    const { code, said } = await run(...files.slice(0, 2), '--contact-person', 'teamleider');
    expect([code, said]).toEqual([0, expect.stringContaining('1399 nieuwe deelnemer')]);
    expect(await people()).toBe(1399);
  });

  test.each([
    [[], 'Er is geen bestand genoemd.'],
    [['--annex', 'bestaat-niet.csv'], 'Het bestand bestaat-niet.csv (--annex) bestaat niet.'],
    [['--anex', 'x.csv'], 'Dit begrijpt de import niet: --anex x.csv'],
    [[...files, '--contact-person', 'niemand'], 'niemand kan geen aanspreekpunt zijn'],
  ])('%j ends with what is wrong', async (args, words) => {
    const { code, said } = await run(...args);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
  });

  test('a file that is no export fails, and says so', async () => {
    expect((await run('--mtb', 'package.json')).code).toBe(1);
  });
});
