import { Injectable } from '@nestjs/common';
import type { LiveTopic, MayHear } from '#kernel/live-topics.js';
import type { Tx } from '#kernel/tx.js';
import { canView } from './participant-visibility.rules.js';
import { ParticipantRepository } from './participant.repository.js';

/** A change of a dossier is heard by who may read it. */
@Injectable()
export class ParticipantTopic implements LiveTopic {
  readonly permission = 'participant.view';

  constructor(private readonly participants: ParticipantRepository) {}

  async audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>> {
    const sights = await this.participants.sights(tx, ids);
    return new Map(sights.map((sight) => [sight.id, (actor) => canView(actor, sight)]));
  }
}
