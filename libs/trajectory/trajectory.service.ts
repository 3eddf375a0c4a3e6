import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { DeadlineRepository } from './deadline.repository.js';
import { deadlinesOfAcceptance, deadlinesOfStage } from './deadline.rules.js';
import type { Stage } from './stage.rules.js';
import { missingForEntry, stageRules } from './stage.rules.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import type { Colleague, LockedTrajectory } from './trajectory.rules.js';
import { canBeContactPerson, trajectoryRefusals } from './trajectory.rules.js';

export interface Opening {
  readonly participantId: string;
  readonly entryStage: Stage;
  /** Why diagnose is skipped; required for any other entry stage. */
  readonly entryReason?: string;
  readonly contactPersonId: string;
  readonly referralId?: string;
  readonly referralMunicipalityCode?: string;
  /**
   * ISO 8601. For a trajectory that ran before it was recorded here: no first contact or intake is due any more, and
   * the norm clocks start today.
   */
  readonly openedAt?: string;
}

/** How other features hold a trajectory, or begin one, inside a transaction of their own. */
@Injectable()
export class TrajectoryService {
  constructor(
    private readonly trajectories: TrajectoryRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly journal: Journal,
    private readonly settings: Settings,
  ) {}

  /** Takes the trajectory's row, first of all rows of its case, and with it the next version. */
  lock(tx: Tx, id: string, expectedVersion?: number): Promise<LockedTrajectory> {
    return this.trajectories.lock(tx, id, expectedVersion);
  }

  /** Takes the row as well, for work beside its course: who has the trajectory in front of them still has it. */
  hold(tx: Tx, id: string): Promise<LockedTrajectory> {
    return this.trajectories.hold(tx, id);
  }

  /** As `hold`, for many in a constant number of statements; those that this actor sees. */
  holdAll(tx: Tx, ids: readonly string[]): Promise<LockedTrajectory[]> {
    return this.trajectories.holdAll(tx, ids);
  }

  /** A participant begins a trajectory: entry stage, contact person and first deadlines, from one instant. */
  async open(tx: Tx, actor: Actor, opening: Opening): Promise<string> {
    const [id] = await this.openMany(tx, actor, [opening]);
    return id!;
  }

  /** As `open`, for many participants in a constant number of statements. Gives the ids in the order of the openings. */
  async openMany(tx: Tx, actor: Actor, openings: readonly Opening[]): Promise<string[]> {
    openings.forEach(checkEntry);
    const contactPeople = await this.contactPeople(tx, openings);
    const { today, norms } = await this.settings.today(tx);

    const opened = openings.map(({ entryStage, ...opening }) => ({
      ...opening,
      id: newId(),
      stage: entryStage,
      stagePeriodId: newId(),
      contactAssignmentId: newId(),
    }));
    const at = await this.trajectories.begin(tx, actor.userId, opened);
    await this.deadlines.add(
      tx,
      opened.flatMap(({ id, participantId, stage, contactPersonId, openedAt }) =>
        [
          ...(openedAt ? [] : deadlinesOfAcceptance(today, norms)),
          ...deadlinesOfStage(stage, today, norms),
        ].map((deadline) => ({
          ...deadline,
          trajectoryId: id,
          participantId,
          stage,
          ownerId: contactPersonId,
        })),
      ),
    );
    await this.trajectories.assign(tx, actor.userId, opened, at);
    await this.journal.recordAll(
      tx,
      actor,
      opened.map(({ id, participantId, stage, entryReason, contactPersonId }) => ({
        type: 'trajectory.opened',
        participantId,
        trajectoryId: id,
        facts: {
          stage,
          reason: entryReason ?? null,
          contactPerson: contactPeople.get(contactPersonId)!.displayName,
        },
      })),
    );
    return opened.map(({ id }) => id);
  }

  private async contactPeople(tx: Tx, openings: readonly Opening[]): Promise<ReadonlyMap<string, Colleague>> {
    const ids = [...new Set(openings.map(({ contactPersonId }) => contactPersonId))];
    const colleagues = await this.trajectories.colleagues(tx, ids);
    for (const id of ids) {
      const colleague = colleagues.get(id);
      if (!colleague || !canBeContactPerson(colleague)) {
        throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
      }
    }
    return colleagues;
  }
}

function checkEntry({ entryStage, entryReason }: Opening): void {
  if (!stageRules[entryStage].entry) throw new Refusal(trajectoryRefusals.notAnEntry, { stage: entryStage });
  const missing = missingForEntry(entryStage, entryReason);
  if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });
}
