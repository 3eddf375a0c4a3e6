import type { EventFacts } from '#kernel/journal.js';
import type { EvaluationOutcome } from './action-plan.rules.js';
import { evaluationOutcomes } from './action-plan.rules.js';
import type { Presence } from './attendance.rules.js';
import { presences } from './attendance.rules.js';
import type { AssessmentKind, LifeDomain } from './finding.rules.js';
import { assessmentKinds, lifeDomains } from './finding.rules.js';
import type { ProvisionKind } from './provision.rules.js';
import { provisionKinds } from './provision.rules.js';

const day = (date: unknown): string => String(date).split('-').reverse().join('-');
const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');

const assessment = ({ kind, domain, measuredOn }: EventFacts): string =>
  `${assessmentKinds[kind as AssessmentKind].label}${domain ? ` ${lifeDomains[domain as LifeDomain]}` : ''}` +
  ` van ${day(measuredOn)}`;
const period = ({ startsOn, endsOn }: EventFacts): string =>
  ` vanaf ${day(startsOn)}${endsOn ? ` tot en met ${day(endsOn)}` : ''}`;
const decision = ({ decidedBy, decidedOn }: EventFacts): string =>
  decidedBy ? ` (besluit van ${decidedBy} op ${day(decidedOn)})` : '';
const indication = (facts: EventFacts): string =>
  `${facts.label}${period(facts)}${decision(facts)}${because(facts)}`;
const provision = (facts: EventFacts): string =>
  `${provisionKinds[facts.kind as ProvisionKind]}${period(facts)}`;

/** What is recorded of somebody's development, in the words of the timeline. What was found is not among them. */
export const developmentEvents = {
  'assessment.recorded': (facts: EventFacts) => `Vastgelegd: ${assessment(facts)}`,
  'assessment.corrected': (facts: EventFacts) => `Verbeterd: ${assessment(facts)}`,
  'uwvAdvice.requested': ({ requestedOn }: EventFacts) =>
    `Advies beschut werk aangevraagd bij het UWV op ${day(requestedOn)}`,
  'uwvAdvice.received': ({ outcome, receivedOn }: EventFacts) =>
    `${outcome === 'positive' ? 'Positief' : 'Negatief'} advies beschut werk van het UWV ontvangen op ${day(receivedOn)}`,
  'uwvAdvice.withdrawn': (facts: EventFacts) =>
    `Aanvraag van het advies beschut werk ingetrokken${because(facts)}`,
  'uwvAdvice.decided': ({ granted, decidedBy, decidedOn }: EventFacts) =>
    `Beschut werk ${granted ? 'toegekend' : 'afgewezen'} door ${decidedBy} op ${day(decidedOn)}`,
  'actionPlan.drafted': ({ number }: EventFacts) => `Plan van aanpak ${number} opgesteld`,
  'actionPlan.changed': ({ number }: EventFacts) => `Plan van aanpak ${number} gewijzigd`,
  'actionPlan.agreed': ({ number, agreedOn }: EventFacts) =>
    `Deelnemer en coach akkoord met plan van aanpak ${number} op ${day(agreedOn)}`,
  'actionPlan.evaluated': ({ number, evaluatedOn, outcome }: EventFacts) =>
    `Plan van aanpak ${number} geëvalueerd op ${day(evaluatedOn)}: ${evaluationOutcomes[outcome as EvaluationOutcome]}`,
  'actionPlan.agreementMet': ({ number, doneOn }: EventFacts) =>
    `Afspraak uit plan van aanpak ${number} gedaan op ${day(doneOn)}`,
  'actionPlan.agreementOpened': ({ number }: EventFacts) =>
    `Afspraak uit plan van aanpak ${number} staat weer open`,
  'workPlace.assigned': (facts: EventFacts) => `Werkt op ${facts.name}${period(facts)}`,
  'workPlace.changed': (facts: EventFacts) => `Werk op ${facts.name} gewijzigd:${period(facts)}`,
  'attendance.recorded': ({ name, day: on, presence }: EventFacts) =>
    `${name} op ${day(on)}: ${presences[presence as Presence]}`,
  'attendance.removed': ({ name, day: on }: EventFacts) => `${name} op ${day(on)}: aanwezigheid weggehaald`,
  'indication.added': (facts: EventFacts) => `Indicatie ${indication(facts)}`,
  'indication.changed': (facts: EventFacts) => `Indicatie gewijzigd: ${indication(facts)}`,
  'provision.added': (facts: EventFacts) => `Voorziening: ${provision(facts)}`,
  'provision.changed': (facts: EventFacts) => `Voorziening gewijzigd: ${provision(facts)}`,
} as const;
