import { expect, test } from 'vitest';
import type { Refusal } from '#kernel/refusal.js';
import { checkWeek, weekInWords } from './working-week.rules.js';

const week = (
  workingDays: number[],
  reachableFrom: string | null = null,
  reachableUntil: string | null = null,
) => ({
  workingDays,
  reachableFrom,
  reachableUntil,
});

test.each([
  [week([1, 2, 3, 4, 5]), null],
  [week([5, 4, 3, 2, 1]), null],
  [week([4, 1, 2]), 'werkt ma, di en do'],
  [week([3]), 'werkt wo'],
  [week([1, 2, 3, 4, 5], '09:00', '12:30'), 'bereikbaar van 09:00 tot 12:30'],
  [week([6, 7], '10:00', '11:00'), 'werkt za en zo, bereikbaar van 10:00 tot 11:00'],
])('of %o is said: %s', (of, words) => {
  expect(weekInWords(of)).toBe(words);
});

test.each([
  [week([1]), 'fine'],
  [week([1], '09:00', '17:00'), 'fine'],
  [week([1], '09:00'), 'reachable-times-incomplete'],
  [week([1], null, '09:00'), 'reachable-times-incomplete'],
  [week([1], '17:00', '09:00'), 'reachable-times-reversed'],
  [week([1], '09:00', '09:00'), 'reachable-times-reversed'],
])('%o is %s', (of, outcome) => {
  const said = () => {
    try {
      checkWeek(of);
      return 'fine';
    } catch (refused) {
      return (refused as Refusal).kind.code;
    }
  };
  expect(said()).toBe(outcome);
});
