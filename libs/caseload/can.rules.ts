import type { Actor } from '#kernel/actor.js';
import { stages } from '#trajectory/stage.rules.js';
import type { TrajectoryFacts, TrajectoryState } from '#trajectory/trajectory.rules.js';
import { stepsFor } from '#trajectory/trajectory.rules.js';
import { appointmentCan } from './appointment.rules.js';
import { caseworkFor } from './casework.rules.js';
import { taskCan } from './task.rules.js';

const states: readonly TrajectoryState[] = ['running', 'suspended', 'ended'];

type StepsByCase = Record<'own' | 'others', Record<string, string[]>>;

/** By roles: colleagues with the same ones may do the same, each in their own cases. */
const known = new Map<string, string>();

/**
 * The steps that an actor can take on a trajectory, by `state:stage`, of one's own responsibility and of another's, as
 * JSON. From the table that guards the steps; a read that PostgreSQL builds looks its answer up here.
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
  const own = { contactPersonId: userIds[0] ?? '', teamId: teamIds[0] ?? null };
  const others = { contactPersonId: '', teamId: null };
  const table = (responsibility: Pick<TrajectoryFacts, 'contactPersonId' | 'teamId'>) =>
    Object.fromEntries(
      states.flatMap((state) =>
        stages.map((stage) => [
          `${state}:${stage}`,
          stepsFor(actor, { ...responsibility, state, stage } as TrajectoryFacts),
        ]),
      ),
    );
  return { own: table(own), others: table(others) };
}

/** What may be done with the participant's own data; each is a route with a permission. */
export const participantSteps = (actor: Actor): string[] =>
  Object.entries({ correct: 'participant.correct', revealBsn: 'bsn.reveal' })
    .filter(([, permission]) => actor.permissions.has(permission))
    .map(([step]) => step);

/** What who works on a case can do with it and with what is open on it; by the state of the trajectory. */
export const caseworkSteps = (actor: Pick<Actor, 'permissions'>) => ({
  case: Object.fromEntries(states.map((state) => [state, caseworkFor(actor, state)])),
  task: taskCan(actor, { state: 'open' }),
  appointment: appointmentCan(actor, { state: 'planned' }),
});
