import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { municipalities } from '#kernel/municipalities.rules.js';
import { growthSectorCodes } from './employer.rules.js';
import type { Seeker, Work } from './match-judgement.rules.js';
import type { MatchPlace } from './match-list.rules.js';
import { canPropose, pageOf } from './match-list.rules.js';
import type { Criterion, Match } from './match.rules.js';
import { byMatch, criteria, matchOf } from './match.rules.js';
import type { WishValues } from './wishes.rules.js';
import { dayPartCodes, limitCodes, noWishes, travelMeans, weekdays } from './wishes.rules.js';
import { languageLevels, workDemandCodes, workTaskCodes } from './work-traits.rules.js';

const today = '2026-11-23';

const seeker = (wishes: Partial<WishValues> = {}, more: Partial<Seeker> = {}): Seeker => ({
  wishes: { ...noWishes, ...wishes },
  homeMunicipalityCode: '0935',
  homePostcodeArea: '6211',
  measuredLanguage: null,
  suspended: false,
  ...more,
});
const work = (more: Partial<Work> = {}): Work => ({
  functionTitle: 'Medewerker huishouding',
  growthSector: 'hospitality',
  hoursFrom: 16,
  hoursTo: 24,
  municipalityCode: '0994',
  postcodeArea: '6301',
  tasks: ['cleaning'],
  demands: ['standing'],
  languageLevel: 'A2',
  ...more,
});
const why = (criterion: Criterion, one: Seeker, other: Work): string => {
  const { outcome, because } = matchOf(one, other, today).criteria.find(
    (judged) => judged.criterion === criterion,
  )!;
  return `${outcome}: ${because}`;
};

