import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';

/** Takes up again, in the same transaction, what stopped with a trajectory that now runs on. */
type Reopening = (tx: Tx, trajectoryId: string) => Promise<void>;

/** What other features keep that goes on with a re-opened trajectory: each adds its own when its module is made. */
@Injectable()
export class TrajectoryReopenings {
  private readonly reopenings: Reopening[] = [];

  add(reopening: Reopening): void {
    this.reopenings.push(reopening);
  }

  async run(tx: Tx, trajectoryId: string): Promise<void> {
    for (const reopening of this.reopenings) await reopening(tx, trajectoryId);
  }
}
