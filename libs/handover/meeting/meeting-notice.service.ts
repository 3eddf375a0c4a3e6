import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { Clock } from '#kernel/clock.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository } from '../audience.repository.js';
import { toParticipantOfMeeting, toParticipantOfNoMeeting } from '../handover-words.rules.js';
import { HandoverRepository } from '../handover.repository.js';
import { endedInVain } from '../handover.rules.js';
import { ParticipantNotice } from '../participant-notice.service.js';
import { dayInWords } from '#kernel/day-words.rules.js';

/** Tells the participant of the driegesprek: only then do they hear of a handover before it is accepted. */
@Injectable()
export class MeetingNotice {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly participants: ParticipantNotice,
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
  ) {}

  /** As it is planned now, once for each time that it was planned; or that it is off. What has been is not told. */
  async tellParticipant(tx: Tx, handoverId: string): Promise<void> {
    const handover = await this.handovers.hold(tx, handoverId);
    if (!handover) return;
    const { id, participantId, fromUserId, fromName, toName, meeting, meetingSequence, state } = handover;
    const { meetingOn, meetingTime } = meeting;
    const today = this.clock.today();
    const off = endedInVain.includes(state);
    if (!meetingOn || !meetingTime || meetingOn < today || (state !== 'offered' && !off)) return;
    if (off && !(await this.audience.wasTold(tx, participantId, 'meeting.planned', id))) return;
    const { email } = await this.audience.contact(tx, fromUserId, today);
    const told = { fromName, toName, phone: this.participants.phone, fromEmail: email, meeting };
    await this.participants.tell(tx, [participantId], {
      messageId: v5(off ? 'meeting-off' : `meeting-${meetingSequence}`, id),
      kind: off ? 'meeting.cancelled' : 'meeting.planned',
      handoverId: id,
      byMail: false,
      inShort: off
        ? `het gesprek op ${dayInWords(meetingOn)} gaat niet door`
        : `gesprek met ${toName} op ${dayInWords(meetingOn)} om ${meetingTime} uur`,
      body: (name) =>
        off
          ? toParticipantOfNoMeeting({ ...told, name })
          : toParticipantOfMeeting({ ...told, name, moved: meetingSequence > 0 }),
    });
  }
}