test.each<[Criterion, Seeker, Work, string]>([
  ['limits', seeker(), work(), 'unknown: Naar beperkingen is nog niet gevraagd.'],
  ['limits', seeker({ limits: [] }), work(), 'fits: Er zijn geen beperkingen die het werk raken.'],
  [
    'limits',
    seeker({ limits: ['lifting', 'standing'] }),
    work({ demands: ['lifting', 'pace', 'standing'] }),
    'doesNotFit: Het werk vraagt wat niet kan: tillen en lang staan.',
  ],
  [
    'limits',
    seeker({ limits: ['lifting'], limitsNote: 'Rustig beginnen' }),
    work(),
    'fits: Niets van wat het werk vraagt botst met een beperking. Lees ook de toelichting bij de beperkingen.',
  ],
  [
    'limits',
    seeker({ limits: ['lifting'] }),
    work({ demands: [] }),
    'unknown: De plaats noemt geen eisen. Vraag na of dit voorkomt: tillen.',
  ],
  [
    'limits',
    seeker({ limits: [], drivingLicence: false }),
    work({ demands: ['drivingLicence'] }),
    'doesNotFit: Het werk vraagt rijbewijs B, en dat is er niet.',
  ],
  [
    'limits',
    seeker({ limits: [] }),
    work({ demands: ['drivingLicence'] }),
    'unknown: Het werk vraagt rijbewijs B; of dat er is, is niet bekend.',
  ],
  ['language', seeker(), work(), 'unknown: Het werk vraagt Nederlands op A2; het niveau is niet bekend.'],
  ['language', seeker(), work({ languageLevel: null }), 'fits: Het werk vraagt geen taalniveau.'],
  [
    'language',
    seeker({ languageLevel: 'B1' }, { measuredLanguage: 'A1' }),
    work(),
    'doesNotFit: Het werk vraagt Nederlands op A2; het niveau is A1.',
  ],
  [
    'language',
    seeker({ languageLevel: 'A2' }),
    work(),
    'fits: Het werk vraagt Nederlands op A2; het niveau is A2.',
  ],
  [
    'hours',
    seeker(),
    work(),
    'unknown: Hoeveel uren gewenst zijn, is niet bekend; het werk is 16 tot 24 uur per week.',
  ],
  [
    'hours',
    seeker({ hoursTo: 12.5 }),
    work(),
    'doesNotFit: Het werk is 16 tot 24 uur per week; gewenst is hoogstens 12,5 uur.',
  ],
  [
    'hours',
    seeker({ hoursFrom: 28 }),
    work(),
    'doesNotFit: Het werk is 16 tot 24 uur per week; gewenst is minstens 28 uur.',
  ],
  [
    'hours',
    seeker({ hoursFrom: 20, hoursTo: 32 }),
    work(),
    'fits: Het werk is 16 tot 24 uur per week; gewenst is 20 tot 32 uur.',
  ],
  [
    'hours',
    seeker({ hoursTo: 20, maxHoursPerDay: 4, days: ['monday', 'tuesday', 'friday'] }),
    work(),
    'doesNotFit: 16 uur per week vraagt 4 dagen van hoogstens 4 uur; beschikbaar zijn 3 dagen.',
  ],
  [
    'hours',
    seeker({ hoursTo: 30, maxHoursPerDay: 4 }),
    work({ hoursFrom: 24 }),
    'unknown: 24 uur per week vraagt 6 dagen van hoogstens 4 uur; welke dagen kunnen, is niet bekend.',
  ],
  [
    'hours',
    seeker({ maxHoursPerDay: 2 }),
    work(),
    'doesNotFit: 16 uur per week vraagt 8 dagen van hoogstens 2 uur; beschikbaar zijn 7 dagen.',
  ],
  [
    'travel',
    seeker(),
    work({ municipalityCode: '0935' }),
    'fits: Het werk is in de eigen gemeente, Maastricht.',
  ],
  [
    'travel',
    seeker(),
    work({ postcodeArea: '6211' }),
    'fits: Het werk is in het eigen postcodegebied, 6211.',
  ],
  [
    'travel',
    seeker(),
    work(),
    'unknown: Het werk is in Valkenburg aan de Geul; hoe ver reizen kan, is niet bekend.',
  ],
  [
    'travel',
    seeker({ maxTravelMinutes: 30 }),
    work(),
    'unknown: Het werk is in Valkenburg aan de Geul. Zoek op of dat binnen 30 minuten reizen is.',
  ],
  ['travel', seeker({ municipalityCodes: ['0994'] }), work(), 'fits: Valkenburg aan de Geul is te bereiken.'],
  [
    'travel',
    seeker({ municipalityCodes: ['0938', '0981'], maxTravelMinutes: 30 }),
    work(),
    'doesNotFit: Het werk is in Valkenburg aan de Geul; te bereiken: Meerssen en Vaals.',
  ],
  [
    'travel',
    seeker(),
    work({ municipalityCode: null }),
    'unknown: De plaats noemt geen gemeente uit de regio.',
  ],
  ['availability', seeker(), work(), 'unknown: Vanaf wanneer iemand kan beginnen, is niet bekend.'],
  ['availability', seeker({ availableFrom: today }), work(), 'fits: Kan nu beginnen.'],
  [
    'availability',
    seeker({ availableFrom: '2027-01-04' }),
    work(),
    'unknown: Beschikbaar vanaf 04-01-2027; vraag of de werkgever kan wachten.',
  ],
  [
    'availability',
    seeker({ availableFrom: today }, { suspended: true }),
    work(),
    'unknown: Het traject is opgeschort; vraag wanneer het werk kan beginnen.',
  ],
  [
    'availability',
    seeker({ availableFrom: today, dayParts: ['morning'] }),
    work({ demands: ['evening', 'weekend'] }),
    'doesNotFit: Het werk vraagt avonddienst, en dat kan niet.',
  ],
  [
    'availability',
    seeker({ availableFrom: today, dayParts: ['evening'] }),
    work({ demands: ['evening', 'weekend'] }),
    'unknown: Het werk vraagt werken in het weekend; of dat kan, is niet bekend.',
  ],
  [
    'availability',
    seeker({ availableFrom: today, days: ['monday', 'sunday'] }),
    work({ demands: ['weekend'] }),
    'fits: Kan nu beginnen, ook met werken in het weekend.',
  ],
  [
    'availability',
    seeker({ availableFrom: today, dayParts: ['evening'] }),
    work(),
    'unknown: Overdag werken kan niet; of dit werk ’s avonds of ’s nachts kan, is niet bekend.',
  ],
  [
    'availability',
    seeker({ availableFrom: today, days: ['saturday'] }),
    work(),
    'unknown: Alleen het weekend kan; of dit werk dan kan, is niet bekend.',
  ],
  ['tasks', seeker(), work(), 'unknown: Welk werk gewenst is, is niet bekend.'],
  ['tasks', seeker({ tasks: ['green', 'cleaning'] }), work(), 'fits: Gewenst werk: schoonmaken.'],
  [
    'tasks',
    seeker({ tasks: ['green'] }),
    work(),
    'doesNotFit: Het werk is schoonmaken; gewenst is groen en buitenwerk.',
  ],
  [
    'tasks',
    seeker({ tasks: ['green'], occupations: ['huishouding'] }),
    work(),
    'fits: Gewenste functie: huishouding.',
  ],
  [
    'tasks',
    seeker({ occupations: ['kok'] }),
    work(),
    'unknown: Gewenst: kok. Kijk of dit werk daarbij past.',
  ],
  ['sector', seeker({ sectors: ['hospitality'] }), work(), 'fits: Gewenste sector: horeca en toerisme.'],
  [
    'sector',
    seeker({ sectors: ['care', 'green'] }),
    work(),
    'doesNotFit: De sector is horeca en toerisme; gewenst is zorg en welzijn en groen.',
  ],
])('%s', (criterion, one, other, sentence) => {
  expect(why(criterion, one, other)).toBe(sentence);
});

