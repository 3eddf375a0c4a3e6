import type { EventFacts } from '#kernel/journal.js';
import type { ContactKind } from './contact-note.rules.js';
import { contactKinds } from './contact-note.rules.js';
import type { ContactParty } from './casework.rules.js';
import { contactParties } from './casework.rules.js';

const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');
const day = (date: unknown): string => String(date).split('-').reverse().join('-');

const amsterdam = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const moment = (at: unknown): string => {
  const part = Object.fromEntries(
    amsterdam.formatToParts(new Date(String(at))).map(({ type, value }) => [type, value]),
  );
  return `${part.day}-${part.month}-${part.year} om ${part.hour}:${part.minute}`;
};

const contact = ({ kind, spokeWith }: EventFacts): string => {
  const party = contactParties[spokeWith as ContactParty];
  const { label } = contactKinds[kind as ContactKind];
  return kind === 'noShow'
    ? `Niet verschenen: ${party}`
    : `${label} ${kind === 'email' || kind === 'message' ? 'aan of van' : 'met'} ${party}`;
};
const task = ({ title, dueOn }: EventFacts): string =>
  `${String(title)}${dueOn ? `, uiterlijk ${day(dueOn)}` : ''}`;
const appointment = ({ at, withWhom, place }: EventFacts): string =>
  `met ${contactParties[withWhom as ContactParty]} op ${moment(at)}${place ? `, ${String(place)}` : ''}`;

/** The events of day-to-day work, in the words of the timeline. What was said in a contact is not among them. */
export const caseworkEvents = {
  'contactNote.added': contact,
  'contactNote.changed': (facts: EventFacts) => `Contactmoment gewijzigd: ${contact(facts)}`,
  'contactNote.withdrawn': (facts: EventFacts) => `Contactmoment ingetrokken: ${contact(facts)}`,
  'contactNote.restored': (facts: EventFacts) => `Contactmoment teruggezet: ${contact(facts)}`,
  'task.added': ({ owner, ...facts }: EventFacts) => `Taak voor ${owner}: ${task(facts)}`,
  'task.changed': ({ owner, ...facts }: EventFacts) => `Taak gewijzigd, voor ${owner}: ${task(facts)}`,
  'task.completed': ({ title }: EventFacts) => `Taak gedaan: ${title}`,
  'task.repeated': ({ owner, ...facts }: EventFacts) => `Volgende taak voor ${owner}: ${task(facts)}`,
  'task.handedBack': ({ owner, title, note }: EventFacts) =>
    `Taak terug naar ${owner}: ${title}${note ? ` (${note})` : ''}`,
  'task.reopened': ({ title }: EventFacts) => `Taak weer open: ${title}`,
  'appointment.planned': (facts: EventFacts) => `Afspraak ${appointment(facts)}`,
  'appointment.changed': ({ moved, ...facts }: EventFacts) =>
    `Afspraak ${moved ? 'verzet' : 'gewijzigd'}: ${appointment(facts)}`,
  'appointment.cancelled': (facts: EventFacts) =>
    `Afspraak ${appointment(facts)} gaat niet door${because(facts)}`,
  'appointment.restored': (facts: EventFacts) => `Afspraak gaat toch door: ${appointment(facts)}`,
} as const;
