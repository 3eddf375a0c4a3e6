import { describe, expect, test } from 'vitest';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import {
  addMonths,
  addWorkingDays,
  amsterdamDate,
  amsterdamInstant,
  dutchHolidays,
  isWorkingDay,
  workingDaysUntil,
} from './calendar.rules.js';

describe('public holidays', () => {
  test('agree with an independent calendar for every year from 2014 to 2060', () => {
    const independent = new Holidays('NL');
    for (let year = 2014; year <= 2060; year += 1) {
      const theirs = independent
        .getHolidays(year)
        .filter((day) => day.type === 'public')
        .map((day) => day.date.slice(0, 10));
      const goodFridayAndLiberation = [...dutchHolidays(year)].filter((day) => !theirs.includes(day));
      expect([...dutchHolidays(year)]).toEqual(expect.arrayContaining(theirs));
      expect(goodFridayAndLiberation.length).toBeLessThanOrEqual(2);
    }
  });

  test("King's Day moves to Saturday 26 April when the 27th is a Sunday", () => {
    expect(dutchHolidays(2025).has('2025-04-26')).toBe(true);
    expect(dutchHolidays(2025).has('2025-04-27')).toBe(false);
    expect(dutchHolidays(2026).has('2026-04-27')).toBe(true);
  });
});

describe('working days', () => {
  test('Christmas and the weekend are skipped', () => {
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-24', 5)).toBe('2027-01-04');
  });

  test('Easter of 2027, from Good Friday to Monday, is skipped', () => {
    expect(addWorkingDays('2027-03-25', 1)).toBe('2027-03-30');
  });

  test('the answer is a working day with exactly that many working days before it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 30 }),
        (start, count) => {
          const from = start.toISOString().slice(0, 10);
          const to = addWorkingDays(from, count);
          let counted = 0;
          for (let ms = Date.parse(from) + 86_400_000; ms <= Date.parse(to); ms += 86_400_000) {
            if (isWorkingDay(new Date(ms).toISOString().slice(0, 10))) counted += 1;
          }
          expect(isWorkingDay(to)).toBe(true);
          expect(counted).toBe(count);
          expect(workingDaysUntil(from, to)).toBe(count);
          expect(workingDaysUntil(to, from)).toBe(0);
        },
      ),
    );
  });
});

describe('Amsterdam', () => {
  test('an evening instant belongs to the local date, in winter and in summer', () => {
    expect(amsterdamDate(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(amsterdamDate(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(amsterdamDate(new Date('2026-07-01T21:30:00Z'))).toBe('2026-07-01');
  });

  test('eight in the morning is eight local time on both sides of the clock change', () => {
    expect(amsterdamInstant('2026-03-28', '08:00').toISOString()).toBe('2026-03-28T07:00:00.000Z');
    expect(amsterdamInstant('2026-03-29', '08:00').toISOString()).toBe('2026-03-29T06:00:00.000Z');
    expect(amsterdamInstant('2026-10-25', '08:00').toISOString()).toBe('2026-10-25T07:00:00.000Z');
  });

  test('a month after the last of January is the last of February', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2026-11-22', 12)).toBe('2027-11-22');
    expect(addMonths('2026-12-31', -1)).toBe('2026-11-30');
  });
});
