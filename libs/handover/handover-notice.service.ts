import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { QuestionRepository } from './dossier/question.repository.js';
import { answered, asked, invited, toReceiver, toSender, uninvited } from './handover-words.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import { endedInVain, type HandoverEndState, type HandoverState } from './handover.rules.js';
import { NoticeService } from './notice.service.js';
import { SwitchNotice } from './switch-notice.service.js';

/**
 * Tells people what happened to a handover. The state is looked at again, under lock, when the telling is done: what
 * is no longer true is not told.
 */
@Injectable()
export class HandoverNoticeService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly notices: NoticeService,
    private readonly switched: SwitchNotice,
    private readonly questions: QuestionRepository,
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

  async tellParticipant(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.holdingCase(tx, handoverId);
    if (!handover) return;
    const { nextAppointmentOn } = handover.dossier;
    await this.switched.tellParticipant(tx, { ...handover, nextAppointmentOn }, messageId);
  }

  async tellReferrer(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.holdingCase(tx, handoverId);
    if (!handover) return;
    const { nextAppointmentOn } = handover.dossier;
    await this.switched.tellReferrer(tx, { ...handover, nextAppointmentOn }, messageId);
  }

  /** The sender hears of a question, as long as it waits for an answer. */
  async tellQuestion(tx: Tx, handoverId: string, questionId: string, messageId: string): Promise<void> {
    const handover = await this.inState(tx, handoverId, 'offered');
    if (!handover || (await this.questions.open(tx, handoverId)) !== questionId) return;
    await this.tell(tx, handover.fromUserId, handover, 'handover.askedBack', asked(handover), messageId);
  }

  /** The receiver hears of the answer. */
  async tellAnswer(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.inState(tx, handoverId, 'offered');
    if (!handover) return;
    await this.tell(tx, handover.toUserId, handover, 'handover.answeredBack', answered(handover), messageId);
  }

  /** Sender or receiver hears when the meeting is: as it is planned now, should it have moved again. */
  async tellMeeting(tx: Tx, handoverId: string, userId: string, messageId: string): Promise<void> {
    const handover = await this.inState(tx, handoverId, 'offered');
    if (!handover?.meetingOn) return;
    await this.tell(tx, userId, handover, 'handover.meetingPlanned', invited(handover), messageId);
  }

  /** Who ended the offer hears that the meeting is off: of the end itself they need not hear. */
  async tellNoMeeting(tx: Tx, handoverId: string, userId: string, messageId: string): Promise<void> {
    const handover = await this.handovers.hold(tx, handoverId);
    if (!handover?.meetingOn || !endedInVain.includes(handover.state)) return;
    await this.tell(tx, userId, handover, 'handover.meetingCancelled', uninvited(handover), messageId);
  }

  private async tell(
    tx: Tx,
    userId: string,
    about: Handover,
    kind: string,
    body: string,
    messageId: string,
  ): Promise<void> {
    await this.notices.tellColleagues(tx, [userId], { messageId, kind, about, body });
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
