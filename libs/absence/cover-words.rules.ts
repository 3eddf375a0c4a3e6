import type { CalendarDate } from '#kernel/calendar.rules.js';
import { dayInWords } from '#kernel/day-words.rules.js';
import type { Need } from './cover.rules.js';

interface Of {
  readonly name: string;
  readonly cases: number;
}

const people = (cases: number): string => (cases === 1 ? '1 deelnemer' : `${cases} deelnemers`);

const what: Readonly<Record<Need['reason'], (of: Of, need: Need) => string>> = {
  absence: ({ name, cases }, { firstDay }) =>
    `${name} is afwezig: vanaf ${dayInWords(firstDay)} is voor ${people(cases)} niemand bereikbaar.`,
  leaving: ({ name, cases }, { firstDay }) =>
    `${name} is er vanaf ${dayInWords(firstDay)} niet meer en is nog het aanspreekpunt van ${people(cases)}.`,
  closed: ({ name, cases }, { firstDay }) =>
    `Het account van ${name} is gesloten: vanaf ${dayInWords(firstDay)} is voor ${people(cases)} niemand bereikbaar.`,
  longSubstitution: ({ name, cases }) =>
    `${name} wordt lang vervangen. Overweeg de trajecten van ${people(cases)} over te dragen.`,
};

/** To who leads the colleague, when it comes up. */
export const raisedWords = (of: Of, need: Need, dueOn: CalendarDate | null): string =>
  what[need.reason](of, need) + (dueOn ? ` Regel opvang voor ${dayInWords(dueOn)}.` : '');

export const remindedWords = (of: Of, need: Need & { readonly dueOn: CalendarDate | null }): string =>
  `Nog niet geregeld: ${raisedWords(of, need, need.dueOn)}`;

/** To the manager, when nobody arranged it in time. */
export const escalatedWords = (of: Of, need: Need): string =>
  `De opvang is niet op tijd geregeld. ${what[need.reason](of, need)} Neem het over met de teamleider.`;
