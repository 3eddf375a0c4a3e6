import fc from 'fast-check';
import { LAST } from './calendar.js';
import { compare, matching } from './compare.js';
import type { Deed, Wish } from './deed.js';
import { attempt, type Outcome, fits } from './outcome.js';
import type { System } from './system.js';
import type { Tally } from './tally.js';
import { type World, worldAfter } from './world.js';
import { rivals, rogueWishes, wishes } from './wishes.js';

/** The model of one sequence, and what is counted over all. */
export interface Model {
  world: World;
  readonly tally: Tally;
  /** What was done, in words. */
  readonly log: string[];
}

type Command = fc.AsyncCommand<Model, System>;

/** Somebody does something. */
class Does implements Command {
  constructor(private readonly wish: Wish) {}

  check = ({ world }: Model): boolean => this.wish.bind(world) !== null;
  toString = (): string => this.wish.name;

  async run(model: Model, system: System): Promise<void> {
    const deed = this.wish.bind(model.world)!;
    model.log.push(deed.name);
    const foretold = deed.foretell(model.world);
    const outcome = await attempt(system, deed);
    model.tally.count(this.wish.name, outcome);
    fits(deed, foretold, outcome);
    model.world = worldAfter(foretold, model.world);
    await compare(system, model.world);
  }
}

/** Somebody does something, and the process dies at a certain statement; then they try once more. */
class Crashes implements Command {
  constructor(
    private readonly wish: Wish,
    private readonly at: number | 'after the commit',
    private readonly again: boolean,
  ) {}

  check = ({ world }: Model): boolean => this.wish.bind(world) !== null;
  toString = (): string =>
    `(${this.wish.name}, crash ${this.at === 'after the commit' ? this.at : `before statement ${this.at}`}${this.again ? ', again' : ''})`;

  async run(model: Model, system: System): Promise<void> {
    const deed = this.wish.bind(model.world)!;
    model.log.push(`${deed.name}, crash ${this.at}`);
    const foretold = deed.foretell(model.world);
    const outcome = await attempt(system, deed, this.at);
    model.tally.count(this.wish.name, outcome);
    if (outcome === 'lost') {
      model.tally.crash(this.at);
      const come = this.at === 'after the commit' ? foretold : deed.lost?.(model.world);
      if (come) model.world = worldAfter(come, model.world);
    } else {
      fits(deed, foretold, outcome);
      model.world = worldAfter(foretold, model.world);
    }
    await compare(system, model.world);
    if (this.again) await this.tryAgain(deed, model, system);
  }

  private async tryAgain(deed: Deed, model: Model, system: System): Promise<void> {
    model.log.push(`again: ${deed.name}`);
    const foretold = deed.foretell(model.world);
    const outcome = await attempt(system, deed);
    model.tally.count(this.wish.name, outcome);
    fits(deed, foretold, outcome);
    model.world = worldAfter(foretold, model.world);
    await compare(system, model.world);
  }
}

/** Two do something at the same moment. What comes of it is what would have come of one of the two orders. */
class AtOnce implements Command {
  constructor(private readonly rivals: readonly [Wish, Wish]) {}

  check = ({ world }: Model): boolean => this.rivals.every((wish) => wish.bind(world) !== null);
  toString = (): string => `(at once: ${this.rivals.map(({ name }) => name).join(' and ')})`;

  async run(model: Model, system: System): Promise<void> {
    const [one, other] = this.rivals.map((wish) => wish.bind(model.world)!) as [Deed, Deed];
    const said = `at once: ${one.name} and ${other.name}`;
    model.log.push(said);
    const outcomes = await Promise.all([attempt(system, one), attempt(system, other)]);
    const [ofOne, ofOther] = outcomes as [Outcome, Outcome];
    this.rivals.forEach(({ name }, at) => model.tally.count(name, outcomes[at]!));
    model.tally.race(ofOne, ofOther);
    const orders = [
      this.inOrder(model.world, [one, ofOne], [other, ofOther]),
      this.inOrder(model.world, [other, ofOther], [one, ofOne]),
    ].flatMap((world) => world ?? []);
    model.world = await matching(system, orders, `${said}: ${JSON.stringify(outcomes)}`);
  }

  /** The world after the first and then the second, if that is how they fared. */
  private inOrder(world: World, ...order: readonly [Deed, Outcome][]): World | null {
    let now = world;
    for (const [deed, outcome] of order) {
      const foretold = deed.foretell(now);
      if ((outcome === 'done') !== 'world' in foretold) return null;
      now = worldAfter(foretold, now);
    }
    return now;
  }
}

const HOUR = 3_600_000;
/** When clocks in Amsterdam change. */
const changes = ['2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'].map((day) =>
  Date.parse(`${day}T01:00:00Z`),
);

/** The server's clock leaps: on, past a change to summer or winter time, or back. */
class ClockJumps implements Command {
  constructor(private readonly hours: number | 'to a change of clocks' | 'past a change of clocks') {}

  check = (): boolean => true;
  toString = (): string => `clock: ${this.hours}`;

  async run(model: Model, system: System): Promise<void> {
    const { now } = model.world;
    const change = changes.find((at) => at > now) ?? now;
    const to =
      this.hours === 'to a change of clocks'
        ? Math.max(now, change - 26 * HOUR)
        : this.hours === 'past a change of clocks'
          ? change + 30 * HOUR
          : now + this.hours * HOUR;
    model.log.push(this.toString());
    model.tally.jump(to - now);
    model.world = { ...model.world, now: Math.min(to, LAST) };
    system.context.now = model.world.now;
    await compare(system, model.world);
  }
}

const jumps = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(5, 24, 72, 120, 250, 400) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('to a change of clocks' as const, 'past a change of clocks' as const),
    },
    { weight: 1, arbitrary: fc.constantFrom(-2, -30) },
  )
  .map((hours) => new ClockJumps(hours));

const crashes = fc
  .tuple(
    wishes,
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 26 }) },
      { weight: 1, arbitrary: fc.constant('after the commit' as const) },
    ),
    fc.boolean(),
  )
  .map(([wish, at, again]) => new Crashes(wish, at, again));

export const commands = (most: number) =>
  fc.commands<Model, System, false>(
    [
      ...Array.from({ length: 6 }, () => wishes.map((wish) => new Does(wish))),
      crashes,
      rogueWishes.map((wish) => new Does(wish)),
      ...Array.from({ length: 2 }, () => rivals.map((pair) => new AtOnce(pair))),
      jumps,
    ],
    { maxCommands: most, size: 'max' },
  );
