import { Injectable } from '@nestjs/common';
import { CapacityService } from '#capacity/capacity.service.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { contactRoles, leadsTeam } from '#trajectory/trajectory.rules.js';
import { AbsenceRepository } from './absence.repository.js';
import { SubstituteCandidateRepository } from './substitute-candidate.repository.js';
import { rankedSubstitutes, type SubstituteCandidate } from './substitute-candidate.rules.js';
import type { Period } from './substitution.rules.js';

/** How many colleagues are proposed. */
const PROPOSED = 20;

@Injectable()
export class SubstituteCandidateService {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsenceRepository,
    private readonly candidates: SubstituteCandidateRepository,
    private readonly capacity: CapacityService,
  ) {}

  /** Who could stand in for a colleague, the best choice first. */
  forColleague(actor: Actor, userId: string, period: Period): Promise<SubstituteCandidate[]> {
    return this.database.read(actor, async (tx) => {
      const absent = await this.absences.colleague(tx, userId);
      if (!absent) throw new Refusal(refusals.notFound);
      if (!leadsTeam(actor, absent.teamId)) throw new Refusal(stepRefusals.notYours);
      const colleagues = await this.candidates.colleagues(tx, userId, period, contactRoles);
      const rooms = await this.capacity.roomOf(
        tx,
        colleagues.map(({ id }) => id),
      );
      return rankedSubstitutes(
        colleagues.map((colleague) => {
          const { load, roles, ...week } = rooms.get(colleague.id)!;
          const { cases, points, reserved, ceiling } = load;
          const carriesCases = roles.includes('jobCoach');
          return { ...colleague, carriesCases, week, cases, points: points + reserved, ceiling };
        }),
      ).slice(0, PROPOSED);
    });
  }
}
