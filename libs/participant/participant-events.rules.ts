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

const named = (fields: EventFacts[string] | undefined): string =>
  (fields as PersonField[]).map((field) => fieldNames[field]).join(', ');

/** The events of a participant, in the words of the timeline. */
export const participantEvents = {
  'participant.updated': ({ fields }: EventFacts) => `Gegevens bijgewerkt uit een bron: ${named(fields)}`,
  'participant.merged': ({ kept }: EventFacts) =>
    kept
      ? 'Samengevoegd met een ander dossier van dezelfde persoon'
      : 'Opgegaan in een ander dossier van dezelfde persoon',
  'participant.unmerged': ({ fields }: EventFacts) =>
    (fields as PersonField[]).length > 0
      ? `Samenvoeging ongedaan gemaakt; intussen gewijzigd en daarom gebleven: ${named(fields)}`
      : 'Samenvoeging ongedaan gemaakt',
  'participant.corrected': ({ fields }: EventFacts) => `Gegevens gewijzigd: ${named(fields)}`,
} as const;
