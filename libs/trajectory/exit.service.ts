import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { ExitRepository } from './exit.repository.js';
import type { ExitReason } from './exit.rules.js';
import { missingForExit } from './exit.rules.js';
import { SuspensionService } from './suspension.service.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import type { KnownVersion } from './trajectory.rules.js';
import { TrajectoryEndings } from './trajectory-endings.service.js';
import type { TrajectoryView } from './trajectory-view.rules.js';

interface ExitRequest {
  readonly reason: ExitReason;
  /** Asked by some reasons; the timeline shows it. */
  readonly note?: string;
}

@Injectable()
export class ExitService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly exits: ExitRepository,
    private readonly suspensions: SuspensionService,
    private readonly endings: TrajectoryEndings,
    private readonly journal: Journal,
  ) {}

  /**
   * The trajectory ends with a reason. Contact person and stage end at the same instant; what was still due is
   * cancelled, and an open handover is withdrawn: there is no case left to hand over.
   */
  end(actor: Actor, known: KnownVersion, { reason, note }: ExitRequest): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'exit', async (tx, trajectory) => {
      const missing = missingForExit(reason, note);
      if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });
      await this.endings.run(tx, actor, trajectory);
      await this.suspensions.end(tx, trajectory);
      await this.exits.end(tx, trajectory, reason, note);
      await this.journal.record(tx, actor, {
        type: 'trajectory.ended',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { stage: trajectory.stage, reason, note: note ?? null },
      });
    });
  }
}
