import { expect, test } from 'vitest';
import { GatheredChanges } from './changes.rules.js';

const gathered = (...told: string[]): GatheredChanges => {
  const changes = new GatheredChanges();
  for (const one of told) changes.add(one);
  return changes;
};

test('each change is told once, however often it was told within the moment', () => {
  expect(gathered('participant a,b', 'handover c', 'participant b').all()).toEqual([
    { topic: 'participant', id: 'a' },
    { topic: 'participant', id: 'b' },
    { topic: 'handover', id: 'c' },
  ]);
});

test('many of one topic are told as that, and stay so', () => {
  expect(gathered('participant *', 'participant a').all()).toEqual([{ topic: 'participant', id: null }]);
  const ids = Array.from({ length: 201 }, (_, n) => String(n));
  expect(gathered(`participant ${ids.join(',')}`, 'notice n').all()).toEqual([
    { topic: 'participant', id: null },
    { topic: 'notice', id: 'n' },
  ]);
});

test('what is not a topic with ids says nothing', () => {
  expect(gathered('', 'participant', 'participant ').all()).toEqual([]);
});

test('a topic that was taken out is told to nobody', () => {
  const changes = gathered('actor a,b', 'notice n');
  expect(changes.takeIds('actor')).toEqual(['a', 'b']);
  expect(changes.all()).toEqual([{ topic: 'notice', id: 'n' }]);
});
