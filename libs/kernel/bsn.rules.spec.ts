import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isBsn, maskBsn, readBsn } from './bsn.rules.js';

describe('a BSN', () => {
  test.each(['111222333', '123456782', '012345672'])('%s passes the 11-proef', (bsn) => {
    expect(isBsn(bsn)).toBe(true);
  });

  test.each(['123456789', '000000000', '12345678', '1234567820', '', 'geen', '12345678２'])(
    '%p does not',
    (text) => {
      expect(isBsn(text)).toBe(false);
    },
  );

  test('one wrong digit or two neighbours swapped never make another valid BSN', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, fc.nat(7), fc.nat(9), (list, place, digit) => {
        const bsn = list.join('');
        fc.pre(isBsn(bsn));
        const typo = [...list];
        typo[place] = digit;
        const swapped = [...list];
        [swapped[place], swapped[place + 1]] = [swapped[place + 1]!, swapped[place]!];
        for (const other of [typo.join(''), swapped.join('')])
          if (other !== bsn) expect(isBsn(other)).toBe(false);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  test('gets back the leading zero that a number column took', () => {
    expect(readBsn('12345672')).toBe('012345672');
    expect(readBsn(' 123 456 782 ')).toBe('123456782');
    expect(readBsn('1234.56.782')).toBe('123456782');
    expect(readBsn('1234567')).toBeUndefined();
  });

  test('shows its last four digits alone', () => {
    expect(maskBsn('123456782')).toBe('*****6782');
  });
});
