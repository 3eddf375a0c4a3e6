import { expect, test } from 'vitest';
import { isMobile, normaliseEmail, normalisePhone, normalisePostcode } from './contact-data.rules.js';

test.each([
  ['+31 6 12345678', '0612345678'],
  ['0031612345678', '0612345678'],
  ['+31 (0)6-12 34 56 78', '0612345678'],
  ['612345678', '0612345678'],
  ['043-3501234', '0433501234'],
  ['+32 470 12 34 56', '+32470123456'],
])('%s is the number %s', (text, phone) => expect(normalisePhone(text)).toBe(phone));

test.each(['', '12', '0012', 'geen', '06123456789', '+31 6 1234'])('%p is no telephone number', (text) =>
  expect(normalisePhone(text)).toBeUndefined(),
);

test('a mobile number is known by its 06', () => {
  expect([isMobile('0612345678'), isMobile('0433501234')]).toEqual([true, false]);
});

test.each([
  ['6211ab', '6211 AB'],
  [' 6211 AB ', '6211 AB'],
  ['0211 AB', undefined],
  ['6211 SS', undefined],
  ['6211', undefined],
])('postcode %p is read as %p', (text, postcode) => expect(normalisePostcode(text)).toBe(postcode));

test.each([
  ['Zoe@Example.nl', 'zoe@example.nl'],
  ['zoe@example', undefined],
  ['zoe example.nl', undefined],
])('e-mail %p is read as %p', (text, email) => expect(normaliseEmail(text)).toBe(email));
