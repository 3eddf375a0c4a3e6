import type { PersonField, PersonValues } from './person.rules.js';

/** Where each field of a person stands in `participant`. The BSN has two columns of its own. */
const personColumns = {
  givenName: 'given_name',
  initials: 'initials',
  prefix: 'prefix',
  surname: 'surname',
  partnerPrefix: 'partner_prefix',
  partnerSurname: 'partner_surname',
  birthDate: 'birth_date',
  gender: 'gender',
  addressLine: 'address_line',
  postcode: 'postcode',
  town: 'town',
  municipalityCode: 'municipality_code',
  phone: 'phone',
  email: 'email',
  language: 'language',
  preferredContact: 'preferred_contact',
} as const satisfies Record<Exclude<PersonField, 'bsn'>, string>;

type OpenField = keyof typeof personColumns;

const fields = Object.entries(personColumns) as [OpenField, string][];

export const columnNames = fields.map(([, column]) => column);

/** The columns as SQL that gives one JSON object of `PersonValues`, without what is empty and without the BSN. */
export const personJson = (table: string): string =>
  `jsonb_strip_nulls(jsonb_build_object(${fields.map(([field, column]) => `'${field}', ${table}.${column}`).join(', ')}))`;

/** Values by column name, for `jsonb_populate_recordset`. */
export const toColumns = (values: PersonValues): Record<string, string | null> =>
  Object.fromEntries(fields.map(([field, column]) => [column, values[field] || null]));
