import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import type { MergePart, Merging } from '#participant/merge-parts.service.js';
import type { OpenWork } from './duplicate-record.repository.js';
import { DuplicateRecordRepository } from './duplicate-record.repository.js';
import { ExitRepository } from './exit.repository.js';
import { ReopeningRepository } from './reopening.repository.js';
import { SuspensionService } from './suspension.service.js';
import type { EndedAlong } from './trajectory-endings.service.js';
import { TrajectoryEndings } from './trajectory-endings.service.js';
import { TrajectoryRepository } from './trajectory.repository.js';

/** What undoing needs of a trajectory that ended as a duplicate. */
interface EndedDuplicate extends OpenWork {
  readonly trajectoryId: string;
  /** What other features ended with it; not kept by mergers of before they could bring it back. */
  readonly along?: EndedAlong;
}

/** When two participants turn out to be one, one of two running trajectories ends as a duplicate; undoing re-opens it. */
@Injectable()
export class DuplicateRecordService implements MergePart {
  readonly name = 'trajectory';

  constructor(
    private readonly duplicates: DuplicateRecordRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly endings: TrajectoryEndings,
    private readonly exits: ExitRepository,
    private readonly suspensions: SuspensionService,
    private readonly reopenings: ReopeningRepository,
    private readonly journal: Journal,
  ) {}

  async lockRunning(tx: Tx, participantIds: readonly string[]): Promise<string[]> {
    return (await this.duplicates.lockRunning(tx, participantIds)).map(({ participantId }) => participantId);
  }

  async merge(tx: Tx, actor: Actor, { mergedId }: Merging): Promise<EndedDuplicate | null> {
    const [running] = await this.duplicates.lockRunning(tx, [mergedId]);
    if (!running) return null;
    const trajectory = await this.trajectories.lock(tx, running.id);
    const open = await this.duplicates.remember(tx, trajectory);
    const along = await this.endings.run(tx, actor, trajectory);
    await this.suspensions.end(tx, trajectory);
    await this.exits.end(tx, trajectory, 'duplicateRecord');
    await this.journal.record(tx, actor, {
      type: 'trajectory.ended',
      participantId: mergedId,
      trajectoryId: running.id,
      facts: { stage: trajectory.stage, reason: 'duplicateRecord', note: null },
    });
    return { ...open, trajectoryId: running.id, along };
  }

  async undo(tx: Tx, actor: Actor, { mergedId }: Merging, moved: unknown): Promise<void> {
    const before = moved as EndedDuplicate | null;
    if (!before) return;
    const trajectory = await this.trajectories.lock(tx, before.trajectoryId);
    // Somebody re-opened it by hand already.
    if (trajectory.state !== 'ended') return;
    const reason = 'Samenvoeging ongedaan gemaakt';
    const { contactPersonId } = trajectory;
    await this.reopenings.reopen(tx, trajectory, { contactPersonId, reason, reopenedBy: actor.userId });
    await this.duplicates.bringBack(tx, trajectory, before);
    await this.endings.undo(tx, actor, trajectory, before.along ?? {});
    await this.journal.record(tx, actor, {
      type: 'trajectory.reopened',
      participantId: mergedId,
      trajectoryId: before.trajectoryId,
      facts: { stage: trajectory.stage, contactPerson: trajectory.contactPersonName, reason },
    });
  }
}
