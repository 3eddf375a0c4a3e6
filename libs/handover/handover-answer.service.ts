import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { HandoverEnd } from './handover-end.service.js';
import { HandoverHold } from './handover-hold.service.js';
import type { Handover } from './handover.repository.js';
import { handoverRefusals, takeHandoverStep } from './handover.rules.js';
import type { HandoverVersion } from './offer-placement.service.js';

/** Who takes a case upon themselves need not say why; who gives it to another, in their name, does. */
interface Acceptance {
  readonly reason?: string | null;
  readonly aboveCeilingReason?: string | null;
}

@Injectable()
export class HandoverAnswerService {
  constructor(
    private readonly database: Database,
    private readonly hold: HandoverHold,
    private readonly end: HandoverEnd,
    private readonly contactPeople: ContactPersonService,
    private readonly capacity: CapacityService,
  ) {}

  /**
   * The receiver becomes contact person and takes over the open tasks and deadlines, at one instant. The case may
   * leave the actor's sight at the switch, so the order is: contact person, handover, journal.
   */
  accept(
    actor: Actor,
    id: string,
    version: number,
    { reason = null, aboveCeilingReason = null }: Acceptance = {},
  ): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover, trajectory } = await this.hold.take(tx, actor, id, version);
      const state = takeHandoverStep('accept', actor, handover);
      const onBehalf = !actor.scope.userIds.includes(handover.toUserId);
      if (onBehalf && !reason) throw new Refusal(handoverRefusals.behalfReason, { name: handover.toName });
      // Who says yes themselves knows what they carry; for another it is asked again: much may have come since.
      if (onBehalf) await this.requireRoom(tx, actor, handover, aboveCeilingReason);
      await this.contactPeople.switch(tx, actor, trajectory, handover.toUserId);
      return this.end.write(tx, actor, handover, state, {
        onBehalfBy: onBehalf ? actor.displayName : null,
        reason: onBehalf ? reason : null,
      });
    });
  }

  /** The offer itself counts already among what they were asked to carry. */
  private async requireRoom(tx: Tx, actor: Actor, handover: Handover, given: string | null): Promise<void> {
    const { toUserId, aboveCeilingReason } = handover;
    const reason = given ?? aboveCeilingReason;
    const above = await this.capacity.require(tx, { toUserId, adds: null, reason });
    if (given) await this.capacity.record(tx, actor, handover, above);
  }

  /** The receiver says no, and why; the sender goes on as contact person. */
  decline(actor: Actor, id: string, version: number, reason: string): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover } = await this.hold.take(tx, actor, id, version);
      const state = takeHandoverStep('decline', actor, handover);
      return this.end.write(tx, actor, handover, state, { reason });
    });
  }

  /** The sender, or who leads them, takes the offer back. */
  withdraw(actor: Actor, id: string, version: number, reason: string | null): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover } = await this.hold.take(tx, actor, id, version);
      const state = takeHandoverStep('withdraw', actor, handover);
      return this.end.write(tx, actor, handover, state, { reason });
    });
  }
}
