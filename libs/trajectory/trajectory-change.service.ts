import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { CaseWork, KnownVersion, LockedTrajectory, TrajectoryStep } from './trajectory.rules.js';
import { requireAllowed } from './trajectory.rules.js';
import { TrajectoryViewRepository } from './trajectory-view.repository.js';
import type { TrajectoryView } from './trajectory-view.rules.js';

/** The frame of every change of a trajectory: one transaction, its row first, the rule, the work, what it became. */
@Injectable()
export class TrajectoryChange {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryRepository,
    private readonly views: TrajectoryViewRepository,
  ) {}

  make(
    actor: Actor,
    { id, version }: KnownVersion,
    step: TrajectoryStep | CaseWork,
    work: (tx: Tx, trajectory: LockedTrajectory) => Promise<void>,
  ): Promise<TrajectoryView> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.lock(tx, id, version);
      requireAllowed(step, actor, trajectory);
      await work(tx, trajectory);
      return this.views.find(tx, actor, id);
    });
  }
}
