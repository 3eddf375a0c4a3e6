import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { Tx } from './tx.js';

export type MayHear = (actor: Actor) => boolean;

/** Something of which changes are told to who has it on screen. */
export interface LiveTopic {
  /** Who lacks it hears of no change. */
  readonly permission: string;
  /**
   * Who may hear that these changed: who may read them, now that the change stands. One look-up serves every
   * connection. What is not in the answer nobody hears of.
   */
  audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>>;
}

/** The topics that each feature's module adds, with the rule of sight of its own reads. */
@Injectable()
export class LiveTopics {
  private readonly topics = new Map<string, LiveTopic>();

  add(name: string, topic: LiveTopic): void {
    if (this.topics.has(name)) throw new Error(`Topic ${name} is there already.`);
    this.topics.set(name, topic);
  }

  find(name: string): LiveTopic | undefined {
    return this.topics.get(name);
  }

  names(): string[] {
    return [...this.topics.keys()];
  }
}

/** A topic that everybody with the permission may hear of. */
export const openTopic = (permission: string): LiveTopic => ({
  permission,
  audiences: async (_tx, ids) => new Map(ids.map((id) => [id, () => true])),
});
