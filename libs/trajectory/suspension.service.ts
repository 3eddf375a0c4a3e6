import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { DeadlineRepository } from './deadline.repository.js';
import type { MovedDeadline } from './deadline.rules.js';
import { movedBetween } from './deadline.rules.js';
import { SuspensionRepository } from './suspension.repository.js';
import type { SuspensionCorrection, SuspensionDays, SuspensionRequest } from './suspension.rules.js';
import {
  arePossible,
  corrected,
  daysSuspended,
  firstDayRunning,
  firstDaySuspended,
  missingForSuspension,
  suspensionRefusals,
} from './suspension.rules.js';
import { TermService } from './term.service.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import { TrajectoryResumptions } from './trajectory-endings.service.js';
import type { TrajectoryView } from './trajectory-view.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { KnownVersion, LockedTrajectory } from './trajectory.rules.js';
import { requireAllowed } from './trajectory.rules.js';

@Injectable()
export class SuspensionService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly database: Database,
    private readonly trajectories: TrajectoryRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly suspensions: SuspensionRepository,
    private readonly terms: TermService,
    private readonly resumptions: TrajectoryResumptions,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The norm clocks stop, with a reason and an expected end. Stage and contact person stay. */
  suspend(actor: Actor, known: KnownVersion, asked: SuspensionRequest): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'suspend', async (tx, trajectory) => {
      const today = this.clock.today();
      const missing = missingForSuspension(asked, today);
      if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });
      const since = firstDaySuspended(today, await this.suspensions.lastEnd(tx, trajectory.id));
      await this.suspensions.begin(tx, trajectory, since, asked);
      await this.terms.start(tx, {
        trajectoryId: trajectory.id,
        term: 'suspensionEnd',
        countsFrom: asked.expectedEndOn,
      });
      await this.journal.record(tx, actor, {
        type: 'trajectory.suspended',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: {
          reason: asked.reason,
          expectedEndOn: asked.expectedEndOn,
          decidedBy: asked.decidedBy ?? null,
          decidedOn: asked.decidedOn ?? null,
        },
      });
    });
  }

  /** The norm clocks run again: open deadlines do not count the days that they stood still. */
  resume(actor: Actor, known: KnownVersion): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'resume', async (tx, trajectory) => {
      const days = await this.end(tx, trajectory);
      await this.terms.meet(tx, { trajectoryId: trajectory.id, term: 'suspensionEnd' });
      await this.terms.recompute(tx, trajectory);
      await this.journal.record(tx, actor, {
        type: 'trajectory.resumed',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { days },
      });
      await this.resumptions.run(tx, actor, trajectory);
    });
  }

  /** The days of a suspension were others, now or in the past: what is open is due as if it had always said so. */
  correct(
    actor: Actor,
    known: KnownVersion,
    suspensionId: string,
    { reason, ...correction }: SuspensionCorrection & { readonly reason: string },
  ): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'correctSuspension', async (tx, trajectory) => {
      const days = await this.applied(tx, trajectory, suspensionId, correction);
      await this.journal.record(tx, actor, {
        type: 'suspension.corrected',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { ...days, reason },
      });
    });
  }

  /** Which deadlines a correction would move, and to when. Nothing comes of it. */
  preview(
    actor: Actor,
    trajectoryId: string,
    suspensionId: string,
    correction: SuspensionCorrection,
  ): Promise<MovedDeadline[]> {
    return this.database.write(actor, async (tx) => {
      const trajectory = await this.trajectories.hold(tx, trajectoryId);
      requireAllowed('correctSuspension', actor, trajectory);
      const before = await this.deadlines.open(tx, trajectoryId);
      const after = await this.suspensions.tried(tx, async () => {
        await this.applied(tx, trajectory, suspensionId, correction);
        return this.deadlines.open(tx, trajectoryId);
      });
      return movedBetween(before, after);
    });
  }

  private async applied(
    tx: Tx,
    trajectory: LockedTrajectory,
    suspensionId: string,
    correction: SuspensionCorrection,
  ): Promise<SuspensionDays> {
    const before = await this.suspensions.days(tx, trajectory.id, suspensionId);
    if (!before) throw new Refusal(refusals.notFound);
    const days = corrected(before, correction);
    if (!arePossible(days, this.clock.today())) throw new Refusal(suspensionRefusals.daysImpossible);
    await this.suspensions.correct(tx, suspensionId, days);
    if (days.resumedOn === null) {
      await this.terms.move(tx, {
        trajectoryId: trajectory.id,
        term: 'suspensionEnd',
        countsFrom: days.expectedEndOn,
      });
    }
    await this.terms.recompute(tx, trajectory);
    return days;
  }

  /** Closes a running suspension of a trajectory that the caller holds; gives the days that it lasted. */
  async end(tx: Tx, { id }: LockedTrajectory): Promise<number> {
    const since = await this.suspensions.since(tx, id);
    if (since === undefined) return 0;
    const until = firstDayRunning(since, this.clock.today());
    await this.suspensions.end(tx, id, until);
    return daysSuspended(since, until);
  }
}
