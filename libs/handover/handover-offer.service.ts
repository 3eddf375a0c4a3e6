import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { requireAllowed } from '#trajectory/trajectory.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { type DossierDraft, dossierOf, missingFromDossier } from './handover-dossier.rules.js';
import { HandoverRepository } from './handover.repository.js';
import { handoverRefusals } from './handover.rules.js';
import { type HandoverVersion, OfferPlacement } from './offer-placement.service.js';

@Injectable()
export class HandoverOfferService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly handovers: HandoverRepository,
    private readonly placement: OfferPlacement,
    private readonly clock: Clock,
  ) {}

  /** The contact person, who substitutes for them or their lead offers the case to a colleague, with a full dossier. */
  offer(
    actor: Actor,
    trajectoryId: string,
    toUserId: string,
    draft: DossierDraft,
    aboveCeilingReason: string | null = null,
  ): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.lock(tx, trajectoryId);
      requireAllowed('offerHandover', actor, trajectory);
      if (trajectory.openHandoverId) {
        const name = await this.handovers.receiverOf(tx, trajectory.openHandoverId);
        throw new Refusal(handoverRefusals.alreadyOffered, { name });
      }
      const openTasks = await this.handovers.openTasks(tx, trajectoryId, trajectory.contactPersonId);
      const missing = missingFromDossier(draft, openTasks, this.clock.today());
      if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });
      return this.placement.place(tx, actor, trajectory, {
        toUserId,
        dossier: dossierOf(draft, openTasks),
        warm: draft.warm ?? false,
        meetingOn: draft.meetingOn ?? null,
        aboveCeilingReason,
      });
    });
  }
}
