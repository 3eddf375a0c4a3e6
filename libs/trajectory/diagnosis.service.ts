import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import type { DiagnosisOutcome } from './stage.repository.js';
import { StageRepository } from './stage.repository.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import type { KnownVersion } from './trajectory.rules.js';
import type { TrajectoryView } from './trajectory-view.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

@Injectable()
export class DiagnosisService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly stages: StageRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The diagnosis came to a report and an advice: what diagnose is left with. */
  record(actor: Actor, known: KnownVersion, outcome: DiagnosisOutcome): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'recordDiagnosis', async (tx, trajectory) => {
      if (trajectory.stage !== 'diagnose') {
        throw new Refusal(trajectoryRefusals.notInDiagnose, { stage: trajectory.stage });
      }
      if (outcome.reportOn > this.clock.today()) throw new Refusal(trajectoryRefusals.reportInFuture);
      await this.stages.recordDiagnosis(tx, trajectory, outcome, actor.userId);
      await this.journal.record(tx, actor, {
        type: 'diagnosis.recorded',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { reportOn: outcome.reportOn },
      });
    });
  }
}
