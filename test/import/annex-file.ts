import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const columns = [
  ...['Cliëntnummer', 'BSN', 'Achternaam', 'Voorvoegsel', 'Roepnaam', 'Geboortedatum', 'Geslacht', 'Adres'],
  ...['Postcode', 'Woonplaats', 'Telefoon', 'Verwijzer', 'Datum aanmelding', 'Hulpvraag'],
  ...[
    'Trede participatieladder',
    'Belemmeringen',
    'Taalniveau',
    'Datum diagnoserapport',
    'Advies',
    'Behandelaar',
  ],
];

export type AnnexCells = Readonly<Record<string, string>>;

/** An export as Annex makes it, with these rows; gives its path. */
export function anAnnexFile(rows: readonly AnnexCells[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const path = join(mkdtempSync(join(tmpdir(), 'doorloop-export-')), 'annex.csv');
  writeFileSync(path, lines.map((cells) => cells.join(';')).join('\r\n'), 'latin1');
  return path;
}

/** A row that can be read; `n` tells people apart. */
export const anAnnexRow = (n: number, more: AnnexCells = {}): AnnexCells => ({
  Cliëntnummer: String(50_000 + n),
  Achternaam: `${String.fromCharCode(65 + (n % 26))}${'aeiou'[n % 5]}lsing${'bcdfg'[Math.floor(n / 5) % 5]}`,
  Roepnaam: ['Anna', 'Karel', 'Miep', 'Joost', 'Tineke', 'Wouter', 'Lieke'][n % 7]!,
  Geboortedatum: `${String((n % 28) + 1).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}-${1950 + (n % 50)}`,
  Telefoon: `06${String(10_000_000 + n * 37)}`,
  'Datum aanmelding': '10-07-2024',
  Behandelaar: 'J. Sijben',
  ...more,
});
