import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { asCareTeam, canView } from '#participant/participant-visibility.rules.js';
import type { LockedTrajectory, TrajectoryState } from '#trajectory/trajectory.rules.js';
import { stateRefusals } from '#trajectory/trajectory.rules.js';

type Worker = Pick<Actor, 'permissions'>;

/** Whose case it is, and that it runs, is asked before. */
export const teaches = ({ permissions }: Worker): boolean => permissions.has('learning.write');

/** Whoever helps the participant records how they learn: contact person, substitute, team, involved teacher. */
export const mayTeach = (actor: Actor, sight: Sight): boolean =>
  teaches(actor) && canView(asCareTeam(actor), sight);

/** Who reads the notes: who helps the participant, and nobody for overview. */
export const readsLearningNotes = (actor: Actor, sight: Sight): boolean => canView(asCareTeam(actor), sight);

/** Something may be learnt in any stage, and while the trajectory is suspended. */
export const learningFor = (actor: Worker, state: TrajectoryState): 'add'[] =>
  teaches(actor) && state !== 'ended' ? ['add'] : [];

/** A case whose row this transaction holds, with who has to do with it. */
export interface HeldCase extends LockedTrajectory {
  readonly sight: Sight;
}

/**
 * Refuses what is not this actor's to do. With the trajectory its routes become history as they stand: who leaves for a
 * school goes on learning there, so none of them is ended by it.
 */
export function requireTeaching(actor: Actor, { sight, state }: Pick<HeldCase, 'sight' | 'state'>): void {
  if (!canView(actor, sight)) throw new Refusal(refusals.notFound);
  if (!mayTeach(actor, sight)) throw new Refusal(stepRefusals.notYours);
  if (state === 'ended') throw new Refusal(stateRefusals.ended);
}
