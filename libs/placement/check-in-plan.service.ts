import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { TermService } from '#trajectory/term.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { CheckInRepository } from './check-in.repository.js';
import { PlacementRepository } from './placement.repository.js';

/** Keeps the check-ins of a placement in step with it. */
@Injectable()
export class CheckInPlanService {
  constructor(
    private readonly trajectories: TrajectoryService,
    private readonly placements: PlacementRepository,
    private readonly checkIns: CheckInRepository,
    private readonly terms: TermService,
    private readonly journal: Journal,
  ) {}

  /**
   * Plans them when a placement has started, moves them when its start was corrected, cancels them when it ended and
   * plans what is left of them anew when its trajectory was re-opened: by what it is now, so that coming late or twice
   * changes nothing.
   */
  async arrange(tx: Tx, placementId: string): Promise<void> {
    const trajectoryId = await this.placements.trajectoryOf(tx, placementId);
    if (!trajectoryId) return;
    const { participantId } = await this.trajectories.hold(tx, trajectoryId);
    const { state, startsOn, employer } = await this.placements.find(tx, systemActor, placementId);
    const before = await this.checkIns.dueDates(tx, placementId);
    const about = { trajectoryId, term: 'aftercare', subjectId: placementId } as const;
    const runs = state === 'started' && startsOn !== null;
    if (!runs) await this.terms.cancel(tx, about);
    else if (await this.checkIns.count(tx, placementId)) {
      await this.terms.resume(tx, about);
      await this.terms.move(tx, { ...about, countsFrom: startsOn });
    } else await this.terms.start(tx, { ...about, countsFrom: startsOn });

    const added = await this.checkIns.addMissing(tx, placementId);
    const after = await this.checkIns.dueDates(tx, placementId);
    if (added === 0 && before.join() === after.join()) return;
    const type = eventOf(before.length, added, after.length);
    await this.journal.record(tx, systemActor, {
      type: `checkIn.${type}`,
      participantId,
      trajectoryId,
      facts: {
        placementId,
        employer: employer.name,
        count: type === 'cancelled' ? before.length : after.length,
        firstOn: after[0] ?? null,
      },
    });
  }
}

/** What became of them, by how many were open before, how many are new and how many are open now. */
function eventOf(
  before: number,
  added: number,
  after: number,
): 'cancelled' | 'planned' | 'resumed' | 'moved' {
  if (after === 0) return 'cancelled';
  if (added > 0) return 'planned';
  return before === 0 ? 'resumed' : 'moved';
}
