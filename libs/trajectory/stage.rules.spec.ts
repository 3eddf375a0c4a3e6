import { describe, expect, test } from 'vitest';
import type { Stage } from './stage.rules.js';
import {
  entryStages,
  missingAtEnd,
  missingForEntry,
  missingForMove,
  moveBetween,
  movesFrom,
  stageFacts,
  stageRules,
  stages,
} from './stage.rules.js';

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

  const needs = stages.flatMap((stage) => stageRules[stage].leaving.map((need) => ({ stage, ...need })));

  test.each(needs)('$stage is left only when $fact is there, or else it is named', ({ stage, ...need }) => {
    const { fact, missing, orReason = false } = need;
    const others = stageFacts.filter((one) => one !== fact);
    expect(missingForMove('next', stage, others, undefined)).toEqual([
      { code: fact, detail: missing, recordedIn: stage, orReason },
    ]);
    expect(missingForMove('next', stage, others, 'Zo loopt het')).toHaveLength(orReason ? 0 : 1);
    expect(missingForMove('next', stage, [...others, fact], undefined)).toEqual([]);
  });

  test('each fact is asked by one stage', () => {
    const asked = stages.flatMap((stage) => {
      const { leaving, ending } = stageRules[stage];
      return [...new Set([...leaving, ...ending].map(({ fact }) => fact))];
    });
    expect(asked.sort()).toEqual([...stageFacts].sort());
  });

  test('a return needs a reason and nothing else', () => {
    for (const from of stages.slice(1)) {
      expect(missingForMove('return', from, [], '')).toEqual([
        {
          code: 'returnReason',
          detail: 'reden van de terugplaatsing ontbreekt',
          recordedIn: null,
          orReason: true,
        },
      ]);
      expect(missingForMove('return', from, [], 'Terugval')).toEqual([]);
    }
  });

  test('the stage rail shows each move with what it lacks', () => {
    expect(movesFrom('ontwikkeling', ['planAgreed'])).toEqual([
      { to: 'diagnose', move: 'return', missing: [expect.objectContaining({ code: 'returnReason' })] },
      { to: 'scholing', move: 'next', missing: [expect.objectContaining({ code: 'planEvaluated' })] },
    ]);
  });

  test('who ends a trajectory hears what is not recorded of its last stage', () => {
    expect(missingAtEnd('nazorg', []).map(({ detail }) => detail)).toEqual([
      'uitkomst van de nazorg ontbreekt',
    ]);
    expect(missingAtEnd('nazorg', ['aftercareOutcome'])).toEqual([]);
    expect(missingAtEnd('diagnose', [])).toEqual([]);
  });
});
