import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { CapacityService } from '#capacity/capacity.service.js';
import { taken, wouldExceed } from '#capacity/load.rules.js';
import { canBeContactPerson, trajectoryRefusals } from '#trajectory/trajectory.rules.js';
import { ReceiversRepository } from './receivers.repository.js';
import type { Share } from './transfer-item.repository.js';
import { transferRefusals } from './transfer.rules.js';

interface Sender {
  readonly id: string;
  readonly name: string;
}

/** Who can be given cases: at all, and how many. */
@Injectable()
export class ReceiversService {
  constructor(
    private readonly colleagues: ReceiversRepository,
    private readonly capacity: CapacityService,
    private readonly clock: Clock,
  ) {}

  /** Who in the sender's team is here to take some. */
  ofTeam(tx: Tx, sender: { readonly id: string; readonly teamId: string | null }): Promise<string[]> {
    return this.colleagues.teamMates(tx, sender.teamId, sender.id, this.clock.today());
  }

  /** Refuses a receiver who cannot be a contact person, and the sender. */
  async require(tx: Tx, ids: readonly string[], from: Sender): Promise<void> {
    if (ids.includes(from.id)) throw new Refusal(transferRefusals.toSender, { name: from.name });
    const found = new Map((await this.colleagues.colleagues(tx, ids)).map((one) => [one.id, one]));
    for (const id of ids) {
      const colleague = found.get(id);
      if (!colleague || !canBeContactPerson(colleague)) {
        throw new Refusal(trajectoryRefusals.cannotBeContactPerson);
      }
    }
  }

  /**
   * Holds who gets a share, so that nobody else gives them a case meanwhile.
   * @returns of who comes above the ceiling, the reason
   * @throws a refusal that names for whom there is none
   */
  async requireRoom(
    tx: Tx,
    shares: readonly Share[],
    reasons: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const ids = shares.map(({ userId }) => userId);
    await this.capacity.hold(tx, ids);
    const rooms = await this.capacity.roomOf(tx, ids);
    const above = shares.filter(({ userId, points }) => wouldExceed(rooms.get(userId)!.load, points));
    const unexplained = above.filter(({ userId }) => !reasons[userId]);
    if (unexplained.length > 0) {
      const who = unexplained.map(({ userId, name, points }) => {
        const { load } = rooms.get(userId)!;
        return `${name} komt op ${taken(load) + points} van ${load.ceiling} punten`;
      });
      throw new Refusal(transferRefusals.aboveCeiling, { who });
    }
    return Object.fromEntries(above.map(({ userId }) => [userId, reasons[userId]!]));
  }
}
