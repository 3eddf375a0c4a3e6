import { randomInt } from 'node:crypto';
import { isBsn } from '#kernel/bsn.rules.js';
import type { PersonValues } from '#participant/person.rules.js';

/** A BSN that passes the 11-proef, of nobody: it begins with 99, which is never given out. */
export function aBsn(): string {
  for (;;) {
    const bsn = `99${randomInt(1e7).toString().padStart(7, '0')}`;
    if (isBsn(bsn)) return bsn;
  }
}

/** An invented person. */
export const aPerson = (values: Partial<PersonValues> = {}): PersonValues => ({
  givenName: 'Truus',
  initials: 'T.',
  prefix: 'van der',
  surname: 'Heijden',
  birthDate: '1987-03-14',
  gender: 'V',
  addressLine: 'Bergstraat 12',
  postcode: '6211 AB',
  town: 'Maastricht',
  municipalityCode: '0935',
  phone: '0612345678',
  email: 'truus@example.nl',
  ...values,
});
