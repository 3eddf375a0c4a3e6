import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { InvolvedColleagueRepository } from './involved-colleague.repository.js';
import type { Involvement } from './involved-colleague.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import type { TrajectoryView } from './trajectory-view.rules.js';
import type { KnownVersion, LockedTrajectory } from './trajectory.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

@Injectable()
export class InvolvedColleagueService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly trajectories: TrajectoryRepository,
    private readonly involved: InvolvedColleagueRepository,
    private readonly journal: Journal,
  ) {}

  /** A specialist joins, beside the contact person, and can see the case from now on. */
  add(actor: Actor, known: KnownVersion, joining: Involvement): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'involveColleague', async (tx, trajectory) => {
      await this.involve(tx, actor, trajectory, [joining]);
    });
  }

  /** A specialist is done here, and no longer sees the case. */
  remove(actor: Actor, known: KnownVersion, involvedId: string): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'involveColleague', async (tx, trajectory) => {
      const leaving = (await this.involved.now(tx, trajectory.id)).find(
        (colleague) => colleague.id === involvedId,
      );
      if (!leaving) throw new Refusal(refusals.notFound);
      await this.involved.end(tx, trajectory, involvedId);
      await this.journal.record(tx, actor, {
        type: 'involvedColleague.removed',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { name: leaving.name, role: leaving.role },
      });
    });
  }

  /** Adds who is not yet involved in that role; for a trajectory that the caller holds. */
  async involve(
    tx: Tx,
    actor: Actor,
    trajectory: LockedTrajectory,
    asked: readonly Involvement[],
  ): Promise<void> {
    if (asked.length === 0) return;
    const colleagues = await this.trajectories.colleagues(
      tx,
      asked.map(({ userId }) => userId),
    );
    if (asked.some(({ userId }) => !colleagues.get(userId)?.active)) {
      throw new Refusal(trajectoryRefusals.colleagueNotHere);
    }
    const key = ({ userId, role }: Involvement): string => `${userId} ${role}`;
    const present = new Set((await this.involved.now(tx, trajectory.id)).map(key));
    const joining = [...new Map(asked.map((one) => [key(one), one])).values()].filter(
      (one) => !present.has(key(one)),
    );
    if (joining.length === 0) return;
    await this.involved.add(tx, trajectory, joining);
    await this.journal.recordAll(
      tx,
      actor,
      joining.map(({ userId, role }) => ({
        type: 'involvedColleague.added',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { name: colleagues.get(userId)!.displayName, role },
      })),
    );
  }
}
