import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { trajectoryRefusals } from '#trajectory/trajectory.rules.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { type Skip, skipOf } from './item-result.rules.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { TransferRepository } from './transfer.repository.js';
import { transferJobs } from './transfer-works.rules.js';

/** Moves one case of a transfer: all of it or nothing, and once. */
@Injectable()
export class TransferMoveService {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly trajectories: TrajectoryService,
    private readonly contactPeople: ContactPersonService,
    private readonly journal: Journal,
  ) {}

  /** Late, a second time or after a cancellation it does nothing; a case that changed meanwhile is left as it is. */
  async move(tx: Tx, transferId: string, itemId: string): Promise<void> {
    const [item, transfer] = [await this.items.find(tx, itemId), await this.transfers.find(tx, transferId)];
    if (!item || item.state !== 'pending' || !transfer) return;
    const { trajectoryId, participantId } = item;
    const { fromUserId, fromName, byName, reason, ceilingReasons } = transfer;
    const toUserId = item.toUserId!;
    // What does not move keeps its version: whoever has it in front of them still has it.
    const held = await this.trajectories.hold(tx, trajectoryId);
    if (!(await this.items.take(tx, itemId))) return;
    const skip = skipOf(held, fromUserId);
    if (skip) return this.skip(tx, itemId, skip);

    const trajectory = await this.trajectories.lock(tx, trajectoryId);
    const dossier = await this.items.dossierOf(tx, trajectoryId, fromUserId);
    try {
      await this.contactPeople.switch(tx, systemActor, trajectory, toUserId);
    } catch (error) {
      // Refused before anything was written.
      if (!(error instanceof Refusal) || error.kind !== trajectoryRefusals.cannotBeContactPerson) throw error;
      return this.skip(tx, itemId, 'receiverCannot');
    }
    await this.items.settle(tx, itemId, { state: 'done', dossier });
    await this.journal.record(tx, systemActor, {
      type: 'caseloadTransfer.moved',
      participantId,
      trajectoryId,
      facts: {
        by: byName,
        from: fromName,
        to: item.toName,
        reason,
        aboveCeiling: ceilingReasons[toUserId] ?? null,
      },
      owes: [transferJobs.tellParticipant, transferJobs.tellReferrer].map((job) => ({
        job,
        payload: { itemId },
      })),
    });
  }

  private skip(tx: Tx, itemId: string, result: Skip): Promise<void> {
    return this.items.settle(tx, itemId, { state: 'skipped', result });
  }
}
