import type { EventFacts } from '#kernel/journal.js';
import { dayInWords } from '#kernel/day-words.rules.js';

const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');

/** The events of a handover, in the words of the timeline. */
export const handoverEvents = {
  'handover.offered': ({ from, to, warm }: EventFacts) =>
    `${warm ? 'Warme overdracht' : 'Overdracht'} aangeboden aan ${to} door ${from}`,
  'handover.reminded': ({ to }: EventFacts) => `${to} herinnerd aan de overdracht`,
  'handover.escalated': ({ to, told }: EventFacts) =>
    `Nog geen antwoord van ${to} op de overdracht; ingelicht: ${([] as string[]).concat(told as string[]).join(', ')}`,
  'handover.askedBack': ({ from, to }: EventFacts) =>
    `${to} heeft ${from} iets gevraagd over het overdrachtsdossier`,
  'handover.answeredBack': ({ from, to }: EventFacts) =>
    `${from} heeft de vraag van ${to} beantwoord met een nieuwe versie van het overdrachtsdossier`,
  'handover.meetingPlanned': ({ on, time, moved }: EventFacts) =>
    `Driegesprek ${moved ? 'verzet naar' : 'afgesproken op'} ${dayInWords(String(on))}, ${time} uur`,
  'handover.accepted': ({ from, to, onBehalfBy, ...facts }: EventFacts) =>
    onBehalfBy
      ? `Overdracht van ${from} aan ${to} aangenomen door ${onBehalfBy}${because(facts)}`
      : `Overdracht van ${from} aangenomen door ${to}`,
  'handover.declined': ({ to, ...facts }: EventFacts) => `Overdracht afgewezen door ${to}${because(facts)}`,
  'handover.withdrawn': ({ to, ...facts }: EventFacts) => `Overdracht aan ${to} ingetrokken${because(facts)}`,
  'handover.expired': ({ to }: EventFacts) => `Overdracht aan ${to} vervallen: geen antwoord`,
} as const;
