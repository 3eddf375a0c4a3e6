import { Injectable } from '@nestjs/common';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Mailing } from '#kernel/mailing.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository } from './audience.repository.js';
import { toParticipant, toReceiver, toReferrer, toSender } from './handover-words.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import type { HandoverEndState, HandoverState } from './handover.rules.js';
import { type Channel, channelOf, noticeId } from './notice.rules.js';
import { NoticeService } from './notice.service.js';

/**
 * Tells people what happened to a handover. The state is looked at again, under lock, when the telling is done: what
 * is no longer true is not told.
 */
@Injectable()
export class HandoverNoticeService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly notices: NoticeService,
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
    private readonly mailing: Mailing,
  ) {}

  /** The receiver hears of an offer, and of an end that another brought about. */
  async tellReceiver(tx: Tx, handoverId: string, about: HandoverState, messageId: string): Promise<void> {
    const handover = await this.inState(tx, handoverId, about);
    if (!handover) return;
    await this.notices.tellColleagues(tx, [handover.toUserId], {
      messageId,
      kind: `handover.${about}`,
      about: handover,
      body: toReceiver[about](handover),
    });
  }

  /** The sender hears how the offer ended. */
  async tellSender(tx: Tx, handoverId: string, about: HandoverEndState, messageId: string): Promise<void> {
    const handover = await this.inState(tx, handoverId, about);
    if (!handover) return;
    await this.notices.tellColleagues(tx, [handover.fromUserId], {
      messageId,
      kind: `handover.${about}`,
      about: handover,
      body: toSender[about](handover),
    });
  }

  /** The participant reads in plain words who helps from now on, and how to reach them. */
  async tellParticipant(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.holdingCase(tx, handoverId);
    const participant =
      handover && (await this.audience.participant(tx, handover.participantId, this.mailing.isOn));
    if (!participant) return;
    const today = this.clock.today();
    const { email, substitute } = await this.audience.contact(tx, handover.toUserId, today);
    const { nextAppointmentOn } = handover.dossier;
    const channel = channelOf(participant);
    await this.askToCall(tx, handover, participant.name, channel, messageId);
    await this.notices.tellParticipant(tx, channel, {
      messageId,
      kind: 'contactPerson.switched',
      about: handover,
      body: toParticipant({
        name: participant.name,
        fromName: handover.fromName,
        toName: handover.toName,
        toEmail: email,
        substitute,
        nextAppointmentOn: nextAppointmentOn && nextAppointmentOn >= today ? nextAppointmentOn : null,
      }),
    });
  }

  /** Nobody is called by a machine. */
  private async askToCall(
    tx: Tx,
    { trajectoryId, participantId, toUserId }: Handover,
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
  async tellReferrer(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.holdingCase(tx, handoverId);
    if (!handover) return;
    const referrers = await this.audience.referrers(tx, handover.trajectoryId);
    await this.notices.tellColleagues(
      tx,
      referrers.map(({ id }) => id),
      { messageId, kind: 'contactPerson.switched', about: handover, body: toReferrer(handover) },
    );
  }

  private async inState(tx: Tx, id: string, state: HandoverState): Promise<Handover | null> {
    const handover = await this.handovers.hold(tx, id);
    return handover?.state === state ? handover : null;
  }

  /** The handover, while its receiver is still the contact person: a later change is told by its own message. */
  private async holdingCase(tx: Tx, id: string): Promise<Handover | null> {
    const handover = await this.inState(tx, id, 'accepted');
    return handover?.trajectoryRuns && handover.contactPersonId === handover.toUserId ? handover : null;
  }
}
