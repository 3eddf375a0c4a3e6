import { describe, expect, test } from 'vitest';
import { Readable } from 'node:stream';
import type { LegacyReading, MtbRow } from './legacy-row.rules.js';
import { readMtb } from './mtb.reader.js';

const HEADER =
  'Personeelsnr,Naam,BSN,Geb.datum,Gemeentecode,Doelgroep,Indicatiedatum,Indicatie geldig tot,Loonwaarde %,Uren p/w,Werksoort,Leerwerkroute,Leidinggevende,Status';

async function read(source: string | Buffer): Promise<LegacyReading<MtbRow>[]> {
  const readings: LegacyReading<MtbRow>[] = [];
  const input =
    typeof source === 'string' && source.startsWith('test/') ? source : Readable.from([Buffer.from(source)]);
  for await (const reading of readMtb(input, { today: '2026-01-01' })) readings.push(reading);
  return readings;
}
const rows = (readings: LegacyReading<MtbRow>[]): MtbRow[] =>
  readings.flatMap((reading) => (reading.kind === 'row' ? [reading.row] : []));
async function person(name: string): Promise<MtbRow['person'] | undefined> {
  return rows(await read(`\uFEFF${HEADER}\n4101,"${name}",,19801231,0935,,,,,,,,,\n`))[0]?.person;
}

describe("MTB's export", () => {
  test('gives the person and what was noted on the work', async () => {
    const text = `\uFEFF${HEADER}\n4101,"Şahin, Zoë",12345672,19801231,935,Beschut werk,20191101,20241030,35,"24,5",Groen,BBL Horeca,T. Duijsens,ziek\n`;
    expect(rows(await read(text))).toEqual([
      {
        source: 'mtb',
        sourceId: '4101',
        line: 2,
        person: {
          bsn: '012345672',
          givenName: 'Zoë',
          surname: 'Şahin',
          birthDate: '1980-12-31',
          municipalityCode: '0935',
        },
        intake: {
          targetGroup: 'beschutWerk',
          indicationOn: '2019-11-01',
          indicationUntil: '2024-10-30',
          wageValuePct: 35,
          weeklyHours: 24.5,
          workType: 'Groen',
          learningWorkRoute: 'BBL Horeca',
          status: 'sick',
        },
        handler: 'T. Duijsens',
        recordedOn: '2019-11-01',
        problems: [],
      },
    ]);
  });

  test.each([
    ['Loo, Sem van', { givenName: 'Sem', prefix: 'van', surname: 'Loo' }],
    ['Berg, Anna Maria van den', { givenName: 'Anna Maria', prefix: 'van den', surname: 'Berg' }],
    ["Hart, Ger 't", { givenName: 'Ger', prefix: "'t", surname: 'Hart' }],
    ['t Veld, Sem op', { givenName: 'Sem', prefix: "op 't", surname: 'Veld' }],
    ['Masri, Jo Al', { givenName: 'Jo', prefix: 'Al', surname: 'Masri' }],
    ["Haens-Hof, Hubertina d'", { givenName: 'Hubertina', prefix: "d'", surname: 'Haens-Hof' }],
    ['Jacobs-de Groot, J.P.', { initials: 'J.P.', surname: 'Jacobs-de Groot' }],
    ['Ali, Al', { givenName: 'Al', surname: 'Ali' }],
  ])('%p falls apart into its parts', async (name, parts) => {
    expect(await person(name)).toEqual({ ...parts, birthDate: '1980-12-31', municipalityCode: '0935' });
  });

  test('a name without a comma or a date of another form rejects the row', async () => {
    const readings = await read(
      `${HEADER}\n1,Zondernaam,,,,,,,,,,,,\n2,"A, B",,31-12-1980,,,,,,,,,,\n3,"A, B",,19801301,,,,,,,,,,\n`,
    );
    expect(
      readings.flatMap((one) =>
        one.kind === 'problem' ? [[one.sourceId, ...one.problems.map((p) => p.code)]] : [],
      ),
    ).toEqual([
      ['1', 'name-form', 'missing'],
      ['2', 'date-form'],
      ['3', 'date-impossible'],
    ]);
  });

  test('numbers that cannot be, an unknown group and a strange municipality are left out', async () => {
    const [row] = rows(await read(`${HEADER}\n1,"A, B",,19801231,0363,Wajong,,,135,"99,5",,,,\n`));
    expect(row?.intake).toEqual({});
    expect(row?.problems.map((problem) => problem.column)).toEqual([
      'Gemeentecode',
      'Doelgroep',
      'Loonwaarde %',
      'Uren p/w',
    ]);
  });

  test('letters that were no UTF-8 are told', async () => {
    const bytes = Buffer.from(`${HEADER}\n1,"M\xfcller, Ger",,19801231,,,,,,,,,,\n`, 'latin1');
    expect(rows(await read(bytes))[0]?.problems.map((problem) => problem.code)).toEqual(['encoding']);
  });

  test('the real file: every row but one', async () => {
    const readings = await read('test/fixtures/legacy/mtb-medewerkers.csv');
    expect(rows(readings)).toHaveLength(762);
    expect(rows(readings).flatMap((row) => row.problems)).toEqual([]);
    expect(readings.filter((one) => one.kind === 'problem').map((one) => one.problem.line)).toEqual([764]);
  });
});
