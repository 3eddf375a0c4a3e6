import { municipalityByCode } from '#kernel/municipalities.rules.js';
import { compactDate } from './cell-dates.rules.js';
import { reversedName } from './cell-names.rules.js';
import type { LegacyTargetGroup, MtbIntake, MtbRow } from './legacy-row.rules.js';
import type { RowCells } from './row-cells.rules.js';

export const mtbColumns = {
  id: 'Personeelsnr',
  required: ['Personeelsnr', 'Naam', 'Geb.datum'],
  optional: [
    ...[
      'BSN',
      'Gemeentecode',
      'Doelgroep',
      'Indicatiedatum',
      'Indicatie geldig tot',
      'Loonwaarde %',
      'Uren p/w',
    ],
    ...['Werksoort', 'Leerwerkroute', 'Leidinggevende', 'Status'],
  ],
} as const;

const targetGroups = new Map<string, LegacyTargetGroup>([
  ['wsw', 'wsw'],
  ['beschut werk', 'beschutWerk'],
  ['banenafspraak', 'banenafspraak'],
  ['participatiewet', 'participatiewet'],
]);
const statuses = new Map<string, MtbIntake['status']>([
  ['actief', 'active'],
  ['ziek', 'sick'],
  ['uit dienst', 'left'],
]);

/** A CBS code that may have lost its leading zero to a spreadsheet. */
function municipalityCode(text: string): string | undefined {
  return municipalityByCode(text.padStart(4, '0'))?.code;
}

/** One row of MTB's export, or nothing when `cells` has a problem that rejects it. */
export function mtbRow(cells: RowCells, today: string): MtbRow | undefined {
  const sourceId = cells.required('Personeelsnr');
  const written = cells.required('Naam');
  const name = written && (reversedName(written) ?? cells.reject('Naam', 'name-form'));
  const person = {
    bsn: cells.bsn('BSN'),
    ...(name || {}),
    birthDate: cells.birthDate('Geb.datum', compactDate, today),
    municipalityCode: cells.read('Gemeentecode', municipalityCode, 'municipality'),
  };
  const intake = {
    targetGroup: cells.choice('Doelgroep', targetGroups),
    indicationOn: cells.date('Indicatiedatum', compactDate),
    indicationUntil: cells.date('Indicatie geldig tot', compactDate),
    wageValuePct: cells.number('Loonwaarde %', 0, 100),
    weeklyHours: cells.number('Uren p/w', 0, 60),
    workType: cells.text('Werksoort'),
    learningWorkRoute: cells.text('Leerwerkroute'),
    status: cells.choice('Status', statuses),
  };
  const handler = cells.text('Leidinggevende');
  if (cells.rejected || !sourceId) return undefined;
  // An indication may start later than the export; then the row does not tell from which day it is.
  const recordedOn = intake.indicationOn && intake.indicationOn <= today ? intake.indicationOn : undefined;
  return {
    source: 'mtb',
    sourceId,
    line: cells.line,
    person,
    intake,
    handler,
    recordedOn,
    problems: cells.problems,
  };
}
