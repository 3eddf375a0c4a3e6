import type { Actor } from '#kernel/actor.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { trajectoryStates } from '#trajectory/trajectory.rules.js';
import { learningFor } from './learning-case.rules.js';
import { learningNoteCan } from './learning-note.rules.js';
import type { LearningRouteStep, LearningState } from './learning-route.rules.js';
import { learningRouteCan, learningStates } from './learning-route.rules.js';

/** What can be done in a case, and with each of its routes and notes by the state of the route. */
export interface LearningCan {
  readonly case: readonly 'add'[];
  readonly route: Readonly<Record<LearningState, readonly LearningRouteStep[]>>;
  readonly note: Readonly<Record<LearningState, readonly string[]>>;
}

/**
 * All that somebody who works on a case can do, by the state of the trajectory. From the tables that guard the steps; a
 * read that PostgreSQL builds looks its answer up here.
 */
export const learningCan = (actor: Pick<Actor, 'permissions'>): Record<TrajectoryState, LearningCan> =>
  Object.fromEntries(
    trajectoryStates.map((state) => [state, canIn(state === 'ended' ? nobody : actor, state)]),
  ) as Record<TrajectoryState, LearningCan>;

/** Of an ended trajectory all is history. */
const nobody: Pick<Actor, 'permissions'> = { permissions: new Set() };

function canIn(actor: Pick<Actor, 'permissions'>, state: TrajectoryState): LearningCan {
  const may = learningFor(actor, state);
  const by = <Steps>(of: (route: LearningState) => Steps) =>
    Object.fromEntries(learningStates.map((route) => [route, of(route)])) as Record<LearningState, Steps>;
  return {
    case: may,
    route: by((route) => learningRouteCan(actor, route)),
    note: by((route) => learningNoteCan(may.length > 0, route)),
  };
}
