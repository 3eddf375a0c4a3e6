import type { Stage } from '#trajectory/stage.rules.js';
import type { DemoCaller } from './demo-caller.js';
import type { DemoCase } from './demo-cases.js';

/** A case as it is being told. */
export interface ToldCase {
  readonly n: number;
  readonly trajectoryId: string;
  readonly coach: DemoCaller;
  readonly demoCase: DemoCase;
}

/** Something that happens in a case. */
export interface DemoAct {
  readonly daysAgo: number;
  does(): Promise<unknown>;
}

/** How long a case is in a stage: from how many days ago until how many, which is 0 for the stage of today. */
export interface ToldStage {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  /** What comes next, if anything does. */
  readonly next?: Stage;
  /** The way back. */
  readonly returns: boolean;
  /** It was in this stage before. */
  readonly again: boolean;
}

/** Those of a person or of a day: the same number chooses the same. */
export const of = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

/** What could happen: not while nobody saw the participant, nor while the trajectory stood still or had ended. */
export function possible({ demoCase }: ToldCase, acts: readonly DemoAct[]): DemoAct[] {
  const { unseenFor = 0, suspended, exit } = demoCase;
  const still = [
    ...(suspended ? [[suspended.since, suspended.until ?? 0] as const] : []),
    ...(exit ? [[exit.daysAgo, exit.reopened?.[0] ?? 0] as const] : []),
  ];
  return acts.filter(
    ({ daysAgo }) =>
      daysAgo >= unseenFor && still.every(([since, until]) => daysAgo >= since || daysAgo <= until),
  );
}
