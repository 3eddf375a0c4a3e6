import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { SettingValues } from '#kernel/settings.rules.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import type { TermKey } from '#trajectory/term.rules.js';
import { compute, lengthsOf } from '#trajectory/term.rules.js';

/** What the law gives to make work possible; by whom it is decided is for the record. */
export const instruments = {
  trialPlacement: 'proefplaats',
  wageCostSubsidy: 'loonkostensubsidie',
  noRisk: 'no-riskpolis',
  jobCoach: 'jobcoach',
} as const;
export type InstrumentKind = keyof typeof instruments;
export const instrumentKinds = Object.keys(instruments) as InstrumentKind[];

export const instrumentStates = ['requested', 'granted', 'refused', 'ended'] as const;
export type InstrumentState = (typeof instrumentStates)[number];

export interface InstrumentFacts {
  readonly kind: InstrumentKind;
  readonly state: InstrumentState;
  readonly extended: boolean;
  /** How often the wage value was set. */
  readonly wageValues: number;
}

type Worker = Pick<Actor, 'permissions'>;
const placesPeople = ({ permissions }: Worker): boolean => permissions.has('placement.write');
const of =
  (kind: InstrumentKind) =>
  (actor: Worker, instrument: InstrumentFacts): boolean =>
    placesPeople(actor) && instrument.kind === kind;

export const instrumentSteps = {
  setWageValue: { from: ['requested', 'granted'], to: 'requested', by: of('wageCostSubsidy') },
  grant: {
    from: ['requested'],
    to: 'granted',
    by: placesPeople,
    missing: ({ kind, wageValues }) =>
      kind === 'wageCostSubsidy' && wageValues === 0 ? ['loonwaarde ontbreekt'] : [],
  },
  refuse: { from: ['requested'], to: 'refused', by: placesPeople },
  extend: {
    from: ['requested', 'granted'],
    to: 'granted',
    by: of('trialPlacement'),
    missing: ({ extended }) => (extended ? ['een proefplaats wordt één keer verlengd'] : []),
  },
  end: { from: ['requested', 'granted'], to: 'ended', by: placesPeople },
} as const satisfies Steps<InstrumentState, string, InstrumentFacts, Worker>;
export type InstrumentStep = keyof typeof instrumentSteps;
export const instrumentStepNames = Object.keys(instrumentSteps) as InstrumentStep[];

/** By `kind:state` what this actor, who works on the case, can do with an instrument. */
export const instrumentCan = (actor: Worker): Record<string, InstrumentStep[]> =>
  Object.fromEntries(
    instrumentKinds.flatMap((kind) =>
      instrumentStates.map((state) => [
        `${kind}:${state}`,
        can<InstrumentState, InstrumentStep, InstrumentFacts, Worker>(instrumentSteps, actor, {
          kind,
          state,
          extended: false,
          wageValues: 0,
        }),
      ]),
    ),
  );

/** The terms that can run about one instrument. */
export const instrumentTerms = [
  'trialPlacement',
  'trialPlacementExtended',
  'wageSubsidyDecision',
  'wageValueAgain',
] as const satisfies readonly TermKey[];
export type InstrumentTerm = (typeof instrumentTerms)[number];

/** Of the two terms of a trial placement the longer takes the place of the other; what was decided is decided. */
export const termsThatRun = ({
  state,
  extended,
}: Pick<InstrumentFacts, 'state' | 'extended'>): InstrumentTerm[] =>
  instrumentTerms.filter(
    (term) =>
      !(term === 'trialPlacement' && extended) && !(term === 'wageSubsidyDecision' && state !== 'requested'),
  );

/** The last day that the law allows a trial placement that began on a day, by the terms of that day. */
export function lastTrialDay(startsOn: CalendarDate, norms: SettingValues, extended = false): CalendarDate {
  const term: TermKey = extended ? 'trialPlacementExtended' : 'trialPlacement';
  const [length] = lengthsOf(term, norms);
  return compute(term, { countsFrom: startsOn, length: length! }, []).dueOn;
}

const dutch = (date: unknown): string => String(date).split('-').reverse().join('-');

export const instrumentRefusals = {
  tooLong: {
    code: 'trial-placement-too-long',
    status: 422,
    title: 'Proefplaats duurt te lang',
    detail: ({ lastDay }) =>
      `Een proefplaats vanaf deze datum duurt ten hoogste tot en met ${dutch(lastDay)}.`,
  },
  noLonger: {
    code: 'trial-placement-no-longer',
    status: 422,
    title: 'Geen verlenging',
    detail: ({ endsOn }) => `De proefplaats loopt al tot en met ${dutch(endsOn)}. Kies een latere dag.`,
  },
  alreadyRunning: {
    code: 'instrument-already-running',
    status: 409,
    title: 'Loopt al',
    detail: ({ instrument }) => `Bij deze plaatsing loopt al een ${instrument}. Beëindig die eerst.`,
  },
  wageValueInFuture: {
    code: 'wage-value-in-future',
    status: 422,
    title: 'Datum klopt niet',
    detail: () => 'De datum waarop de loonwaarde is vastgesteld, ligt in de toekomst.',
  },
  wageValueNotLater: {
    code: 'wage-value-not-later',
    status: 409,
    title: 'Niet de nieuwste meting',
    detail: ({ setOn }) => `Er is al een loonwaarde van ${dutch(setOn)}. Een nieuwe meting is van later.`,
  },
  endsBeforeStart: {
    code: 'instrument-ends-before-start',
    status: 422,
    title: 'Datums kloppen niet',
    detail: ({ startsOn }) => `De einddatum ligt vóór de eerste dag, ${dutch(startsOn)}.`,
  },
} as const satisfies Record<string, RefusalKind>;
