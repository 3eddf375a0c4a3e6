import { readFileSync } from 'node:fs';
import { readAnnex } from '#intake/legacy/annex.reader.js';
import type { LegacyRow } from '#intake/legacy/legacy-row.rules.js';
import { readMtb } from '#intake/legacy/mtb.reader.js';
import { readPodium24 } from '#intake/legacy/podium24.reader.js';
import type { RunRecord } from './import-run.js';

const FOLDER = 'test/fixtures/legacy';
const options = { today: '2026-01-01' };

/** Every row of the three exports, with an id that tells a row that stands twice apart. */
export async function legacyRecords(): Promise<RunRecord[]> {
  const files = [
    readAnnex(`${FOLDER}/annex-clienten.csv`, options),
    readMtb(`${FOLDER}/mtb-medewerkers.csv`, options),
    readPodium24(`${FOLDER}/podium24-kandidaten.xlsx`, options),
  ];
  const rows: LegacyRow[] = [];
  for (const file of files)
    for await (const reading of file) if (reading.kind === 'row') rows.push(reading.row);
  return rows.map(({ source, sourceId, line, person }) => ({
    recordId: `${source}/${sourceId}/${line}`,
    person,
  }));
}

/** Who each row really is; a row that the list does not know is a person of its own. */
export function legacyTruth(): (recordId: string) => string {
  const lines = readFileSync(`${FOLDER}/truth.csv`, 'utf8').trim().split(/\r?\n/).slice(1);
  const personOf = new Map(
    lines.map((line) => line.split(',')).map(([source, id, person]) => [`${source}/${id}`, person!]),
  );
  return (recordId) => personOf.get(recordId.slice(0, recordId.lastIndexOf('/'))) ?? recordId;
}
