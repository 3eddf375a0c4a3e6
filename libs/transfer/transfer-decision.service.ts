import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { ReceiversService } from './receivers.service.js';
import { TransferHold } from './transfer-hold.service.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { isSecondRunning, TransferRepository } from './transfer.repository.js';
import type { TransferVersion } from './transfer.rules.js';
import { transferRefusals } from './transfer.rules.js';
import { transferJobs } from './transfer-works.rules.js';

@Injectable()
export class TransferDecisionService {
  constructor(
    private readonly database: Database,
    private readonly hold: TransferHold,
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly receivers: ReceiversService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * From here on each case is on its way: what is to be done, and the one piece of work that does it, are written
   * together. `reasons`: of who comes above the ceiling, why.
   */
  confirm(
    actor: Actor,
    id: string,
    version: number,
    reasons: Readonly<Record<string, string>>,
  ): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const transfer = await this.hold.take(tx, actor, 'confirm', id, version);
      const { counts, fromUserId, fromName } = transfer;
      if (counts.proposed === 0) throw new Refusal(transferRefusals.nothing, { name: fromName });
      if (counts.withoutReceiver > 0) {
        const missing = [`voor ${inCases(counts.withoutReceiver)} is nog geen ontvanger gekozen`];
        throw new Refusal(stepRefusals.incomplete, { missing });
      }
      const shares = await this.items.shares(tx, id);
      const receiverIds = shares.map(({ userId }) => userId);
      await this.receivers.require(tx, receiverIds, { id: fromUserId, name: fromName });
      const above = await this.receivers.requireRoom(tx, shares, reasons);
      try {
        await this.transfers.confirm(tx, id, actor.userId, receiverIds, above);
      } catch (error) {
        if (isSecondRunning(error)) throw new Refusal(transferRefusals.running);
        throw error;
      }
      await this.items.begin(tx, id);
      return this.run(tx, id, version);
    });
  }

  /** What is done stays done, what has not begun is not begun. */
  cancel(actor: Actor, id: string, version: number): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      await this.hold.take(tx, actor, 'cancel', id, version);
      await this.items.leaveTheRest(tx, id);
      await this.transfers.end(tx, id, 'cancelled');
      return { id, version: version + 1 };
    });
  }

  /** Those that failed once more. */
  retry(actor: Actor, id: string, version: number): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const { failed } = await this.hold.take(tx, actor, 'retry', id, version);
      if (failed === 0) throw new Refusal(transferRefusals.nothingFailed);
      await this.items.beginFailed(tx, id);
      try {
        await this.transfers.resume(tx, id);
      } catch (error) {
        if (isSecondRunning(error)) throw new Refusal(transferRefusals.running);
        throw error;
      }
      return this.run(tx, id, version);
    });
  }

  private async run(tx: Tx, id: string, version: number): Promise<TransferVersion> {
    await this.outbox.add(tx, [{ job: transferJobs.run, payload: { transferId: id } }]);
    return { id, version: version + 1 };
  }
}

const inCases = (count: number): string => (count === 1 ? '1 traject' : `${count} trajecten`);
