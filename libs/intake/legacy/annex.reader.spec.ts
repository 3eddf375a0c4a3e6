import { describe, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { readAnnex } from './annex.reader.js';
import type { AnnexRow, LegacyReading } from './legacy-row.rules.js';

const HEADER =
  'Cliëntnummer;BSN;Achternaam;Voorvoegsel;Roepnaam;Geboortedatum;Geslacht;Adres;Postcode;Woonplaats;Telefoon;Verwijzer;Datum aanmelding;Hulpvraag;Trede participatieladder;Belemmeringen;Taalniveau;Datum diagnoserapport;Advies;Behandelaar';
const ROW =
  '1;123456782;Müllenders;van de;Zoë;01-02-1980;V;Molenweg 1;6211ab;Bunde;+31 6 12345678;SZMH;03-04-2024;Wat kan ik?;3;"taal; vervoer";B1;05-06-2024;nader onderzoek;J. Sijben';
/** `ROW` without its quoted cell, so that cells can be changed by their place. */
const plain = (change: Record<number, string>): string => {
  const cells = ROW.replace('"taal; vervoer"', 'taal').split(';');
  return cells.map((cell, at) => change[at] ?? cell).join(';');
};

async function read(...lines: string[]): Promise<LegacyReading<AnnexRow>[]> {
  return readBytes(iconv.encode(lines.join('\r\n'), 'windows-1252'));
}
async function readBytes(bytes: Buffer): Promise<LegacyReading<AnnexRow>[]> {
  const readings: LegacyReading<AnnexRow>[] = [];
  for await (const reading of readAnnex(Readable.from([bytes]), { today: '2026-01-01' }))
    readings.push(reading);
  return readings;
}
const rows = (readings: LegacyReading<AnnexRow>[]): AnnexRow[] =>
  readings.flatMap((reading) => (reading.kind === 'row' ? [reading.row] : []));
const faults = (readings: LegacyReading<AnnexRow>[]): (string | number)[][] =>
  readings.flatMap((reading) =>
    reading.kind === 'row' ? [] : reading.problems.map(({ line, column, code }) => [line, column, code]),
  );
const warnings = (readings: LegacyReading<AnnexRow>[]): string[][] =>
  rows(readings).flatMap((row) => row.problems.map(({ column, code, severity }) => [column, code, severity]));

describe("Annex's export", () => {
  test('gives the person, the answers and who wrote them', async () => {
    expect(rows(await read(HEADER, ROW))).toEqual([
      {
        source: 'annex',
        sourceId: '1',
        line: 2,
        person: {
          bsn: '123456782',
          givenName: 'Zoë',
          prefix: 'van de',
          surname: 'Müllenders',
          birthDate: '1980-02-01',
          gender: 'V',
          addressLine: 'Molenweg 1',
          postcode: '6211 AB',
          town: 'Bunde',
          municipalityCode: '0938',
          phone: '0612345678',
        },
        intake: {
          referralQuestion: 'Wat kan ik?',
          participationStep: 3,
          obstacles: ['taal', 'vervoer'],
          languageLevel: 'B1',
          diagnosisReportOn: '2024-06-05',
          advice: 'nader onderzoek',
        },
        handler: 'J. Sijben',
        referrerName: 'SZMH',
        recordedOn: '2024-04-03',
        problems: [],
      },
    ]);
  });

  test.each([
    [5, '31-02-1988', 'Geboortedatum', 'date-impossible'],
    [5, '12-31-1980', 'Geboortedatum', 'date-impossible'],
    [5, '01-02-80', 'Geboortedatum', 'date-form'],
    [5, '', 'Geboortedatum', 'missing'],
    [5, '02-01-2026', 'Geboortedatum', 'birth-date-future'],
    [5, '02-01-1826', 'Geboortedatum', 'birth-date-too-old'],
    [0, '', 'Cliëntnummer', 'missing'],
    [2, ' ', 'Achternaam', 'missing'],
  ])('a row is rejected when cell %d is %p, and the others go on', async (at, value, column, code) => {
    const readings = await read(HEADER, plain({ [at]: value }), ROW);
    expect(faults(readings)).toEqual([[2, column, code]]);
    expect(rows(readings)).toHaveLength(1);
  });

  test.each([
    [1, '123456789', 'BSN', 'bsn'],
    [1, 'geen', 'BSN', 'bsn'],
    [4, '', 'Roepnaam', 'given-name'],
    [6, 'vrouw', 'Geslacht', 'choice'],
    [8, '0000 AA', 'Postcode', 'postcode'],
    [9, 'Onbekend', 'Woonplaats', 'municipality'],
    [10, '12', 'Telefoon', 'phone'],
    [12, '31-04-2024', 'Datum aanmelding', 'date-impossible'],
    [12, '02-01-2026', 'Datum aanmelding', 'date-future'],
    [14, '9', 'Trede participatieladder', 'step'],
    [4, 'ZoÃ«', 'Roepnaam', 'encoding'],
  ])('a row keeps its other values when cell %d is %p', async (at, value, column, code) => {
    expect(warnings(await read(HEADER, plain({ [at]: value })))).toEqual([[column, code, 'warning']]);
  });

  test('no problem ever carries the value, least of all a BSN', async () => {
    const told = JSON.stringify([
      ...(await read(HEADER, plain({ 1: '123456789', 5: '31-02-1988', 2: '' }))),
      ...(await read(HEADER, plain({ 1: '123456789' }))).flatMap((one) =>
        one.kind === 'row' ? one.row.problems : [],
      ),
    ]);
    expect(told).not.toMatch(/123456789|31-02-1988/);
  });

  test('a formula is a text like any other', async () => {
    const formula = '"=HYPERLINK(""http://example.nl"")"';
    expect(rows(await read(HEADER, plain({ 13: formula })))[0]?.intake.referralQuestion).toBe(
      '=HYPERLINK("http://example.nl")',
    );
  });

  test('too many or too few columns reject that row alone', async () => {
    const readings = await read(HEADER, `${ROW};extra`, ROW.slice(0, 40), '', ROW);
    expect(faults(readings)).toEqual([
      [2, 'hele regel', 'row-columns'],
      [3, 'hele regel', 'row-columns'],
    ]);
    expect(rows(readings).map((row) => row.line)).toEqual([5]);
  });

  test('a quote that never closes costs its own row and no other', async () => {
    const readings = await read(
      HEADER,
      ROW,
      plain({ 13: '"open' }),
      ROW,
      ROW,
      plain({ 13: '"weer open' }),
      ROW,
    );
    expect(faults(readings).sort()).toEqual([
      [3, 'hele regel', 'quote-open'],
      [6, 'hele regel', 'quote-open'],
    ]);
    expect(rows(readings).map((row) => row.line)).toEqual([2, 4, 5, 7]);
  });

  test('an answer may run over several lines, and its row is named by the first', async () => {
    const readings = await read(
      HEADER,
      plain({ 13: '"eerst\r\ndan ""rust""\r\nen werk"' }),
      plain({ 2: '' }),
    );
    expect(rows(readings).map((row) => [row.line, row.intake.referralQuestion])).toEqual([
      [2, 'eerst\ndan "rust"\nen werk'],
    ]);
    expect(faults(readings)).toEqual([[5, 'Achternaam', 'missing']]);
  });

  test('inches and loose quotes within a cell are characters', async () => {
    expect(rows(await read(HEADER, plain({ 13: 'pijp van 5" tillen' }), ROW))).toHaveLength(2);
  });

  test('columns may stand in another order; an unknown one is told', async () => {
    const turned = (line: string): string =>
      ['x', ...line.replace('"taal; vervoer"', 'taal').split(';').reverse()].join(';');
    const readings = await read(turned(HEADER).replace(/^x/, 'Memo'), turned(ROW));
    expect(rows(readings)[0]?.person.surname).toBe('Müllenders');
    expect(faults(readings)).toEqual([[1, 'Memo', 'file-column-unknown']]);
  });

  test.each([
    ['nothing', '', 'file-empty'],
    ['a header of another file', 'Personeelsnr,Naam,BSN\r\n1,2,3', 'file-header'],
    ['no header', ROW, 'file-header'],
    ['a renamed birth date', `${HEADER.replace('Geboortedatum', 'Geb.')}\r\n${ROW}`, 'file-column-required'],
    ['a column twice', `${HEADER};BSN\r\n${ROW};1`, 'file-column-twice'],
    ['a binary file', 'PK\u0003\u0004\0\0\0', 'file-format'],
  ])('a file with %s is refused in one sentence', async (_, text, code) => {
    const readings = await read(text);
    expect(rows(readings)).toEqual([]);
    const errors = readings
      .flatMap((one) => (one.kind === 'problem' ? one.problems : []))
      .filter((one) => one.severity === 'error');
    expect(errors.map((error) => error.code)).toEqual([code]);
  });

  test('the same file as UTF-8 is refused instead of read wrongly', async () => {
    expect(faults(await readBytes(Buffer.from(`${HEADER}\r\n${ROW}`, 'utf8')))).toContainEqual([
      1,
      'Cliëntnummer',
      'file-column-required',
    ]);
  });

  test('the real file: every row but two, in order', async () => {
    const readings: LegacyReading<AnnexRow>[] = [];
    for await (const one of readAnnex('test/fixtures/legacy/annex-clienten.csv', { today: '2026-01-01' }))
      readings.push(one);
    expect(rows(readings)).toHaveLength(1400);
    expect(rows(readings).map((row) => row.line)).toEqual(
      [...Array(1399).keys()].map((at) => at + 2).concat(1402),
    );
    expect(new Set(faults(readings).map(([line]) => line))).toEqual(new Set([1401, 1403]));
    expect(new Set(warnings(readings).map(([column]) => column))).toEqual(new Set(['BSN']));
  });

  test('an upload that is broken off fails instead of waiting', async () => {
    const upload = new Readable({ read() {} });
    upload.push(iconv.encode(`${HEADER}\r\n${ROW}\r\n`, 'windows-1252'));
    setImmediate(() => upload.destroy());
    const all = async (): Promise<void> => {
      for await (const _ of readAnnex(upload, { today: '2026-01-01' }));
    };
    await expect(all()).rejects.toThrow('Premature close');
  });

  test('a file that is not there fails as such', async () => {
    await expect(readAnnex('/nergens.csv', { today: '2026-01-01' }).next()).rejects.toThrow('ENOENT');
  });
});
