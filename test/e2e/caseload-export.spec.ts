import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { workbookRows } from '#intake/legacy/workbook-rows.js';
import { aParticipant } from '../factories/participants.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { TestApi } from '../http/test-api.js';
import { scratchDirectory } from '../scratch-directory.js';

let api: TestApi;
let owner: pg.Client;
let directory: string;
let anouk: Actor & { username: string };
let coach: Caller;
const people: Record<string, string> = {};

beforeAll(async () => {
  directory = scratchDirectory('doorloop-export-');
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const { ownerUrl } = api.database;
  anouk = await aUser(ownerUrl, { displayName: '+Anouk', teamId: await aTeam(ownerUrl) });
  coach = await api.signIn(anouk.username);
  for (const surname of ['=HYPERLINK("https://elders.example")', 'Zwart', '@Bos', '-2+3']) {
    people[surname] = await aParticipant(owner, surname);
    await aTrajectory(api.app, owner, anouk, { participantId: people[surname] });
  }
  await owner.query(
    `UPDATE participant SET birth_date = '1987-03-14', municipality_code = '1903' WHERE id = $1`,
    [people.Zwart],
  );
  await aTrajectory(api.app, owner, await aUser(ownerUrl));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await owner.end();
  await api.stop();
});

interface Sheet {
  readonly rows: string[][];
  readonly formulas: number;
}

async function sheetOf({ rawPayload }: LightMyRequestResponse): Promise<Sheet> {
  const path = join(directory, 'export.xlsx');
  writeFileSync(path, rawPayload);
  const rows: string[][] = [];
  let formulas = 0;
  for await (const row of workbookRows(path, () => undefined)) {
    rows.push([...row.cells]);
    formulas += row.formulas?.length ?? 0;
  }
  return { rows, formulas };
}

test('the worklist goes along as a workbook, with dates that are dates and no name in its own', async () => {
  const answer = await coach.get('/caseload/export?sort=name');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="werklijst-\d{4}-\d\d-\d\d\.xlsx"$/,
  );
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'no-store',
  });
  const { rows } = await sheetOf(answer);
  expect(rows[0]).toEqual([
    'Naam',
    'Geboortedatum',
    'Gemeente',
    'Aanspreekpunt',
    'Fase',
    'In fase sinds',
    'Opgeschort',
    'Eerste termijn',
    'Soort termijn',
    'Aangeboden aan',
    'Afgerond op',
  ]);
  // 14 March 1987 as a spreadsheet counts days.
  expect(rows.find(([name]) => name === 'Zwart, Noor')!.slice(0, 5)).toEqual([
    'Zwart, Noor',
    '31850',
    'Eijsden-Margraten',
    '+Anouk',
    'Diagnose',
  ]);
  expect(rows).toHaveLength(1 + Object.keys(people).length);
});

test('nothing in it is run as a formula, and it stands there as it was written', async () => {
  const { rows, formulas } = await sheetOf(await coach.get('/caseload/export'));
  expect(formulas).toBe(0);
  const names = rows.slice(1).map(([name]) => name);
  expect(names.sort()).toEqual(
    Object.keys(people)
      .map((surname) => `${surname}, Noor`)
      .sort(),
  );
});

test('of each person in it is kept who took it along; of nobody else', async () => {
  await owner.query('TRUNCATE access_log');
  await coach.get('/caseload/export?municipality=1903');
  const { rows } = await owner.query(`SELECT actor_id, action, participant_ids FROM access_log`);
  expect(rows).toEqual([
    { actor_id: anouk.userId, action: 'caseload.exported', participant_ids: [people.Zwart] },
  ]);
});

test('is for who works with cases: not for an admin or a consultant', async () => {
  for (const role of ['admin', 'consultant', 'privacyOfficer'] as const) {
    const { username } = await aUser(api.database.ownerUrl, { roles: [role] });
    expect((await (await api.signIn(username)).get('/caseload/export')).statusCode).toBe(403);
  }
});

test('more than a file can be used for is refused, and nobody noted', async () => {
  const manager = await api.signIn((await aUser(api.database.ownerUrl, { roles: ['manager'] })).username);
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `INSERT INTO caseload_entry (trajectory_id, participant_id, participant_name, contact_person_id, reader_ids,
       stage, stage_since, suspended, next_due_on, version)
     SELECT gen_random_uuid(), gen_random_uuid(), 'Veel, Noor ' || n, $1, '{}', 'nazorg', now(), false, 'infinity', 1
     FROM generate_series(1, 5000) AS n`,
    [anouk.userId],
  );
  await owner.query('SET session_replication_role = DEFAULT');
  await owner.query('TRUNCATE access_log');
  const refused = await manager.get('/caseload/export?view=all');
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({
    code: 'export-too-large',
    detail: expect.stringContaining('meer dan 5.000 trajecten'),
  });
  expect((await owner.query('SELECT FROM access_log')).rowCount).toBe(0);

  const most = await sheetOf(await manager.get('/caseload/export?view=all&stage=nazorg'));
  expect(most.rows).toHaveLength(5_001);
});
