import type { Schemas } from '../../../../../libs/api-client/client.js';
import { today } from '../../parts/dates.js';

type Person = Schemas['DossierPerson'];

const words = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');

/** As one is spoken to: "Truus van der Heijden". */
export const fullName = ({ givenName, initials, prefix, surname }: Person): string =>
  words(givenName ?? initials, prefix, surname);

/** As lists have it: "Heijden-Bos, Truus van der". */
export const listName = (person: Person): string => {
  const { givenName, initials, prefix, surname, partnerPrefix, partnerSurname } = person;
  const partner = words(partnerPrefix, partnerSurname);
  const first = words(givenName ?? initials, prefix);
  return `${surname}${partner && `-${partner}`}${first && `, ${first}`}`;
};

/** Whole years, on a day as `yyyy-mm-dd`. */
export function ageOn(birthDate: string, day: string = today()): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
