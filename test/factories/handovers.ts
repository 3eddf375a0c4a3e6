import type { TestingModule } from '@nestjs/testing';
import type { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import type { DossierDraft } from '#handover/handover-dossier.rules.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import { aTrajectory } from './trajectories.js';

/** An overdrachtsdossier with all that it needs, of a case without open tasks. */
export const aDossier = (draft: DossierDraft = {}): DossierDraft => ({
  mustKnow: 'Werkt het liefst in de ochtend',
  agreements: 'Elke maandag bellen wij',
  nextAppointmentOn: '2199-01-08',
  ...draft,
});

export interface OfferedHandover {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
}

/** A new participant, whose contact person offers the case to a colleague. */
export async function anOfferedHandover(
  product: Pick<TestingModule, 'get'>,
  owner: Pick<Client, 'query'>,
  { sender, receiver }: { readonly sender: Actor; readonly receiver: Actor },
  draft: DossierDraft = {},
): Promise<OfferedHandover> {
  const { id: trajectoryId, participantId } = await aTrajectory(product, owner, sender);
  const offer = await product
    .get(HandoverOfferService, { strict: false })
    .offer(sender, trajectoryId, receiver.userId, aDossier(draft));
  return { ...offer, trajectoryId, participantId };
}
