import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem, RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { developmentFor, requireInOrder } from './development.rules.js';
import type { TargetGroup } from './target-group.rules.js';

/** From when to when somebody belongs to a target group. */
export interface IndicationTerms {
  readonly startsOn: CalendarDate;
  /** The last day; null as long as none is known. */
  readonly endsOn: CalendarDate | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly endReason: string | null;
}

export interface Indication extends IndicationTerms {
  readonly id: string;
  readonly version: number;
  readonly targetGroup: string;
  readonly label: string;
  /** As it held on the first day. */
  readonly legalBasis: string;
  /** The trajectory in which it was recorded. */
  readonly trajectoryId: string;
}

export const indicationSteps = ['change'] as const;
export type IndicationStep = (typeof indicationSteps)[number];

/** What somebody who works on the case can do with an indication. */
export const indicationCan = (
  actor: Pick<Actor, 'permissions'>,
  state: TrajectoryState,
): readonly IndicationStep[] =>
  developmentFor(actor, state).includes('addIndication') ? indicationSteps : [];

const missing = (field: keyof IndicationTerms, name: string): InputProblem => ({
  in: 'body',
  location: { pointer: `#/${field}` },
  code: 'missing',
  detail: `${name} ontbreekt.`,
});

/**
 * Whether these terms can be, by the law of the first day: a closed group takes nobody in, and a right takes a
 * decision, with who and when.
 */
export function requireLawful(group: TargetGroup | undefined, terms: IndicationTerms): void {
  if (!group) throw new Refusal(indicationRefusals.unknown, { day: dutch(terms.startsOn) });
  if (!group.inflow) throw new Refusal(indicationRefusals.closed, { label: group.label });
  const undecided = [
    ...(terms.decidedBy ? [] : [missing('decidedBy', 'Wie besloot')]),
    ...(terms.decidedOn ? [] : [missing('decidedOn', 'De datum van het besluit')]),
  ];
  if (undecided.length === 1 || (undecided.length === 2 && group.decidedBy)) {
    throw new Refusal(refusals.invalidInput, {}, undecided);
  }
  if (terms.endReason && !terms.endsOn) {
    throw new Refusal(refusals.invalidInput, {}, [missing('endsOn', 'De einddatum')]);
  }
  requireInOrder(['begindatum', terms.startsOn], ['einddatum', terms.endsOn]);
}

const dutch = (date: CalendarDate): string => date.split('-').reverse().join('-');

export const indicationRefusals = {
  unknown: {
    code: 'target-group-unknown',
    status: 422,
    title: 'Doelgroep bestond niet',
    detail: ({ day }) => `Deze doelgroep bestaat niet, of bestond nog niet op ${day}.`,
  },
  closed: {
    code: 'target-group-closed',
    status: 422,
    title: 'Geen instroom',
    detail: ({ label }) =>
      `Op de begindatum was er geen instroom in ${label}. Wie er al in zat, houdt de indicatie.`,
  },
  twice: {
    code: 'indication-twice',
    status: 409,
    title: 'Indicatie is er al',
    detail: () =>
      'In deze periode heeft de deelnemer deze indicatie al. Wijzig die, of kies een andere periode.',
  },
} as const satisfies Record<string, RefusalKind>;
