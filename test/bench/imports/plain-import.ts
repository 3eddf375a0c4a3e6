import pg from 'pg';
import { newId } from '#kernel/id.js';
import { readAnnex } from '#intake/legacy/annex.reader.js';
import type { Cell } from '../seed/copy.js';
import { CopyRows } from '../seed/copy.js';
import { mergeStatements, stagingTable } from './plain-merge.sql.js';

const columns =
  'line, record_id, person_id, source_id, bsn, given_name, surname, birth_date, gender, address_line, postcode, ' +
  'town, municipality_code, phone, recorded_on, intake';

/** The rows of an export as they go over the line, read beforehand: reading a file is no work of the database. */
export async function parsedRows(path: string, today: string): Promise<Cell[][]> {
  const parsed: Cell[][] = [];
  for await (const reading of readAnnex(path, { today })) {
    if (reading.kind !== 'row') continue;
    const { line, sourceId, person, intake, recordedOn } = reading.row;
    const { bsn, givenName, surname, birthDate, gender } = person;
    const { addressLine, postcode, town, municipalityCode, phone } = person;
    parsed.push(
      [
        ...[line, newId(), newId(), sourceId, bsn, givenName, surname, birthDate, gender, addressLine],
        ...[postcode, town, municipalityCode, phone, recordedOn, JSON.stringify(intake)],
      ].map((cell) => cell ?? null),
    );
  }
  return parsed;
}

/** What somebody with `psql` would do: `\copy`, and a merge in SQL. Gives how many milliseconds it took. */
export async function plainImport(
  ownerUrl: string,
  rows: readonly (readonly Cell[])[],
  contactPersonId: string,
): Promise<number> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  try {
    await owner.query(stagingTable);
    const began = performance.now();
    const copy = new CopyRows(`staged_row (${columns})`);
    for (const row of rows) copy.add(...row);
    await copy.send(owner);
    await owner.query('ANALYZE staged_row');
    await owner.query(`BEGIN; ${mergeStatements(contactPersonId)} COMMIT`);
    return performance.now() - began;
  } finally {
    await owner.end();
  }
}
