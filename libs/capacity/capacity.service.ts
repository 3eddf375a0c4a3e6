import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Journal } from '#kernel/journal.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import type { AboveCeiling } from './capacity.rules.js';
import { capacityRefusals } from './capacity.rules.js';
import type { Load, Weighed, Weights } from './load.rules.js';
import { ceilingOf, loadOf, pointsOf, taken, wouldExceed } from './load.rules.js';
import type { Carrier } from './load.repository.js';
import { LoadRepository } from './load.repository.js';

/** A colleague with what they carry and can carry. */
export interface Room extends Carrier {
  readonly load: Load;
}

interface Asked {
  readonly toUserId: string;
  /** The case that would come; without one, nothing more than what they have and were offered. */
  readonly adds: Weighed | null;
  /** Why it must be them all the same. */
  readonly reason: string | null;
}

/** How much each colleague carries, and the rule that nobody is given more than the ceiling without a reason. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly loads: LoadRepository,
    private readonly settings: Settings,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The points of each kind of case today. */
  async weights(tx: Tx): Promise<Weights> {
    return (await this.settings.today(tx)).norms;
  }

  /** What these colleagues carry, in a constant number of statements. Only how much crosses the actor's scope. */
  async roomOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, Room>> {
    const found = await this.withLoad(tx, await this.loads.carriers(tx, userIds, this.clock.today()));
    return new Map(found.map((room) => [room.id, room]));
  }

  async withLoad(tx: Tx, carriers: readonly Carrier[]): Promise<Room[]> {
    const weights = await this.weights(tx);
    const tallies = await this.loads.tallies(
      tx,
      carriers.map(({ id }) => id),
    );
    return carriers.map((carrier) => ({
      ...carrier,
      load: loadOf(
        tallies.filter(({ userId }) => userId === carrier.id),
        ceilingOf(carrier, weights),
        weights,
      ),
    }));
  }

  /** From here to the end of the transaction nobody else gives these colleagues a case, or an offer of one. */
  hold(tx: Tx, userIds: readonly string[]): Promise<void> {
    return this.loads.hold(tx, userIds);
  }

  /**
   * Whether a colleague may be given a case: with room, or with a reason why they must have it without. Two at once
   * follow each other, so that they do not both find the last room. Ask before rows of participants are taken.
   * @returns what goes beyond the ceiling, to be recorded; null when there is room
   */
  async require(tx: Tx, { toUserId, adds, reason }: Asked): Promise<AboveCeiling | null> {
    await this.hold(tx, [toUserId]);
    const room = (await this.roomOf(tx, [toUserId])).get(toUserId);
    // Whoever is not there is refused by the rule of who can be a contact person.
    if (!room) return null;
    const points = adds ? pointsOf(adds, await this.weights(tx)) : 0;
    if (!wouldExceed(room.load, points)) return null;
    const { ceiling } = room.load;
    const would = taken(room.load) + points;
    if (!reason) throw new Refusal(capacityRefusals.aboveCeiling, { name: room.name, would, ceiling });
    return { userId: room.id, name: room.name, points: would, ceiling, reason };
  }

  /** On the timeline of the participant: who carries more than the ceiling for them, and why. */
  async record(
    tx: Tx,
    actor: Actor,
    of: { readonly participantId: string; readonly trajectoryId: string },
    above: AboveCeiling | null,
  ): Promise<void> {
    if (!above) return;
    await this.journal.record(tx, actor, { type: 'ceiling.exceeded', ...of, facts: { ...above } });
  }
}
