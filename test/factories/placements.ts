import type { TestingModule } from '@nestjs/testing';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { CheckInPlanService } from '#placement/check-in-plan.service.js';
import { EmployerService } from '#placement/employer.service.js';
import type { PlaceRequest } from '#placement/place.rules.js';
import { PlaceService } from '#placement/place.service.js';
import type { Start } from '#placement/placement.service.js';
import { PlacementService } from '#placement/placement.service.js';
import type { PlacementView } from '#placement/placement.repository.js';
import { aKvkNumber } from './employers.js';

type Product = Pick<TestingModule, 'get'>;
const from = <Service>(product: Product, service: abstract new (...given: never[]) => Service): Service =>
  product.get(service, { strict: false });

/** An open place of a new employer; of one position unless told. */
export async function aPlaceOf(
  product: Product,
  actor: Actor,
  more: Partial<PlaceRequest> = {},
): Promise<{ readonly id: string; readonly employerId: string }> {
  const employer = await from(product, EmployerService).add(actor, {
    name: 'Hotel Geuldal',
    kvkNumber: aKvkNumber(),
    growthSector: 'hospitality',
    municipalityCode: '0994',
  });
  const { id } = await from(product, PlaceService).add(actor, employer.id, {
    kind: 'vacancy',
    functionTitle: 'Medewerker huishouding',
    hoursFrom: 16,
    hoursTo: 24,
    ...more,
  });
  return { id, employerId: employer.id };
}

export async function aProposal(
  product: Product,
  coach: Actor,
  trajectoryId: string,
  placeId?: string,
): Promise<PlacementView> {
  return from(product, PlacementService).propose(coach, trajectoryId, {
    placeId: placeId ?? (await aPlaceOf(product, coach)).id,
  });
}

/** Somebody works; what the queue owes for it is done when it is asked for with `plan`. */
export async function aPlacement(
  product: Product,
  coach: Actor,
  trajectoryId: string,
  start: Partial<Start> & { readonly placeId?: string } = {},
): Promise<PlacementView> {
  const { placeId, ...asked } = start;
  const { id } = await aProposal(product, coach, trajectoryId, placeId);
  return from(product, PlacementService).start(coach, id, {
    startsOn: '2026-11-02',
    contractForm: 'fixedTerm',
    ...asked,
  });
}

/** As the worker does it: the check-ins of a placement as they should be now. */
export const arranged = (product: Product, placementId: string): Promise<void> =>
  from(product, Database).write(systemActor, (tx) =>
    from(product, CheckInPlanService).arrange(tx, placementId),
  );
