import { expect, test } from 'vitest';
import { oneAhead } from './one-ahead.js';

/** Gives so many items, then fails or ends; writes down what happens to it. */
async function* source(told: string[], items: number, failure?: Error): AsyncGenerator<number> {
  try {
    for (let item = 1; item <= items; item += 1) {
      told.push(`gives ${item}`);
      yield item;
    }
    if (failure) throw failure;
  } finally {
    told.push('closed');
  }
}

test('what comes next is asked for before the one at hand is done with, and no further', async () => {
  const told: string[] = [];
  for await (const item of oneAhead(source(told, 3))) {
    await new Promise(setImmediate);
    told.push(`took ${item}`);
  }
  expect(told).toEqual(['gives 1', 'gives 2', 'took 1', 'gives 3', 'took 2', 'closed', 'took 3']);
});

test('a failure is told after all that came before it', async () => {
  const taken: number[] = [];
  const taking = (async () => {
    for await (const item of oneAhead(source([], 2, new Error('unreadable')))) {
      await new Promise(setImmediate);
      taken.push(item);
    }
  })();
  await expect(taking).rejects.toThrow('unreadable');
  expect(taken).toEqual([1, 2]);
});

test('who stops half-way closes the source', async () => {
  const told: string[] = [];
  for await (const item of oneAhead(source(told, 9))) if (item === 2) break;
  expect(told.at(-1)).toBe('closed');
  expect(told).not.toContain('gives 4');
});
