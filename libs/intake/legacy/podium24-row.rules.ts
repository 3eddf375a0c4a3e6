import { normaliseEmail, normalisePhone, normalisePostcode } from '#participant/contact-data.rules.js';
import { workbookDate } from './cell-dates.rules.js';
import { givenName, surname } from './cell-names.rules.js';
import type { Podium24Intake, Podium24Row } from './legacy-row.rules.js';
import type { RowCells } from './row-cells.rules.js';
import { municipalityOfTown } from './towns.rules.js';

export const podium24Columns = {
  id: 'Kandidaat-id',
  required: ['Kandidaat-id', 'Achternaam', 'Geboortedatum'],
  optional: [
    ...['Voornaam', 'Tussenvoegsel', 'E-mail', 'Telefoon', 'Woonplaats', 'Postcode', 'BSN (indien bekend)'],
    ...[
      'Functiewens',
      'Rijbewijs',
      'Beschikbaar per',
      'Uren',
      'Status',
      'Werkgever',
      'KvK',
      'Startdatum',
      'Contractvorm',
    ],
  ],
} as const;

const statuses = new Map<string, Podium24Intake['status']>([
  ['beschikbaar', 'available'],
  ['in bemiddeling', 'beingMatched'],
  ['geplaatst', 'placed'],
  ['uitgeschreven', 'deregistered'],
]);
const contractForms = new Map<string, Podium24Intake['contractForm']>([
  ['detachering', 'secondment'],
  ['proefplaats', 'trialPlacement'],
  ['onbepaalde tijd', 'permanent'],
  ['bepaalde tijd', 'fixedTerm'],
]);
const dates = { 1900: workbookDate(1900), 1904: workbookDate(1904) };
const LICENCES = /^(AM|A1|A2|A|B|BE|B\+|C1|C1E|C|CE|D1|D1E|D|DE|T)$/;

/** Licence categories between commas; nothing when one of them does not exist. */
function licences(text: string): string[] | undefined {
  const categories = text
    .toUpperCase()
    .split(/[,;/]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return categories.every((category) => LICENCES.test(category)) ? categories : undefined;
}

/** A number column drops the leading zeros of a KvK number. */
function kvk(text: string): string | undefined {
  return /^\d{7,8}$/.test(text) ? text.padStart(8, '0') : undefined;
}

/** The last day in the row that is not still to come: Podium24 noted no day of recording. */
function lastKnownDay(today: string, ...days: (string | undefined)[]): string | undefined {
  return days
    .filter((day): day is string => day !== undefined && day <= today)
    .sort()
    .at(-1);
}

/** One row of Podium24's workbook, or nothing when `cells` has a problem that rejects it. */
export function podium24Row(cells: RowCells, today: string, system: 1900 | 1904): Podium24Row | undefined {
  const sourceId = cells.required('Kandidaat-id');
  const written = cells.required('Achternaam');
  const person = {
    bsn: cells.bsn('BSN (indien bekend)'),
    ...givenName(cells.givenName('Voornaam')),
    ...(written ? surname(written, cells.text('Tussenvoegsel')) : {}),
    birthDate: cells.birthDate('Geboortedatum', dates[system], today),
    postcode: cells.read('Postcode', normalisePostcode, 'postcode'),
    town: cells.text('Woonplaats'),
    municipalityCode: cells.read('Woonplaats', municipalityOfTown, 'municipality'),
    phone: cells.read('Telefoon', normalisePhone, 'phone'),
    email: cells.read('E-mail', normaliseEmail, 'email'),
  };
  const intake = {
    wishedOccupation: cells.text('Functiewens'),
    drivingLicences: cells.read('Rijbewijs', licences, 'choice') ?? [],
    availableFrom: cells.date('Beschikbaar per', dates[system]),
    weeklyHours: cells.number('Uren', 0, 60),
    status: cells.choice('Status', statuses),
    employerName: cells.text('Werkgever'),
    kvk: cells.read('KvK', kvk, 'kvk'),
    startedOn: cells.date('Startdatum', dates[system]),
    contractForm: cells.choice('Contractvorm', contractForms),
  };
  if (cells.rejected || !sourceId) return undefined;
  const recordedOn = lastKnownDay(today, intake.availableFrom, intake.startedOn);
  return {
    source: 'podium24',
    sourceId,
    line: cells.line,
    person,
    intake,
    recordedOn,
    problems: cells.problems,
  };
}
