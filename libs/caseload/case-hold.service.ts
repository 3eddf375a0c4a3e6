import { Injectable } from '@nestjs/common';
import { actorOf } from '#access/actor.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { CaseRepository } from './case.repository.js';
import type { Casework, HeldCase } from './casework.rules.js';
import { mayWork, requireCasework } from './casework.rules.js';
import { taskRefusals } from './task.rules.js';

@Injectable()
export class CaseHold {
  constructor(
    private readonly trajectories: TrajectoryService,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes the case, first of all rows, for work that this actor may do on it. */
  async take(tx: Tx, actor: Actor, trajectoryId: string, work: Casework): Promise<HeldCase> {
    const trajectory = await this.trajectories.hold(tx, trajectoryId);
    const held = { ...trajectory, sight: await this.cases.sight(tx, trajectoryId) };
    requireCasework(work, actor, held);
    return held;
  }

  /** Only who works on the case can be asked to do something on it. */
  async requireAccess(tx: Tx, { sight }: HeldCase, colleagueId: string): Promise<void> {
    const colleague = await this.cases.colleague(tx, colleagueId, this.clock.today());
    if (!colleague || !mayWork(actorOf(colleague), sight)) throw new Refusal(taskRefusals.ownerWithoutAccess);
  }
}
