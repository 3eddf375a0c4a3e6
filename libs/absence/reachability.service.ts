import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { ReachabilityRepository } from './reachability.repository.js';
import { type Reachable, type ReachabilityFacts, reachableFor } from './reachability.rules.js';

@Injectable()
export class ReachabilityService {
  constructor(
    private readonly database: Database,
    private readonly reachability: ReachabilityRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether a contact person is here today, and who answers for them when not. */
  of(actor: Actor, userId: string): Promise<ReachabilityFacts & { readonly reachable: Reachable[] }> {
    return this.database.read(actor, async (tx) => {
      const facts = await this.reachability.of(tx, userId, this.clock.today());
      if (!facts) throw new Refusal(refusals.notFound);
      return { ...facts, reachable: reachableFor(facts) };
    });
  }
}