const codes = municipalities.map(({ code }) => code);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const anHour = fc.integer({ min: 2, max: 96 }).map((half) => half / 2);
const aSeeker: fc.Arbitrary<Seeker> = fc.record({
  wishes: fc.record({
    tasks: someOf(workTaskCodes),
    occupations: someOf(['hovenier', 'medewerker huishouding']),
    sectors: someOf(growthSectorCodes),
    hoursFrom: maybe(anHour),
    hoursTo: maybe(anHour),
    availableFrom: maybe(fc.constantFrom('2026-01-01', today, '2027-01-01')),
    days: someOf(weekdays),
    dayParts: someOf(dayPartCodes),
    travelMeans: someOf(travelMeans),
    drivingLicence: maybe(fc.boolean()),
    municipalityCodes: someOf(codes),
    maxTravelMinutes: maybe(fc.integer({ min: 5, max: 180 })),
    languageLevel: maybe(fc.constantFrom(...languageLevels)),
    limits: maybe(someOf(limitCodes)),
    maxHoursPerDay: maybe(fc.integer({ min: 1, max: 12 })),
    limitsNote: maybe(fc.constant('Niet tillen')),
  }),
  homeMunicipalityCode: maybe(fc.constantFrom(...codes)),
  homePostcodeArea: maybe(fc.constantFrom('6211', '6301')),
  measuredLanguage: maybe(fc.constantFrom(...languageLevels)),
  suspended: fc.boolean(),
});
const aWork: fc.Arbitrary<Work> = fc
  .record({
    functionTitle: fc.constantFrom('Medewerker huishouding', 'Hovenier'),
    growthSector: maybe(fc.constantFrom(...growthSectorCodes)),
    hours: fc.tuple(anHour, anHour),
    municipalityCode: maybe(fc.constantFrom(...codes)),
    postcodeArea: maybe(fc.constantFrom('6211', '6301')),
    tasks: someOf(workTaskCodes),
    demands: someOf(workDemandCodes),
    languageLevel: maybe(fc.constantFrom(...languageLevels)),
  })
  .map(({ hours, ...rest }) => ({ ...rest, hoursFrom: Math.min(...hours), hoursTo: Math.max(...hours) }));

/** Each turns what is known of somebody into what goes with the work a little better. */
const matchingFacts: Readonly<Record<string, (one: Seeker, other: Work) => Seeker>> = {
  'a task that is done there': (one, { tasks }) =>
    withWishes(one, { tasks: [...one.wishes.tasks, ...tasks.slice(0, 1)] }),
  'the name of the function': (one, { functionTitle }) =>
    withWishes(one, { occupations: [...one.wishes.occupations, functionTitle] }),
  'its sector': (one, { growthSector }) =>
    withWishes(one, { sectors: [...one.wishes.sectors, ...(growthSector ? [growthSector] : [])] }),
  'the hours it is': (one, { hoursFrom, hoursTo }) => withWishes(one, { hoursFrom, hoursTo }),
  'more hours a day': (one) => withWishes(one, { maxHoursPerDay: 12 }),
  'its municipality': (one, { municipalityCode }) =>
    withWishes(one, {
      municipalityCodes: [...one.wishes.municipalityCodes, ...(municipalityCode ? [municipalityCode] : [])],
    }),
  'the driving licence': (one) => withWishes(one, { drivingLicence: true }),
  'a better level': (one) => ({ ...one, measuredLanguage: 'C1' }),
  'no limits': (one) => withWishes(one, { limits: [] }),
  'every time': (one) =>
    withWishes(one, { availableFrom: today, days: [...weekdays], dayParts: [...dayPartCodes] }),
};
const withWishes = (one: Seeker, wishes: Partial<WishValues>): Seeker => ({
  ...one,
  wishes: { ...one.wishes, ...wishes },
});

