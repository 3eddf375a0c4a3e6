import type { EventFacts } from '#kernel/journal.js';
import type { CheckInOutcome, CheckInSide } from './check-in.rules.js';
import { checkInOutcomes, checkInSides } from './check-in.rules.js';

const day = (date: unknown): string => String(date).split('-').reverse().join('-');
const months = ({ months: count }: EventFacts): string => `${count} ${count === 1 ? 'maand' : 'maanden'}`;
const of = ({ count }: EventFacts): string => (count === 1 ? '1 nazorggesprek' : `${count} nazorggesprekken`);

/** The events of aftercare, in the words of the timeline. What was said is not among them. */
export const checkInEvents = {
  'checkIn.planned': ({ firstOn, ...facts }: EventFacts) =>
    `${of(facts)} gepland na de start bij ${facts.employer}, het eerste uiterlijk ${day(firstOn)}`,
  'checkIn.moved': ({ firstOn, ...facts }: EventFacts) =>
    `${of(facts)} verzet met de startdatum bij ${facts.employer}, het eerste nu uiterlijk ${day(firstOn)}`,
  'checkIn.resumed': ({ firstOn, ...facts }: EventFacts) =>
    `${of(facts)} opnieuw gepland bij ${facts.employer}, het eerste uiterlijk ${day(firstOn)}`,
  'checkIn.cancelled': (facts: EventFacts) =>
    `${of(facts)} vervallen, want de plaatsing bij ${facts.employer} is voorbij`,
  'checkIn.spoken': ({ side, reached, spokenOn, ...facts }: EventFacts) =>
    `Nazorg na ${months(facts)}: op ${day(spokenOn)} ${reached ? 'gesproken met' : 'geprobeerd te bereiken:'} de ${checkInSides[side as CheckInSide]}`,
  'checkIn.concluded': ({ outcome, ...facts }: EventFacts) =>
    `Nazorg na ${months(facts)} bij ${facts.employer}: ${checkInOutcomes[outcome as CheckInOutcome]}`,
} as const;
