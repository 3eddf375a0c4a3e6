import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { type User, UserRepository } from '#access/user.repository.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { canBeContactPerson, stateRefusals, trajectoryRefusals } from '#trajectory/trajectory.rules.js';
import type { HandoverDossier } from './handover-dossier.rules.js';
import { termsOf } from './handover-terms.rules.js';
import { worksOfOffer } from './handover-works.rules.js';
import { HandoverRepository } from './handover.repository.js';
import type { HandoverState } from './handover.rules.js';
import type { Meeting } from './meeting/meeting.rules.js';

interface NewOffer {
  readonly toUserId: string;
  readonly dossier: HandoverDossier;
  readonly warm: boolean;
  readonly meeting: Meeting;
  /** Why it must be this colleague, when that brings them above their ceiling. */
  readonly aboveCeilingReason: string | null;
}

/** What an answer about a handover that was just made or changed holds. */
export interface HandoverVersion {
  readonly id: string;
  readonly state: HandoverState;
  readonly version: number;
}

/** Puts an offer on the desk of its receiver, within the transaction that holds the trajectory. */
@Injectable()
export class OfferPlacement {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly users: UserRepository,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly capacity: CapacityService,
  ) {}

  async place(tx: Tx, actor: Actor, trajectory: LockedTrajectory, offer: NewOffer): Promise<HandoverVersion> {
    if (trajectory.state === 'ended') throw new Refusal(stateRefusals.ended);
    const receiver = await this.receiver(tx, trajectory, offer.toUserId);
    const { toUserId, warm, aboveCeilingReason: reason } = offer;
    const { stage, state } = trajectory;
    const adds = { stage, suspended: state === 'suspended', warm };
    const above = await this.capacity.require(tx, { toUserId, adds, reason });
    const today = this.clock.today();
    const terms = termsOf(today, await this.settings.on(tx, today));
    const id = newId();
    await this.handovers.add(tx, {
      id,
      trajectoryId: trajectory.id,
      participantId: trajectory.participantId,
      fromUserId: trajectory.contactPersonId,
      fromTeamId: trajectory.teamId,
      offeredBy: actor.userId,
      ...offer,
      aboveCeilingReason: above?.reason ?? null,
      ...terms,
    });
    await this.journal.record(tx, actor, {
      type: 'handover.offered',
      participantId: trajectory.participantId,
      trajectoryId: trajectory.id,
      facts: { from: trajectory.contactPersonName, to: receiver.displayName, warm },
      owes: worksOfOffer(id, terms, warm ? { fromUserId: trajectory.contactPersonId } : null),
    });
    await this.capacity.record(
      tx,
      actor,
      { participantId: trajectory.participantId, trajectoryId: trajectory.id },
      above,
    );
    return { id, state: 'offered', version: 1 };
  }

  private async receiver(tx: Tx, { contactPersonId }: LockedTrajectory, toUserId: string): Promise<User> {
    const receiver = await this.users.hold(tx, toUserId);
    if (!receiver || !canBeContactPerson(receiver)) {
      throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
    }
    if (toUserId === contactPersonId) {
      throw new Refusal(trajectoryRefusals.alreadyContactPerson, { name: receiver.displayName });
    }
    return receiver;
  }
}
