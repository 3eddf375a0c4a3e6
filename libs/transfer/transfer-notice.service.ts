import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { NoticeService } from '#handover/notice.service.js';
import { SwitchNotice } from '#handover/switch-notice.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import type { TransferItem } from './transfer-item.repository.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import type { Transfer } from './transfer.repository.js';
import { TransferRepository } from './transfer.repository.js';
import { toPlanner, toReceiver, toSender } from './transfer-words.rules.js';

/** Who is told of a transfer: each participant for themselves, colleagues once of all of it. */
@Injectable()
export class TransferNoticeService {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly trajectories: TrajectoryService,
    private readonly notices: NoticeService,
    private readonly switched: SwitchNotice,
  ) {}

  /** What went over since they were last told: to the receivers, to whose cases they were and to who planned it. */
  async tellColleagues(tx: Tx, transfer: Transfer): Promise<void> {
    const moved = await this.items.takeUntold(tx, transfer.id);
    for (const { userId, count } of moved) await this.tell(tx, userId, toReceiver(transfer, count));
    if (moved.length > 0) await this.tell(tx, transfer.fromUserId, toSender(transfer, moved));
    await this.tell(tx, transfer.byId, toPlanner(transfer, transfer.counts));
  }

  async tellParticipant(tx: Tx, itemId: string, messageId: string): Promise<void> {
    const switched = await this.standing(tx, itemId);
    if (switched) await this.switched.tellParticipant(tx, switched, messageId);
  }

  async tellReferrer(tx: Tx, itemId: string, messageId: string): Promise<void> {
    const switched = await this.standing(tx, itemId);
    if (switched) await this.switched.tellReferrer(tx, switched, messageId);
  }

  /** A message of its own to each: in the transaction in which the work ends, so it is told once. */
  private async tell(tx: Tx, userId: string, body: string): Promise<void> {
    const about = { participantId: null };
    await this.notices.tellColleagues(tx, [userId], {
      messageId: newId(),
      kind: 'caseloadTransfer.ended',
      about,
      body,
    });
  }

  /** The move, while its receiver is still the contact person: a later change is told by its own message. */
  private async standing(tx: Tx, itemId: string) {
    const item = await this.items.find(tx, itemId);
    if (item?.state !== 'done') return null;
    const transfer = await this.transfers.find(tx, item.transferId);
    const trajectory = await this.trajectories.hold(tx, item.trajectoryId);
    const stands = trajectory.state !== 'ended' && trajectory.contactPersonId === item.toUserId;
    return stands && transfer ? asSwitched(item, transfer) : null;
  }
}

const asSwitched = (item: TransferItem, { fromName }: Transfer) => ({
  trajectoryId: item.trajectoryId,
  participantId: item.participantId,
  participantName: item.participantName,
  fromName,
  toUserId: item.toUserId!,
  toName: item.toName!,
  nextAppointmentOn: item.dossier?.nextAppointmentOn ?? null,
});
