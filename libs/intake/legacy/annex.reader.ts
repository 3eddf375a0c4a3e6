import type { Readable } from 'node:stream';
import { annexColumns, annexRow } from './annex-row.rules.js';
import { csvRecords } from './csv-records.js';
import type { AnnexRow, LegacyReading, ReadOptions } from './legacy-row.rules.js';
import { readRows } from './read-rows.js';

/** Annex's export: Windows-1252, semicolons, `dd-mm-jjjj`. One row in memory at a time, whatever the file's size. */
export function readAnnex(
  source: string | Readable,
  { today }: ReadOptions,
): AsyncGenerator<LegacyReading<AnnexRow>> {
  const records = csvRecords(source, { encoding: 'windows-1252', delimiter: ';' });
  return readRows(records, annexColumns, (cells) => annexRow(cells, today));
}
