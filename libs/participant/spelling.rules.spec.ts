import { expect, test } from 'vitest';
import { compareSpelling, LONG_GIVEN_NAME, LONG_SURNAME } from './spelling.rules.js';

test.each([
  ['starmans', 'starmans', 'equal'],
  ['starmans', 'starmasn', 'transposed'],
  ['bosch', 'boshc', 'transposed'],
  ['peters', 'epters', 'transposed'],
  ['jansen', 'janssen', 'near'],
  ['hermans', 'hermens', 'near'],
  ['quaedvlieg', 'kwaedvlieg', 'near'],
  ['bosch', 'berg', 'differs'],
  ['jo', 'bo', 'differs'],
  ['tim', 'tom', 'differs'],
  ['jansen', 'jacobs', 'differs'],
  ['loo', 'lucker', 'differs'],
])('%s and %s: %s, whichever comes first', (a, b, spelling) => {
  expect(compareSpelling(a, b, LONG_SURNAME)).toBe(spelling);
  expect(compareSpelling(b, a, LONG_SURNAME)).toBe(spelling);
});

test('first names bear fewer slips than surnames', () => {
  expect(compareSpelling('sandra', 'sander', LONG_SURNAME)).toBe('near');
  expect(compareSpelling('sandra', 'sander', LONG_GIVEN_NAME)).toBe('differs');
});
