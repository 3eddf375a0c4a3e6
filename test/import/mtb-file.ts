import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const columns = [
  ...['Personeelsnr', 'Naam', 'BSN', 'Geb.datum', 'Gemeentecode', 'Doelgroep', 'Indicatiedatum'],
  ...['Indicatie geldig tot', 'Loonwaarde %', 'Uren p/w', 'Werksoort', 'Leerwerkroute', 'Leidinggevende'],
  'Status',
];

/** An export as MTB makes it, with these rows; gives its path. */
export function anMtbFile(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const path = join(mkdtempSync(join(tmpdir(), 'doorloop-export-')), 'mtb.csv');
  const cells = (line: readonly string[]): string => line.map((cell) => `"${cell}"`).join(',');
  writeFileSync(path, `\uFEFF${lines.map(cells).join('\r\n')}`);
  return path;
}
