import { normalisePhone, normalisePostcode } from '#participant/contact-data.rules.js';
import { dutchDate } from './cell-dates.rules.js';
import { givenName, surname } from './cell-names.rules.js';
import type { AnnexRow, LanguageLevel } from './legacy-row.rules.js';
import { languageLevels } from './legacy-row.rules.js';
import type { RowCells } from './row-cells.rules.js';
import { municipalityOfTown } from './towns.rules.js';

export const annexColumns = {
  id: 'Cliëntnummer',
  required: ['Cliëntnummer', 'Achternaam', 'Geboortedatum'],
  optional: [
    ...[
      'BSN',
      'Voorvoegsel',
      'Roepnaam',
      'Geslacht',
      'Adres',
      'Postcode',
      'Woonplaats',
      'Telefoon',
      'Verwijzer',
    ],
    ...['Datum aanmelding', 'Hulpvraag', 'Trede participatieladder', 'Belemmeringen', 'Taalniveau'],
    ...['Datum diagnoserapport', 'Advies', 'Behandelaar'],
  ],
} as const;

const steps = new Map(['1', '2', '3', '4', '5', '6'].map((step) => [step, Number(step)]));
const levels = new Map<string, LanguageLevel>(languageLevels.map((level) => [level.toLowerCase(), level]));
/** `O` stands for onbekend: no gender is known. */
const genders = new Map<string, 'M' | 'V' | 'X' | 'unknown'>([
  ['m', 'M'],
  ['v', 'V'],
  ['x', 'X'],
  ['o', 'unknown'],
]);

/** One row of Annex's export, or nothing when `cells` has a problem that rejects it. */
export function annexRow(cells: RowCells, today: string): AnnexRow | undefined {
  const sourceId = cells.required('Cliëntnummer');
  const written = cells.required('Achternaam');
  const birthDate = cells.birthDate('Geboortedatum', dutchDate, today);
  const given = givenName(cells.givenName('Roepnaam'));
  const gender = cells.choice('Geslacht', genders);
  const town = cells.text('Woonplaats');
  const person = {
    bsn: cells.bsn('BSN'),
    ...given,
    ...(written ? surname(written, cells.text('Voorvoegsel')) : {}),
    birthDate,
    gender: gender === 'unknown' ? undefined : gender,
    addressLine: cells.text('Adres'),
    postcode: cells.read('Postcode', normalisePostcode, 'postcode'),
    town,
    municipalityCode: cells.read('Woonplaats', municipalityOfTown, 'municipality'),
    phone: cells.read('Telefoon', normalisePhone, 'phone'),
  };
  const intake = {
    referralQuestion: cells.text('Hulpvraag'),
    participationStep: cells.read('Trede participatieladder', (text) => steps.get(text), 'step'),
    obstacles: (cells.text('Belemmeringen') ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
    languageLevel: cells.choice('Taalniveau', levels),
    diagnosisReportOn: cells.date('Datum diagnoserapport', dutchDate),
    advice: cells.text('Advies'),
  };
  const recordedOn = cells.pastDate('Datum aanmelding', dutchDate, today);
  const handler = cells.text('Behandelaar');
  const referrerName = cells.text('Verwijzer');
  if (cells.rejected || !sourceId) return undefined;
  return {
    source: 'annex',
    sourceId,
    line: cells.line,
    person,
    intake,
    handler,
    referrerName,
    recordedOn,
    problems: cells.problems,
  };
}
