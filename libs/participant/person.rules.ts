/** How somebody can be reached. */
export const contactWays = ['phone', 'email', 'letter', 'text'] as const;
export type ContactWay = (typeof contactWays)[number];

/**
 * What is known of a person, as one source gave it. Every field may be absent; none is invented.
 * Dates are calendar dates `yyyy-mm-dd`; the municipality is the CBS code of four digits.
 */
export interface PersonValues {
  /** Nine digits that pass the 11-proef. Never stored or logged in the clear. */
  bsn?: string;
  givenName?: string;
  initials?: string;
  /** Tussenvoegsel of the own surname, e.g. `van den`. */
  prefix?: string;
  surname?: string;
  partnerPrefix?: string;
  partnerSurname?: string;
  birthDate?: string;
  gender?: 'M' | 'V' | 'X';
  /** Street and house number as written on one line. */
  addressLine?: string;
  postcode?: string;
  town?: string;
  municipalityCode?: string;
  phone?: string;
  email?: string;
  language?: string;
  preferredContact?: ContactWay;
}

export type PersonField = keyof PersonValues;
