import type { Random } from '../../random.js';
import type { Caller } from '../caller.js';
import type { Ledger } from '../ledger.js';

/** The people and cases of the proof, and what is known of them outside the database. */
export interface Scene {
  readonly random: Random;
  readonly ledger: Ledger;
  /** The coaches, by user id, each signed in. */
  readonly coaches: ReadonlyMap<string, Caller>;
  /** Leads the team of all coaches. */
  readonly lead: Caller;
  readonly trajectoryIds: readonly string[];
}

/** One thing that colleagues do, through the api. Whoever plays it chooses case and person by chance. */
export interface ActorPart {
  /** Its share of all that is done. */
  readonly weight: number;
  act(scene: Scene): Promise<void>;
}

export const oneOf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;
