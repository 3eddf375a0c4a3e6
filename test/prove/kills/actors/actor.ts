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
  /** Whether there was something to do, and it was done. */
  act(scene: Scene): Promise<boolean>;
}

export const oneOf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

/** So many of them, or all. */
export function someOf<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}
