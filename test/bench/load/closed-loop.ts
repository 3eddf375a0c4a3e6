import type { CpuTime } from './cpu.js';
import { countCpu } from './cpu.js';

/** Something that is done over and over, by several lanes at once; each lane waits for its answer before it asks again. */
export interface Variant {
  readonly name: string;
  /** Asks once, on the connection of this lane; false when there is nothing left to ask. */
  readonly ask: (lane: number) => Promise<unknown>;
  /** What has to be there for a round of it; not counted. */
  readonly before?: () => Promise<void>;
  /** The Node process that does the work: the api, or this one. */
  readonly nodePid: number;
}

/** What a variant did, all rounds together. */
export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor time per request, in milliseconds. */
  readonly cpu: CpuTime;
}

export interface LoopOptions {
  readonly lanes: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly postmaster: number | null;
}

/** Long enough for the code of the api to be compiled. */
const WARM_UP_SECONDS = 6;

interface Tally {
  latencies: number[];
  seconds: number;
  node: number;
  postgres: number | null;
}

/**
 * All variants by turns, round after round, so that what else the machine does falls on all alike and their ratios hold.
 */
export async function byTurns(
  variants: readonly Variant[],
  options: LoopOptions,
): Promise<Map<string, Measured>> {
  const tallies = new Map<string, Tally>();
  for (const variant of variants) {
    await variant.before?.();
    await round(variant, options.lanes, WARM_UP_SECONDS);
    tallies.set(variant.name, { latencies: [], seconds: 0, node: 0, postgres: 0 });
  }
  for (let turn = 0; turn < options.rounds; turn += 1) {
    // Forth and back: none is always the one that runs after another.
    for (const variant of turn % 2 === 0 ? variants : [...variants].reverse()) {
      await addRound(tallies.get(variant.name)!, variant, options);
    }
  }
  return new Map([...tallies].map(([name, tally]) => [name, measured(tally)]));
}

async function addRound(tally: Tally, variant: Variant, options: LoopOptions): Promise<void> {
  await variant.before?.();
  const cpu = countCpu(variant.nodePid, options.postmaster);
  const began = performance.now();
  for (const latency of await round(variant, options.lanes, options.seconds)) tally.latencies.push(latency);
  tally.seconds += (performance.now() - began) / 1_000;
  const { node, postgres } = cpu();
  tally.node += node;
  tally.postgres = tally.postgres === null || postgres === null ? null : tally.postgres + postgres;
}

/** Latencies in milliseconds. */
async function round({ ask }: Variant, lanes: number, seconds: number): Promise<number[]> {
  const latencies: number[] = [];
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let now = performance.now(); now < until;) {
        if ((await ask(lane)) === false) return;
        const answered = performance.now();
        latencies.push(answered - now);
        now = answered;
      }
    }),
  );
  return latencies;
}

function measured({ latencies, seconds, node, postgres }: Tally): Measured {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const requests = sorted.length;
  return {
    requests,
    perSecond: requests / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: { node: node / requests, postgres: postgres === null ? null : postgres / requests },
  };
}
