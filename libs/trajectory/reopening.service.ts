import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { lastDayToReopen } from './exit.rules.js';
import { ReopeningRepository } from './reopening.repository.js';
import { TermService } from './term.service.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import { TrajectoryReopenings } from './trajectory-endings.service.js';
import type { KnownVersion } from './trajectory.rules.js';
import type { TrajectoryView } from './trajectory-view.rules.js';
import { canBeContactPerson, keepsSteering, trajectoryRefusals } from './trajectory.rules.js';

interface ReopeningRequest {
  readonly reason: string;
  /** The last contact person when left out. */
  readonly contactPersonId?: string;
}

@Injectable()
export class ReopeningService {
  constructor(
    private readonly change: TrajectoryChange,
    private readonly trajectories: TrajectoryRepository,
    private readonly reopenings: ReopeningRepository,
    private readonly terms: TermService,
    private readonly others: TrajectoryReopenings,
    private readonly settings: Settings,
    private readonly journal: Journal,
  ) {}

  /** A trajectory that ended not long ago goes on where it stopped, with a contact person from the first instant. */
  reopen(
    actor: Actor,
    known: KnownVersion,
    { reason, contactPersonId }: ReopeningRequest,
  ): Promise<TrajectoryView> {
    return this.change.make(actor, known, 'reopen', async (tx, trajectory) => {
      const { today, norms } = await this.settings.today(tx);
      const lastDay = lastDayToReopen(trajectory.endedOn!, norms.reopeningMonths);
      if (today > lastDay) throw new Refusal(trajectoryRefusals.reopeningTooLate, { lastDay });
      const userId = contactPersonId ?? trajectory.contactPersonId;
      const contactPerson = (await this.trajectories.colleagues(tx, [userId])).get(userId);
      if (!contactPerson || !canBeContactPerson(contactPerson)) {
        throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
      }
      // Another team gets a case by a handover, which somebody there accepts.
      if (!keepsSteering(actor, contactPerson)) {
        throw new Refusal(trajectoryRefusals.reopenedForOthers, { name: contactPerson.displayName });
      }

      await this.reopenings.reopen(tx, trajectory, {
        contactPersonId: userId,
        reason,
        reopenedBy: actor.userId,
      });
      await this.terms.enterStage(tx, trajectory, trajectory.stage, userId);
      await this.others.run(tx, actor, trajectory);
      await this.journal.record(tx, actor, {
        type: 'trajectory.reopened',
        participantId: trajectory.participantId,
        trajectoryId: trajectory.id,
        facts: { stage: trajectory.stage, contactPerson: contactPerson.displayName, reason },
      });
    });
  }
}