describe('whatever is known', () => {
  test.each(Object.entries(matchingFacts))('%s never lowers a match', (_fact, add) => {
    fc.assert(
      fc.property(aSeeker, aWork, (one, other) => {
        const [before, after] = [matchOf(one, other, today), matchOf(add(one, other), other, today)];
        expect(byMatch(after, before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('the judgement is of these two alone, and says why for every criterion', () => {
    fc.assert(
      fc.property(aSeeker, aWork, (one, other) => {
        const frozen = JSON.stringify([one, other]);
        const match = matchOf(one, other, today);
        expect(JSON.stringify([one, other])).toBe(frozen);
        expect(matchOf(structuredClone(one), structuredClone(other), today)).toEqual(match);
        expect(match.criteria.map(({ criterion }) => criterion)).toEqual(criteria);
        for (const { because } of match.criteria) expect(because).toMatch(/^\S.*\.$/);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing known of somebody is never a no', () => {
    fc.assert(
      fc.property(aWork, (other) => {
        const outcomes = matchOf(seeker(), other, today).criteria.map(({ outcome }) => outcome);
        // 48 hours go into five days of twelve.
        expect(outcomes).not.toContain('doesNotFit');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list of matches', () => {
  const aMatch = fc.record({
    conflicts: fc.integer({ min: 0, max: 5 }),
    fits: fc.integer({ min: 0, max: 7 }),
    criteria: fc.constant([]),
  });
  const aList = fc
    .array(aMatch, { maxLength: 40 })
    .map((matches) => matches.map((match: Match, n) => ({ id: String(n).padStart(3, '0'), match })));

  test('is in the same order whatever order it came in, and its pages hold everything once', () => {
    fc.assert(
      fc.property(aList, fc.integer({ min: 1, max: 9 }), fc.boolean(), (list, limit, newest) => {
        const turn = newest ? 'newest' : 'longest';
        const whole = pageOf(list, turn, { after: null, limit: 100, withoutConflicts: false }).items;
        const turned = pageOf([...list].reverse(), turn, {
          after: null,
          limit: 100,
          withoutConflicts: false,
        });
        expect(turned.items).toEqual(whole);
        const paged: string[] = [];
        let after: MatchPlace | null = null;
        do {
          const page: ReturnType<typeof pageOf> = pageOf(list, turn, {
            after,
            limit,
            withoutConflicts: false,
          });
          paged.push(...page.items.map(({ id }) => id));
          after = page.next;
        } while (after);
        expect(paged).toEqual(whole.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  test('puts what conflicts least first, then what fits most, then whose turn it is', () => {
    const of = (id: string, conflicts: number, fits: number) => ({
      id,
      match: { conflicts, fits, criteria: [] },
    });
    const list = [of('a', 1, 7), of('b', 0, 2), of('c', 0, 5), of('d', 0, 5)];
    const ids = (turn: 'newest' | 'longest', withoutConflicts = false) =>
      pageOf(list, turn, { after: null, limit: 10, withoutConflicts }).items.map(({ id }) => id);
    expect(ids('longest')).toEqual(['c', 'd', 'b', 'a']);
    expect(ids('newest')).toEqual(['d', 'c', 'b', 'a']);
    expect(ids('newest', true)).toEqual(['d', 'c', 'b']);
  });

  test('offers a proposal unless one runs', () => {
    expect(canPropose(null)).toBe(true);
    expect(canPropose({ state: 'notMatched' })).toBe(true);
    expect(canPropose({ state: 'proposed' })).toBe(false);
    expect(canPropose({ state: 'started' })).toBe(false);
  });
});
