import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, take } from '#kernel/steps.rules.js';
import { develops, requireInOrder } from './development.rules.js';

export const uwvAdviceStates = ['requested', 'received', 'withdrawn', 'decided'] as const;
export type UwvAdviceState = (typeof uwvAdviceStates)[number];

export const adviceOutcomes = ['positive', 'negative'] as const;
export type AdviceOutcome = (typeof adviceOutcomes)[number];

/** Advice on beschut werk. The UWV advises, the college decides on the right; a coach records both. */
export interface UwvAdvice {
  readonly id: string;
  readonly version: number;
  readonly state: UwvAdviceState;
  readonly requestedOn: CalendarDate;
  /** Until when the UWV has, as long as it is awaited. */
  readonly dueOn: CalendarDate | null;
  readonly outcome: AdviceOutcome | null;
  readonly receivedOn: CalendarDate | null;
  readonly withdrawReason: string | null;
  readonly granted: boolean | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
}

export interface AdviceReceipt {
  readonly outcome: AdviceOutcome;
  readonly receivedOn: CalendarDate;
}

export interface CollegeDecision {
  readonly granted: boolean;
  /** Which college, or who on its behalf. */
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
}

type Worker = Pick<Actor, 'permissions'>;
type Facts = Pick<UwvAdvice, 'state'>;

export const uwvAdviceSteps = {
  receive: { from: ['requested'], to: 'received', by: develops },
  withdraw: { from: ['requested'], to: 'withdrawn', by: develops },
  decide: { from: ['received'], to: 'decided', by: develops },
} as const satisfies Steps<UwvAdviceState, string, Facts, Worker>;
export type UwvAdviceStep = keyof typeof uwvAdviceSteps;

/** What this actor, who works on the case, can do with an advice. */
export const uwvAdviceCan = (actor: Worker, advice: Facts): UwvAdviceStep[] =>
  can<UwvAdviceState, UwvAdviceStep, Facts, Worker>(uwvAdviceSteps, actor, advice);

export const takeUwvAdviceStep = (step: UwvAdviceStep, actor: Worker, advice: Facts): UwvAdviceState =>
  take<UwvAdviceState, UwvAdviceStep, Facts, Worker>(uwvAdviceSteps, step, actor, advice);

/** Asked, then received, then decided on. */
export function requireAdviceInOrder({
  requestedOn,
  receivedOn,
  decidedOn,
}: Pick<UwvAdvice, 'requestedOn' | 'receivedOn' | 'decidedOn'>): void {
  requireInOrder(['datum van de aanvraag', requestedOn], ['datum van ontvangst', receivedOn]);
  if (receivedOn) requireInOrder(['datum van ontvangst', receivedOn], ['datum van het besluit', decidedOn]);
}

export const uwvAdviceRefusals = {
  alreadyAwaited: {
    code: 'uwv-advice-awaited',
    status: 409,
    title: 'Advies is al aangevraagd',
    detail: () =>
      'Er is al een advies van het UWV aangevraagd. Leg eerst de ontvangst of de intrekking vast.',
  },
} as const satisfies Record<string, RefusalKind>;
