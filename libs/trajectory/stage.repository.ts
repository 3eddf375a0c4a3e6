import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { AdvisedRoute, Move, Stage, StageRecord } from './stage.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

interface NewStagePeriod {
  readonly stage: Stage;
  readonly move: Move | 'reopening';
  readonly reason?: string | undefined;
  readonly movedBy: string;
}

export interface DiagnosisOutcome {
  /** Date of the diagnosis report. */
  readonly reportOn: string;
  /** What the report advises; functional limits only, no diagnoses or medication. */
  readonly advice: string;
  /** Where the advice leads. */
  readonly route?: AdvisedRoute;
}

@Injectable()
export class StageRepository {
  /** What is there of all that leaving the stage of now hangs on. */
  async recorded(tx: Tx, trajectoryId: string): Promise<StageRecord> {
    const [found] = await rows<{ facts: StageRecord }>(tx, 'SELECT stage_facts($1) AS facts', [trajectoryId]);
    return found!.facts;
  }

  /** Closes the running stage period; the history before it stays as it was. */
  async close(tx: Tx, { id, at }: LockedTrajectory): Promise<void> {
    await rows(
      tx,
      'UPDATE stage_period SET during = tstzrange(lower(during), $2) WHERE trajectory_id = $1 AND upper_inf(during)',
      [id, at],
    );
  }

  async begin(tx: Tx, { id, participantId, at }: LockedTrajectory, period: NewStagePeriod): Promise<void> {
    await rows(
      tx,
      `INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, reason, during, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6, tstzrange($7, NULL), $8)`,
      [newId(), id, participantId, period.stage, period.move, period.reason ?? null, at, period.movedBy],
    );
  }

  /** One outcome per diagnose period holds; recording it again replaces it, and every report is kept. */
  async recordDiagnosis(
    tx: Tx,
    { id, participantId, stagePeriodId, at }: LockedTrajectory,
    { reportOn, advice, route }: DiagnosisOutcome,
    recordedBy: string,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO diagnosis_outcome
         (stage_period_id, trajectory_id, participant_id, report_on, advice, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (stage_period_id) DO UPDATE SET (report_on, advice, recorded_by, recorded_at)
         = (excluded.report_on, excluded.advice, excluded.recorded_by, excluded.recorded_at)`,
      [stagePeriodId, id, participantId, reportOn, advice, recordedBy, at],
    );
    await rows(
      tx,
      `INSERT INTO diagnosis_report
         (id, stage_period_id, trajectory_id, participant_id, report_on, advice, route, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), stagePeriodId, id, participantId, reportOn, advice, route ?? null, recordedBy, at],
    );
  }
}
