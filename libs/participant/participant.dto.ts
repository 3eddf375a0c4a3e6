import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, OneOf, Text } from '#kernel/http/fields.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { type ContactWay, contactWays } from './person.rules.js';

const emptied = { optional: true, nullable: true } as const;
const municipalityCodes = municipalities.map(({ code }) => code);
const genders = ['M', 'V', 'X'] as const;

/** What a colleague corrects; null empties a field, and what is left out stays. */
@ApiSchema({ name: 'PersonCorrection' })
export class PersonCorrectionDto {
  @Text('BSN', { ...emptied, max: 9, example: '999990019', description: 'BSN, negen cijfers' })
  bsn?: string | null;

  @Text('roepnaam', { ...emptied, max: 100, example: 'Truus' })
  givenName?: string | null;

  @Text('voorletters', { ...emptied, max: 30, example: 'T.M.' })
  initials?: string | null;

  @Text('tussenvoegsel', { ...emptied, max: 30, example: 'van der' })
  prefix?: string | null;

  @Text('achternaam', { optional: true, min: 1, max: 100, example: 'Heijden' })
  surname?: string;

  @Text('tussenvoegsel van de partner', { ...emptied, max: 30, example: 'de' })
  partnerPrefix?: string | null;

  @Text('achternaam van de partner', { ...emptied, max: 100, example: 'Bruin' })
  partnerSurname?: string | null;

  @DateOnly('geboortedatum', { ...emptied, example: '1987-03-14' })
  birthDate?: string | null;

  @OneOf('geslacht', genders, { ...emptied, example: 'V' })
  gender?: (typeof genders)[number] | null;

  @Text('adres', { ...emptied, max: 200, example: 'Bergstraat 12' })
  addressLine?: string | null;

  @Text('postcode', { ...emptied, max: 10, example: '6211 AB' })
  postcode?: string | null;

  @Text('woonplaats', { ...emptied, max: 100, example: 'Maastricht' })
  town?: string | null;

  @OneOf('gemeente', municipalityCodes, {
    ...emptied,
    example: '0935',
    description: 'gemeente, vier cijfers van het CBS',
  })
  municipalityCode?: string | null;

  @Text('telefoonnummer', { ...emptied, max: 30, example: '0612345678' })
  phone?: string | null;

  @Text('e-mailadres', { ...emptied, max: 254, example: 'truus@example.nl' })
  email?: string | null;

  @Text('taal', { ...emptied, max: 60, example: 'Nederlands' })
  language?: string | null;

  @OneOf('voorkeur voor contact', contactWays, { ...emptied, example: 'phone' })
  preferredContact?: ContactWay | null;
}

@ApiSchema({ name: 'ParticipantVersion' })
export class ParticipantVersionDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 4 })
  version!: number;
}

@ApiSchema({ name: 'BsnPurpose' })
export class BsnPurposeDto {
  @Text('reden', { min: 5, max: 500, example: 'Aanmelding bij het UWV voor het advies beschut werk' })
  purpose!: string;
}

@ApiSchema({ name: 'RevealedBsn' })
export class RevealedBsnDto {
  @ApiProperty({ type: String, example: '999990019' })
  bsn!: string;
}
