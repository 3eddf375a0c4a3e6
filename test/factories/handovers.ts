import type { TestingModule } from '@nestjs/testing';
import type { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import type { DossierDraft } from '#handover/handover-dossier.rules.js';
import { partsOf } from '#handover/dossier/dossier-parts.rules.js';
import { TickService } from '#handover/dossier/tick.service.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import { HandoverRepository } from '#handover/handover.repository.js';
import { Database } from '#kernel/database.js';
import { aTrajectory } from './trajectories.js';

/** An overdrachtsdossier with all that it needs, of a case without open tasks. */
export const aDossier = (draft: DossierDraft = {}): DossierDraft => ({
  mustKnow: 'Werkt het liefst in de ochtend',
  participantWords: '“Ik wil weer met mijn handen werken.”',
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

/** When and where one meets in a warm handover. */
export const aMeeting = {
  warm: true,
  meetingOn: '2199-01-05',
  meetingTime: '14:30',
  meetingPlace: 'office',
} as const satisfies DossierDraft;

/** A new participant, whose contact person offers the case to a colleague, who has read all of it unless told. */
export async function anOfferedHandover(
  product: Pick<TestingModule, 'get'>,
  owner: Pick<Client, 'query'>,
  { sender, receiver }: { readonly sender: Actor; readonly receiver: Actor },
  draft: DossierDraft = {},
  { read = true }: { readonly read?: boolean } = {},
): Promise<OfferedHandover> {
  const { id: trajectoryId, participantId } = await aTrajectory(product, owner, sender);
  const offer = await product
    .get(HandoverOfferService, { strict: false })
    .offer(sender, trajectoryId, receiver.userId, aDossier(draft));
  if (read) await readAll(product, receiver, offer);
  return { ...offer, trajectoryId, participantId };
}

/** The receiver ticks off all that there is to read. */
export async function readAll(
  product: Pick<TestingModule, 'get'>,
  receiver: Actor,
  { id, version }: Pick<OfferedHandover, 'id' | 'version'>,
): Promise<void> {
  const handover = await product
    .get(Database, { strict: false })
    .read(receiver, (tx) => product.get(HandoverRepository, { strict: false }).find(tx, id));
  await product
    .get(TickService, { strict: false })
    .tickOff(receiver, id, version, handover ? partsOf(handover) : []);
}
