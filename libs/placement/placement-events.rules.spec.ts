import { describe, expect, test } from 'vitest';
import { checkInEvents } from './check-in-events.rules.js';
import type { CheckInFacts, CheckInState, CheckInStep } from './check-in.rules.js';
import { checkInCan, checkInSteps } from './check-in.rules.js';
import { instrumentCan, instrumentKinds, instrumentStates } from './instrument.rules.js';
import { placementEvents } from './placement-events.rules.js';
import { placementCan } from './placement.rules.js';
import { take } from '#kernel/steps.rules.js';

const at = { functionTitle: 'Kok', employer: 'Hotel Geuldal' };

test.each([
  ['placement.proposed', at, 'Voorgesteld als Kok bij Hotel Geuldal'],
  ['placement.changed', at, 'Plaatsing gewijzigd: Kok bij Hotel Geuldal'],
  [
    'placement.started',
    { ...at, startsOn: '2026-11-02', contractForm: 'fixedTerm', hours: 20.5 },
    'Plaatsing per 02-11-2026: Kok bij Hotel Geuldal, tijdelijk contract, 20,5 uur per week',
  ],
  [
    'placement.startCorrected',
    { ...at, from: '2026-11-02', to: '2026-11-09' },
    'Startdatum van Kok bij Hotel Geuldal verbeterd: 09-11-2026 in plaats van 02-11-2026',
  ],
  [
    'placement.notMatched',
    { ...at, reason: 'Koos een ander' },
    'Geen match als Kok bij Hotel Geuldal: Koos een ander',
  ],
  [
    'placement.endedEarly',
    { ...at, endedOn: '2026-11-20', reason: 'Te zwaar' },
    'Voortijdig gestopt per 20-11-2026 als Kok bij Hotel Geuldal: Te zwaar',
  ],
  [
    'placement.ended',
    { ...at, endedOn: '2026-11-20', reason: null },
    'Plaatsing beëindigd per 20-11-2026: Kok bij Hotel Geuldal',
  ],
  [
    'instrument.added',
    { ...at, kind: 'trialPlacement', startsOn: '2026-11-02', endsOn: '2027-01-01' },
    'Proefplaats vanaf 02-11-2026 tot en met 01-01-2027, bij Hotel Geuldal',
  ],
  [
    'instrument.added',
    { ...at, kind: 'noRisk', startsOn: '2026-11-02', endsOn: null },
    'No-riskpolis vanaf 02-11-2026, bij Hotel Geuldal',
  ],
  [
    'instrument.extended',
    { kind: 'trialPlacement', endsOn: '2027-05-01', reason: 'Leert nog' },
    'Proefplaats verlengd tot en met 01-05-2027: Leert nog',
  ],
  [
    'instrument.granted',
    { kind: 'jobCoach', decidedBy: 'UWV', decidedOn: '2026-11-20', reason: null },
    'Jobcoach toegekend door UWV op 20-11-2026',
  ],
  [
    'instrument.refused',
    {
      kind: 'wageCostSubsidy',
      decidedBy: 'College van Vaals',
      decidedOn: '2026-11-20',
      reason: 'Loonwaarde 100%',
    },
    'Loonkostensubsidie afgewezen door College van Vaals op 20-11-2026: Loonwaarde 100%',
  ],
  [
    'instrument.ended',
    { kind: 'jobCoach', endsOn: '2026-11-20', reason: null },
    'Jobcoach gestopt per 20-11-2026',
  ],
  [
    'wageValue.recorded',
    { percent: 60, setOn: '2026-11-02', againOn: '2027-11-02' },
    'Loonwaarde van 60% vastgesteld op 02-11-2026; opnieuw meten vóór 02-11-2027',
  ],
] as const)('%s', (type, facts, sentence) => {
  expect(placementEvents[type](facts)).toBe(sentence);
});

const plan = { employer: 'Hotel Geuldal', count: 4, firstOn: '2026-12-02' };
test.each([
  [
    'checkIn.planned',
    plan,
    '4 nazorggesprekken gepland na de start bij Hotel Geuldal, het eerste uiterlijk 02-12-2026',
  ],
  [
    'checkIn.moved',
    { ...plan, count: 1 },
    '1 nazorggesprek verzet met de startdatum bij Hotel Geuldal, het eerste nu uiterlijk 02-12-2026',
  ],
  [
    'checkIn.resumed',
    { ...plan, count: 3 },
    '3 nazorggesprekken opnieuw gepland bij Hotel Geuldal, het eerste uiterlijk 02-12-2026',
  ],
  ['checkIn.cancelled', plan, '4 nazorggesprekken vervallen, want de plaatsing bij Hotel Geuldal is voorbij'],
  [
    'checkIn.spoken',
    { months: 1, side: 'employer', reached: true, spokenOn: '2026-11-16' },
    'Nazorg na 1 maand: op 16-11-2026 gesproken met de werkgever',
  ],
  [
    'checkIn.spoken',
    { months: 3, side: 'participant', reached: false, spokenOn: '2026-11-16' },
    'Nazorg na 3 maanden: op 16-11-2026 geprobeerd te bereiken: de deelnemer',
  ],
  [
    'checkIn.concluded',
    { months: 6, employer: 'Hotel Geuldal', outcome: 'relapse' },
    'Nazorg na 6 maanden bij Hotel Geuldal: terugval',
  ],
] as const)('%s %j', (type, facts, sentence) => {
  expect(checkInEvents[type](facts)).toBe(sentence);
});

describe('what can be done follows from the tables', () => {
  const coach = { permissions: new Set(['placement.write']) };
  const reader = { permissions: new Set(['placement.view']) };

  test('with a placement', () => {
    expect(placementCan(coach)).toEqual({
      proposed: ['change', 'addInstrument', 'start', 'reject'],
      started: ['change', 'addInstrument', 'end', 'endEarly'],
      notMatched: [],
      endedEarly: [],
      ended: [],
    });
  });

  test('with an instrument: a wage value belongs to the subsidy, extending to the trial placement', () => {
    const can = instrumentCan(coach);
    for (const kind of instrumentKinds) {
      const requested = can[`${kind}:requested`]!;
      expect([kind, requested.includes('setWageValue')]).toEqual([kind, kind === 'wageCostSubsidy']);
      expect([kind, requested.includes('extend')]).toEqual([kind, kind === 'trialPlacement']);
      expect(requested).toEqual(expect.arrayContaining(['grant', 'refuse', 'end']));
      for (const state of ['refused', 'ended']) expect(can[`${kind}:${state}`]).toEqual([]);
    }
    expect(Object.keys(can)).toHaveLength(instrumentKinds.length * instrumentStates.length);
  });

  test('with a check-in: a relapse alone offers a return', () => {
    expect(checkInCan(coach)).toMatchObject({
      'planned:': ['recordSide', 'conclude'],
      'done:stable': [],
      'done:signals': [],
      'done:relapse': ['offerReturn'],
      'cancelled:': [],
    });
    const conclude = (facts: Partial<CheckInFacts>) =>
      take<CheckInState, CheckInStep, CheckInFacts, typeof coach>(checkInSteps, 'conclude', coach, {
        state: 'planned',
        outcome: null,
        sides: ['employer', 'participant'],
        ...facts,
      });
    expect(conclude({})).toBe('done');
    expect(() => conclude({ sides: ['employer'] })).toThrow('gesprek met de deelnemer ontbreekt');
  });

  test('and who only reads does nothing', () => {
    for (const can of [placementCan(reader), instrumentCan(reader), checkInCan(reader)]) {
      expect(Object.values(can).flat()).toEqual([]);
    }
  });
});
