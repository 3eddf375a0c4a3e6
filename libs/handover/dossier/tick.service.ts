import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { HandoverHold } from '../handover-hold.service.js';
import { handoverRefusals, takeHandoverStep } from '../handover.rules.js';
import type { HandoverVersion } from '../offer-placement.service.js';
import { type DossierPart, partsOf } from './dossier-parts.rules.js';
import { TickRepository } from './tick.repository.js';

@Injectable()
export class TickService {
  constructor(
    private readonly database: Database,
    private readonly hold: HandoverHold,
    private readonly ticks: TickRepository,
  ) {}

  /**
   * The receiver has read these parts of the dossier, and no others. It leaves the handover in the version that sender
   * and receiver have before them; what was read is read of that version alone.
   */
  tickOff(
    actor: Actor,
    id: string,
    version: number,
    parts: readonly DossierPart[],
  ): Promise<HandoverVersion> {
    return this.database.write(actor, async (tx) => {
      const { handover } = await this.hold.beside(tx, actor, id, version);
      const state = takeHandoverStep('tickOff', actor, handover);
      const known = partsOf(handover);
      const unknown = parts.find((part) => !known.includes(part));
      if (unknown) throw new Refusal(handoverRefusals.notOfDossier, { part: unknown });
      await this.ticks.set(tx, actor, handover, parts);
      return { id, state, version };
    });
  }
}
