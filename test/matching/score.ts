import type { RunResult } from './import-run.js';

export interface Score {
  truePairs: number;
  /** Share of true pairs in one participant. */
  merged: number;
  /** Share of true pairs in one participant or, these two records, in the queue. */
  mergedOrQueued: number;
  /** Pairs of two people in one participant. */
  wrongMerges: string[];
  /** True pairs that were neither merged nor asked. */
  missed: string[];
  queuePairs: number;
  falseQueuePairs: string[];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ~ ${b}` : `${b} ~ ${a}`);

function* pairsOf(records: readonly string[]): Generator<[string, string]> {
  for (const [at, a] of records.entries()) for (const b of records.slice(at + 1)) yield [a, b];
}

function groupBy(records: Iterable<string>, by: (record: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const record of records) {
    const group = groups.get(by(record)) ?? [];
    groups.set(by(record), group);
    group.push(record);
  }
  return [...groups.values()];
}

/** Holds a run against the truth: `personOf` says who each record really is. */
export function scoreRun({ participantOf, queue }: RunResult, personOf: (recordId: string) => string): Score {
  const asked = new Set(queue.map(([a, b]) => pairKey(a, b)));
  const truth = groupBy(participantOf.keys(), personOf).flatMap((group) => [...pairsOf(group)]);
  const apart = truth.filter(([a, b]) => participantOf.get(a) !== participantOf.get(b));
  const missed = apart.map(([a, b]) => pairKey(a, b)).filter((pair) => !asked.has(pair));
  const together = groupBy(participantOf.keys(), (record) => participantOf.get(record)!).flatMap((group) => [
    ...pairsOf(group),
  ]);
  const twoPeople = ([a, b]: [string, string]): boolean => personOf(a) !== personOf(b);
  return {
    truePairs: truth.length,
    merged: 1 - apart.length / truth.length,
    mergedOrQueued: 1 - missed.length / truth.length,
    wrongMerges: together.filter(twoPeople).map(([a, b]) => pairKey(a, b)),
    missed,
    queuePairs: queue.length,
    falseQueuePairs: queue.filter(twoPeople).map(([a, b]) => pairKey(a, b)),
  };
}
