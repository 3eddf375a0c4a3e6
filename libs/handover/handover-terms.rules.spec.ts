import { expect, test } from 'vitest';
import { workdayStart } from '#kernel/calendar.rules.js';
import { termsOf } from './handover-terms.rules.js';

const norms = {
  handoverRemindWorkingDays: 3,
  handoverEscalateWorkingDays: 5,
  handoverExpireWorkingDays: 10,
};

test('weekends and the days around Christmas do not count', () => {
  // Friday; Christmas and Boxing Day 2026 are a Friday and a Saturday, New Year's Day a Friday.
  expect(termsOf('2026-12-18', norms)).toEqual({
    remindOn: '2026-12-23',
    escalateOn: '2026-12-28',
    expiresOn: '2027-01-05',
  });
});

test('a lead is never told before the receiver was reminded', () => {
  expect(termsOf('2026-11-02', { ...norms, handoverRemindWorkingDays: 12 })).toEqual({
    remindOn: '2026-11-18',
    escalateOn: '2026-11-18',
    expiresOn: '2026-11-18',
  });
});

test('work begins at eight in Amsterdam, in winter and in summer', () => {
  expect(workdayStart('2026-12-23').toISOString()).toBe('2026-12-23T07:00:00.000Z');
  expect(workdayStart('2026-07-01').toISOString()).toBe('2026-07-01T06:00:00.000Z');
});
