import { Injectable } from '@nestjs/common';
import type { LiveTopic, MayHear } from '#kernel/live-topics.js';
import type { Tx } from '#kernel/tx.js';
import { TransferRepository } from './transfer.repository.js';
import { canView } from './transfer.rules.js';

/** The progress of a transfer is heard by who may read it. */
@Injectable()
export class TransferTopic implements LiveTopic {
  readonly permission = 'transfer.view';

  constructor(private readonly transfers: TransferRepository) {}

  async audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>> {
    const found = await this.transfers.findAll(tx, ids);
    return new Map(found.map((transfer) => [transfer.id, (actor) => canView(actor, transfer)]));
  }
}
