import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  dutchHolidays,
  isWorkingDay,
} from '#kernel/calendar.rules.js';
import { dueDate } from './due-date.rules.js';

const day = (min = '2000-01-01', max = '2080-01-01') =>
  fc.integer({ min: 0, max: daysBetween(min, max) }).map((days) => addDays(min, days));
const calendarUnits = fc.constantFrom('dagen', 'weken', 'maanden');
const aStandstill = (from: string, days: number) => ({ from, until: addDays(from, days) });

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %s on is %s', (from, months, due) => {
    expect(dueDate(from, months, 'maanden')).toBe(due);
  });
});

describe('working days', () => {
  test.each([
    ['the first counted is the day after', '2026-11-23', 1, '2026-11-24'],
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['over Christmas and New Year', '2026-12-24', 5, '2027-01-04'],
    ['over Good Friday and Easter Monday', '2027-03-25', 1, '2027-03-30'],
    ['King’s Day on a Saturday when the 27th is a Sunday', '2031-04-25', 1, '2031-04-28'],
    ['over Liberation Day and Ascension', '2027-05-04', 2, '2027-05-10'],
  ])('%s', (_, from, count, due) => {
    expect(dueDate(from, count, 'werkdagen')).toBe(due);
  });

  test('never end on a weekend or holiday, whatever stood still', () => {
    fc.assert(
      fc.property(
        ...[day(), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 80 }), fc.nat(60)],
        (from, count, offset, days) => {
          const still = [aStandstill(addDays(from as string, offset as number), (days as number) + 1)];
          const due = dueDate(from as string, count as number, 'werkdagen', still);
          expect(isWorkingDay(due)).toBe(true);
          expect(dutchHolidays(Number(due.slice(0, 4))).has(due)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a standstill', () => {
  const from = '2026-11-02';
  test.each([
    ['before the start changes nothing', [{ from: '2026-10-01', until: '2026-11-02' }], '2026-11-16'],
    [
      'over the start: the clock starts when it runs',
      [{ from: '2026-10-01', until: '2026-11-05' }],
      '2026-11-19',
    ],
    ['within moves by its days', [{ from: '2026-11-05', until: '2026-11-08' }], '2026-11-19'],
    ['over the due date stops what was left', [{ from: '2026-11-14', until: '2026-12-01' }], '2026-12-03'],
    ['that begins on the due date as well', [{ from: '2026-11-16', until: '2026-11-20' }], '2026-11-20'],
    ['after the due date changes nothing', [{ from: '2026-11-17', until: '2026-12-01' }], '2026-11-16'],
    [
      'of which the second is reached because of the first',
      [
        { from: '2026-11-18', until: '2026-11-20' },
        { from: '2026-11-05', until: '2026-11-08' },
      ],
      '2026-11-21',
    ],
    ['over all of it', [{ from: '2026-10-01', until: '2027-01-01' }], '2027-01-15'],
  ])('%s', (_, standstills, due) => {
    expect(dueDate(from, 2, 'weken', standstills)).toBe(due);
  });

  test('between start and due date moves a calendar term by exactly its days', () => {
    fc.assert(
      fc.property(
        day(),
        fc.integer({ min: 1, max: 24 }),
        calendarUnits,
        fc.nat(1_000),
        fc.integer({ min: 1, max: 400 }),
        (countsFrom, length, unit, offset, days) => {
          const due = dueDate(countsFrom, length, unit);
          const begin = addDays(countsFrom, 1 + (offset % daysBetween(countsFrom, due)));
          expect(dueDate(countsFrom, length, unit, [aStandstill(begin, days)])).toBe(addDays(due, days));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('cut in two moves by as much as the whole, in any order', () => {
    fc.assert(
      fc.property(
        day(),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('dagen', 'weken', 'werkdagen'),
        fc.nat(40),
        fc.integer({ min: 2, max: 90 }),
        fc.nat(88),
        (countsFrom, length, unit, offset, days, cut) => {
          const whole = aStandstill(addDays(countsFrom, offset), days);
          const middle = addDays(whole.from, 1 + (cut % (days - 1)));
          const halves = [
            { from: middle, until: whole.until },
            { from: whole.from, until: middle },
          ];
          expect(dueDate(countsFrom, length, unit, halves)).toBe(dueDate(countsFrom, length, unit, [whole]));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

/** Days counted by hand, as on a wall calendar: no instant, no zone, no arithmetic of `Date`. */
const lengthsOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
function nextDay(date: string): string {
  let [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  dayOfMonth += 1;
  if (dayOfMonth > lengthsOfMonths[month - 1]! + (month === 2 && leap(year) ? 1 : 0)) {
    dayOfMonth = 1;
    month += 1;
  }
  if (month > 12) [year, month] = [year + 1, 1];
  return [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
}

describe('no date is shifted', () => {
  test('by adding days: each is the next on the calendar, also where the clock changes', () => {
    for (let date = '1999-12-31'; date < '2060-01-01';) {
      const next = nextDay(date);
      if (dueDate(date, 1, 'dagen') !== next) expect(dueDate(date, 1, 'dagen')).toBe(next);
      date = next;
    }
  });

  test('by working days: as many lie between as were asked', () => {
    fc.assert(
      fc.property(day(), fc.integer({ min: 1, max: 30 }), (from, count) => {
        const due = dueDate(from, count, 'werkdagen');
        let left = 0;
        for (let date = from; date < due;) {
          date = nextDay(date);
          if (isWorkingDay(date)) left += 1;
        }
        expect(left).toBe(count);
        expect(addWorkingDays(from, count)).toBe(due);
      }),
      { numRuns: 1_000 },
    );
  });

  test('by months: the same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(day(), fc.integer({ min: 0, max: 60 }), (from, months) => {
        const due = dueDate(from, months, 'maanden');
        const [year, month] = from.split('-').map(Number) as [number, number];
        const index = year * 12 + month - 1 + months;
        const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
        const last = lengthsOfMonths[inMonth - 1]! + (inMonth === 2 && leap(inYear) ? 1 : 0);
        const dayOfMonth = Math.min(Number(from.slice(8)), last);
        expect(due).toBe(
          `${inYear}-${String(inMonth).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
        );
        expect(addMonths(from, months)).toBe(due);
      }),
      { numRuns: 10_000 },
    );
  });

  /**
   * 100,000 dates, half of them in the weeks of the clock changes, computed by servers in three zones: the digest of
   * all answers is the same. One zone changes its clock on other days, one never, and one is a day ahead of Amsterdam.
   */
  test('by the zone of the server', async () => {
    const digest = async (zone: string): Promise<string> => {
      const run = ['--import', './test/typescript/register.mjs', 'test/dates/many-due-dates.ts'];
      const { stdout } = await promisify(execFile)(process.execPath, run, {
        env: { ...process.env, TZ: zone },
        // Dates that do not go on would be counted for ever.
        timeout: 100_000,
      });
      return stdout.trim();
    };
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Kiritimati'];
    const [amsterdam, newYork, kiritimati] = await Promise.all(zones.map(digest));
    expect(amsterdam).toMatch(/^100000 Europe\/Amsterdam [0-9a-f]{64}$/);
    expect(newYork).toBe(amsterdam!.replace('Europe/Amsterdam', 'America/New_York'));
    expect(kiritimati).toBe(amsterdam!.replace('Europe/Amsterdam', 'Pacific/Kiritimati'));
  }, 110_000);
});
