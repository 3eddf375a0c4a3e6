import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { StoredDeadline } from './deadline.repository.js';
import { DeadlineRepository } from './deadline.repository.js';
import { TermService } from './term.service.js';
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
    private readonly terms: TermService,
  ) {}

  /** What a deadline asked has been done. Doing it twice changes nothing; a review done starts the next one. */
  meet(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, async (tx, trajectory, deadline) => {
      if (deadline.state === 'met') return;
      await this.terms.meetOne(tx, trajectory, deadline);
      await this.record(tx, actor, trajectory, 'deadline.met', { kind: deadline.kind });
    });
  }

  /** It has not been done after all: it is due again, and what it started is gone. Saying so twice changes nothing. */
  reopen(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, async (tx, trajectory, deadline) => {
      if (deadline.state === 'open') return;
      await this.terms.takeBack(tx, trajectory, deadline);
      await this.record(tx, actor, trajectory, 'deadline.opened', { kind: deadline.kind });
    });
  }

  /** The participant was seen or spoken to, as the first contact asks. Gives the deadline that this met, if any. */
  async meetFirstContact(tx: Tx, actor: Actor, trajectory: LockedTrajectory): Promise<string | null> {
    const open = (await this.deadlines.open(tx, trajectory.id)).find(({ kind }) => kind === 'firstContact');
    if (!open) return null;
    await this.deadlines.meet(tx, [open.id], trajectory.at);
    await this.record(tx, actor, trajectory, 'deadline.met', { kind: open.kind, byContact: true });
    return open.id;
  }

  /** What met a deadline turned out not to have happened: it is due again on its own day. */
  async openAgain(tx: Tx, actor: Actor, trajectory: LockedTrajectory, id: string): Promise<void> {
    const { kind, state } = await this.deadlines.find(tx, id);
    if (state !== 'met' || trajectory.state === 'ended') return;
    await this.deadlines.openAgain(tx, [id], 'met');
    await this.record(tx, actor, trajectory, 'deadline.opened', { kind });
  }

  /** The trajectory's row first, then whether it is the actor's, then the deadline as it stands. */
  private step(
    actor: Actor,
    id: string,
    work: (tx: Tx, trajectory: LockedTrajectory, deadline: StoredDeadline) => Promise<void>,
  ): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const trajectoryId = await this.deadlines.trajectoryOf(tx, id);
      if (!trajectoryId) throw new Refusal(refusals.notFound);
      const trajectory = await this.trajectories.lock(tx, trajectoryId);
      requireAllowed('meetDeadline', actor, trajectory);
      const deadline = await this.deadlines.find(tx, id);
      if (deadline.state === 'cancelled') throw new Refusal(trajectoryRefusals.deadlineCancelled);
      await work(tx, trajectory, deadline);
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    { id, participantId }: LockedTrajectory,
    type: string,
    facts: EventFacts,
  ): Promise<void> {
    return this.journal.record(tx, actor, { type, participantId, trajectoryId: id, facts });
  }
}
