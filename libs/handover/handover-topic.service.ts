import { Injectable } from '@nestjs/common';
import type { LiveTopic, MayHear } from '#kernel/live-topics.js';
import type { Tx } from '#kernel/tx.js';
import { HandoverRepository } from './handover.repository.js';
import { canView } from './handover.visibility.js';

/** A step of a handover is heard by who may read it: the sender also when the case is no longer theirs. */
@Injectable()
export class HandoverTopic implements LiveTopic {
  readonly permission = 'handover.view';

  constructor(private readonly handovers: HandoverRepository) {}

  async audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>> {
    const sights = await this.handovers.sights(tx, ids);
    return new Map(sights.map((sight) => [sight.id, (actor) => canView(actor, sight)]));
  }
}
