import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.js';
import type { UwvAdviceStep } from './uwv-advice.rules.js';
import {
  requireAdviceInOrder,
  takeUwvAdviceStep,
  uwvAdviceCan,
  uwvAdviceStates,
  uwvAdviceSteps,
} from './uwv-advice.rules.js';

const coach = { permissions: new Set(['development.write']) };
const names = Object.keys(uwvAdviceSteps) as UwvAdviceStep[];

test.each([
  ['requested', ['receive', 'withdraw']],
  ['received', ['decide']],
  ['withdrawn', []],
  ['decided', []],
] as const)('%s', (state, steps) => {
  expect(uwvAdviceCan(coach, { state })).toEqual(steps);
});

test('a step that cannot be taken is refused, and one that can leads where the table says', () => {
  for (const state of uwvAdviceStates) {
    for (const step of names) {
      if (uwvAdviceCan(coach, { state }).includes(step)) {
        expect(takeUwvAdviceStep(step, coach, { state })).toBe(uwvAdviceSteps[step].to);
      } else {
        expect(() => takeUwvAdviceStep(step, coach, { state })).toThrow(Refusal);
      }
    }
  }
});

test('who may not record takes no step', () => {
  for (const state of uwvAdviceStates)
    expect(uwvAdviceCan({ permissions: new Set() }, { state })).toEqual([]);
});

test('asked, then received, then decided', () => {
  const asked = { requestedOn: '2026-11-03', receivedOn: '2026-11-03', decidedOn: '2026-11-03' };
  expect(() => requireAdviceInOrder(asked)).not.toThrow();
  expect(() => requireAdviceInOrder({ ...asked, receivedOn: '2026-11-02' })).toThrow(
    'De datum van ontvangst ligt vóór de datum van de aanvraag.',
  );
  expect(() => requireAdviceInOrder({ ...asked, decidedOn: '2026-11-02' })).toThrow(
    'De datum van het besluit ligt vóór de datum van ontvangst.',
  );
});
