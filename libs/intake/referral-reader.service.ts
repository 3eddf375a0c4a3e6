import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { BsnVault } from '#participant/bsn-vault.service.js';
import type { ReferralView } from './referral-view.js';
import { factsOf, viewOf } from './referral-view.js';
import type { StoredReferral } from './referral.repository.js';
import { ReferralRepository } from './referral.repository.js';
import type { ReferralFacts } from './referral.rules.js';
import { contactDueOn } from './referral.rules.js';
import { canView } from './referral.visibility.js';

/** A referral for whoever may see it, as the rules judge it and as its readers get it. */
@Injectable()
export class ReferralReader {
  constructor(
    private readonly referrals: ReferralRepository,
    private readonly vault: BsnVault,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** For a step: nobody else takes one until the transaction ends. */
  async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<StoredReferral> {
    const referral = this.seen(actor, await this.referrals.lock(tx, id));
    if (referral.version !== version) throw new Refusal(refusals.versionOutdated);
    return referral;
  }

  async find(tx: Tx, actor: Actor, id: string): Promise<StoredReferral> {
    return this.seen(actor, await this.referrals.find(tx, id));
  }

  async view(tx: Tx, actor: Actor, id: string): Promise<ReferralView> {
    const referral = await this.find(tx, actor, id);
    const { norms } = await this.settings.today(tx);
    return viewOf(actor, referral, this.facts(referral), contactDueOn(referral, norms));
  }

  /** `person` with the BSN. */
  facts(referral: StoredReferral): ReferralFacts {
    const bsn = referral.bsn ? this.vault.open(referral.bsn) : undefined;
    return factsOf(referral, bsn, this.clock.today());
  }

  /** Also where the transaction reaches further than the actor does. */
  private seen(actor: Actor, referral: StoredReferral | null): StoredReferral {
    if (!referral || !canView(actor, referral)) throw new Refusal(refusals.notFound);
    return referral;
  }
}
