import { Injectable } from '@nestjs/common';
import { type CalendarDate, isoWeekday } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import type { Tx } from '#kernel/tx.js';
import { contactRoles } from '#trajectory/trajectory.rules.js';
import { type Candidate, ranked } from './candidate.rules.js';
import { CapacityService } from './capacity.service.js';
import { pointsOf, type Weighed } from './load.rules.js';
import { LoadRepository } from './load.repository.js';

export interface CaseToPlace extends Weighed {
  /** The team that has the case. */
  readonly teamId: string | null;
  readonly nextAppointmentOn: CalendarDate | null;
  /** Null for somebody new. */
  readonly participantId: string | null;
  /** Who has it now. */
  readonly except?: string;
}

@Injectable()
export class RecommendationService {
  constructor(
    private readonly capacity: CapacityService,
    private readonly loads: LoadRepository,
    private readonly clock: Clock,
  ) {}

  /** Everybody who could become the contact person of a case, the best choice first. Needs a scope of everything. */
  async among(tx: Tx, theCase: CaseToPlace): Promise<Candidate[]> {
    const { participantId, teamId, nextAppointmentOn, except } = theCase;
    const acquainted = participantId ? await this.loads.acquainted(tx, participantId) : [];
    const adds = pointsOf(theCase, await this.capacity.weights(tx));
    const carriers = await this.loads.everyCarrier(tx, contactRoles, this.clock.today());
    const rooms = await this.capacity.withLoad(
      tx,
      carriers.filter(({ id }) => id !== except),
    );
    const knew = new Map(acquainted.map((one) => [one.userId, one]));
    return ranked(
      rooms.map(({ id, name, teamName, load, roles, away, teamId: team, ...week }) => ({
        id,
        name,
        teamName,
        load,
        adds,
        wasContactPerson: knew.get(id)?.asContactPerson ?? false,
        wasInvolved: knew.has(id),
        sameTeam: team !== null && team === teamId,
        carriesCases: roles.includes('jobCoach'),
        week,
        worksOnAppointment:
          nextAppointmentOn === null ? null : week.workingDays.includes(isoWeekday(nextAppointmentOn)),
        away,
      })),
    );
  }
}
