import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.js';
import type { ActionPlanStep } from './action-plan.rules.js';
import {
  actionPlanCan,
  actionPlanStates,
  actionPlanSteps,
  agreedOn,
  takeActionPlanStep,
} from './action-plan.rules.js';

const coach = { permissions: new Set(['development.write']) };

test.each([
  ['draft', ['change', 'agree']],
  ['agreed', ['evaluate', 'meetAgreement', 'goOn']],
  ['replaced', ['goOn']],
] as const)('%s', (state, steps) => {
  expect(actionPlanCan(coach, { state })).toEqual(steps);
  expect(actionPlanCan({ permissions: new Set() }, { state })).toEqual([]);
});

test('a step that cannot be taken is refused, and one that can leads where the table says', () => {
  for (const state of actionPlanStates) {
    for (const step of Object.keys(actionPlanSteps) as ActionPlanStep[]) {
      const taken = () => takeActionPlanStep(step, coach, { state });
      if (actionPlanCan(coach, { state }).includes(step)) expect(taken()).toBe(actionPlanSteps[step].to);
      else expect(taken).toThrow(Refusal);
    }
  }
});

test('it holds from the day on which the last of the two agreed', () => {
  const [early, late] = [
    { signedOn: '2026-11-03', how: 'paper' },
    { signedOn: '2026-11-05', how: 'spoken' },
  ] as const;
  expect(agreedOn({ participant: early, coach: late })).toBe('2026-11-05');
  expect(agreedOn({ participant: late, coach: early })).toBe('2026-11-05');
});
