import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { AgreementParty } from '#development/action-plan.rules.js';
import { provisionKinds, type ProvisionKind } from '#development/provision.rules.js';
import type { Stage, StageFact } from '#trajectory/stage.rules.js';
import { missingAtEnd, movesFrom, stageRules } from '#trajectory/stage.rules.js';
import type { TermKey } from '#trajectory/term.rules.js';
import { terms } from '#trajectory/term.rules.js';
import type { ComingDeadline, OpenTask } from '../handover-dossier.rules.js';
import { dayInWords } from '#kernel/day-words.rules.js';
import type { SavedDraft } from './draft.rules.js';

/** What was read of the record for a proposal. */
export interface RecordFacts {
  readonly contactPerson: { readonly id: string; readonly name: string };
  readonly stage: Stage;
  readonly stageSince: CalendarDate;
  /** What of the stage is recorded. */
  readonly record: readonly StageFact[];
  readonly openTasks: readonly OpenTask[];
  readonly deadlines: readonly { readonly kind: TermKey; readonly dueOn: CalendarDate }[];
  readonly appointments: readonly ProposedAppointment[];
  readonly plan: {
    readonly number: number;
    readonly signedOn: CalendarDate;
    readonly goals: readonly string[];
    readonly agreements: readonly {
      readonly who: AgreementParty;
      readonly what: string;
      readonly dueOn: CalendarDate;
    }[];
  } | null;
  readonly wishes: { readonly occupations: readonly string[]; readonly recordedOn: CalendarDate } | null;
  readonly provisions: readonly { readonly kind: ProvisionKind; readonly endsOn: CalendarDate | null }[];
  readonly placements: readonly {
    readonly title: string;
    readonly employer: string;
    /** A week. */
    readonly hours: number;
    readonly state: 'proposed' | 'started';
    readonly startsOn: CalendarDate | null;
    readonly endsOn: CalendarDate | null;
  }[];
  readonly learning: readonly {
    readonly title: string;
    readonly provider: string;
    readonly expectedEndOn: CalendarDate | null;
  }[];
  readonly workPlaces: readonly { readonly name: string; readonly endsOn: CalendarDate | null }[];
  /** What was written when the case was last handed over. */
  readonly earlier: {
    readonly from: string;
    readonly on: CalendarDate;
    readonly mustKnow: string | null;
  } | null;
  readonly draft: SavedDraft | null;
}

interface ProposedAppointment {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly on: CalendarDate;
  readonly withWhom: string;
}

/** A line that the sender may take over, and where it comes from. */
export interface ProposedLine {
  readonly text: string;
  /** In Dutch: "plan van aanpak 2, van 3 oktober 2026". */
  readonly source: string;
}

/** What the record has to say for each field of the dossier. The sender decides what the receiver gets to read. */
export interface DossierProposal {
  readonly contactPerson: { readonly id: string; readonly name: string };
  readonly mustKnow: readonly ProposedLine[];
  readonly participantWords: readonly ProposedLine[];
  readonly agreements: readonly ProposedLine[];
  readonly situation: readonly ProposedLine[];
  readonly appointments: readonly ProposedAppointment[];
  readonly openTasks: readonly OpenTask[];
  readonly deadlines: readonly ComingDeadline[];
  /** What this colleague wrote of it before, and did not send. */
  readonly draft: SavedDraft | null;
}

const parties: Readonly<Record<AgreementParty, string>> = {
  participant: 'deelnemer',
  coach: 'coach',
  workSupervisor: 'werkbegeleider',
  other: 'een ander',
};

const quoted = (text: string): string => `“${text}”`;
const until = (day: CalendarDate | null): string => (day ? ` tot en met ${dayInWords(day)}` : '');
const line = (source: string, text: string): ProposedLine => ({ text, source });

/** What is recorded, in lines, each with its source; what is not recorded is not made up. */
export function proposalOf(facts: RecordFacts): DossierProposal {
  const { contactPerson, openTasks, appointments, plan, wishes, earlier, draft } = facts;
  const ofPlan = plan ? `plan van aanpak ${plan.number}, van ${dayInWords(plan.signedOn)}` : '';
  return {
    contactPerson,
    mustKnow: earlier?.mustKnow
      ? [line(`vorige overdracht, door ${earlier.from} op ${dayInWords(earlier.on)}`, earlier.mustKnow)]
      : [],
    participantWords: [
      ...(plan?.goals ?? []).map((goal) => line(ofPlan, quoted(goal))),
      ...(wishes?.occupations ?? []).map((occupation) =>
        line(`gewenst werk, opgeschreven op ${dayInWords(wishes!.recordedOn)}`, quoted(occupation)),
      ),
    ],
    agreements: (plan?.agreements ?? []).map(({ who, what, dueOn }) =>
      line(ofPlan, `${what} (${parties[who]}, voor ${dayInWords(dueOn)})`),
    ),
    situation: situationOf(facts),
    appointments,
    openTasks,
    deadlines: facts.deadlines.map(({ kind, dueOn }) => ({ label: terms[kind].label, dueOn })),
    draft,
  };
}

/** What runs because of somebody's money or family tells of a life domain: the sender says so if it matters. */
const ofPrivateLife: readonly ProvisionKind[] = ['debtHelp', 'childcare'];

function situationOf({
  stage,
  stageSince,
  record,
  placements,
  learning,
  workPlaces,
  provisions,
}: RecordFacts): ProposedLine[] {
  const next = movesFrom(stage, record).find(({ move }) => move === 'next');
  const missing = [...(next?.missing ?? []), ...missingAtEnd(stage, record)];
  return [
    line('fase van het traject', `Fase ${stageRules[stage].label} sinds ${dayInWords(stageSince)}`),
    ...missing.map(({ detail }) => line('fase van het traject', `Nog nodig in deze fase: ${detail}`)),
    ...placements.map(({ title, employer, hours, state, startsOn, endsOn }) =>
      line(
        'plaatsing',
        state === 'proposed'
          ? `Voorgesteld als ${title} bij ${employer}, ${hours} uur per week`
          : `Werkt als ${title} bij ${employer}, ${hours} uur per week` +
              (startsOn ? `, sinds ${dayInWords(startsOn)}` : '') +
              until(endsOn),
      ),
    ),
    ...learning.map(({ title, provider, expectedEndOn }) =>
      line('scholing', `Leert ${title} bij ${provider}${until(expectedEndOn)}`),
    ),
    ...workPlaces.map(({ name, endsOn }) => line('werkplek', `Werkplek ${name}${until(endsOn)}`)),
    ...provisions
      .filter(({ kind }) => !ofPrivateLife.includes(kind))
      .map(({ kind, endsOn }) => line('voorziening', `Loopt: ${provisionKinds[kind]}${until(endsOn)}`)),
  ];
}
