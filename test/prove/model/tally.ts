import type { Outcome } from './outcome.js';
import type { Transfer } from './world.js';

/** How much really happened: a proof in which nothing happens proves nothing. */
export class Tally {
  sequences = 0;
  commands = 0;
  readonly done = new Map<string, number>();
  readonly refused = new Map<number, number>();
  crashesBeforeCommit = 0;
  crashesAfterCommit = 0;
  races = 0;
  racesBothDone = 0;
  jumps = 0;
  jumpsBack = 0;
  drained = 0;
  /** How they stood at the end of their sequence. */
  readonly transfers = { planned: 0, moved: 0, left: 0, cancelled: 0 };

  count(name: string, outcome: Outcome): void {
    this.commands += 1;
    if (outcome === 'done') this.done.set(name, (this.done.get(name) ?? 0) + 1);
    if (typeof outcome === 'object') {
      this.refused.set(outcome.refused, (this.refused.get(outcome.refused) ?? 0) + 1);
    }
  }

  transfer({ state, item }: Pick<Transfer, 'state' | 'item'>): void {
    this.transfers.planned += 1;
    if (item === 'done') this.transfers.moved += 1;
    if (item === 'failed' || item.startsWith('skipped')) this.transfers.left += 1;
    if (state === 'cancelled') this.transfers.cancelled += 1;
  }

  crash(at: number | 'after the commit'): void {
    if (at === 'after the commit') this.crashesAfterCommit += 1;
    else this.crashesBeforeCommit += 1;
  }

  race(one: Outcome, other: Outcome): void {
    this.races += 1;
    if (one === 'done' && other === 'done') this.racesBothDone += 1;
  }

  jump(by: number): void {
    this.jumps += 1;
    if (by < 0) this.jumpsBack += 1;
  }
}
