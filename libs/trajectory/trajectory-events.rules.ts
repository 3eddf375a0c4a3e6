import type { EventFacts } from '#kernel/journal.js';
import { exitReasons } from './exit.rules.js';
import type { ExitReason } from './exit.rules.js';
import type { TermKey } from './term.rules.js';
import { terms } from './term.rules.js';
import type { InvolvedRole } from './involved-colleague.rules.js';
import { involvedRoles } from './involved-colleague.rules.js';
import type { SuspensionReason } from './suspension.rules.js';
import { suspensionReasons } from './suspension.rules.js';

const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');
const remark = ({ note }: EventFacts): string => (note ? ` (${String(note)})` : '');
const day = (date: unknown): string => String(date).split('-').reverse().join('-');

/** The events of a trajectory, in the words of the timeline. */
export const trajectoryEvents = {
  'trajectory.opened': (facts: EventFacts) =>
    `Traject gestart in ${facts.stage}, met ${facts.contactPerson} als aanspreekpunt${because(facts)}`,
  'trajectory.suspended': ({ reason, expectedEndOn, decidedBy, decidedOn }: EventFacts) =>
    `Traject opgeschort wegens ${suspensionReasons[reason as SuspensionReason].label}` +
    `${decidedBy ? ` (besluit van ${decidedBy} op ${day(decidedOn)})` : ''}, naar verwachting tot ${day(expectedEndOn)}`,
  'trajectory.resumed': ({ days }: EventFacts) =>
    `Traject hervat; open termijnen zijn ${days} ${days === 1 ? 'dag' : 'dagen'} opgeschoven`,
  'suspension.corrected': ({ since, resumedOn, expectedEndOn, ...facts }: EventFacts) =>
    `Opschorting gecorrigeerd: vanaf ${day(since)}, ` +
    (resumedOn ? `hervat op ${day(resumedOn)}` : `naar verwachting tot ${day(expectedEndOn)}`) +
    because(facts),
  'trajectory.ended': ({ reason, ...facts }: EventFacts) =>
    `Uitstroom: ${exitReasons[reason as ExitReason].label}${remark(facts)}`,
  'trajectory.reopened': (facts: EventFacts) =>
    `Traject heropend in ${facts.stage}, met ${facts.contactPerson} als aanspreekpunt${because(facts)}`,
  'stage.moved': ({ from, to, ...facts }: EventFacts) => `Van ${from} naar ${to}${because(facts)}`,
  'stage.returned': ({ from, to, ...facts }: EventFacts) =>
    `Teruggeplaatst van ${from} naar ${to}${because(facts)}`,
  'diagnosis.recorded': ({ reportOn }: EventFacts) =>
    `Diagnoserapport van ${day(reportOn)} en advies vastgelegd`,
  'contactPerson.switched': ({ from, to }: EventFacts) => `Aanspreekpunt is nu ${to}, eerst ${from}`,
  'involvedColleague.added': ({ name, role }: EventFacts) =>
    `${name} betrokken als ${involvedRoles[role as InvolvedRole]}`,
  'involvedColleague.removed': ({ name, role }: EventFacts) =>
    `${name} niet meer betrokken als ${involvedRoles[role as InvolvedRole]}`,
  'deadline.met': ({ kind, byContact }: EventFacts) =>
    `Gedaan: ${terms[kind as TermKey].label}${byContact ? ', met een contactmoment' : ''}`,
  'deadline.opened': ({ kind }: EventFacts) => `Weer open: ${terms[kind as TermKey].label}`,
} as const;
