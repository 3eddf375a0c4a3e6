import type { SettingValues } from '#kernel/settings.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';

/** What a case weighs: dated settings, in points. */
export type Weights = Pick<
  SettingValues,
  | 'loadCeilingPoints'
  | 'loadDiagnosePoints'
  | 'loadOntwikkelingPoints'
  | 'loadScholingPoints'
  | 'loadPlaatsingPoints'
  | 'loadNazorgPoints'
  | 'loadSuspendedPoints'
  | 'loadWarmPoints'
>;

const weightOfStage = {
  diagnose: 'loadDiagnosePoints',
  ontwikkeling: 'loadOntwikkelingPoints',
  scholing: 'loadScholingPoints',
  plaatsing: 'loadPlaatsingPoints',
  nazorg: 'loadNazorgPoints',
} as const satisfies Record<Stage, keyof Weights>;

/** What decides how heavy a case is. */
export interface Weighed {
  readonly stage: Stage;
  readonly suspended: boolean;
  /** Being handed over with a meeting of three, which whoever comes prepares. */
  readonly warm?: boolean;
}

/** The points of one case: by its stage, unless it stands still; a warm handover that is under way comes on top. */
export const pointsOf = ({ stage, suspended, warm = false }: Weighed, weights: Weights): number =>
  (suspended ? weights.loadSuspendedPoints : weights[weightOfStage[stage]]) +
  (warm ? weights.loadWarmPoints : 0);

/** So many cases of one kind, that a colleague carries or that are on offer to them. */
export interface Tally extends Weighed {
  readonly onOffer: boolean;
  readonly cases: number;
}

/** The week that the norm of the ceiling is about. */
const FULL_WEEK_HOURS = 36;

export interface Capacity {
  /** Set for this colleague; null: by the norm and the hours. */
  readonly ceilingPoints: number | null;
  readonly weeklyHours: number;
}

/** How much a colleague carries at most, in points. */
export const ceilingOf = ({ ceilingPoints, weeklyHours }: Capacity, { loadCeilingPoints }: Weights): number =>
  ceilingPoints ?? Math.max(1, Math.round((loadCeilingPoints * weeklyHours) / FULL_WEEK_HOURS));

/** What a colleague carries, and what may come. */
export interface Load {
  /** Running cases of which they are the contact person. */
  readonly cases: number;
  /** Points of those. */
  readonly points: number;
  /** Cases that are on offer to them; nobody knows yet, so the room for them is kept. */
  readonly offers: number;
  readonly reserved: number;
  readonly ceiling: number;
}

export function loadOf(tallies: readonly Tally[], ceiling: number, weights: Weights): Load {
  const sum = (onOffer: boolean, worth: (tally: Tally) => number): number =>
    tallies.filter((tally) => tally.onOffer === onOffer).reduce((total, tally) => total + worth(tally), 0);
  const points = (tally: Tally): number => tally.cases * pointsOf(tally, weights);
  return {
    cases: sum(false, ({ cases }) => cases),
    points: sum(false, points),
    offers: sum(true, ({ cases }) => cases),
    reserved: sum(true, points),
    ceiling,
  };
}

/** What a colleague has promised and been asked to carry. */
export const taken = ({ points, reserved }: Load): number => points + reserved;

/** Whether so many points more would bring a colleague above the ceiling, or further above it. */
export const wouldExceed = (load: Load, points: number): boolean => taken(load) + points > load.ceiling;

/** "31 van 40 punten" */
export const loadInWords = (load: Load): string => `${taken(load)} van ${load.ceiling} punten`;
