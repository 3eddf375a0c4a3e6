import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timelineKindOf, timelineKinds } from './timeline.rules.js';

/** The events of all features, as their words are kept. */
const tables = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('-events.rules.ts'),
);

test('every event that a feature has words for is a line of some kind', async () => {
  const events: string[] = [];
  for (const file of tables) {
    const exported = Object.values((await import(`../${file}`)) as object) as object[];
    events.push(...exported.flatMap((table) => Object.keys(table)));
  }
  expect(events.length).toBeGreaterThan(40);
  for (const event of events) expect(timelineKinds).toContain(timelineKindOf(event));
});

test('an event of no kind is named', () => {
  expect(() => timelineKindOf('kettle.boiled')).toThrow('Event kettle.boiled has no kind');
});
