import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { type Handover, HandoverRepository } from '../handover.repository.js';
import { endedInVain, handoverRefusals } from '../handover.rules.js';
import { canView } from '../handover.visibility.js';
import { type Invited, invitationOf } from './invitation.rules.js';

/** What an invitation says of a handover; null when no moment was agreed on. */
export function invitedTo(handover: Handover, origin: string, at: Date): Invited | null {
  const { id, participantName, meetingSequence, state } = handover;
  const { meetingOn, meetingTime, meetingMinutes, meetingPlace } = handover.meeting;
  if (!handover.warm || !meetingOn || !meetingTime) return null;
  return {
    ...{
      handoverId: id,
      participantName,
      meetingOn,
      meetingTime,
      meetingMinutes,
      meetingPlace,
      meetingSequence,
    },
    cancelled: endedInVain.includes(state),
    link: `${origin}/overdrachten/${id}`,
    at,
  };
}

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly accessLog: AccessLogRepository,
    private readonly clock: Clock,
  ) {}

  /** The meeting as a file for a calendar, with a link to this product at `origin`. */
  of(actor: Actor, id: string, origin: string): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const handover = await this.handovers.find(tx, id);
      if (!handover || !canView(actor, handover)) throw new Refusal(refusals.notFound);
      const invited = invitedTo(handover, origin, this.clock.now());
      if (!invited) throw new Refusal(handoverRefusals.notWarm);
      await this.accessLog.record(tx, actor, 'handover.invited', [handover.participantId]);
      return invitationOf(invited);
    });
  }
}
