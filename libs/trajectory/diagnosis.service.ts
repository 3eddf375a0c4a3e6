import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import type { DiagnosisOutcome } from './stage.repository.js';
import { StageRepository } from './stage.repository.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { TrajectoryFacts } from './trajectory.rules.js';
import { takeStep, trajectoryRefusals } from './trajectory.rules.js';

@Injectable()
export class DiagnosisService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryRepository,
    private readonly stages: StageRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The diagnosis came to a report and an advice: what diagnose is left with. */
  record(
    actor: Actor,
    id: string,
    expectedVersion: number,
    outcome: DiagnosisOutcome,
  ): Promise<TrajectoryFacts> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.lock(tx, id, expectedVersion);
      takeStep('recordDiagnosis', actor, trajectory);
      if (trajectory.stage !== 'diagnose') {
        throw new Refusal(trajectoryRefusals.notInDiagnose, { stage: trajectory.stage });
      }
      if (outcome.reportOn > this.clock.today()) throw new Refusal(trajectoryRefusals.reportInFuture);
      await this.stages.recordDiagnosis(tx, trajectory, outcome, actor.userId);
      await this.journal.record(tx, actor, {
        type: 'diagnosis.recorded',
        participantId: trajectory.participantId,
        trajectoryId: id,
        facts: { reportOn: outcome.reportOn },
      });
      return this.trajectories.find(tx, id);
    });
  }
}
