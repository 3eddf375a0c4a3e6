import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { DeadlineRepository } from './deadline.repository.js';
import { deadlinesAfter, deadlinesOfStage, kindsOfStage, shifted } from './deadline.rules.js';
import type { NewDeadline } from './deadline.rules.js';
import type { Stage } from './stage.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { LockedTrajectory } from './trajectory.rules.js';
import { requireAllowed, trajectoryRefusals } from './trajectory.rules.js';

@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly journal: Journal,
    private readonly settings: Settings,
  ) {}

  /** What a deadline asked has been done. Doing it twice changes nothing; a review done starts the next one. */
  meet(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.deadlines.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const trajectory = await this.trajectories.lock(tx, trajectoryId);
      requireAllowed('meetDeadline', actor, trajectory);
      const { kind, stage, state } = await this.deadlines.find(tx, id);
      if (state === 'met') return;
      if (state === 'cancelled') throw new Refusal(trajectoryRefusals.deadlineCancelled);

      await this.deadlines.meet(tx, id, trajectory.at);
      const { today, norms } = await this.settings.today(tx);
      await this.add(tx, trajectory, stage, deadlinesAfter(kind, today, norms));
      await this.journal.record(tx, actor, {
        type: 'deadline.met',
        participantId: trajectory.participantId,
        trajectoryId,
        facts: { kind },
      });
    });
  }

  /** The deadlines of the stage that is left lose their meaning; those of the stage that is entered begin. */
  async enterStage(tx: Tx, trajectory: LockedTrajectory, stage: Stage, ownerId?: string): Promise<void> {
    await this.deadlines.cancel(tx, trajectory, kindsOfStage(trajectory.stage));
    const { today, norms } = await this.settings.today(tx);
    await this.add(tx, trajectory, stage, deadlinesOfStage(stage, today, norms), ownerId);
  }

  /** Open deadlines move up by the days that their clocks stood still. */
  async shift(tx: Tx, { id }: LockedTrajectory, days: number): Promise<void> {
    const open = await this.deadlines.open(tx, id);
    await this.deadlines.moveTo(
      tx,
      open.map((deadline) => ({ id: deadline.id, dueOn: shifted(deadline, days) })),
    );
  }

  private add(
    tx: Tx,
    { id, participantId, contactPersonId }: LockedTrajectory,
    stage: Stage,
    begun: readonly NewDeadline[],
    ownerId = contactPersonId,
  ): Promise<void> {
    return this.deadlines.add(
      tx,
      begun.map((deadline) => ({ ...deadline, trajectoryId: id, participantId, stage, ownerId })),
    );
  }
}
