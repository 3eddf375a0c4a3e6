import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { TickRepository } from '../dossier/tick.repository.js';
import { HandoverHold } from '../handover-hold.service.js';
import { worksOfMeeting } from '../handover-works.rules.js';
import { HandoverRepository } from '../handover.repository.js';
import { named, takeHandoverStep } from '../handover.rules.js';
import type { HandoverVersion } from '../offer-placement.service.js';
import { type Meeting, meetingOf, missingFromMeeting } from './meeting.rules.js';

/** When and where sender, receiver and participant meet. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly database: Database,
    private readonly hold: HandoverHold,
    private readonly handovers: HandoverRepository,
    private readonly ticks: TickRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The driegesprek is planned, or moved: all three are told, and the receiver looks at it anew. */
  plan(actor: Actor, id: string, version: number, asked: Partial<Meeting>): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover } = await this.hold.beside(tx, actor, id, version);
      const state = takeHandoverStep('planMeeting', actor, handover);
      const needs = missingFromMeeting(asked, this.clock.today());
      if (needs.length > 0) throw new Refusal(stepRefusals.incomplete, { ...named(needs) });
      const meeting = meetingOf(asked);
      await this.handovers.planMeeting(tx, id, meeting);
      await this.ticks.takeBack(tx, handover, 'meeting');
      await this.journal.record(tx, actor, {
        type: 'handover.meetingPlanned',
        participantId: handover.participantId,
        trajectoryId: handover.trajectoryId,
        facts: {
          to: handover.toName,
          on: meeting.meetingOn,
          time: meeting.meetingTime,
          moved: handover.warm,
        },
        owes: worksOfMeeting(handover),
      });
      return { id, state, version: version + 1 };
    });
  }
}
