import { expect, test } from 'vitest';
import { type Candidate, ranked, reasonFor } from './candidate.rules.js';

const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  teamName: null,
  openTrajectories: 0,
  wasContactPerson: false,
  wasInvolved: false,
  away: false,
  ...more,
});

test('who knew the participant comes before who has room, and who is away comes last', () => {
  const order = ranked([
    candidate('kent, maar is weg', { wasContactPerson: true, away: true }),
    candidate('vol', { openTrajectories: 40 }),
    candidate('leeg'),
    candidate('was betrokken', { wasInvolved: true, openTrajectories: 60 }),
    candidate('kent', { wasContactPerson: true, openTrajectories: 50 }),
    candidate('ook leeg'),
  ]).map(({ name }) => name);
  expect(order).toEqual(['kent', 'was betrokken', 'leeg', 'ook leeg', 'vol', 'kent, maar is weg']);
});

test('the reason is said in words', () => {
  expect(reasonFor(candidate('x', { openTrajectories: 1 }))).toBe('1 lopend traject');
  expect(reasonFor(candidate('x', { wasContactPerson: true, wasInvolved: true, openTrajectories: 3 }))).toBe(
    'was eerder aanspreekpunt; 3 lopende trajecten',
  );
  expect(reasonFor(candidate('x', { away: true, wasInvolved: true }))).toBe(
    'nu afwezig; was eerder betrokken; 0 lopende trajecten',
  );
});
