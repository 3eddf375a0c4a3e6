import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import type { DevelopmentTable } from './development-case.repository.js';
import { DevelopmentCaseRepository } from './development-case.repository.js';
import type { DevelopmentWork, HeldCase } from './development.rules.js';
import { requireDevelopment } from './development.rules.js';

/** The frame of every record of somebody's development: one transaction, the case first, the rule, the work. */
@Injectable()
export class DevelopmentCase {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly cases: DevelopmentCaseRepository,
    private readonly journal: Journal,
  ) {}

  /** Something new in a case. */
  add<Result>(
    actor: Actor,
    trajectoryId: string,
    asked: DevelopmentWork,
    work: (tx: Tx, held: HeldCase) => Promise<Result>,
  ): Promise<Result> {
    return this.database.write(actor, async (tx) =>
      work(tx, await this.hold(tx, actor, trajectoryId, asked)),
    );
  }

  /** More about what a case already has. */
  change<Result>(
    actor: Actor,
    table: DevelopmentTable,
    id: string,
    asked: DevelopmentWork,
    work: (tx: Tx, held: HeldCase) => Promise<Result>,
  ): Promise<Result> {
    return this.database.write(actor, async (tx) =>
      work(tx, await this.hold(tx, actor, await this.cases.trajectoryOf(tx, table, id), asked)),
    );
  }

  record(tx: Tx, actor: Actor, held: HeldCase, type: string, facts: EventFacts): Promise<void> {
    const { id: trajectoryId, participantId } = held;
    return this.journal.record(tx, actor, { type, participantId, trajectoryId, facts });
  }

  private async hold(tx: Tx, actor: Actor, trajectoryId: string, asked: DevelopmentWork): Promise<HeldCase> {
    const trajectory = await this.trajectories.hold(tx, trajectoryId);
    const held = { ...trajectory, sight: await this.cases.sight(tx, trajectoryId) };
    requireDevelopment(asked, actor, held);
    return held;
  }
}
