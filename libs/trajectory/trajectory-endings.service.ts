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

/** What ends with a trajectory and is there again when the end itself is undone. */
interface EndsForNow {
  /** Under this name what was ended is kept until then. */
  readonly name: string;
  /** Ends it, and gives what bringing it back needs. */
  end(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<unknown>;
  bringBack(tx: Tx, actor: Actor, trajectory: LockedTrajectory, ended: unknown): Promise<void>;
}

/** By the name of who ended it. */
export type EndedAlong = Readonly<Record<string, unknown>>;

/** What cannot outlive a trajectory ends with it. */
@Injectable()
export class TrajectoryEndings {
  private readonly forGood = new DoneAlong();
  private readonly forNow: EndsForNow[] = [];

  add(part: Along): void {
    this.forGood.add(part);
  }

  addForNow(part: EndsForNow): void {
    this.forNow.push(part);
  }

  async run(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<EndedAlong> {
    await this.forGood.run(tx, actor, trajectory);
    const ended: Record<string, unknown> = {};
    for (const part of this.forNow) ended[part.name] = await part.end(tx, actor, trajectory);
    return ended;
  }

  /** The trajectory did not end after all. */
  async undo(tx: Tx, actor: Actor, trajectory: LockedTrajectory, ended: EndedAlong): Promise<void> {
    for (const part of this.forNow) await part.bringBack(tx, actor, trajectory, ended[part.name]);
  }
}

/** What waited for a trajectory at rest goes on when it runs again. */
@Injectable()
export class TrajectoryResumptions extends DoneAlong {}

/** What stopped with a trajectory is taken up when it runs on after its end. */
@Injectable()
export class TrajectoryReopenings extends DoneAlong {}
