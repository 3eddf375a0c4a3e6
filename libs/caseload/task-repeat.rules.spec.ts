import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#kernel/calendar.rules.js';
import type { RepeatedFrom } from './task-repeat.rules.js';
import { nextDue, repeatedFrom } from './task-repeat.rules.js';

const monthly: RepeatedFrom = { every: 1, unit: 'months', from: '2026-01-31', until: '2026-06-30' };
const weekly: RepeatedFrom = { every: 2, unit: 'weeks', from: '2026-11-02', until: '2027-01-31' };

describe('the next of a task that comes again', () => {
  test.each([
    ['two weeks on, though this one was done early', weekly, '2026-11-02', '2026-10-28', '2026-11-16'],
    ['on its own day, though this one was done late', weekly, '2026-11-02', '2026-11-12', '2026-11-16'],
    ['after today: what was missed is not made up for', weekly, '2026-11-02', '2026-12-02', '2026-12-14'],
    ['after this one, though that was put off', weekly, '2026-11-20', '2026-11-18', '2026-11-30'],
    ['at the end of a short month', monthly, '2026-01-31', '2026-01-31', '2026-02-28'],
    ['at the end of a long one again', monthly, '2026-02-28', '2026-02-28', '2026-03-31'],
    ['not there after the last day', monthly, '2026-06-30', '2026-06-30', null],
    ['not there when the last day has passed', weekly, '2026-11-02', '2027-02-01', null],
  ] as const)('%s', (_, repeat, dueOn, doneOn, next) => {
    expect(nextDue(repeat, dueOn, doneOn)).toBe(next);
  });

  test('lies after this one, after today, and never after the last day', () => {
    fc.assert(
      fc.property(
        fc.record({
          every: fc.integer({ min: 1, max: 52 }),
          unit: fc.constantFrom('weeks' as const, 'months' as const),
          length: fc.integer({ min: 1, max: 60 }),
          put: fc.integer({ min: 0, max: 200 }),
          late: fc.integer({ min: -60, max: 400 }),
        }),
        ({ every, unit, length, put, late }) => {
          const from = '2026-11-30';
          const [dueOn, today] = [addDays(from, put), addDays(from, late)];
          const until = addMonths(from, length);
          const next = nextDue({ every, unit, from, until }, dueOn, today);
          expect(next === null || (next > dueOn && next > today && next <= until)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('what comes again has a first day and a last day within five years', () => {
  const today = '2026-11-23';
  const repeat = { every: 1, unit: 'weeks', until: '2027-01-01' } as const;
  expect(repeatedFrom(repeat, '2026-12-01', today)).toEqual({ ...repeat, from: '2026-12-01' });
  expect(() => repeatedFrom(repeat, null, today)).toThrow('task-repeat-without-due');
  expect(() => repeatedFrom(repeat, '2027-01-01', today)).toThrow('task-repeat-until-out-of-reach');
  expect(() => repeatedFrom({ ...repeat, until: '2031-11-24' }, '2026-12-01', today)).toThrow(
    'task-repeat-until-out-of-reach',
  );
});
