import { describe, expect, test } from 'vitest';
import {
  areInitials,
  coreSurnames,
  foldLetters,
  foldText,
  normaliseInitials,
  splitPrefix,
} from './name-folding.rules.js';

describe('folding', () => {
  test.each([
    ['Çiğdem', 'cigdem'],
    ['Łukasz', 'lukasz'],
    ['Yılmaz', 'yilmaz'],
    ['İpek', 'ipek'],
    ['Nguyễn', 'nguyen'],
    ['Straße', 'strasse'],
    ['Anne‑Marie', 'annemarie'],
    ['ANNE MARIE', 'annemarie'],
    ['Şahin', 'sahin'],
  ])('%s becomes %s', (name, letters) => {
    expect(foldLetters(name)).toBe(letters);
  });

  test('every apostrophe, hyphen and space becomes the plain one', () => {
    expect(foldText(' Op ’t  Veld–Müller ')).toBe("op 't veld-muller");
  });
});

describe('a surname', () => {
  test.each([
    ['van der Heijden', 'van der', 'Heijden'],
    ["'t Hart", "'t", 'Hart'],
    ['op ’t Veld', 'op ’t', 'Veld'],
    ["d'Haens", "d'", 'Haens'],
    ['t Veld', 't', 'Veld'],
    ['El Idrissi', 'El', 'Idrissi'],
    ['Heijden', undefined, 'Heijden'],
    ['van', undefined, 'van'],
    ['van den', 'van', 'den'],
  ])('%s: prefix %s', (name, prefix, surname) => {
    expect(splitPrefix(name)).toEqual(prefix === undefined ? { surname } : { prefix, surname });
  });

  test.each([
    ['Loo-van der Lücker', ['loo', 'lucker']],
    ['Al-Masri', ['masri']],
    ['t Veld', ['veld']],
    ["d'Haens - Hof", ['haens', 'hof']],
    ['Jansen-Jansen', ['jansen']],
    ['', []],
  ])('%s has the core names %p', (name, cores) => {
    expect(coreSurnames(name)).toEqual(cores);
  });
});

describe('initials', () => {
  test.each(['T.', 'M.T.', 'n. ö.', 'J', 'A.B.C'])('%s are initials', (text) =>
    expect(areInitials(text)).toBe(true),
  );
  test.each(['Jo', 'Al', '', 'J. Peter', 'Ng'])('%p are not', (text) =>
    expect(areInitials(text)).toBe(false),
  );
  test('are written with points', () => expect(normaliseInitials('n. ö')).toBe('N.Ö.'));
});
