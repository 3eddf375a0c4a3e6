import { describe, expect, test } from 'vitest';
import { settingValues } from '#kernel/settings.rules.js';
import {
  deadlinesOf,
  deadlinesOfAcceptance,
  deadlinesOfStage,
  kindsOfStage,
  reminderDue,
} from './deadline.rules.js';
import { stages } from './stage.rules.js';
import { termKeys, terms } from './term.rules.js';

const norms = settingValues([]);
const dates = (deadlines: readonly { kind: string; dueOn: string }[]) =>
  deadlines.map(({ kind, dueOn }) => `${kind} ${dueOn}`);

test('acceptance starts first contact and intake, in working days', () => {
  expect(deadlinesOfAcceptance('2026-12-18', norms)).toEqual([
    {
      kind: 'firstContact',
      part: 1,
      countsFrom: '2026-12-18',
      length: 5,
      unit: 'werkdagen',
      dueOn: '2026-12-28',
      soonOn: '2026-12-23',
    },
    {
      kind: 'intake',
      part: 1,
      countsFrom: '2026-12-18',
      length: 15,
      unit: 'werkdagen',
      dueOn: '2027-01-12',
      soonOn: '2027-01-05',
    },
  ]);
});

test.each([
  ['diagnose', ['diagnoseReport 2027-02-14']],
  ['ontwikkeling', ['review 2027-02-14']],
  ['scholing', []],
  ['plaatsing', []],
  ['nazorg', ['2026-12-22', '2027-02-22', '2027-05-22', '2027-11-22'].map((dueOn) => `aftercare ${dueOn}`)],
] as const)('entering %s starts its norms', (stage, deadlines) => {
  expect(dates(deadlinesOfStage(stage, '2026-11-22', norms))).toEqual(deadlines);
});

test('every kind starts somewhere, and only its own stage ends it', () => {
  const ended = stages.flatMap(kindsOfStage);
  expect(new Set(ended).size).toBe(ended.length);
  expect(ended).toEqual(['diagnoseReport', 'review', 'aftercare']);
});

test('only a review starts its successor', () => {
  expect(termKeys.filter((kind) => terms[kind].repeats)).toEqual(['review']);
});

test.each([
  // Eight weeks after Tuesday 27 October is Tuesday 22 December.
  ['uwvAdvice', '2026-10-27', '2026-12-22'],
  // Eight weeks after Friday 30 October is Christmas, followed by Boxing Day and a Sunday.
  ['uwvAdvice', '2026-10-30', '2026-12-28'],
  ['wageSubsidyDecision', '2026-11-23', '2026-12-28'],
  ['trialPlacement', '2026-11-23', '2027-01-22'],
  ['trialPlacementExtended', '2026-11-23', '2027-05-22'],
  // Of two months from the last day of December the last day is the last but one of February.
  ['trialPlacement', '2026-12-31', '2027-02-27'],
  ['suspensionEnd', '2027-01-03', '2027-01-03'],
] as const)('%s from %s is due on %s', (kind, from, due) => {
  expect(dates(deadlinesOf(kind, from, norms))).toEqual([`${kind} ${due}`]);
});

test('suspension stops norms and no legal term', () => {
  const illness = [{ from: '2026-12-01', until: '2026-12-11' }];
  const moved = (kind: (typeof termKeys)[number]) =>
    deadlinesOf(kind, '2026-11-23', norms, illness)[0]!.dueOn !==
    deadlinesOf(kind, '2026-11-23', norms)[0]!.dueOn;
  expect(termKeys.filter(moved)).toEqual(['intake', 'diagnoseReport', 'review', 'aftercare']);
});

describe('a reminder', () => {
  const open = { soonOn: '2026-12-01', dueOn: '2026-12-08', soonToldFor: null, overdueToldFor: null };
  test.each([
    ['2026-11-30', {}, null],
    ['2026-12-01', {}, 'soon'],
    ['2026-12-08', {}, 'soon'],
    ['2026-12-08', { soonToldFor: '2026-12-08' }, null],
    ['2026-12-08', { soonToldFor: '2026-12-04' }, 'soon'],
    ['2026-12-09', {}, 'overdue'],
    ['2026-12-09', { soonToldFor: '2026-12-08' }, 'overdue'],
    ['2026-12-30', { overdueToldFor: '2026-12-08' }, null],
    ['2026-12-30', { overdueToldFor: '2026-12-04' }, 'overdue'],
  ] as const)('on %s with %j tells %s', (today, told, about) => {
    expect(reminderDue({ ...open, ...told }, today)).toBe(about);
  });
});
