import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { HandoverEnd } from './handover-end.service.js';
import { HandoverRepository } from './handover.repository.js';

/** Offers that wait for a colleague who will not answer any more. */
@Injectable()
export class OffersTo {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly end: HandoverEnd,
  ) {}

  /** Takes them back, each with its line in the journal; the senders hear of it and go on as contact person. */
  async withdrawAll(tx: Tx, actor: Actor, toUserId: string, reason: string): Promise<void> {
    for (const id of await this.handovers.openTo(tx, toUserId)) {
      const handover = await this.handovers.hold(tx, id);
      if (handover?.state === 'offered') await this.end.write(tx, actor, handover, 'withdrawn', { reason });
    }
  }

  async anyWaiting(tx: Tx, toUserId: string): Promise<boolean> {
    return (await this.handovers.openTo(tx, toUserId)).length > 0;
  }
}
