import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { isoWeekday } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { contactRoles } from '#trajectory/trajectory.rules.js';
import type { Room } from './capacity.service.js';
import { CapacityService } from './capacity.service.js';
import { LoadRepository } from './load.repository.js';

export interface SeenLoad extends Room {
  readonly worksToday: boolean;
}

@Injectable()
export class LoadReadingService {
  constructor(
    private readonly database: Database,
    private readonly loads: LoadRepository,
    private readonly capacity: CapacityService,
    private readonly clock: Clock,
  ) {}

  /** Who carries how much, of the actor's team or of one that the actor sees; who only leads is left out. */
  ofTeam(actor: Actor, teamId: string | null): Promise<SeenLoad[]> {
    const today = this.clock.today();
    return this.database.read(actor, async (tx) => {
      const carriers = await this.loads.carriersOf(tx, actor, contactRoles, today, teamId);
      return (await this.capacity.withLoad(tx, carriers))
        .filter(({ roles, load }) => roles.includes('jobCoach') || load.cases + load.offers > 0)
        .map((room) => ({ ...room, worksToday: room.workingDays.includes(isoWeekday(today)) }));
    });
  }
}
