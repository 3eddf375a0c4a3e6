import type { EventFacts } from '#kernel/journal.js';
import type { PersonField } from './person.rules.js';

/** How the timeline names each field of a person. */
const fieldNames: Readonly<Record<PersonField, string>> = {
  bsn: 'BSN',
  givenName: 'roepnaam',
  initials: 'voorletters',
  prefix: 'tussenvoegsel',
  surname: 'achternaam',
  partnerPrefix: 'tussenvoegsel van de partner',
  partnerSurname: 'achternaam van de partner',
  birthDate: 'geboortedatum',
  gender: 'geslacht',
  addressLine: 'adres',
  postcode: 'postcode',
  town: 'woonplaats',
  municipalityCode: 'gemeente',
  phone: 'telefoon',
  email: 'e-mail',
  language: 'taal',
  preferredContact: 'voorkeur voor contact',
};

/** The events of a participant, in the words of the timeline. */
export const participantEvents = {
  'participant.updated': ({ fields }: EventFacts) =>
    `Gegevens gewijzigd: ${(fields as PersonField[]).map((field) => fieldNames[field]).join(', ')}`,
} as const;
