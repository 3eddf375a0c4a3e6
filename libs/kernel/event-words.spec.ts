import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EventWords } from './event-words.js';

test('an event without words fails by name, and no event has two', () => {
  const words = new EventWords();
  words.add({ 'case.opened': () => 'Dossier geopend' });
  expect(words.require('case.opened')({})).toBe('Dossier geopend');
  expect(() => words.require('case.lost')).toThrow('Event case.lost has no words');
  expect(() => words.add({ 'case.opened': () => 'Nog eens' })).toThrow('has words already');
});

/** The tables of all features, wherever they are. */
const tables = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('-events.rules.ts'),
);

test('no two features claim the same event, and every name is a noun and what happened to it', async () => {
  const words = new EventWords();
  for (const file of tables) {
    const exported = Object.values((await import(`../${file}`)) as object);
    for (const table of exported) words.add(table as Record<string, () => string>);
  }
  expect(tables.length).toBeGreaterThan(2);
  for (const type of words.types()) expect(type).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
});
