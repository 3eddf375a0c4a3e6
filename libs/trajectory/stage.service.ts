import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { InvolvedColleagueService } from './involved-colleague.service.js';
import type { Involvement } from './involved-colleague.rules.js';
import { StageRepository } from './stage.repository.js';
import type { Stage } from './stage.rules.js';
import { missingForMove, moveBetween } from './stage.rules.js';
import { TermService } from './term.service.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import type { KnownVersion } from './trajectory.rules.js';
import type { TrajectoryView } from './trajectory-view.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

interface StageMove {
  readonly to: Stage;
  /** Required for a return to an earlier stage, and instead of what the next stage can do without. */
  readonly reason?: string;
  /** Specialists of the new stage. The contact person does not change by it. */
  readonly involve?: readonly Involvement[];
}

@Injectable()
export class StageService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly stages: StageRepository,
    private readonly terms: TermService,
    private readonly involvedColleagues: InvolvedColleagueService,
    private readonly journal: Journal,
  ) {}

  /** A trajectory goes on to the next stage, or back to an earlier one with a reason; norm clocks go along. */
  move(actor: Actor, known: KnownVersion, asked: StageMove): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'moveStage', async (tx, trajectory) => {
      const from = trajectory.stage;
      const move = moveBetween(from, asked.to);
      if (!move) throw new Refusal(trajectoryRefusals.noSuchMove, { from, to: asked.to });
      // Under the lock, and asked here alone: no other step hangs on it.
      const record = await this.stages.recorded(tx, trajectory.id);
      const missing = missingForMove(move, from, record, asked.reason);
      if (missing.length > 0) {
        throw new Refusal(stepRefusals.incomplete, {
          missing: missing.map(({ detail }) => detail),
          needs: missing,
        });
      }

      await this.stages.close(tx, trajectory);
      await this.stages.begin(tx, trajectory, {
        stage: asked.to,
        move,
        reason: asked.reason,
        movedBy: actor.userId,
      });
      await this.terms.enterStage(tx, trajectory, asked.to);
      await this.journal.record(tx, actor, {
        type: move === 'return' ? 'stage.returned' : 'stage.moved',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { from, to: asked.to, reason: asked.reason ?? null },
      });
      await this.involvedColleagues.involve(tx, actor, trajectory, asked.involve ?? []);
    });
  }
}
