import { Injectable } from '@nestjs/common';
import { actorOf } from '#access/actor.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { orRefusal, Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { CaseRepository } from './case.repository.js';
import type { Casework, HeldCase } from './casework.rules.js';
import { mayWork, requireCasework } from './casework.rules.js';
import { taskRefusals } from './task.rules.js';

/** Gives the case back, or refuses one that somebody does not work on. */
type Access = (held: HeldCase) => HeldCase;

@Injectable()
export class CaseHold {
  constructor(
    private readonly trajectories: TrajectoryService,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes the case, first of all rows, for work that this actor may do on it. */
  async take(tx: Tx, actor: Actor, trajectoryId: string, work: Casework): Promise<HeldCase> {
    const held = (await this.takeAll(tx, actor, [trajectoryId], work)).get(trajectoryId)!;
    if (held instanceof Refusal) throw held;
    return held;
  }

  /** As `take`, for many cases in a constant number of statements: of each the case, or why it cannot be. */
  async takeAll(
    tx: Tx,
    actor: Actor,
    trajectoryIds: readonly string[],
    work: Casework,
  ): Promise<ReadonlyMap<string, HeldCase | Refusal>> {
    const trajectories = await this.trajectories.holdAll(tx, trajectoryIds);
    const sights = await this.cases.sights(tx, trajectoryIds);
    const seen = new Map(trajectories.map((trajectory) => [trajectory.id, trajectory]));
    return new Map(
      trajectoryIds.map((id) => [
        id,
        orRefusal(() => {
          const [trajectory, sight] = [seen.get(id), sights.get(id)];
          if (!trajectory || !sight) throw new Refusal(refusals.notFound);
          const held = { ...trajectory, sight };
          requireCasework(work, actor, held);
          return held;
        }),
      ]),
    );
  }

  /** Only who works on a case can be asked to do something on it. */
  async accessOf(tx: Tx, colleagueId: string): Promise<Access> {
    const works = await this.worksOn(tx, colleagueId);
    return (held) => {
      if (!works(held)) throw new Refusal(taskRefusals.ownerWithoutAccess);
      return held;
    };
  }

  /** Whether a colleague is here and works on a case. */
  async worksOn(tx: Tx, colleagueId: string): Promise<(held: HeldCase) => boolean> {
    const colleague = await this.cases.colleague(tx, colleagueId, this.clock.today());
    const asked = colleague && actorOf(colleague);
    return ({ sight }) => asked !== undefined && mayWork(asked, sight);
  }
}
