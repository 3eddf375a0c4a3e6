import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { ProposalRepository } from './proposal.repository.js';
import { type DossierProposal, proposalOf } from './proposal.rules.js';

@Injectable()
export class ProposalService {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly clock: Clock,
  ) {}

  /** What the record has to say to a receiver, for the sender to choose from. */
  async forTrajectory(actor: Actor, trajectoryId: string): Promise<DossierProposal> {
    const facts = await this.proposals.read(actor, trajectoryId, this.clock.today());
    if (!facts) throw new Refusal(refusals.notFound);
    return proposalOf(facts);
  }
}
