import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { changed, requireNotInFuture } from './development.rules.js';
import { IndicationRepository } from './indication.repository.js';
import type { Indication, IndicationStep, IndicationTerms } from './indication.rules.js';
import { indicationCan, requireLawful } from './indication.rules.js';
import type { TargetGroup } from './target-group.rules.js';

export interface IndicationRequest extends Partial<IndicationTerms> {
  readonly targetGroup: string;
  readonly startsOn: CalendarDate;
}

export interface IndicationView extends Indication {
  readonly can: readonly IndicationStep[];
}

const unsaid = { endsOn: null, decidedBy: null, decidedOn: null, endReason: null };

@Injectable()
export class IndicationService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly database: Database,
    private readonly indications: IndicationRepository,
    private readonly clock: Clock,
  ) {}

  /** The target groups as the law has them on a day; today unless told. */
  groups(actor: Actor, on: CalendarDate = this.clock.today()): Promise<TargetGroup[]> {
    return this.database.read(actor, (tx) => this.indications.groups(tx, on));
  }

  /** Somebody belongs to a target group from a day on; several at once, each by its own law. */
  add(
    actor: Actor,
    trajectoryId: string,
    { targetGroup, ...asked }: IndicationRequest,
  ): Promise<IndicationView> {
    return this.cases.add(actor, trajectoryId, 'addIndication', async (tx, held) => {
      const terms = changed<IndicationTerms>({ ...unsaid, startsOn: asked.startsOn }, asked);
      await this.require(tx, targetGroup, terms);
      const id = newId();
      await this.indications.add(tx, held, actor.userId, { id, targetGroup, ...terms });
      return this.became(tx, actor, held, id, 'indication.added');
    });
  }

  /** Its dates or its decision were otherwise, or it ends. */
  change(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<IndicationTerms>,
  ): Promise<IndicationView> {
    return this.cases.change(actor, 'indication', id, 'addIndication', async (tx, held) => {
      const known = await this.indications.find(tx, id);
      if (known.version !== version) throw new Refusal(refusals.versionOutdated);
      const terms = changed(known, asked);
      await this.require(tx, known.targetGroup, terms);
      await this.indications.change(tx, id, terms);
      return this.became(tx, actor, held, id, 'indication.changed');
    });
  }

  private async require(tx: Tx, targetGroup: string, terms: IndicationTerms): Promise<void> {
    requireLawful(await this.indications.groupOn(tx, targetGroup, terms.startsOn), terms);
    requireNotInFuture('datum van het besluit', terms.decidedOn, this.clock.today());
  }

  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
  ): Promise<IndicationView> {
    const indication = await this.indications.find(tx, id);
    const { label, startsOn, endsOn, decidedBy, decidedOn, endReason } = indication;
    await this.cases.record(tx, actor, held, event, {
      label,
      startsOn,
      endsOn,
      decidedBy,
      decidedOn,
      reason: endReason,
    });
    return { ...indication, can: indicationCan(actor, held.state) };
  }
}
