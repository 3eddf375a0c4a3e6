import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { workingDaysUntil } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { type DossierPart, partsOf } from './dossier/dossier-parts.rules.js';
import {
  type DossierVersion,
  type HandoverQuestion,
  QuestionRepository,
} from './dossier/question.repository.js';
import type { HandoverDossier } from './handover-dossier.rules.js';
import { type Handover, type HandoverPage, HandoverRepository } from './handover.repository.js';
import { handoverPossibilities, type HandoverPossibility } from './handover.rules.js';
import { canView, readsDossier } from './handover.visibility.js';
import { type OfferedPerson, offeredPerson } from './offered-person.rules.js';

/** A handover with all that was offered, asked and answered. */
export interface OpenedHandover extends SeenHandover {
  readonly parts: readonly DossierPart[];
  readonly versions: readonly DossierVersion[];
  readonly questions: readonly HandoverQuestion[];
}

/** A handover as one actor sees it, with what this actor can do. */
export interface SeenHandover extends Omit<Handover, 'dossier' | 'person'> {
  readonly can: readonly HandoverPossibility[];
  /** Null for a receiver who has nothing to answer any more. */
  readonly dossier: HandoverDossier | null;
  /** Null for whom the offer does not wait. */
  readonly person: OfferedPerson | null;
  /** Until it expires; null when it has been answered. */
  readonly workingDaysLeft: number | null;
}

/** Who declined, or did not answer, keeps that they were asked, and not what was told them of the participant. */
const asSeenBy = (actor: Actor, handover: Handover, today: CalendarDate): SeenHandover => ({
  ...handover,
  workingDaysLeft: handover.state === 'offered' ? workingDaysUntil(today, handover.expiresOn) : null,
  can: handoverPossibilities(actor, handover),
  person: handover.person && offeredPerson(handover.person, today),
  ...(readsDossier(actor, handover) ? {} : { dossier: null, aboveCeilingReason: null }),
});

/** Reading is logged in its own transaction. */
@Injectable()
export class HandoverReadingService {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly questions: QuestionRepository,
    private readonly accessLog: AccessLogRepository,
    private readonly clock: Clock,
  ) {}

  /** One handover with its dossier. */
  get(actor: Actor, id: string): Promise<OpenedHandover> {
    return this.database.read(actor, async (tx) => {
      const handover = await this.handovers.find(tx, id);
      if (!handover || !canView(actor, handover)) throw new Refusal(refusals.notFound);
      await this.accessLog.record(tx, actor, 'handover.opened', [handover.participantId]);
      const seen = asSeenBy(actor, handover, this.clock.today());
      if (!seen.dossier) return { ...seen, ticked: [], parts: [], versions: [], questions: [] };
      return {
        ...seen,
        parts: partsOf(handover),
        versions: await this.questions.versions(tx, id),
        questions: await this.questions.of(tx, id),
      };
    });
  }

  /** What was offered to the actor, by the actor or in the actor's team; newest first. */
  page(actor: Actor, page: HandoverPage): Promise<SeenHandover[]> {
    return this.database.read(actor, async (tx) => {
      const found = await this.handovers.page(tx, actor, page);
      await this.accessLog.record(tx, actor, 'handovers.listed', [
        ...new Set(found.map(({ participantId }) => participantId)),
      ]);
      const today = this.clock.today();
      return found.map((handover) => asSeenBy(actor, handover, today));
    });
  }
}
