import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { textRow, workbookOf, zipOf } from '../../../test/factories/workbook.js';
import type { LegacyReading, Podium24Row } from './legacy-row.rules.js';
import { readPodium24 } from './podium24.reader.js';

const COLUMNS = [
  ...[
    'Kandidaat-id',
    'Voornaam',
    'Tussenvoegsel',
    'Achternaam',
    'E-mail',
    'Telefoon',
    'Geboortedatum',
    'Woonplaats',
  ],
  ...[
    'Postcode',
    'BSN (indien bekend)',
    'Functiewens',
    'Rijbewijs',
    'Beschikbaar per',
    'Uren',
    'Status',
    'Werkgever',
  ],
  ...['KvK', 'Startdatum', 'Contractvorm'],
];
const HEADER = textRow(1, COLUMNS);
const number = (value: string | number): string => `<c><v>${value}</v></c>`;
const CELLS = [
  ...[
    'K1',
    'Zoë',
    'van der',
    'Heijden',
    'Zoe@Example.nl',
    '+31 6 12345678',
    number(36514),
    'Bunde',
    '6241ab',
  ],
  ...[
    number(12345672),
    'chauffeur',
    'B, T',
    number(45000),
    number(24),
    'geplaatst',
    'Bakkerij',
    number(1234567),
  ],
  ...[number(45001), 'onbepaalde tijd'],
];
const changed = (change: Record<number, string>): string[] => CELLS.map((cell, at) => change[at] ?? cell);

async function read(source: string | Buffer): Promise<LegacyReading<Podium24Row>[]> {
  const readings: LegacyReading<Podium24Row>[] = [];
  const input = typeof source === 'string' ? source : Readable.from([source]);
  for await (const reading of readPodium24(input, { today: '2026-01-01' })) readings.push(reading);
  return readings;
}
const rows = (readings: LegacyReading<Podium24Row>[]): Podium24Row[] =>
  readings.flatMap((reading) => (reading.kind === 'row' ? [reading.row] : []));
const faults = (readings: LegacyReading<Podium24Row>[]): string[] =>
  readings.flatMap((reading) =>
    reading.kind === 'problem' ? reading.problems.map((problem) => problem.code) : [],
  );

describe("Podium24's workbook", () => {
  test('gives the person and the answers', async () => {
    expect(rows(await read(workbookOf(HEADER + textRow(2, CELLS))))).toEqual([
      {
        source: 'podium24',
        sourceId: 'K1',
        line: 2,
        person: {
          bsn: '012345672',
          givenName: 'Zoë',
          prefix: 'van der',
          surname: 'Heijden',
          birthDate: '1999-12-20',
          postcode: '6241 AB',
          town: 'Bunde',
          municipalityCode: '0938',
          phone: '0612345678',
          email: 'zoe@example.nl',
        },
        intake: {
          wishedOccupation: 'chauffeur',
          drivingLicences: ['B', 'T'],
          availableFrom: '2023-03-15',
          weeklyHours: 24,
          status: 'placed',
          employerName: 'Bakkerij',
          kvk: '01234567',
          startedOn: '2023-03-16',
          contractForm: 'permanent',
        },
        recordedOn: '2023-03-16',
        problems: [],
      },
    ]);
  });

  test('shared texts with markup, sparse cells and the day count of 1904 are read', async () => {
    const strings = [...COLUMNS, 'K1', '</t><r><t>Jan</t></r><rPh><t>zz</t></rPh><t>sen'];
    const header = COLUMNS.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('');
    const row = `<c r="A2" t="s"><v>19</v></c><c r="B2" t="str"><v>J.P.</v></c><c r="D2" t="s"><v>20</v></c><c r="G2"><v>35052.5</v></c>`;
    const workbook = workbookOf(
      `<row r="1">${header}</row><row r="2">${row}</row>`,
      strings,
      '<workbookPr date1904="1"/>',
    );
    expect(rows(await read(workbook))[0]?.person).toEqual({
      initials: 'J.P.',
      surname: 'Jansen',
      birthDate: '1999-12-20',
    });
  });

  test('a number that a program wrote as 9.92504971E8 is the number', async () => {
    const [row] = rows(await read(workbookOf(HEADER + textRow(2, changed({ 9: number('1.23456782E8') })))));
    expect(row?.person.bsn).toBe('123456782');
  });

  test('a date typed as text is read as the Dutch write it', async () => {
    const readings = await read(workbookOf(HEADER + textRow(2, changed({ 6: '20-12-1999' }))));
    expect(rows(readings)[0]?.person.birthDate).toBe('1999-12-20');
  });

  test('a formula gives what it came to and a warning; a text that looks like one stays text', async () => {
    const row = changed({ 10: '=1+1', 13: '<c><f>12*2</f><v>24</v></c>' });
    const [read1] = rows(await read(workbookOf(HEADER + textRow(2, row))));
    expect(read1?.intake).toMatchObject({ wishedOccupation: '=1+1', weeklyHours: 24 });
    expect(read1?.problems.map(({ column, code }) => [column, code])).toEqual([['Uren', 'formula']]);
  });

  test('a broken row is rejected and the others go on', async () => {
    const sheet = [
      textRow(2, changed({ 6: number(99999) })),
      textRow(3, [...CELLS, 'extra']),
      textRow(4, []),
      textRow(5, CELLS),
    ];
    const readings = await read(workbookOf(HEADER + sheet.join('')));
    expect(faults(readings)).toEqual(['birth-date-future', 'row-columns']);
    expect(rows(readings).map((row) => row.line)).toEqual([5]);
  });

  test.each([
    ['a text file', Buffer.from('Kandidaat-id;Voornaam'), 'file-format'],
    ['an empty file', Buffer.alloc(0), 'file-format'],
    ['another zip', zipOf({ 'word/document.xml': '<a/>' }), 'file-format'],
    ['an empty sheet', workbookOf(''), 'file-empty'],
    ['another workbook', workbookOf(textRow(1, ['Naam', 'Bedrag'])), 'file-header'],
    ['half a sheet', workbookOf('<row r="1"><c'), 'file-damaged'],
    ['half a file', workbookOf(HEADER).subarray(0, 500), 'file-format'],
    [
      'entities that unfold',
      zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }),
      'file-format',
    ],
    ['a sheet that unpacks a thousandfold', workbookOf(' '.repeat(6_000_000)), 'file-too-large'],
  ])('%s is refused in one sentence', async (_, file, code) => {
    const readings = await read(file);
    expect(rows(readings)).toEqual([]);
    expect(faults(readings)).toEqual([code]);
  });

  test('damage within the packed bytes is told, after the rows before it', async () => {
    const file = workbookOf(HEADER + textRow(2, CELLS));
    const damaged = Buffer.from(file);
    const sheet = file.indexOf('xl/worksheets/sheet9.xml') + 24;
    damaged.fill(0xff, sheet + 20, sheet + 200);
    expect(faults(await read(damaged))).toEqual(['file-damaged']);
  });

  test('nothing stays behind in the temporary folder', async () => {
    const left = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`doorloop-workbook-`));
    const before = left();
    for await (const _ of readPodium24(Readable.from([workbookOf(HEADER + textRow(2, CELLS))]), {
      today: '2026-01-01',
    }))
      break;
    expect(left()).toEqual(before);
  });

  test('the real file: every row', async () => {
    const readings = await read('test/fixtures/legacy/podium24-kandidaten.xlsx');
    expect(rows(readings)).toHaveLength(771);
    expect(rows(readings).filter((row) => row.person.bsn)).toHaveLength(416);
    expect(rows(readings).flatMap((row) => row.problems)).toEqual([]);
  });
});
