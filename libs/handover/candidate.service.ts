import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { RecommendationService } from '#capacity/recommendation.service.js';
import type { Candidate } from '#capacity/candidate.rules.js';
import { mayOffer } from '#trajectory/trajectory.rules.js';
import { CandidateRepository } from './candidate.repository.js';

/** How many colleagues are proposed. */
const PROPOSED = 20;

@Injectable()
export class CandidateService {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidateRepository,
    private readonly accessLog: AccessLogRepository,
    private readonly recommendations: RecommendationService,
  ) {}

  /** Who could take over a case, the best choice first. Only how full a colleague is crosses the actor's scope. */
  async forTrajectory(actor: Actor, trajectoryId: string): Promise<Candidate[]> {
    const theCase = await this.database.read(actor, async (tx) => {
      const found = await this.candidates.caseOf(tx, actor, trajectoryId);
      if (!found) throw new Refusal(refusals.notFound);
      // Who knew the participant before is told along.
      await this.accessLog.record(tx, actor, 'receivers.proposed', [found.participantId]);
      return found;
    });
    if (!mayOffer(actor, theCase)) throw new Refusal(stepRefusals.notYours);
    const found = await this.database.read(systemActor, (tx) =>
      this.recommendations.among(tx, { ...theCase, except: theCase.contactPersonId }),
    );
    return found.slice(0, PROPOSED);
  }
}
