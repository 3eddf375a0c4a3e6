import type { Actor } from '#kernel/actor.js';
import { stages } from '#trajectory/stage.rules.js';
import type { TrajectoryFacts, TrajectoryState } from '#trajectory/trajectory.rules.js';
import { stepsFor } from '#trajectory/trajectory.rules.js';
import { appointmentCan } from './appointment.rules.js';
import { caseworkFor } from './casework.rules.js';
import { taskCan } from './task.rules.js';

const states: readonly TrajectoryState[] = ['running', 'suspended', 'ended'];

type StepsByCase = Record<'own' | 'team' | 'others', Record<string, string[]>>;

/** By roles: colleagues with the same ones may do the same, each in their own cases. */
const known = new Map<string, string>();

/**
 * The steps that an actor can take on a trajectory, as JSON: of one's own, of one's team's and of another's, each by
 * `state:stage`, with `:offered` behind it while an offer waits for an answer. From the table that guards the steps; a
 * read that PostgreSQL builds looks its answer up here.
 */
export function stepsByCase(actor: Actor): string {
  const { userIds, teamIds } = actor.scope;
  const key = [...actor.roles, userIds.length > 0, teamIds.length > 0].join();
  let steps = known.get(key);
  if (steps === undefined) known.set(key, (steps = JSON.stringify(stepsOf(actor))));
  return steps;
}

function stepsOf(actor: Actor): StepsByCase {
  const { userIds, teamIds } = actor.scope;
  const table = (contactPersonId = '', teamId: string | null = null) =>
    Object.fromEntries(
      states.flatMap((state) =>
        stages.flatMap((stage) =>
          [null, 'offered'].map((openHandoverId) => [
            [state, stage, openHandoverId ?? []].flat().join(':'),
            stepsFor(actor, { contactPersonId, teamId, state, stage, openHandoverId } as TrajectoryFacts),
          ]),
        ),
      ),
    );
  return { own: table(userIds[0]), team: table('', teamIds[0]), others: table() };
}

/** What may be done with the participant's own data; each is a route with a permission. */
export const participantSteps = (actor: Actor): string[] =>
  Object.entries({ correct: 'participant.correct', revealBsn: 'bsn.reveal', undoMerger: 'match.review' })
    .filter(([, permission]) => actor.permissions.has(permission))
    .map(([step]) => step);

/** What who works on a case can do with it and with what is open on it; by the state of the trajectory. */
export const caseworkSteps = (actor: Pick<Actor, 'permissions'>) => ({
  case: Object.fromEntries(states.map((state) => [state, caseworkFor(actor, state)])),
  task: taskCan(actor, { state: 'open', givenToMe: false }),
  givenTask: taskCan(actor, { state: 'open', givenToMe: true }),
  appointment: appointmentCan(actor, { state: 'planned' }),
});

/** What who records somebody's development can do with an agreement of a plan that holds. */
export const agreementSteps = ({ permissions }: Pick<Actor, 'permissions'>): readonly string[] =>
  permissions.has('development.write') ? ['meet'] : [];
