import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LegacyReading, Podium24Row, ReadOptions } from './legacy-row.rules.js';
import { podium24Columns, podium24Row } from './podium24-row.rules.js';
import { readRows } from './read-rows.js';
import { workbookRows } from './workbook-rows.js';

/**
 * Podium24's workbook, its first sheet. A zip is read from its end, so a stream goes to a temporary file first;
 * beyond that one row at a time is in memory, with a bounded part of the shared strings.
 */
export async function* readPodium24(
  source: string | Readable,
  { today }: ReadOptions,
): AsyncGenerator<LegacyReading<Podium24Row>> {
  if (typeof source === 'string') return yield* readWorkbook(source, today);
  const directory = await mkdtemp(join(tmpdir(), 'doorloop-workbook-'));
  try {
    const path = join(directory, 'upload.xlsx');
    await pipeline(source, createWriteStream(path, { mode: 0o600 }));
    yield* readWorkbook(path, today);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function readWorkbook(path: string, today: string): AsyncGenerator<LegacyReading<Podium24Row>> {
  let system: 1900 | 1904 = 1900;
  const records = workbookRows(path, (found) => (system = found));
  return readRows(records, podium24Columns, (cells) => podium24Row(cells, today, system));
}
