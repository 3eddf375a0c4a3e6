import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { ProposalService } from './proposal.service.js';
import { ReceiversService } from './receivers.service.js';
import { TransferHold } from './transfer-hold.service.js';
import { type ItemEdit, TransferPlanRepository } from './transfer-plan.repository.js';
import type { Transfer } from './transfer.repository.js';
import type { TransferVersion } from './transfer.rules.js';
import { transferRefusals } from './transfer.rules.js';

/** Changes a plan; each change is its next version. */
@Injectable()
export class TransferEditService {
  constructor(
    private readonly database: Database,
    private readonly hold: TransferHold,
    private readonly receivers: ReceiversService,
    private readonly proposal: ProposalService,
    private readonly drafts: TransferPlanRepository,
  ) {}

  /** Other receivers for some cases, or some cases left out. */
  edit(actor: Actor, id: string, version: number, edits: readonly ItemEdit[]): Promise<TransferVersion> {
    const chosen = [...new Set(edits.flatMap(({ toUserId }) => toUserId ?? []))];
    return this.change(actor, id, version, chosen, async (tx, { receiverIds }) => {
      const asked = new Set(edits.map((edit) => edit.id));
      if ((await this.drafts.edit(tx, id, edits)) !== asked.size)
        throw new Refusal(transferRefusals.unknownItem);
      return [...new Set([...receiverIds, ...chosen])];
    });
  }

  /** Divides anew over other colleagues; what was chosen by hand stays, when its receiver does. */
  redivide(
    actor: Actor,
    id: string,
    version: number,
    receiverIds: readonly string[],
  ): Promise<TransferVersion> {
    const over = [...new Set(receiverIds)];
    return this.change(actor, id, version, over, async (tx) => {
      const planned = await this.drafts.items(tx, id);
      await this.drafts.assign(tx, id, await this.proposal.again(tx, planned, over));
      return over;
    });
  }

  /** `work` says over whom it is divided afterwards. */
  private change(
    actor: Actor,
    id: string,
    version: number,
    chosen: readonly string[],
    work: (tx: Tx, transfer: Transfer) => Promise<readonly string[]>,
  ): Promise<TransferVersion> {
    return this.database.write(actor, async (tx) => {
      const transfer = await this.hold.take(tx, actor, 'edit', id, version);
      await this.receivers.require(tx, chosen, { id: transfer.fromUserId, name: transfer.fromName });
      await this.drafts.replan(tx, id, await work(tx, transfer));
      return { id, version: version + 1 };
    });
  }
}
