import { expect, test } from 'vitest';
import { settings, settingValues } from './settings.rules.js';

test('what was not stored has its standard value', () => {
  expect(settingValues([])).toEqual(
    Object.fromEntries(Object.entries(settings).map(([key, { standard }]) => [key, standard])),
  );
});

test('a stored value goes before the standard one', () => {
  const values = settingValues([
    { key: 'diagnoseWeeks', value: 8 },
    { key: 'aftercareMonths', value: [1, 6] },
    { key: 'ofAnotherFeature', value: 'whatever' },
  ]);
  expect(values.diagnoseWeeks).toBe(8);
  expect(values.aftercareMonths).toEqual([1, 6]);
});

test.each([
  ['diagnoseWeeks', '8'],
  ['diagnoseWeeks', -1],
  ['diagnoseWeeks', [8]],
  ['aftercareMonths', 3],
  ['aftercareMonths', [1, 2.5]],
])('%s cannot be %j', (key, value) => {
  expect(() => settingValues([{ key, value }])).toThrow(key);
});
