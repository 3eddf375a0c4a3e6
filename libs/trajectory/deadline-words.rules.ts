import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { TermKey } from './term.rules.js';
import { responsibleParties, terms } from './term.rules.js';

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function inWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}`;
}

interface Told {
  readonly kind: TermKey;
  readonly dueOn: CalendarDate;
  readonly participantName: string;
}

const who = (kind: TermKey): string => {
  const { responsible } = terms[kind];
  return responsible === 'contactPerson' ? '' : ` Dit is aan: ${responsibleParties[responsible]}.`;
};

/** What a colleague is told of a deadline. */
export const reminderWords: Readonly<Record<'soon' | 'overdue', (told: Told) => string>> = {
  soon: ({ kind, dueOn, participantName }) =>
    `Termijn nadert voor ${participantName}: ${terms[kind].label}, uiterlijk ${inWords(dueOn)}.${who(kind)}`,
  overdue: ({ kind, dueOn, participantName }) =>
    `Termijn verstreken voor ${participantName}: ${terms[kind].label}, uiterlijk ${inWords(dueOn)}.${who(kind)}`,
};
