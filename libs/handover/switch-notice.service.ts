import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository } from './audience.repository.js';
import { toParticipant, toReferrer } from './handover-words.rules.js';
import { NoticeService } from './notice.service.js';
import { ParticipantNotice } from './participant-notice.service.js';

/** A contact person who came in the place of another, whatever brought it about. */
interface Switched {
  /** The handover that brought it about, if one did. */
  readonly id?: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly participantName: string | null;
  readonly fromName: string;
  readonly toUserId: string;
  readonly toName: string;
  readonly nextAppointmentOn: CalendarDate | null;
}

/** Tells of a new contact person outside the organisation's own desk. */
@Injectable()
export class SwitchNotice {
  constructor(
    private readonly notices: NoticeService,
    private readonly participants: ParticipantNotice,
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
  ) {}

  /** The participant reads in plain words who helps from now on, and how to reach them. */
  async tellParticipant(tx: Tx, switched: Switched, messageId: string): Promise<void> {
    const today = this.clock.today();
    const { email, substitute } = await this.audience.contact(tx, switched.toUserId, today);
    const { id, participantId, fromName, toUserId, toName, nextAppointmentOn } = switched;
    await this.participants.tell(tx, [participantId], {
      messageId,
      kind: 'contactPerson.switched',
      handoverId: id,
      byMail: true,
      inShort: 'u bent het nieuwe aanspreekpunt',
      tellerId: toUserId,
      body: (name) =>
        toParticipant({
          name,
          fromName,
          toName,
          phone: this.participants.phone,
          toEmail: email,
          substitute,
          nextAppointmentOn: nextAppointmentOn && nextAppointmentOn >= today ? nextAppointmentOn : null,
        }),
    });
  }

  /** Who referred the participant hears who the contact person is now. */
  async tellReferrer(tx: Tx, switched: Switched, messageId: string): Promise<void> {
    const referrers = await this.audience.referrers(tx, switched.trajectoryId);
    await this.notices.tellColleagues(
      tx,
      referrers.map(({ id }) => id),
      { messageId, kind: 'contactPerson.switched', about: switched, body: toReferrer(switched) },
    );
  }
}
