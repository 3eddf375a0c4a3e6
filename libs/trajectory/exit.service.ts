import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { ExitRepository } from './exit.repository.js';
import type { ExitReason } from './exit.rules.js';
import { missingForExit } from './exit.rules.js';
import { SuspensionService } from './suspension.service.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { TrajectoryFacts } from './trajectory.rules.js';
import { takeStep } from './trajectory.rules.js';

export interface ExitRequest {
  readonly reason: ExitReason;
  /** Asked by some reasons; the timeline shows it. */
  readonly note?: string;
}

@Injectable()
export class ExitService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryRepository,
    private readonly exits: ExitRepository,
    private readonly suspensions: SuspensionService,
    private readonly journal: Journal,
  ) {}

  /**
   * The trajectory ends with a reason. Contact person and stage end at the same instant; what was still due is
   * cancelled, and an open handover is withdrawn: there is no case left to hand over.
   */
  end(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason, note }: ExitRequest,
  ): Promise<TrajectoryFacts> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.lock(tx, id, expectedVersion);
      takeStep('exit', actor, trajectory);
      const missing = missingForExit(reason, note);
      if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });

      const handoverWithdrawn = await this.exits.withdrawHandover(tx, trajectory, actor.userId);
      await this.suspensions.end(tx, trajectory);
      await this.exits.end(tx, trajectory, reason, note);
      await this.journal.record(tx, actor, {
        type: 'trajectory.ended',
        participantId: trajectory.participantId,
        trajectoryId: id,
        facts: { stage: trajectory.stage, reason, note: note ?? null, handoverWithdrawn },
      });
      return this.trajectories.find(tx, id);
    });
  }
}
