import type { TestingModule } from '@nestjs/testing';
import type { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { Opening } from '#trajectory/trajectory.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aParticipant } from './participants.js';

export interface InventedTrajectory {
  readonly id: string;
  readonly participantId: string;
  /** Of the trajectory just opened: 1. */
  readonly version: number;
}

/** A trajectory of a new participant, opened by its contact person; in diagnose unless told. */
export async function aTrajectory(
  product: Pick<TestingModule, 'get'>,
  owner: Pick<Client, 'query'>,
  contactPerson: Actor,
  opening: Partial<Opening> = {},
): Promise<InventedTrajectory> {
  const participantId = opening.participantId ?? (await aParticipant(owner));
  const id = await product.get(Database).write(contactPerson, (tx) =>
    product.get(TrajectoryService, { strict: false }).open(tx, contactPerson, {
      participantId,
      entryStage: 'diagnose',
      entryReason: 'Was hier al bekend',
      contactPersonId: contactPerson.userId,
      ...opening,
    }),
  );
  return { id, participantId, version: 1 };
}
