import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { ContactWay } from '#participant/person.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';

/** What is known of the participant on offer, for whoever is to answer. */
export interface KnownPerson {
  readonly birthDate: CalendarDate | null;
  readonly stage: Stage;
  /** CBS code. */
  readonly municipalityCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly preferredContact: ContactWay | null;
}

/**
 * What a receiver knows of the participant before acceptance, besides the name and the overdrachtsdossier: enough to
 * weigh the offer and to plan the driegesprek. An age will do for that; the day of birth comes with the record.
 */
export interface OfferedPerson extends Omit<KnownPerson, 'birthDate'> {
  /** In whole years. */
  readonly age: number | null;
}

export const offeredPerson = ({ birthDate, ...person }: KnownPerson, today: CalendarDate): OfferedPerson => ({
  ...person,
  age: birthDate === null ? null : ageOn(birthDate, today),
});

/** Who was born on 29 February is a year older on 1 March. */
export const ageOn = (birthDate: CalendarDate, day: CalendarDate): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
