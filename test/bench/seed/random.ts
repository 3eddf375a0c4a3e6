import { randomNumbers } from '../../factories/dutch-names.js';

/** The same choices at every run, so that two runs seed the same register. */
export class Random {
  readonly fraction: () => number;

  constructor(seed: number) {
    this.fraction = randomNumbers(seed);
  }

  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/** Picks by rank: the first most often, with the long tail that names have (Zipf–Mandelbrot). */
export class Ranked<Item> {
  private readonly upTo: number[] = [];

  /** `offset` flattens the head: the larger, the rarer the first. */
  constructor(
    private readonly items: readonly Item[],
    offset: number,
  ) {
    let sum = 0;
    for (const rank of items.keys()) this.upTo.push((sum += 1 / (rank + 1 + offset)));
  }

  pick(random: Random): Item {
    const aim = random.fraction() * this.upTo.at(-1)!;
    let [low, high] = [0, this.upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.upTo[middle]! < aim) low = middle + 1;
      else high = middle;
    }
    return this.items[low]!;
  }
}
