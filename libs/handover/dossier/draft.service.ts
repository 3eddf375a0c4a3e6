import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { requireAllowed } from '#trajectory/trajectory.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { DraftRepository } from './draft.repository.js';
import type { KeptDraft } from './draft.rules.js';

/** After so many days without a change a draft is forgotten. */
const DAYS_KEPT = 30;

@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly drafts: DraftRepository,
  ) {}

  /** Keeps what has been written of an offer, so that its writer goes on with it at another desk. */
  save(actor: Actor, trajectoryId: string, content: KeptDraft): Promise<{ readonly savedAt: string }> {
    return this.database.write(actor, async (tx) => {
      requireAllowed('offerHandover', actor, await this.trajectories.hold(tx, trajectoryId));
      await this.drafts.forgetOld(tx, actor, DAYS_KEPT);
      return { savedAt: await this.drafts.save(tx, actor, trajectoryId, content) };
    });
  }

  discard(actor: Actor, trajectoryId: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      if (!(await this.drafts.discard(tx, actor, trajectoryId))) throw new Refusal(refusals.notFound);
    });
  }
}
