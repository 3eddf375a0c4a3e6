import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { WorkPlaceDayRepository } from './work-place-day.repository.js';
import { assignmentCan, workPlaceCan } from './work-place.rules.js';

@Injectable()
export class WorkPlaceDayReading {
  constructor(
    private readonly days: WorkPlaceDayRepository,
    private readonly clock: Clock,
  ) {}

  /** Who is at a place on a day, today unless told: the list of who supervises there. That it was looked at is logged. */
  async open(actor: Actor, id: string, day: CalendarDate = this.clock.today()): Promise<string> {
    const can = { assignment: assignmentCan(actor, 'running'), place: workPlaceCan(actor) };
    const json = await this.days.read(actor, id, day, can);
    if (json === null) throw new Refusal(refusals.notFound);
    return json;
  }
}
