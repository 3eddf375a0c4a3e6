import { expect, test } from 'vitest';
import { municipalities, municipalityByCode } from './municipalities.rules.js';

test('Eijsden-Margraten alone is served by SEM', () => {
  expect(municipalities.filter((one) => one.socialService === 'SEM').map((one) => one.code)).toEqual([
    '1903',
  ]);
});

test('the three municipalities of the WOZL get their impulse funds through Heerlen', () => {
  const throughHeerlen = municipalities.filter((one) => one.impulseFundsReceivedBy === 'Heerlen');
  expect(throughHeerlen.map((one) => one.name)).toEqual(['Gulpen-Wittem', 'Valkenburg aan de Geul', 'Vaals']);
  expect(throughHeerlen.every((one) => one.wswRegion === 'WOZL')).toBe(true);
});

test('a municipality is found by its CBS code, with its leading zero', () => {
  expect(municipalityByCode('0938')?.name).toBe('Meerssen');
  expect(municipalityByCode('938')).toBeUndefined();
});
