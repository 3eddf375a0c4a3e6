import { expect, test } from 'vitest';
import { compareBirthDates } from './birth-dates.rules.js';

test.each([
  ['1980-02-01', '1980-02-01', 'equal'],
  ['1980-02-01', '1980-01-02', 'swapped'],
  ['1964-04-26', '1964-12-04', 'near'],
  ['1980-02-01', '1980-02-11', 'near'],
  ['1980-02-12', '1980-02-21', 'near'],
  ['1989-02-01', '1998-02-01', 'near'],
  ['1964-04-26', '1964-12-05', 'differs'],
  ['1960-02-01', '1990-02-01', 'differs'],
  ['1980-02-01', '1980-03-04', 'differs'],
  ['1980-02-01', undefined, 'unknown'],
])('%s and %s: %s, whichever comes first', (a, b, finding) => {
  expect(compareBirthDates(a, b)).toBe(finding);
  expect(compareBirthDates(b, a)).toBe(finding);
});
