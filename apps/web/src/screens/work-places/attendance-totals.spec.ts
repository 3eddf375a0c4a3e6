import { expect, test } from 'vitest';
import { totalsOf } from './attendance-totals.js';
import { daysLater, isWeekend, weekOf } from './days.js';

const on = (day: string, presence: string) => ({ day, presence });

test('counts the weeks up to today; who is on leave was not expected', () => {
  const attendance = [
    on('2026-11-23', 'present'),
    on('2026-11-20', 'late'),
    on('2026-11-19', 'ill'),
    on('2026-11-18', 'leave'),
    on('2026-10-27', 'present'),
    on('2026-10-26', 'absentWithoutNotice'),
  ];
  expect(totalsOf(attendance, 4, '2026-11-23')).toEqual({
    ...{ rate: 75, expected: 4 },
    count: { present: 2, late: 1, ill: 1, leave: 1 },
  });
  expect(totalsOf(attendance, 12, '2026-11-23')).toMatchObject({ rate: 60, expected: 5 });
  expect(totalsOf([on('2026-11-18', 'leave')], 4, '2026-11-23').rate).toBeNull();
});

test('a week begins on Monday, also across the change of the clock and of the year', () => {
  expect(weekOf('2026-11-22')).toEqual(weekOf('2026-11-16'));
  expect(weekOf('2026-10-25').at(-1)).toBe('2026-10-25');
  expect(weekOf('2027-01-01')[0]).toBe('2026-12-28');
  expect(daysLater('2026-10-25', 1)).toBe('2026-10-26');
  expect(weekOf('2026-11-18').filter(isWeekend)).toEqual(['2026-11-21', '2026-11-22']);
});
