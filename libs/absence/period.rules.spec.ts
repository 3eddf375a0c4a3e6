import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, daysBetween } from '#kernel/calendar.rules.js';
import { chained, firstWorkingDay, since, type Span, without } from './period.rules.js';

const start = '2026-11-02';
const day = (n: number) => addDays(start, n);
const span = fc
  .tuple(fc.nat(40), fc.option(fc.nat(20)))
  .map(([from, length]): Span => ({ from: day(from), until: length === null ? null : day(from + length) }));
const holds = (spans: readonly Span[], date: string) =>
  spans.some(({ from, until }) => from <= date && (until === null || date <= until));

test('what is left is, on every day, what was there and was not taken', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (spans, taken) => {
      const left = without(spans, taken);
      const days = Array.from({ length: 80 }, (_, n) => day(n));
      expect(days.filter((one) => holds(left, one))).toEqual(
        days.filter((one) => holds(spans, one) && !holds(taken, one)),
      );
    }),
    { numRuns: 200 },
  );
});

test('from a day on', () => {
  expect(since([{ from: day(0), until: day(3) }], day(2))).toEqual([{ from: day(2), until: day(3) }]);
  expect(since([{ from: day(0), until: day(1) }], day(2))).toEqual([]);
});

test('nobody is missed in a weekend', () => {
  expect(firstWorkingDay({ from: '2026-11-07', until: '2026-11-08' })).toBeNull();
  expect(firstWorkingDay({ from: '2026-11-07', until: '2026-11-09' })).toBe('2026-11-09');
  expect(firstWorkingDay({ from: '2026-12-25', until: null })).toBe('2026-12-28');
});

test('periods with a weekend or a holiday between them follow each other without a gap, with a working day not', () => {
  const week = { from: '2026-11-02', until: '2026-11-06' };
  expect(chained([{ from: '2026-11-09', until: '2026-11-13' }, week])).toEqual([
    { from: '2026-11-02', until: '2026-11-13' },
  ]);
  expect(chained([week, { from: '2026-11-10', until: '2026-11-13' }])).toHaveLength(2);
  const [one] = chained([{ from: '2026-11-02', until: '2026-11-30' }, week]);
  expect(daysBetween(one!.from, one!.until)).toBe(28);
});
