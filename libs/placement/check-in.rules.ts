import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can } from '#kernel/steps.rules.js';
import { movesFrom } from '#trajectory/stage.rules.js';
import type { TrajectoryFacts } from '#trajectory/trajectory.rules.js';
import { stepsFor } from '#trajectory/trajectory.rules.js';

/** With whom one speaks; a check-in has both. */
export const checkInSides = { employer: 'werkgever', participant: 'deelnemer' } as const;
export type CheckInSide = keyof typeof checkInSides;
export const checkInSideNames = Object.keys(checkInSides) as CheckInSide[];

export const checkInOutcomes = {
  stable: 'het gaat goed',
  signals: 'er zijn signalen',
  relapse: 'terugval',
} as const;
export type CheckInOutcome = keyof typeof checkInOutcomes;
export const checkInOutcomeCodes = Object.keys(checkInOutcomes) as CheckInOutcome[];

export const checkInStates = ['planned', 'done', 'cancelled'] as const;
export type CheckInState = (typeof checkInStates)[number];

export interface CheckInFacts {
  readonly state: CheckInState;
  readonly outcome: CheckInOutcome | null;
  /** With whom was spoken, or tried to. */
  readonly sides: readonly CheckInSide[];
}

type Worker = Pick<Actor, 'permissions'>;
/** On whose case it is, and that it runs, is asked before. */
const placesPeople = ({ permissions }: Worker): boolean => permissions.has('placement.write');

export const checkInSteps = {
  recordSide: { from: ['planned'], to: 'planned', by: placesPeople },
  conclude: {
    from: ['planned'],
    to: 'done',
    by: placesPeople,
    missing: ({ sides }) =>
      checkInSideNames
        .filter((side) => !sides.includes(side))
        .map((side) => `gesprek met de ${checkInSides[side]} ontbreekt`),
  },
  /** A relapse leads back to an earlier stage, when whoever steers the trajectory decides so. */
  offerReturn: {
    from: ['done'],
    to: 'done',
    by: (actor, { outcome }) => placesPeople(actor) && outcome === 'relapse',
  },
} as const satisfies Steps<CheckInState, string, CheckInFacts, Worker>;
export type CheckInStep = keyof typeof checkInSteps;
export const checkInStepNames = Object.keys(checkInSteps) as CheckInStep[];

/** By `state:outcome` what this actor, who works on the case, can do with a check-in. */
export const checkInCan = (actor: Worker): Record<string, CheckInStep[]> =>
  Object.fromEntries(
    checkInStates.flatMap((state) =>
      [null, ...checkInOutcomeCodes].map((outcome) => [
        `${state}:${outcome ?? ''}`,
        can<CheckInState, CheckInStep, CheckInFacts, Worker>(checkInSteps, actor, {
          state,
          outcome,
          sides: [],
        }),
      ]),
    ),
  );

/** A conversation with one side, or the day that it was tried. */
export interface SideText {
  readonly spokenOn: CalendarDate;
  readonly reached: boolean;
  readonly note: string | null;
}

/** The way back after a relapse: in the same trajectory, to a stage before this one. */
export function returnsFor(actor: Actor, trajectory: TrajectoryFacts): string[] {
  if (!stepsFor(actor, trajectory).includes('moveStage')) return [];
  // The way back hangs on nothing that is recorded.
  return movesFrom(trajectory.stage, [])
    .filter(({ move }) => move === 'return')
    .map(({ to }) => to);
}

export const checkInRefusals = {
  inFuture: {
    code: 'check-in-in-future',
    status: 422,
    title: 'Datum klopt niet',
    detail: () => 'De dag van het gesprek ligt in de toekomst.',
  },
  noRelapse: {
    code: 'check-in-no-relapse',
    status: 409,
    title: 'Geen terugval',
    detail: () =>
      'Een terugkeer wordt aangeboden als de uitkomst terugval is en het traject sindsdien in dezelfde fase is.',
  },
} as const satisfies Record<string, RefusalKind>;
