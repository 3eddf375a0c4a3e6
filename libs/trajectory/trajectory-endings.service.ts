import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import type { LockedTrajectory } from './trajectory.rules.js';

/** Ends, in the same transaction, what cannot outlive a trajectory. */
type Ending = (tx: Tx, actor: Actor, trajectory: LockedTrajectory) => Promise<void>;

/** What other features keep that ends with a trajectory: each adds its own ending when its module is made. */
@Injectable()
export class TrajectoryEndings {
  private readonly endings: Ending[] = [];

  add(ending: Ending): void {
    this.endings.push(ending);
  }

  async run(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<void> {
    for (const ending of this.endings) await ending(tx, actor, trajectory);
  }
}
