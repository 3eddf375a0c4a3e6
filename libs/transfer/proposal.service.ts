import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { Refusal } from '#kernel/refusal.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { taken } from '#capacity/load.rules.js';
import { canBeContactPerson, trajectoryRefusals } from '#trajectory/trajectory.rules.js';
import { type CaseToDivide, divide, type Division } from './division.rules.js';
import { ProposalRepository } from './proposal.repository.js';
import { transferRefusals } from './transfer.rules.js';

interface Weighed {
  readonly id: string;
  readonly participantId: string;
  readonly points: number;
}

/** Proposes who gets which case; in a number of statements that does not grow with the cases. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly facts: ProposalRepository,
    private readonly capacity: CapacityService,
  ) {}

  /** `promised`: points that were given to a colleague by hand, and so are no room any more. */
  async divide(
    tx: Tx,
    cases: readonly Weighed[],
    receiverIds: readonly string[],
    promised: ReadonlyMap<string, number> = new Map(),
  ): Promise<Division[]> {
    const rooms = await this.capacity.roomOf(tx, receiverIds);
    const knew = await this.facts.acquaintances(
      tx,
      cases.map(({ participantId }) => participantId),
      receiverIds,
    );
    const known = new Map<string, { contactPeople: string[]; involved: string[] }>();
    for (const { participantId, userId, asContactPerson } of knew) {
      const of = known.get(participantId) ?? { contactPeople: [], involved: [] };
      (asContactPerson ? of.contactPeople : of.involved).push(userId);
      known.set(participantId, of);
    }
    return divide(
      cases.map(({ id, points, participantId }): CaseToDivide => ({
        id,
        points,
        contactPeople: known.get(participantId)?.contactPeople ?? [],
        involved: known.get(participantId)?.involved ?? [],
      })),
      [...rooms.values()].map(({ id, load }) => ({
        id,
        room: load.ceiling - taken(load) - (promised.get(id) ?? 0),
      })),
    );
  }

  /** Refuses a receiver who cannot be a contact person, and the sender. */
  async requireReceivers(
    tx: Tx,
    ids: readonly string[],
    from: { readonly id: string; readonly name: string },
  ): Promise<void> {
    if (ids.includes(from.id)) throw new Refusal(transferRefusals.toSender, { name: from.name });
    const found = new Map((await this.facts.colleagues(tx, ids)).map((one) => [one.id, one]));
    for (const id of ids) {
      const colleague = found.get(id);
      if (!colleague || !canBeContactPerson(colleague)) {
        throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
      }
    }
  }
}
