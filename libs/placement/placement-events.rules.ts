import type { EventFacts } from '#kernel/journal.js';
import type { InstrumentKind } from './instrument.rules.js';
import { instruments } from './instrument.rules.js';
import type { ContractForm } from './placement.rules.js';
import { contractForms } from './placement.rules.js';

const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');
const day = (date: unknown): string => String(date).split('-').reverse().join('-');
const where = ({ functionTitle, employer }: EventFacts): string => `${functionTitle} bij ${employer}`;
const instrument = ({ kind }: EventFacts): string => instruments[kind as InstrumentKind];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The events of placements and their instruments, in the words of the timeline. */
export const placementEvents = {
  'placement.proposed': (facts: EventFacts) => `Voorgesteld als ${where(facts)}`,
  'placement.changed': (facts: EventFacts) => `Plaatsing gewijzigd: ${where(facts)}`,
  'placement.started': ({ startsOn, contractForm, hours, ...facts }: EventFacts) =>
    `Plaatsing per ${day(startsOn)}: ${where(facts)}, ${contractForms[contractForm as ContractForm]}, ${String(hours).replace('.', ',')} uur per week`,
  'placement.startCorrected': ({ from, to, ...facts }: EventFacts) =>
    `Startdatum van ${where(facts)} verbeterd: ${day(to)} in plaats van ${day(from)}`,
  'placement.notMatched': (facts: EventFacts) => `Geen match als ${where(facts)}${because(facts)}`,
  'placement.endedEarly': ({ endedOn, ...facts }: EventFacts) =>
    `Voortijdig gestopt per ${day(endedOn)} als ${where(facts)}${because(facts)}`,
  'placement.ended': ({ endedOn, ...facts }: EventFacts) =>
    `Plaatsing beëindigd per ${day(endedOn)}: ${where(facts)}${because(facts)}`,
  'instrument.added': ({ startsOn, endsOn, ...facts }: EventFacts) =>
    `${capital(instrument(facts))} vanaf ${day(startsOn)}${endsOn ? ` tot en met ${day(endsOn)}` : ''}, bij ${facts.employer}`,
  'instrument.extended': ({ endsOn, ...facts }: EventFacts) =>
    `${capital(instrument(facts))} verlengd tot en met ${day(endsOn)}${because(facts)}`,
  'instrument.granted': ({ decidedBy, decidedOn, ...facts }: EventFacts) =>
    `${capital(instrument(facts))} toegekend door ${decidedBy} op ${day(decidedOn)}${because(facts)}`,
  'instrument.refused': ({ decidedBy, decidedOn, ...facts }: EventFacts) =>
    `${capital(instrument(facts))} afgewezen door ${decidedBy} op ${day(decidedOn)}${because(facts)}`,
  'instrument.ended': ({ endsOn, ...facts }: EventFacts) =>
    `${capital(instrument(facts))} gestopt per ${day(endsOn)}${because(facts)}`,
  'wageValue.recorded': ({ percent, setOn, againOn }: EventFacts) =>
    `Loonwaarde van ${percent}% vastgesteld op ${day(setOn)}; opnieuw meten vóór ${day(againOn)}`,
} as const;
