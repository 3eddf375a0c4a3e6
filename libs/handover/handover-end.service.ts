import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { worksOfEnd } from './handover-works.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import type { HandoverEndState } from './handover.rules.js';
import type { HandoverVersion } from './offer-placement.service.js';

/** Writes the end of a handover, whatever it is: its state, its line in the journal and who is to be told. */
@Injectable()
export class HandoverEnd {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly journal: Journal,
  ) {}

  async write(
    tx: Tx,
    actor: Actor,
    handover: Handover,
    state: HandoverEndState,
    { reason = null, ...facts }: EventFacts & { readonly reason?: string | null } = {},
  ): Promise<HandoverVersion> {
    await this.handovers.close(tx, handover.id, { state, by: actor.userId, reason });
    await this.journal.record(tx, actor, {
      type: `handover.${state}`,
      participantId: handover.participantId,
      trajectoryId: handover.trajectoryId,
      facts: { from: handover.fromName, to: handover.toName, reason, ...facts },
      owes: worksOfEnd(handover, state, actor.userId),
    });
    return { id: handover.id, state, version: handover.version + 1 };
  }
  /** The trajectory ends while an offer stands: there is no case left to hand over. */
  async withTrajectory(tx: Tx, actor: Actor, { openHandoverId }: LockedTrajectory): Promise<void> {
    const handover = openHandoverId && (await this.handovers.lock(tx, openHandoverId));
    if (handover) await this.write(tx, actor, handover, 'withdrawn', { reason: 'Het traject is beëindigd' });
  }
}
