import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import type { LockedTrajectory } from './trajectory.rules.js';

/** What another feature does in the same transaction. */
type Along = (tx: Tx, actor: Actor, trajectory: LockedTrajectory) => Promise<void>;

/** What other features do when something happens to a trajectory: each adds its part when its module is made. */
class DoneAlong {
  private readonly parts: Along[] = [];

  add(part: Along): void {
    this.parts.push(part);
  }

  async run(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<void> {
    for (const part of this.parts) await part(tx, actor, trajectory);
  }
}

/** What cannot outlive a trajectory ends with it. */
@Injectable()
export class TrajectoryEndings extends DoneAlong {}

/** What waited for a trajectory at rest goes on when it runs again. */
@Injectable()
export class TrajectoryResumptions extends DoneAlong {}

/** What stopped with a trajectory is taken up when it runs on after its end. */
@Injectable()
export class TrajectoryReopenings extends DoneAlong {}
