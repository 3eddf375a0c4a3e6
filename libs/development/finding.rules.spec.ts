import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.js';
import type { AssessmentKind, Finding } from './finding.rules.js';
import { assessmentKindCodes, assessmentKinds, findingOf } from './finding.rules.js';

const complete: Record<AssessmentKind, Finding> = {
  participationStep: { step: 3 },
  workCapacity: { hoursPerDay: 4, hoursPerWeek: 16, limits: 'Niet tillen' },
  lifeDomain: { domain: 'housing', signal: 'needsAttention', reason: 'Zonder woonplek geen vast rooster' },
  languageLevel: { level: 'A2' },
  observation: { observation: 'Werkt rustig door' },
  wageValue: { percentage: 55.5, method: 'national' },
};

function problems(kind: AssessmentKind, given: Finding): string[] {
  try {
    findingOf(kind, given);
    return [];
  } catch (error) {
    return (error as Refusal).errors.map(({ location, detail }) => `${location.pointer} ${detail}`);
  }
}

describe.each(assessmentKindCodes)('%s', (kind) => {
  test('takes what belongs to it, and leaves out what was not given', () => {
    expect(findingOf(kind, { ...complete[kind], ...({ step: complete[kind].step } as Finding) })).toEqual(
      complete[kind],
    );
  });

  test('asks for each field that it cannot do without', () => {
    for (const field of assessmentKinds[kind].required) {
      expect(problems(kind, { ...complete[kind], [field]: undefined })).toEqual([
        expect.stringMatching(new RegExp(`^#/${field} .*ontbreekt`)),
      ]);
    }
  });

  test('takes no field of another kind', () => {
    const foreign = assessmentKindCodes.filter((other) => other !== kind);
    for (const other of foreign) {
      const [field] = Object.keys(complete[other]);
      expect(problems(kind, { ...complete[other], ...complete[kind] })).toContainEqual(
        expect.stringMatching(new RegExp(`^#/${field} .*hoort niet bij ${assessmentKinds[kind].label}`)),
      );
    }
  });
});

test('of work capacity any part is something, and nothing is nothing', () => {
  expect(findingOf('workCapacity', { limits: 'Niet tillen' })).toEqual({ limits: 'Niet tillen' });
  expect(findingOf('workCapacity', { hoursPerDay: 0 })).toEqual({ hoursPerDay: 0 });
  expect(problems('workCapacity', { limits: '' })).toHaveLength(1);
});

test.each([
  [8, 4],
  [2, 16],
])('%d hours a day and %d a week do not fit', (hoursPerDay, hoursPerWeek) => {
  expect(problems('workCapacity', { hoursPerDay, hoursPerWeek })).toEqual([
    '#/hoursPerWeek Uren per week past niet bij de uren per dag.',
  ]);
});
