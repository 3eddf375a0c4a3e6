import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { reachCase } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import { handoverRefusals } from './handover.rules.js';
import { canView, waitsFor } from './handover.visibility.js';

interface HeldHandover {
  readonly handover: Handover;
  readonly trajectory: LockedTrajectory;
}

/** Every step begins here: one writer at a time holds a handover, the trajectory's row first. */
@Injectable()
export class HandoverHold {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly trajectories: TrajectoryService,
  ) {}

  /** For what changes the course of the trajectory. */
  take(tx: Tx, actor: Actor, id: string, expectedVersion?: number): Promise<HeldHandover> {
    return this.held(tx, actor, id, expectedVersion, (of) => this.trajectories.lock(tx, of));
  }

  /** For what happens beside it: who has the trajectory in front of them still has it. */
  beside(tx: Tx, actor: Actor, id: string, expectedVersion?: number): Promise<HeldHandover> {
    return this.held(tx, actor, id, expectedVersion, (of) => this.trajectories.hold(tx, of));
  }

  private async held(
    tx: Tx,
    actor: Actor,
    id: string,
    expectedVersion: number | undefined,
    lock: (trajectoryId: string) => Promise<LockedTrajectory>,
  ): Promise<HeldHandover> {
    const seen = await this.handovers.find(tx, id);
    if (!seen || !canView(actor, seen)) throw new Refusal(refusals.notFound);
    // The receiver has the case in sight from acceptance on; it is written before that.
    const answers = waitsFor(actor, seen);
    if (answers) await reachCase(tx, seen.participantId);
    const trajectory = await this.unlessOvertaken(() => lock(seen.trajectoryId));
    const handover = await this.handovers.lock(tx, id);
    if (!handover || (answers && handover.state !== 'offered')) {
      throw new Refusal(handoverRefusals.overtaken);
    }
    if (expectedVersion !== undefined && handover.version !== expectedVersion) {
      throw new Refusal(refusals.versionOutdated);
    }
    return { handover, trajectory };
  }

  /** Who saw the handover a moment ago and now not its trajectory was overtaken by another writer. */
  private async unlessOvertaken(lock: () => Promise<LockedTrajectory>): Promise<LockedTrajectory> {
    try {
      return await lock();
    } catch (error) {
      if (error instanceof Refusal && error.kind === refusals.notFound) {
        throw new Refusal(handoverRefusals.overtaken);
      }
      throw error;
    }
  }
}
