import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { ContactPersonRepository } from './contact-person.repository.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { LockedTrajectory } from './trajectory.rules.js';
import { canBeContactPerson, stateRefusals, trajectoryRefusals } from './trajectory.rules.js';

@Injectable()
export class ContactPersonService {
  constructor(
    private readonly trajectories: TrajectoryRepository,
    private readonly contactPeople: ContactPersonRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * Another colleague becomes the contact person, at one instant, and takes over the open tasks and deadlines. Whether
   * it may happen is for the caller to say: a handover that was accepted, or a cover that was arranged. The case may
   * leave the actor's scope here, so what else the caller changes in it comes before.
   */
  async switch(tx: Tx, actor: Actor, trajectory: LockedTrajectory, toUserId: string): Promise<void> {
    if (trajectory.state === 'ended') throw new Refusal(stateRefusals.ended);
    const colleague = (await this.trajectories.colleagues(tx, [toUserId])).get(toUserId);
    if (!colleague || !canBeContactPerson(colleague)) {
      throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
    }
    if (toUserId === trajectory.contactPersonId) {
      throw new Refusal(trajectoryRefusals.alreadyContactPerson, { name: colleague.displayName });
    }
    await this.contactPeople.moveOpenWork(tx, trajectory, toUserId);
    await this.contactPeople.replace(tx, trajectory, { id: newId(), toUserId, assignedBy: actor.userId });
    await this.journal.record(tx, actor, {
      type: 'contactPerson.switched',
      participantId: trajectory.participantId,
      trajectoryId: trajectory.id,
      facts: { from: trajectory.contactPersonName, to: colleague.displayName },
    });
  }
}
