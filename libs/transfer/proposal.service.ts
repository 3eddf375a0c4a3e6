import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { pointsOf, taken } from '#capacity/load.rules.js';
import { type CaseToDivide, divide, type Division } from './division.rules.js';
import { ProposalRepository, type Selection } from './proposal.repository.js';
import type { Assignment, NewItem } from './transfer-plan.repository.js';

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

  /** The running cases of a colleague, weighed and divided. What is on offer to somebody waits for their answer. */
  async of(
    tx: Tx,
    fromUserId: string,
    selection: Selection,
    receiverIds: readonly string[],
  ): Promise<NewItem[]> {
    const weights = await this.capacity.weights(tx);
    const cases = (await this.facts.cases(tx, fromUserId, selection)).map((one) => ({
      ...one,
      id: newId(),
      points: pointsOf(one, weights),
    }));
    const free = cases.filter(({ onOffer }) => !onOffer);
    const divided = new Map((await this.divide(tx, free, receiverIds)).map((one) => [one.id, one]));
    return cases.map(({ id, trajectoryId, participantId, points, onOffer }) => ({
      id,
      trajectoryId,
      participantId,
      points,
      included: !onOffer,
      toUserId: divided.get(id)?.toUserId ?? null,
      why: divided.get(id)?.why ?? 'onOffer',
    }));
  }

  /** Another division of what was planned; what was chosen by hand stays, when its receiver does. */
  again(
    tx: Tx,
    planned: readonly (Weighed & Assignment)[],
    receiverIds: readonly string[],
  ): Promise<Division[]> {
    const promised = new Map<string, number>();
    const free = planned.filter(({ why, toUserId, points }) => {
      const stays = why === 'chosen' && toUserId !== null && receiverIds.includes(toUserId);
      if (stays) promised.set(toUserId, (promised.get(toUserId) ?? 0) + points);
      return !stays;
    });
    return this.divide(tx, free, receiverIds, promised);
  }

  /** `promised`: points that were given to a colleague by hand, and so are no room any more. */
  private async divide(
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
}
