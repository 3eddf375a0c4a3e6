import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { toReceiver, toSender } from './handover-words.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import type { HandoverEndState, HandoverState } from './handover.rules.js';
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
