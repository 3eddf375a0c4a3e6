import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Mailing } from '#kernel/mailing.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository } from './audience.repository.js';
import { toParticipant, toReferrer } from './handover-words.rules.js';
import { type Channel, channelOf, noticeId } from './notice.rules.js';
import { NoticeService } from './notice.service.js';

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
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
    private readonly mailing: Mailing,
  ) {}

  /** The participant reads in plain words who helps from now on, and how to reach them. */
  async tellParticipant(tx: Tx, switched: Switched, messageId: string): Promise<void> {
    const participant = await this.audience.participant(tx, switched.participantId, this.mailing.isOn);
    if (!participant) return;
    const today = this.clock.today();
    const { email, substitute } = await this.audience.contact(tx, switched.toUserId, today);
    const { nextAppointmentOn } = switched;
    const channel = channelOf(participant);
    await this.askToCall(tx, switched, participant.name, channel, messageId);
    await this.notices.tellParticipant(tx, channel, {
      messageId,
      kind: 'contactPerson.switched',
      about: switched,
      body: toParticipant({
        name: participant.name,
        fromName: switched.fromName,
        toName: switched.toName,
        toEmail: email,
        substitute,
        nextAppointmentOn: nextAppointmentOn && nextAppointmentOn >= today ? nextAppointmentOn : null,
      }),
    });
  }

  /** Nobody is called by a machine. */
  private async askToCall(
    tx: Tx,
    { trajectoryId, participantId, toUserId }: Switched,
    name: string,
    channel: Channel,
    messageId: string,
  ): Promise<void> {
    if (channel !== 'phone' && channel !== 'text') return;
    const task = { id: noticeId(messageId, toUserId), trajectoryId, participantId, ownerId: toUserId };
    const title = channel === 'phone' ? `${name} bellen` : `${name} een tekstbericht sturen`;
    const dueOn = addWorkingDays(this.clock.today(), 1);
    await this.audience.askToCall(tx, task, `${title}: u bent het nieuwe aanspreekpunt`, dueOn);
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
