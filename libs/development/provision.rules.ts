import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { InputProblem } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { developmentFor, requireInOrder } from './development.rules.js';

/** What may run beside the main stage, and does not change it. */
export const provisionKinds = {
  jobCoaching: 'jobcoaching',
  workplaceAdjustment: 'aanpassing van de werkplek',
  travel: 'vervoer',
  childcare: 'kinderopvang',
  language: 'taalles',
  debtHelp: 'schuldhulp',
  training: 'training',
  other: 'andere voorziening',
} as const;
export type ProvisionKind = keyof typeof provisionKinds;
export const provisionKindCodes = Object.keys(provisionKinds) as ProvisionKind[];

export interface ProvisionTerms {
  readonly description: string | null;
  readonly startsOn: CalendarDate;
  /** The last day; null as long as none is known. */
  readonly endsOn: CalendarDate | null;
  /** Why it is given. */
  readonly reason: string;
  /** Why it ended. */
  readonly endReason: string | null;
}

export interface Provision extends ProvisionTerms {
  readonly id: string;
  readonly version: number;
  readonly kind: ProvisionKind;
}

export const provisionSteps = ['change'] as const;
export type ProvisionStep = (typeof provisionSteps)[number];

/** What somebody who works on the case can do with a provision. */
export const provisionCan = (
  actor: Pick<Actor, 'permissions'>,
  state: TrajectoryState,
): readonly ProvisionStep[] => (developmentFor(actor, state).includes('addProvision') ? provisionSteps : []);

/** A provision has its period in order, and ends on a day. */
export function requireProvision({ startsOn, endsOn, endReason }: ProvisionTerms): void {
  if (endReason && !endsOn) throw new Refusal(refusals.invalidInput, {}, [noEnd]);
  requireInOrder(['begindatum', startsOn], ['einddatum', endsOn]);
}

const noEnd: InputProblem = {
  in: 'body',
  location: { pointer: '#/endsOn' },
  code: 'missing',
  detail: 'De einddatum ontbreekt.',
};
