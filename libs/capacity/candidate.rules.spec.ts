import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, proposed, ranked, reasonFor } from './candidate.rules.js';
import type { Load } from './load.rules.js';

const load = (points: number, more: Partial<Load> = {}): Load => ({
  cases: points,
  points,
  offers: 0,
  reserved: 0,
  ceiling: 40,
  ...more,
});
const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  teamName: null,
  load: load(20),
  adds: 2,
  wasContactPerson: false,
  wasInvolved: false,
  sameTeam: false,
  carriesCases: true,
  week: { workingDays: [1, 2, 3, 4, 5], reachableFrom: null, reachableUntil: null },
  worksOnAppointment: null,
  away: false,
  ...more,
});
const names = (candidates: readonly Candidate[]): string[] => candidates.map(({ name }) => name);

test('who knew the participant, then the team, the working days and at last the most room', () => {
  const order = [
    candidate('kent, met weinig ruimte', { wasContactPerson: true, load: load(38) }),
    candidate('was betrokken', { wasInvolved: true, load: load(30) }),
    candidate('zelfde team', { sameTeam: true, load: load(30) }),
    candidate('werkt die dag', { worksOnAppointment: true, load: load(20) }),
    candidate('minder vol', { load: load(20, { ceiling: 50 }) }),
    candidate('voller', { load: load(21) }),
    candidate('werkt die dag niet', { worksOnAppointment: false, load: load(0) }),
    candidate('leidt alleen', { carriesCases: false, load: load(0) }),
    candidate('is er vandaag niet', { wasContactPerson: true, away: true, load: load(0) }),
    candidate('vol, al kent die de deelnemer', { wasContactPerson: true, load: load(39) }),
    candidate('vol door wat is aangeboden', { load: load(30, { offers: 3, reserved: 9 }) }),
  ];
  expect(names(ranked([...order].reverse()))).toEqual([
    'kent, met weinig ruimte',
    'was betrokken',
    'zelfde team',
    'minder vol',
    'werkt die dag',
    'voller',
    'werkt die dag niet',
    'leidt alleen',
    'is er vandaag niet',
    'vol, al kent die de deelnemer',
    'vol door wat is aangeboden',
  ]);
});

test('the reason is said in words, with the load as it counts', () => {
  expect(reasonFor(candidate('x', { load: load(28, { reserved: 3 }) }))).toBe('31 van 40 punten');
  expect(reasonFor(candidate('x', { wasContactPerson: true, wasInvolved: true, sameTeam: true }))).toBe(
    'was eerder aanspreekpunt; zelfde team; 20 van 40 punten',
  );
  expect(
    reasonFor(candidate('x', { away: true, wasInvolved: true, worksOnAppointment: false, load: load(40) })),
  ).toBe(
    'komt boven het plafond; vandaag afwezig; was eerder betrokken; werkt niet op de dag van de volgende afspraak; 40 van 40 punten',
  );
});

const aCandidate = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Anouk', 'Bart', 'Chantal'),
    points: fc.integer({ min: 0, max: 60 }),
    reserved: fc.integer({ min: 0, max: 10 }),
    ceiling: fc.integer({ min: 1, max: 60 }),
    adds: fc.constant(2),
    wasContactPerson: fc.boolean(),
    wasInvolved: fc.boolean(),
    sameTeam: fc.boolean(),
    carriesCases: fc.boolean(),
    worksOnAppointment: fc.constantFrom(true, false, null),
    away: fc.boolean(),
  })
  .map(({ points, reserved, ceiling, ...rest }) =>
    candidate(rest.name, { ...rest, load: load(points, { reserved, ceiling }) }),
  );

test('the order is one whatever the order before, and nobody above the ceiling comes before one under it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aCandidate, { selector: ({ id }) => id, maxLength: 12 }),
      fc.integer(),
      (candidates, seed) => {
        const shuffled = [...candidates].sort(
          (one, other) => ((one.id.charCodeAt(0) * seed) % 7) - ((other.id.charCodeAt(0) * seed) % 7),
        );
        const order = ranked(candidates);
        expect(ranked(shuffled)).toEqual(order);
        expect(ranked(order)).toEqual(order);
        expect(new Set(order)).toEqual(new Set(candidates));
        const above = order.map((one) => proposed(one).aboveCeiling);
        expect(above).toEqual([...above].sort((one, other) => Number(one) - Number(other)));
        const here = order.filter((one) => !proposed(one).aboveCeiling).map(({ away }) => away);
        expect(here).toEqual([...here].sort((one, other) => Number(one) - Number(other)));
      },
    ),
    { numRuns: 300 },
  );
});
