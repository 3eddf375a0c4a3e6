import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { runImport } from './import-run.js';
import { legacyRecords, legacyTruth } from './legacy-rows.js';
import { madeUpRegister } from './people.js';
import type { Score } from './score.js';
import { scoreRun } from './score.js';

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** The figures as one text, so that a failing test shows them all. */
function figures(score: Score): string {
  return [
    `${score.truePairs} true pairs: ${percent(score.merged)} merged, ${percent(score.mergedOrQueued)} merged or queued`,
    `${score.wrongMerges.length} wrong merges, ${score.queuePairs} pairs queued, ${score.falseQueuePairs.length} of them false`,
    ...score.wrongMerges.slice(0, 5).map((pair) => `wrong: ${pair}`),
    ...score.missed.slice(0, 5).map((pair) => `missed: ${pair}`),
    ...score.falseQueuePairs.slice(0, 5).map((pair) => `false in the queue: ${pair}`),
  ].join('\n');
}

/** What fails of a promise, with the figures; empty when it is kept. */
function broken(
  score: Score,
  { merged, mergedOrQueued }: { merged: number; mergedOrQueued: number },
): string {
  const kept =
    score.wrongMerges.length === 0 && score.merged >= merged && score.mergedOrQueued >= mergedOrQueued;
  return kept ? '' : figures(score);
}

const legacy = await legacyRecords();
const truth = legacyTruth();

function shuffled<T>(list: readonly T[], seed: number): T[] {
  return fc.sample(fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }), {
    seed,
    numRuns: 1,
  })[0]!;
}

describe('the three legacy exports', () => {
  const orders = [0, 1, 2, 3, 4, 5].map(
    (seed) => [seed === 0 ? 'as they are' : `shuffled, seed ${seed}`, seed] as const,
  );

  test.each(orders)('%s: no wrong merge, and nearly every pair found', (_, seed) => {
    const score = scoreRun(runImport(seed === 0 ? legacy : shuffled(legacy, seed)), truth);
    expect(broken(score, { merged: 0.95, mergedOrQueued: 0.99 })).toBe('');
    const falseShare = score.falseQueuePairs.length / Math.max(1, score.queuePairs);
    expect(falseShare <= 0.02 ? '' : figures(score)).toBe('');
  });

  test('the files in any order', () => {
    const source = (name: string) => legacy.filter(({ recordId }) => recordId.startsWith(name));
    const score = scoreRun(runImport([...source('podium24'), ...source('mtb'), ...source('annex')]), truth);
    expect(broken(score, { merged: 0.95, mergedOrQueued: 0.99 })).toBe('');
  });

  test('twins stay two people', () => {
    const { participantOf } = runImport(legacy);
    const twins = legacy.filter(({ recordId }) => truth(recordId).endsWith('t'));
    expect(twins.length).toBeGreaterThan(30);
    for (const { recordId } of twins) {
      const together = legacy.filter(
        (other) => participantOf.get(other.recordId) === participantOf.get(recordId),
      );
      expect(new Set(together.map((other) => truth(other.recordId)))).toEqual(new Set([truth(recordId)]));
    }
  });
});

describe('other people with the same kinds of slips, their twins, brothers, sisters and namesakes', () => {
  test.each([1, 2, 3, 4])('register %d', (seed) => {
    const { records, personOf } = madeUpRegister(seed, 1500);
    const score = scoreRun(runImport(records), personOf);
    expect(broken(score, { merged: 0.95, mergedOrQueued: 0.99 })).toBe('');
    expect(score.falseQueuePairs.length / score.truePairs <= 0.01 ? '' : figures(score)).toBe('');
  });
});
