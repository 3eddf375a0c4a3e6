import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { HandoverEnd } from './handover-end.service.js';
import { HandoverHold } from './handover-hold.service.js';
import { HandoverRepository } from './handover.repository.js';
import { handoverRefusals, takeHandoverStep } from './handover.rules.js';
import { type HandoverVersion, OfferPlacement } from './offer-placement.service.js';

@Injectable()
export class HandoverRedirectService {
  constructor(
    private readonly database: Database,
    private readonly hold: HandoverHold,
    private readonly end: HandoverEnd,
    private readonly placement: OfferPlacement,
    private readonly handovers: HandoverRepository,
  ) {}

  /** The offer is withdrawn and made to another colleague, with the same dossier and the open tasks of now. */
  redirect(
    actor: Actor,
    id: string,
    version: number,
    {
      toUserId,
      reason,
      aboveCeilingReason = null,
    }: {
      readonly toUserId: string;
      readonly reason: string | null;
      readonly aboveCeilingReason?: string | null;
    },
  ): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover, trajectory } = await this.hold.take(tx, actor, id, version);
      const state = takeHandoverStep('redirect', actor, handover);
      if (toUserId === handover.toUserId) {
        throw new Refusal(handoverRefusals.sameReceiver, { name: handover.toName });
      }
      await this.end.write(tx, actor, handover, state, { reason });
      const work = await this.handovers.openWork(tx, trajectory.id, trajectory.contactPersonId);
      const { dossier, warm, meeting } = handover;
      return this.placement.place(tx, actor, trajectory, {
        toUserId,
        dossier: { ...dossier, ...work },
        warm,
        meeting,
        aboveCeilingReason,
      });
    });
  }
}
