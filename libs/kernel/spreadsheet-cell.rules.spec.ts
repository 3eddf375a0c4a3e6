import { expect, test } from 'vitest';
import { safeCell } from './spreadsheet-cell.rules.js';

test.each([
  '=HYPERLINK("http://example.nl")',
  '+31 6 12345678',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1',
  ' =1',
  '＝1',
])('%p is exported as text', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
});

test.each(['', 'Belastbaarheid in kaart', "'t Hart", 'max 4 u/dag', '0612345678', 'a=b'])(
  '%p stays as it is',
  (text) => {
    expect(safeCell(text)).toBe(text);
  },
);
