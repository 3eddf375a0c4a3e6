import { expect, test } from 'vitest';
import { municipalityOfTown } from './towns.rules.js';

test.each([
  ['Maastricht', '0935'],
  ['EIJSDEN', '1903'],
  ['Cadier en Keer', '1903'],
  ['Berg en Terblijt', '0994'],
  ['Schin-op-Geul', '0994'],
  ['Valkenburg aan de Geul', '0994'],
  ['Mechelen', '1729'],
  ['Gulpen-Wittem', '1729'],
  ['Vijlen', '0981'],
  ['Geulle', '0938'],
])('%s lies in %s', (town, code) => {
  expect(municipalityOfTown(town)).toBe(code);
});

test.each(['Onbekend', 'Heerlen', ''])('%p lies in none of the six', (town) => {
  expect(municipalityOfTown(town)).toBeUndefined();
});
