import { describe, expect, test } from 'vitest';
import { addDays, addWeeks } from '#kernel/calendar.rules.js';
import { settingValues } from '#kernel/settings.rules.js';
import { type CoverFacts, looksAgainOn, needsOf, termsOf } from './cover.rules.js';

const norms = settingValues([]);
/** A Monday. */
const today = '2026-11-23';
const facts = (about: Partial<CoverFacts>): CoverFacts => ({
  active: true,
  leavesOn: null,
  cases: 3,
  absences: [],
  substitutions: [],
  ...about,
});
const standIn = (from: string, until: string, away: CoverFacts['absences'] = []) => ({ from, until, away });
const reasons = (about: Partial<CoverFacts>) =>
  needsOf(facts(about), today, norms).map(({ reason }) => reason);
const twoWeeks = [{ from: today, until: addDays(today, 11) }];

describe('who is away', () => {
  test('needs cover from the first working day on which nobody is there', () => {
    expect(needsOf(facts({ absences: twoWeeks }), today, norms)).toEqual([
      { reason: 'absence', firstDay: today, until: '2026-12-04' },
    ]);
  });

  test('needs none without cases, nor when somebody substitutes on every working day', () => {
    expect(reasons({ absences: twoWeeks, cases: 0 })).toEqual([]);
    expect(
      reasons({
        absences: twoWeeks,
        substitutions: [standIn(today, '2026-11-27'), standIn('2026-11-30', '2026-12-04')],
      }),
    ).toEqual([]);
  });

  test('needs it for the day that is left open, also when that is because the substitute is away', () => {
    const substitutions = [standIn(today, '2026-12-03')];
    expect(needsOf(facts({ absences: twoWeeks, substitutions }), today, norms)).toMatchObject([
      { firstDay: '2026-12-04' },
    ]);
    const away = [{ from: '2026-11-25', until: '2026-11-25' }];
    expect(
      needsOf(
        facts({ absences: twoWeeks, substitutions: [standIn(today, '2026-12-04', away)] }),
        today,
        norms,
      ),
    ).toMatchObject([{ firstDay: '2026-11-25', until: '2026-11-25' }]);
  });

  test('is asked about four weeks ahead, and from week to week while nobody knows until when', () => {
    const from = addWeeks(today, 5);
    const later = facts({ absences: [{ from, until: addDays(from, 11) }] });
    expect(needsOf(later, today, norms)).toEqual([]);
    expect(looksAgainOn(later, today, norms)).toBe(addWeeks(today, 1));
    const open = { absences: [{ from: today, until: null }] };
    expect(reasons({ ...open, substitutions: [standIn(today, '2026-12-11')] })).toEqual([]);
    expect(reasons({ ...open, substitutions: [standIn(today, '2026-11-27')] })).toEqual(['absence']);
  });
});

test('of who leaves every case goes to another: a substitute is not enough', () => {
  const leaving = { leavesOn: addWeeks(today, 4), substitutions: [standIn(today, addWeeks(today, 5))] };
  expect(reasons(leaving)).toEqual(['leaving']);
  expect(reasons({ leavesOn: addDays(addWeeks(today, 4), 1) })).toEqual([]);
  expect(reasons({ ...leaving, cases: 0 })).toEqual([]);
});

test('a closed account needs cover as long as it has cases', () => {
  expect(reasons({ active: false })).toEqual(['closed']);
  expect(reasons({ active: false, substitutions: [standIn(today, addWeeks(today, 3))] })).toEqual([]);
});

describe('six weeks of substitution', () => {
  test.each([
    ['a day less', [standIn(today, addDays(addWeeks(today, 6), -1))], []],
    ['six weeks', [standIn(today, addWeeks(today, 6))], ['longSubstitution']],
    [
      'one after another, by several, with a weekend between',
      [standIn('2026-10-19', '2026-11-20'), standIn('2026-11-23', '2026-12-04')],
      ['longSubstitution'],
    ],
    [
      'one after another with a working day between',
      [standIn('2026-10-19', '2026-11-19'), standIn('2026-11-23', '2026-12-04')],
      [],
    ],
    ['over by now', [standIn('2026-09-01', '2026-11-22')], []],
  ])('%s', (_name, substitutions, expected) => {
    expect(reasons({ substitutions })).toEqual(expected);
  });
});

describe('the clock', () => {
  const need = { reason: 'absence', until: null } as const;
  test('runs in working days from when it was raised', () => {
    expect(termsOf({ ...need, firstDay: '2026-11-27' }, '2026-11-27', norms)).toEqual({
      remindOn: '2026-11-30',
      dueOn: '2026-12-01',
    });
  });
  test('or ends before the first day itself', () => {
    expect(termsOf({ ...need, firstDay: '2026-12-14' }, today, norms)).toEqual({
      remindOn: '2026-12-09',
      dueOn: '2026-12-11',
    });
  });
  test('a proposal has none', () => {
    expect(termsOf({ ...need, reason: 'longSubstitution', firstDay: today }, today, norms)).toBeNull();
  });
});
