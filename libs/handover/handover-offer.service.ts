import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { requireAllowed } from '#trajectory/trajectory.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { DraftRepository } from './dossier/draft.repository.js';
import { type DossierDraft, dossierOf, missingFromDossier } from './handover-dossier.rules.js';
import { HandoverRepository } from './handover.repository.js';
import { handoverRefusals, named } from './handover.rules.js';
import { meetingOf, noMeeting } from './meeting/meeting.rules.js';
import { type HandoverVersion, OfferPlacement } from './offer-placement.service.js';

@Injectable()
export class HandoverOfferService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly handovers: HandoverRepository,
    private readonly placement: OfferPlacement,
    private readonly drafts: DraftRepository,
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
      const work = await this.handovers.openWork(tx, trajectoryId, trajectory.contactPersonId);
      const needs = missingFromDossier(draft, work.openTasks, this.clock.today());
      if (needs.length > 0) throw new Refusal(stepRefusals.incomplete, { ...named(needs) });
      await this.drafts.discard(tx, actor, trajectoryId);
      return this.placement.place(tx, actor, trajectory, {
        toUserId,
        dossier: dossierOf(draft, work),
        warm: draft.warm ?? false,
        meeting: draft.warm ? meetingOf(draft) : noMeeting,
        aboveCeilingReason,
      });
    });
  }
}
