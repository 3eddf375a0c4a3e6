import { dossier as words, municipalities, type Words } from '../../../words/words.js';
import type { Dossier } from '../dossier-query.js';
import { formatDate } from '../../../parts/dates.js';
import { spacedPhone } from '../../../parts/phone.js';

export type PersonField = keyof Words['dossier']['fields'];
type Correction = keyof Words['dossier']['corrections'];

/** The fields as they stand on the page. */
export const fieldGroups: Readonly<Record<keyof Words['dossier']['fieldGroups'], readonly PersonField[]>> = {
  person: [
    'givenName',
    'initials',
    'prefix',
    'surname',
    'partnerPrefix',
    'partnerSurname',
    'birthDate',
    'gender',
    'bsn',
  ],
  address: ['addressLine', 'postcode', 'town', 'municipalityCode'],
  contact: ['phone', 'email', 'language', 'preferredContact'],
};

/** What is put right together: somebody who moves has a new street and a new postcode. */
export const corrections: Readonly<Record<Correction, readonly PersonField[]>> = {
  names: ['givenName', 'initials', 'prefix', 'surname'],
  partner: ['partnerPrefix', 'partnerSurname'],
  birth: ['birthDate'],
  gender: ['gender'],
  bsn: ['bsn'],
  address: fieldGroups.address,
  phone: ['phone'],
  email: ['email'],
  language: ['language'],
  preferredContact: ['preferredContact'],
};

export const correctionOf = (field: PersonField): Correction =>
  (Object.keys(corrections) as Correction[]).find((name) => corrections[name].includes(field))!;

/** The value as it is read; null when there is none. */
export function valueOf({ person }: Dossier, field: Exclude<PersonField, 'bsn'>): string | null {
  const value = person[field];
  if (value === null) return null;
  if (field === 'birthDate') return formatDate(value);
  if (field === 'gender') return words.genders[value] ?? value;
  if (field === 'municipalityCode') return municipalities[value] ?? value;
  if (field === 'preferredContact') return words.contactWays[value] ?? value;
  if (field === 'phone') return spacedPhone(value);
  return value;
}

/** "Annex, 1 mei 2024"; null for a field that never had a value. */
export function originOf({ provenance }: Dossier, field: PersonField): string | null {
  const origin = provenance[field];
  if (!origin) return null;
  const on = origin.recordedOn && formatDate(origin.recordedOn);
  return origin.source === 'person'
    ? words.enteredBy(origin.enteredBy?.name ?? words.aColleague, on)
    : words.from(words.sources[origin.source] ?? origin.source, on);
}
