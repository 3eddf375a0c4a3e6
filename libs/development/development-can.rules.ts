import type { Actor } from '#kernel/actor.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { trajectoryStates } from '#trajectory/trajectory.rules.js';
import { actionPlanCan, actionPlanStates } from './action-plan.rules.js';
import { assessmentCan } from './assessment.rules.js';
import { developmentFor } from './development.rules.js';
import { indicationCan } from './indication.rules.js';
import { provisionCan } from './provision.rules.js';
import { uwvAdviceCan, uwvAdviceStates } from './uwv-advice.rules.js';
import { assignmentCan } from './work-place.rules.js';

/**
 * All that somebody who works on a case can do with it and with what it holds, by the state of the trajectory. From
 * the tables that guard the steps; a read that PostgreSQL builds looks its answer up here.
 */
export const developmentCan = (actor: Pick<Actor, 'permissions'>) =>
  Object.fromEntries(
    trajectoryStates.map((state) => [state, state === 'ended' ? ended : openCase(actor, state)]),
  );

const openCase = (actor: Pick<Actor, 'permissions'>, state: TrajectoryState) => ({
  case: developmentFor(actor, state),
  assessment: { standing: assessmentCan(actor, false), corrected: assessmentCan(actor, true) },
  uwvAdvice: Object.fromEntries(
    uwvAdviceStates.map((advice) => [advice, uwvAdviceCan(actor, { state: advice })]),
  ),
  actionPlan: Object.fromEntries(
    actionPlanStates.map((plan) => [plan, actionPlanCan(actor, { state: plan })]),
  ),
  workPlaceAssignment: assignmentCan(actor, state),
  indication: indicationCan(actor, state),
  provision: provisionCan(actor, state),
});

/** Of an ended trajectory all is history. */
const ended = openCase({ permissions: new Set() }, 'ended');
