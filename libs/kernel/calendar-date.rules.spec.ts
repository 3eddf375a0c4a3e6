import { expect, test } from 'vitest';
import { calendarDate, dateOfSerial } from './calendar-date.rules.js';

test.each([
  [2000, 2, 29, '2000-02-29'],
  [2024, 2, 29, '2024-02-29'],
  [1988, 12, 31, '1988-12-31'],
])('%d-%d-%d is a day', (year, month, day, date) => {
  expect(calendarDate(year, month, day)).toBe(date);
});

test.each([
  [1988, 2, 31],
  [1900, 2, 29],
  [2023, 2, 29],
  [2023, 4, 31],
  [2023, 13, 1],
  [2023, 0, 1],
  [88, 1, 1],
  [Number.NaN, 1, 1],
])('%d-%d-%d is none', (year, month, day) => {
  expect(calendarDate(year, month, day)).toBeUndefined();
});

test('a serial of a workbook is a day in either system', () => {
  expect(dateOfSerial(36514, 1900)).toBe('1999-12-20');
  expect(dateOfSerial(36514.75, 1900)).toBe('1999-12-20');
  expect(dateOfSerial(36514 - 1462, 1904)).toBe('1999-12-20');
  expect(dateOfSerial(60, 1900)).toBeUndefined();
  expect(dateOfSerial(Number.POSITIVE_INFINITY, 1900)).toBeUndefined();
});
