import { isMobile } from './contact-data.rules.js';
import { coreSurnames, foldLetters } from './name-folding.rules.js';
import type { PersonValues } from './person.rules.js';

/** A person's values as the matcher compares them: folded once, compared often. */
export interface PersonTraits {
  bsn?: string;
  /** First name, folded to letters; absent when only initials are known. */
  given?: string;
  /** Every word of the first name, when there is more than one. */
  givenWords: readonly string[];
  /** First letters known, folded; of the first name itself when there is one. */
  initial?: string;
  /** The first name that the e-mail address spells where the record has initials alone. */
  emailGiven?: string;
  /** Surnames proper: own and partner's, in whatever order they were written. */
  surnames: readonly string[];
  birthDate?: string;
  phone?: string;
  mobile: boolean;
  email?: string;
  postcode?: string;
  municipalityCode?: string;
}

/** The first part of an address such as `rene.bosch25@…`, when it spells out the initial and is not the surname. */
function givenInEmail(
  email: string | undefined,
  initial: string | undefined,
  surnames: readonly string[],
): string | undefined {
  const spelled = email && /^([a-z]{3,})[._-]/.exec(email)?.[1];
  return spelled &&
    initial &&
    spelled.startsWith(initial) &&
    !surnames.some((surname) => spelled.includes(surname))
    ? spelled
    : undefined;
}

export function traitsOf(person: PersonValues): PersonTraits {
  const given = (person.givenName && foldLetters(person.givenName)) || undefined;
  const initials = person.initials && foldLetters(person.initials);
  const initial = given?.[0] ?? (initials ? initials[0] : undefined);
  const surnames = coreSurnames(
    person.partnerSurname ? `${person.surname ?? ''}-${person.partnerSurname}` : (person.surname ?? ''),
  );
  const words =
    given && /[\s-]/.test(person.givenName!) ? person.givenName!.split(/[\s-]+/).map(foldLetters) : [];
  return {
    bsn: person.bsn,
    given,
    givenWords: words,
    initial,
    emailGiven: given ? undefined : givenInEmail(person.email, initial, surnames),
    surnames,
    birthDate: person.birthDate,
    phone: person.phone,
    mobile: person.phone !== undefined && isMobile(person.phone),
    email: person.email,
    postcode: person.postcode,
    municipalityCode: person.municipalityCode,
  };
}
