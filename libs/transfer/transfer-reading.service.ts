import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { taken } from '#capacity/load.rules.js';
import type { ItemPage, Share, TransferItem } from './transfer-item.repository.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import type { Transfer, TransferableCaseload } from './transfer.repository.js';
import { TransferRepository } from './transfer.repository.js';
import type { TransferStep } from './transfer.rules.js';
import { canView, plans, seesAll, transferCan } from './transfer.rules.js';

/** What a colleague carries, and what the transfer brings them. */
export interface ReceiverLoad extends Omit<Share, 'userId'> {
  readonly id: string;
  readonly teamName: string | null;
  /** Points now, what is on offer to them included. */
  readonly before: number;
  readonly ceiling: number;
}

export interface SeenTransfer extends Transfer {
  readonly can: readonly TransferStep[];
}

@Injectable()
export class TransferReadingService {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly capacity: CapacityService,
    private readonly accessLog: AccessLogRepository,
  ) {}

  page(
    actor: Actor,
    page: { readonly before: string | null; readonly limit: number },
  ): Promise<SeenTransfer[]> {
    return this.database.read(actor, async (tx) =>
      (await this.transfers.page(tx, actor, page)).map((transfer) => seenBy(actor, transfer)),
    );
  }

  /** Whose cases the actor may plan to move, also of an account that was closed. */
  transferable(actor: Actor): Promise<TransferableCaseload[]> {
    return this.database.read(actor, (tx) => this.transfers.transferable(tx, actor));
  }

  /** One transfer; what each receiver carries is for who plans it. */
  get(actor: Actor, id: string): Promise<SeenTransfer & { readonly receivers: readonly ReceiverLoad[] }> {
    return this.database.read(actor, async (tx) => {
      const transfer = await this.viewed(tx, actor, id);
      const receivers = plans(actor, transfer) ? await this.receivers(tx, transfer) : [];
      return { ...seenBy(actor, transfer), receivers };
    });
  }

  /** The cases of a transfer, of a receiver alone those that came to them. Reading is logged. */
  itemPage(
    actor: Actor,
    id: string,
    page: Omit<ItemPage, 'transferId' | 'toUserIds'> & { readonly toUserId: string | null },
  ): Promise<TransferItem[]> {
    return this.database.read(actor, async (tx) => {
      const transfer = await this.viewed(tx, actor, id);
      const asked = page.toUserId === null ? null : [page.toUserId];
      const all = seesAll(actor, transfer);
      const own = asked?.filter((userId) => actor.scope.userIds.includes(userId)) ?? actor.scope.userIds;
      const found = await this.items.page(tx, {
        ...page,
        transferId: id,
        states: all ? page.states : ['done'],
        toUserIds: all ? asked : own,
      });
      const participantIds = [...new Set(found.map(({ participantId }) => participantId))];
      await this.accessLog.record(tx, actor, 'transfer.opened', participantIds);
      return found;
    });
  }

  private async viewed(tx: Tx, actor: Actor, id: string): Promise<Transfer> {
    const transfer = await this.transfers.find(tx, id);
    if (!transfer || !canView(actor, transfer)) throw new Refusal(refusals.notFound);
    return transfer;
  }

  private async receivers(tx: Tx, { id, receiverIds }: Transfer): Promise<ReceiverLoad[]> {
    const shares = new Map((await this.items.shares(tx, id)).map((share) => [share.userId, share]));
    const rooms = await this.capacity.roomOf(tx, [...new Set([...receiverIds, ...shares.keys()])]);
    return [...rooms.values()]
      .map(({ id: userId, name, teamName, load }) => ({
        id: userId,
        name,
        teamName,
        before: taken(load),
        ceiling: load.ceiling,
        cases: shares.get(userId)?.cases ?? 0,
        points: shares.get(userId)?.points ?? 0,
        done: shares.get(userId)?.done ?? 0,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1));
  }
}

const seenBy = (actor: Actor, transfer: Transfer): SeenTransfer => ({
  ...transfer,
  can: transferCan(actor, transfer),
});
