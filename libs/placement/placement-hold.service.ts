import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { PlacementCaseRepository } from './placement-case.repository.js';
import type { PlacementCase } from './placement.rules.js';
import { requirePlacing } from './placement.rules.js';

@Injectable()
export class PlacementHold {
  constructor(
    private readonly trajectories: TrajectoryService,
    private readonly cases: PlacementCaseRepository,
  ) {}

  /** Takes the case, first of all rows, for work that this actor may do on it. */
  async take(
    tx: Tx,
    actor: Actor,
    trajectoryId: string,
    by?: (who: Pick<Actor, 'permissions'>) => boolean,
  ): Promise<PlacementCase> {
    const trajectory = await this.trajectories.hold(tx, trajectoryId);
    const held = { ...trajectory, sight: await this.cases.sight(tx, trajectoryId) };
    requirePlacing(actor, held, by);
    return held;
  }
}
