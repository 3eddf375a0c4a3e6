import type { Readable } from 'node:stream';
import { csvRecords } from './csv-records.js';
import type { LegacyReading, MtbRow, ReadOptions } from './legacy-row.rules.js';
import { mtbColumns, mtbRow } from './mtb-row.rules.js';
import { readRows } from './read-rows.js';

/** MTB's export: UTF-8 with a byte-order mark, commas, `jjjjmmdd`. One row in memory at a time, whatever the file's size. */
export function readMtb(
  source: string | Readable,
  { today }: ReadOptions,
): AsyncGenerator<LegacyReading<MtbRow>> {
  const records = csvRecords(source, { encoding: 'utf8', delimiter: ',' });
  return readRows(records, mtbColumns, (cells) => mtbRow(cells, today));
}
