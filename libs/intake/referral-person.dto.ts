import { ApiSchema } from '@nestjs/swagger';
import { readBsn } from '#kernel/bsn.rules.js';
import { DateOnly, OneOf, Text, Written } from '#kernel/http/fields.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { normaliseEmail, normalisePhone, normalisePostcode } from '#participant/contact-data.rules.js';

const optional = true;

/** Who is referred. Everything may still be lacking while it is a draft. */
@ApiSchema({ name: 'ReferralPerson' })
export class ReferralPersonDto {
  @Written('BSN', {
    read: readBsn,
    wrong: 'klopt niet: het moet negen cijfers hebben die aan de 11-proef voldoen',
    max: 15,
    optional,
    nullable: true,
    example: '999990019',
    description:
      'BSN; wordt versleuteld bewaard en nooit teruggegeven. Weggelaten bij een wijziging: blijft zoals het is; null: wordt verwijderd',
  })
  bsn?: string | null;

  @Text('voornaam', { max: 100, optional, example: 'Truus' })
  givenName?: string;

  @Text('voorletters', { max: 20, optional, example: 'T.' })
  initials?: string;

  @Text('voorvoegsel', { max: 30, optional, example: 'van der' })
  prefix?: string;

  @Text('achternaam', { max: 100, optional, example: 'Heijden' })
  surname?: string;

  @Text('voorvoegsel van de partner', { max: 30, optional, example: "van 't" })
  partnerPrefix?: string;

  @Text('achternaam van de partner', { max: 100, optional, example: 'Veld' })
  partnerSurname?: string;

  @DateOnly('geboortedatum', { optional, example: '1987-03-14' })
  birthDate?: string;

  @OneOf('geslacht', ['M', 'V', 'X'], { optional })
  gender?: 'M' | 'V' | 'X';

  @Text('straat en huisnummer', { max: 200, optional, example: 'Bergstraat 12' })
  addressLine?: string;

  @Written('postcode', {
    read: normalisePostcode,
    wrong: 'klopt niet: vier cijfers en twee letters',
    max: 10,
    optional,
    example: '6211 AB',
  })
  postcode?: string;

  @Text('woonplaats', { max: 100, optional, example: 'Maastricht' })
  town?: string;

  @OneOf('gemeente (CBS-code)', municipalities.map(({ code }) => code), { optional })
  municipalityCode?: string;

  @Written('telefoonnummer', {
    read: normalisePhone,
    wrong: 'klopt niet: gebruik tien cijfers, of een landcode met +',
    max: 25,
    optional,
    example: '0612345678',
  })
  phone?: string;

  @Written('e-mailadres', {
    read: normaliseEmail,
    wrong: 'klopt niet',
    max: 254,
    optional,
    example: 'truus@example.nl',
  })
  email?: string;

  @Text('taal', { max: 50, optional, example: 'Nederlands' })
  language?: string;

  @OneOf('voorkeur voor contact', ['phone', 'email', 'letter', 'text'], { optional })
  preferredContact?: 'phone' | 'email' | 'letter' | 'text';
}
