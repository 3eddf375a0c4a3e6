import { expect, test } from 'vitest';
import { isNews, presenceCodes, requireAttendance } from './attendance.rules.js';

test('that somebody came as agreed is no line on the timeline; what differs, and what is put right, is', () => {
  expect(isNews('present', undefined)).toBe(false);
  for (const presence of presenceCodes.filter((one) => one !== 'present')) {
    expect(isNews(presence, undefined)).toBe(true);
    expect(isNews(presence, presence)).toBe(false);
    expect(isNews('present', presence)).toBe(true);
    expect(isNews(presence, 'present')).toBe(true);
  }
});

test.each([
  ['2026-11-02', false],
  ['2026-11-03', true],
  ['2026-11-28', true],
  ['2026-11-29', false],
])('an assignment from 3 to 28 november has %s: %s', (day, has) => {
  const take = () =>
    requireAttendance({ startsOn: '2026-11-03', endsOn: '2026-11-28' }, { day, presence: 'ill' });
  if (has) expect(take).not.toThrow();
  else expect(take).toThrow();
});

test('only who was there worked hours', () => {
  for (const presence of presenceCodes) {
    const take = () =>
      requireAttendance({ startsOn: '2026-11-03', endsOn: null }, { day: '2026-11-03', presence, hours: 4 });
    if (presence === 'present' || presence === 'late') expect(take).not.toThrow();
    else expect(take).toThrow();
  }
});
