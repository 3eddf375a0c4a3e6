import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.js';
import { wishEvents } from './wish-events.rules.js';
import { wishesOfReferral } from './wish-suggestion.rules.js';
import { changedParts, limitCodes, noWishes, requireSound, wishesFrom } from './wishes.rules.js';

test('what was left out is not known; each is said once', () => {
  expect(wishesFrom({})).toEqual(noWishes);
  expect(
    wishesFrom({ tasks: ['green', 'green'], occupations: [' kok ', 'kok', ''], limits: [], limitsNote: '' }),
  ).toEqual({ ...noWishes, tasks: ['green'], occupations: ['kok'], limits: [], limitsNote: null });
});

test('no limit says what availability or the driving licence says', () => {
  for (const said of ['evening', 'night', 'weekend', 'drivingLicence'])
    expect(limitCodes).not.toContain(said);
  expect(limitCodes).toHaveLength(12);
});

describe('wishes that contradict each other', () => {
  const problems = (wishes: Parameters<typeof wishesFrom>[0]): unknown[] => {
    try {
      requireSound(wishesFrom(wishes));
      return [];
    } catch (refusal) {
      return (refusal as Refusal).errors.map(({ location }) => location);
    }
  };
  test('are refused, naming the field', () => {
    expect(problems({ hoursFrom: 24, hoursTo: 16 })).toEqual([{ pointer: '#/hoursTo' }]);
    expect(problems({ hoursFrom: 24, maxHoursPerDay: 4, days: ['monday'] })).toEqual([
      { pointer: '#/hoursFrom' },
    ]);
    expect(problems({ hoursFrom: 24, maxHoursPerDay: 4 })).toEqual([]);
    expect(problems({ hoursFrom: 16, hoursTo: 16 })).toEqual([]);
  });
});

test('the timeline names the parts that changed, and of limits not what they are', () => {
  const before = wishesFrom({ tasks: ['green', 'care'], hoursTo: 20 });
  const after = wishesFrom({
    tasks: ['care', 'green'],
    hoursTo: 24,
    limits: ['lifting'],
    travelMeans: ['car'],
  });
  expect(changedParts(before, before)).toEqual([]);
  expect(changedParts(before, after)).toEqual(['uren', 'reizen', 'beperkingen']);
  const parts = changedParts(before, after);
  expect(wishEvents['wishes.changed']({ parts, takenFrom: null })).toBe(
    'Wensen en grenzen gewijzigd: uren, reizen en beperkingen',
  );
  expect(wishEvents['wishes.recorded']({ parts: ['uren'], takenFrom: 'referral' })).toBe(
    'Wensen en grenzen vastgelegd: uren, overgenomen uit de aanmelding',
  );
  expect(wishEvents['wishes.recorded']({ parts: ['uren'], takenFrom: 'earlierTrajectory' })).toBe(
    'Wensen en grenzen vastgelegd: uren, overgenomen uit een eerder traject',
  );
});

describe('what a referral asked already', () => {
  test('through Podium24', () => {
    const asked = wishesOfReferral('podium24', {
      wishedOccupations: ['logistiek medewerker'],
      availableFrom: '2026-12-01',
      weeklyHours: 32,
      mobility: ['bicycle'],
      drivingLicences: ['AM', 'BE'],
    });
    expect(asked).toEqual({
      ...noWishes,
      occupations: ['logistiek medewerker'],
      availableFrom: '2026-12-01',
      hoursTo: 32,
      travelMeans: ['bicycle'],
      drivingLicence: true,
    });
    expect(wishesOfReferral('podium24', { drivingLicences: ['AM'] }).drivingLicence).toBe(false);
    expect(wishesOfReferral('podium24', { weeklyHours: 60 }).hoursTo).toBeNull();
    expect(wishesOfReferral('podium24', {})).toEqual(noWishes);
  });

  test('through MTB and Annex', () => {
    expect(wishesOfReferral('mtb', { workType: 'groen', weeklyHours: 20 })).toMatchObject({
      occupations: ['groen'],
      hoursTo: 20,
    });
    expect(wishesOfReferral('annex', { languageLevel: 'C2', workCapacity: 'Niet tillen' })).toMatchObject({
      languageLevel: 'C1',
      limitsNote: 'Niet tillen',
    });
  });
});
