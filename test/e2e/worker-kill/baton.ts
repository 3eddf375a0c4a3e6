import { Injectable } from '@nestjs/common';
import { actorOf } from '#access/actor.rules.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { rows } from '#kernel/tx.js';
import { aDossier } from '../../factories/handovers.js';

interface Case {
  readonly trajectoryId: string;
  readonly contactPersonId: string;
  readonly handoverId: string | null;
  readonly version: number;
  readonly receiverId: string;
}

const coach = (userId: string): Actor =>
  actorOf({
    userId,
    displayName: 'Collega',
    roles: ['jobCoach'],
    teamId: null,
    municipalityCodes: [],
    substitutesFor: [],
  });

/** Cases that go from hand to hand: who has one offers it to a colleague, and who is offered one accepts. */
@Injectable()
export class Baton {
  constructor(
    private readonly database: Database,
    private readonly offers: HandoverOfferService,
    private readonly answers: HandoverAnswerService,
  ) {}

  async pass(colleagues: readonly string[]): Promise<void> {
    const next = await this.anyCase();
    const other = colleagues.filter((id) => id !== next.contactPersonId).at(Math.random() * -2)!;
    const step = next.handoverId
      ? this.answers.accept(coach(next.receiverId), next.handoverId, next.version)
      : this.offers.offer(coach(next.contactPersonId), next.trajectoryId, other, aDossier());
    // Another worker may have been first.
    await step.catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }

  private async anyCase(): Promise<Case> {
    const [found] = await this.database.read(systemActor, (tx) =>
      rows<Case>(
        tx,
        `SELECT c.trajectory_id AS "trajectoryId", c.user_id AS "contactPersonId", h.id AS "handoverId", h.version,
           h.to_user_id AS "receiverId"
         FROM contact_assignment c LEFT JOIN handover h ON h.trajectory_id = c.trajectory_id AND h.state = 'offered'
         WHERE upper_inf(c.during) ORDER BY random() LIMIT 1`,
      ),
    );
    return found!;
  }
}
