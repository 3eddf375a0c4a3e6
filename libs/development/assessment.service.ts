import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import type { Tx } from '#kernel/tx.js';
import { AssessmentRepository } from './assessment.repository.js';
import type { Assessment, AssessmentCorrection, AssessmentRequest } from './assessment.rules.js';
import { assessmentCan, requireStanding } from './assessment.rules.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { requireNotInFuture } from './development.rules.js';
import type { Finding } from './finding.rules.js';
import { findingOf } from './finding.rules.js';

export interface AssessmentView extends Assessment {
  readonly can: readonly 'correct'[];
  readonly warnings: readonly TextWarning[];
}

const warningsOf = ({ limits, reason, observation }: Finding): TextWarning[] =>
  medicalWarnings({ limits, reason, observation });

@Injectable()
export class AssessmentService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly assessments: AssessmentRepository,
    private readonly clock: Clock,
  ) {}

  /** Somebody was measured, seen or asked. It adds to the history; what holds now follows from that. */
  add(actor: Actor, trajectoryId: string, asked: AssessmentRequest): Promise<AssessmentView> {
    return this.cases.add(actor, trajectoryId, 'assess', async (tx, held) => {
      const { kind, measuredOn, ...given } = asked;
      const { domain = null, ...finding } = findingOf(kind, given);
      requireNotInFuture('datum van de meting', measuredOn, this.clock.today());
      const id = newId();
      await this.assessments.add(tx, held, actor.userId, { id, kind, domain, measuredOn, finding });
      return this.became(tx, actor, held, id, 'assessment.recorded');
    });
  }

  /** It was mistaken: another takes its place, and both stay. */
  correct(actor: Actor, id: string, asked: AssessmentCorrection): Promise<AssessmentView> {
    return this.cases.change(actor, 'assessment', id, 'assess', async (tx, held) => {
      const mistaken = await this.assessments.find(tx, id);
      requireStanding(mistaken);
      const { kind, domain } = mistaken;
      const { measuredOn, correctionReason: reason, ...given } = asked;
      const { domain: _, ...finding } = findingOf(kind, { ...given, ...(domain && { domain }) });
      requireNotInFuture('datum van de meting', measuredOn, this.clock.today());
      const corrected = { id: newId(), kind, domain, measuredOn, finding, corrects: { id, reason } };
      await this.assessments.add(tx, held, actor.userId, corrected);
      return this.became(tx, actor, held, corrected.id, 'assessment.corrected');
    });
  }

  /** What was found stays with the assessment: the journal is read by more people, and forgets nothing. */
  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
  ): Promise<AssessmentView> {
    const assessment = await this.assessments.find(tx, id);
    const { kind, domain, measuredOn, finding } = assessment;
    await this.cases.record(tx, actor, held, event, { kind, domain, measuredOn });
    return { ...assessment, can: assessmentCan(actor, false), warnings: warningsOf(finding) };
  }
}
