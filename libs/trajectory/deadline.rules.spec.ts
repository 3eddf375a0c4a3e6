import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { daysBetween, isWorkingDay } from '#kernel/calendar.rules.js';
import { settingValues } from '#kernel/settings.rules.js';
import {
  deadlineKinds,
  deadlineNorms,
  deadlinesAfter,
  deadlinesOfAcceptance,
  deadlinesOfStage,
  kindsOfStage,
  shifted,
} from './deadline.rules.js';
import { stages } from './stage.rules.js';

const norms = settingValues([]);

test('acceptance starts first contact and intake, in working days', () => {
  expect(deadlinesOfAcceptance('2026-12-18', norms)).toEqual([
    { kind: 'firstContact', dueOn: '2026-12-28' },
    { kind: 'intake', dueOn: '2027-01-12' },
  ]);
});

test.each([
  ['diagnose', [{ kind: 'diagnoseReport', dueOn: '2027-02-14' }]],
  ['ontwikkeling', [{ kind: 'review', dueOn: '2027-02-14' }]],
  ['scholing', []],
  ['plaatsing', []],
  [
    'nazorg',
    ['2026-12-22', '2027-02-22', '2027-05-22', '2027-11-22'].map((dueOn) => ({ kind: 'aftercare', dueOn })),
  ],
] as const)('entering %s starts its norms', (stage, deadlines) => {
  expect(deadlinesOfStage(stage, '2026-11-22', norms)).toEqual(deadlines);
});

test('every kind starts somewhere, and only its own stage ends it', () => {
  const ended = stages.flatMap(kindsOfStage);
  expect(new Set(ended).size).toBe(ended.length);
  expect(deadlineKinds.filter((kind) => !ended.includes(kind))).toEqual(['firstContact', 'intake']);
});

test('only a review starts its successor', () => {
  expect(deadlineKinds.filter((kind) => deadlinesAfter(kind, '2026-11-22', norms).length > 0)).toEqual([
    'review',
  ]);
  expect(deadlinesAfter('review', '2026-11-22', norms)).toEqual([{ kind: 'review', dueOn: '2027-02-14' }]);
});

describe('standing still', () => {
  test('moves a deadline up by as many days, and a working-day norm on to a working day', () => {
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineKinds),
        date,
        fc.integer({ min: 1, max: 400 }),
        (kind, dueOn, days) => {
          const later = daysBetween(dueOn, shifted({ kind, dueOn }, days));
          if (deadlineNorms[kind].inWorkingDays) {
            expect(isWorkingDay(shifted({ kind, dueOn }, days))).toBe(true);
            expect(later).toBeGreaterThanOrEqual(days);
            expect(later).toBeLessThan(days + 7);
          } else {
            expect(later).toBe(days);
          }
        },
      ),
    );
  });
});
