import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { addMonths, isoWeekday } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { contactRoles } from '#trajectory/trajectory.rules.js';
import type { Room } from './capacity.service.js';
import { CapacityService } from './capacity.service.js';
import { type CeilingReason, CeilingReasonRepository } from './ceiling-reason.repository.js';
import { LoadRepository } from './load.repository.js';

export interface SeenLoad extends Room {
  readonly worksToday: boolean;
  /** Why they were given more than the ceiling; the last first. */
  readonly reasons: readonly CeilingReason[];
}

/** So far back, and so many of one colleague: what explains how much they carry now. */
const REASON_MONTHS = 6;
const MOST_REASONS = 5;

@Injectable()
export class LoadReadingService {
  constructor(
    private readonly database: Database,
    private readonly loads: LoadRepository,
    private readonly capacity: CapacityService,
    private readonly reasons: CeilingReasonRepository,
    private readonly clock: Clock,
  ) {}

  /** Who carries how much, of the actor's team or of one that the actor sees; who only leads is left out. */
  ofTeam(actor: Actor, teamId: string | null): Promise<SeenLoad[]> {
    const today = this.clock.today();
    return this.database.read(actor, async (tx) => {
      const carriers = await this.loads.carriersOf(tx, actor, contactRoles, today, teamId);
      const rooms = (await this.capacity.withLoad(tx, carriers)).filter(
        ({ roles, load }) => roles.includes('jobCoach') || load.cases + load.offers > 0,
      );
      const ids = rooms.map(({ id }) => id);
      const reasons = await this.reasons.of(tx, ids, addMonths(today, -REASON_MONTHS));
      return rooms.map((room) => ({
        ...room,
        worksToday: room.workingDays.includes(isoWeekday(today)),
        reasons: reasons.filter(({ userId }) => userId === room.id).slice(0, MOST_REASONS),
      }));
    });
  }
}
