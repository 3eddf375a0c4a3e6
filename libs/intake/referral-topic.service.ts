import { Injectable } from '@nestjs/common';
import type { LiveTopic, MayHear } from '#kernel/live-topics.js';
import type { Tx } from '#kernel/tx.js';
import { ReferralRepository } from './referral.repository.js';
import { canView } from './referral.visibility.js';

/** What becomes of a referral is heard by who may read it. */
@Injectable()
export class ReferralTopic implements LiveTopic {
  readonly permission = 'referral.view';

  constructor(private readonly referrals: ReferralRepository) {}

  async audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>> {
    const sights = await this.referrals.sights(tx, ids);
    return new Map(sights.map((sight) => [sight.id, (actor) => canView(actor, sight)]));
  }
}
