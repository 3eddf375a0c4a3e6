import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Assessment, AssessmentCorrection } from './assessment.rules.js';
import type { AssessmentKind, Finding, LifeDomain } from './finding.rules.js';
import type { HeldCase } from './development.rules.js';
import { colleague, instant } from './development-json.js';

export interface NewAssessment {
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly domain: LifeDomain | null;
  readonly measuredOn: string;
  readonly finding: Finding;
  readonly corrects?: { readonly id: string; readonly reason: AssessmentCorrection['correctionReason'] };
}

/** As `currentOf` has it: nobody corrected it, and nothing of the same subject that holds was measured later. */
const isCurrent = `NOT EXISTS (SELECT FROM assessment c WHERE c.corrects_id = a.id) AND NOT EXISTS (
  SELECT FROM assessment l WHERE l.trajectory_id = a.trajectory_id AND l.kind = a.kind
    AND l.domain IS NOT DISTINCT FROM a.domain
    AND (l.measured_on, l.recorded_at) > (a.measured_on, a.recorded_at)
    AND NOT EXISTS (SELECT FROM assessment c WHERE c.corrects_id = l.id))`;

/** An assessment `a` as JSON. */
export const assessmentJson = `jsonb_build_object('id', a.id, 'kind', a.kind, 'domain', a.domain,
  'measuredOn', a.measured_on, 'finding', a.finding, 'correctsId', a.corrects_id,
  'correctionReason', a.correction_reason,
  'correctedById', (SELECT c.id FROM assessment c WHERE c.corrects_id = a.id), 'current', ${isCurrent},
  'recordedBy', ${colleague('a.recorded_by')}, 'recordedAt', ${instant('a.recorded_at')})`;

@Injectable()
export class AssessmentRepository {
  async find(tx: Tx, id: string): Promise<Assessment> {
    const [found] = await rows<{ json: Assessment }>(
      tx,
      `SELECT ${assessmentJson} AS json FROM assessment a WHERE a.id = $1`,
      [id],
    );
    return found!.json;
  }

  async add(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, kind, domain, measuredOn, finding, corrects }: NewAssessment,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO assessment (id, trajectory_id, participant_id, kind, domain, measured_on, finding, corrects_id,
         correction_reason, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        trajectoryId,
        participantId,
        kind,
        domain,
        measuredOn,
        JSON.stringify(finding),
        corrects?.id ?? null,
        corrects?.reason ?? null,
        recordedBy,
        at,
      ],
    );
  }
}
