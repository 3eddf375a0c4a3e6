import { describe, expect, test } from 'vitest';
import type { Stage, StageRecord } from './stage.rules.js';
import {
  entryStages,
  missingForEntry,
  missingForMove,
  moveBetween,
  movesFrom,
  stageRules,
  stages,
} from './stage.rules.js';

const nothing: StageRecord = { diagnosis: { reportOn: null, advice: null } };
const complete: StageRecord = { diagnosis: { reportOn: '2026-10-01', advice: 'Leren in de praktijk' } };

describe('entry', () => {
  test('is at diagnose, ontwikkeling or plaatsing', () => {
    expect(entryStages).toEqual(['diagnose', 'ontwikkeling', 'plaatsing']);
  });

  test.each(entryStages)('at %s needs a reason exactly when diagnose is skipped', (stage) => {
    const missing = stage === 'diagnose' ? [] : ['reden om diagnose over te slaan ontbreekt'];
    expect(missingForEntry(stage, undefined)).toEqual(missing);
    expect(missingForEntry(stage, '  ')).toEqual(missing);
    expect(missingForEntry(stage, 'Werkte al in de groenploeg')).toEqual([]);
  });
});

describe('moves', () => {
  const pairs = stages.flatMap((from) => stages.map((to) => [from, to] as const));

  test.each(pairs)('from %s to %s', (from, to) => {
    const steps = stages.indexOf(to) - stages.indexOf(from);
    expect(moveBetween(from, to)).toBe(steps === 1 ? 'next' : steps < 0 ? 'return' : null);
  });

  test('the line passes every stage once, and ends', () => {
    const line: Stage[] = ['diagnose'];
    for (let next = stageRules.diagnose.next; next; next = stageRules[next].next) line.push(next);
    expect(line).toEqual(stages);
  });

  test('diagnose is left with a report and an advice, each named when it is missing', () => {
    expect(missingForMove('next', 'diagnose', nothing, undefined)).toEqual([
      'diagnoserapport ontbreekt',
      'advies van de diagnose ontbreekt',
    ]);
    expect(missingForMove('next', 'diagnose', complete, undefined)).toEqual([]);
  });

  test('a return needs a reason and nothing else', () => {
    for (const from of stages.slice(1)) {
      expect(missingForMove('return', from, nothing, '')).toEqual(['reden van de terugplaatsing ontbreekt']);
      expect(missingForMove('return', from, nothing, 'Terugval')).toEqual([]);
    }
  });

  test('the stage rail shows each move with what it lacks', () => {
    expect(movesFrom('ontwikkeling', nothing)).toEqual([
      { to: 'diagnose', move: 'return', missing: ['reden van de terugplaatsing ontbreekt'] },
      { to: 'scholing', move: 'next', missing: [] },
    ]);
  });
});
