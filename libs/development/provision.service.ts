import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { DevelopmentCase } from './development-case.service.js';
import type { HeldCase } from './development.rules.js';
import { changed } from './development.rules.js';
import { ProvisionRepository } from './provision.repository.js';
import type { Provision, ProvisionKind, ProvisionStep, ProvisionTerms } from './provision.rules.js';
import { provisionCan, requireProvision } from './provision.rules.js';

type Required = 'startsOn' | 'reason';
export interface ProvisionRequest
  extends Partial<Omit<ProvisionTerms, Required>>, Pick<ProvisionTerms, Required> {
  readonly kind: ProvisionKind;
}

export interface ProvisionView extends Provision {
  readonly can: readonly ProvisionStep[];
  readonly warnings: readonly TextWarning[];
}

const unsaid = { description: null, endsOn: null, endReason: null };

@Injectable()
export class ProvisionService {
  constructor(
    private readonly cases: DevelopmentCase,
    private readonly provisions: ProvisionRepository,
  ) {}

  /** Something runs beside the main stage, for a reason; the stage stays as it is. */
  add(actor: Actor, trajectoryId: string, { kind, ...asked }: ProvisionRequest): Promise<ProvisionView> {
    return this.cases.add(actor, trajectoryId, 'addProvision', async (tx, held) => {
      const terms = changed<ProvisionTerms>(
        { ...unsaid, startsOn: asked.startsOn, reason: asked.reason },
        asked,
      );
      requireProvision(terms);
      const id = newId();
      await this.provisions.add(tx, held, actor.userId, { id, kind, ...terms });
      return this.became(tx, actor, held, id, 'provision.added');
    });
  }

  /** Its dates were otherwise, or it ends. */
  change(actor: Actor, id: string, version: number, asked: Partial<ProvisionTerms>): Promise<ProvisionView> {
    return this.cases.change(actor, 'provision', id, 'addProvision', async (tx, held) => {
      const known = await this.provisions.find(tx, id);
      if (known.version !== version) throw new Refusal(refusals.versionOutdated);
      const terms = changed(known, asked);
      requireProvision(terms);
      await this.provisions.change(tx, id, terms);
      return this.became(tx, actor, held, id, 'provision.changed');
    });
  }

  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    event: string,
  ): Promise<ProvisionView> {
    const provision = await this.provisions.find(tx, id);
    const { kind, description, startsOn, endsOn, reason, endReason } = provision;
    await this.cases.record(tx, actor, held, event, { kind, startsOn, endsOn });
    return {
      ...provision,
      can: provisionCan(actor, held.state),
      warnings: medicalWarnings({ description, reason, endReason }),
    };
  }
}
