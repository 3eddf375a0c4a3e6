import { expect, test } from 'vitest';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SharedStrings } from './shared-strings.js';

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('doorloop-strings-'));

test('texts beyond the bound come back from disk, and the disk is cleaned', () => {
  const before = new Set(folders());
  const strings = new SharedStrings(100);
  const texts = Array.from({ length: 500 }, (_, at) => `tékst ${at} ${'ş'.repeat(at % 7)}`);
  texts.forEach((text) => strings.add(text));
  strings.add('');
  const made = folders().filter((name) => !before.has(name));
  expect(made).toHaveLength(1);
  expect(texts.map((_, at) => strings.at(at))).toEqual(texts);
  expect(strings.at(500)).toBe('');
  expect([strings.at(501), strings.at(-1), strings.at(Number.NaN)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  strings.close();
  expect(existsSync(`${tmpdir()}/${made[0]}`)).toBe(false);
});
