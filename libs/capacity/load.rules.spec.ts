import { describe, expect, test } from 'vitest';
import { settingValues } from '#kernel/settings.rules.js';
import { ceilingOf, loadInWords, loadOf, pointsOf, wouldExceed } from './load.rules.js';

const weights = {
  ...settingValues([]),
  loadCeilingPoints: 72,
  loadDiagnosePoints: 5,
  loadNazorgPoints: 2,
  loadSuspendedPoints: 1,
  loadWarmPoints: 3,
};

test.each([
  [{ stage: 'diagnose', suspended: false }, 5],
  [{ stage: 'nazorg', suspended: false }, 2],
  [{ stage: 'diagnose', suspended: true }, 1],
  [{ stage: 'diagnose', suspended: false, warm: true }, 8],
  [{ stage: 'nazorg', suspended: true, warm: true }, 4],
] as const)('%o weighs %i points', (theCase, points) => {
  expect(pointsOf(theCase, weights)).toBe(points);
});

describe('the ceiling', () => {
  test.each([
    [{ ceilingPoints: null, weeklyHours: 36 }, 72],
    [{ ceilingPoints: null, weeklyHours: 24 }, 48],
    [{ ceilingPoints: null, weeklyHours: 1 }, 2],
    [{ ceilingPoints: 30, weeklyHours: 36 }, 30],
  ])('of %o is %i', (capacity, ceiling) => {
    expect(ceilingOf(capacity, weights)).toBe(ceiling);
  });

  test('counts what is on offer, and may be reached but not passed', () => {
    const load = loadOf(
      [
        { stage: 'diagnose', suspended: false, onOffer: false, cases: 3 },
        { stage: 'nazorg', suspended: false, onOffer: false, cases: 2 },
        { stage: 'diagnose', suspended: false, warm: true, onOffer: true, cases: 1 },
      ],
      30,
      weights,
    );
    expect(load).toEqual({ cases: 5, points: 19, offers: 1, reserved: 8, ceiling: 30 });
    expect(loadInWords(load)).toBe('27 van 30 punten');
    expect(wouldExceed(load, 3)).toBe(false);
    expect(wouldExceed(load, 4)).toBe(true);
  });
});
