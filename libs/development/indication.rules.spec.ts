import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.js';
import type { IndicationTerms } from './indication.rules.js';
import { requireLawful } from './indication.rules.js';
import type { TargetGroup } from './target-group.rules.js';

const group: TargetGroup = {
  code: 'banenafspraak',
  label: 'banenafspraak',
  legalBasis: 'Wfsv',
  inflow: true,
  decidedBy: null,
  from: '2015-01-01',
  until: null,
};
const sheltered: TargetGroup = { ...group, code: 'beschutWerk', label: 'beschut werk', decidedBy: 'college' };
const terms: IndicationTerms = {
  startsOn: '2026-01-01',
  endsOn: null,
  decidedBy: null,
  decidedOn: null,
  endReason: null,
};
const decided = { ...terms, decidedBy: 'college van Vaals', decidedOn: '2025-12-20' };

function refused(
  of: TargetGroup | undefined,
  asked: IndicationTerms,
): string | readonly (string | undefined)[] {
  try {
    requireLawful(of, asked);
    return 'taken';
  } catch (error) {
    const { kind, errors } = error as Refusal;
    return errors.length > 0 ? errors.map(({ location }) => location.pointer) : kind.code;
  }
}

test('a group without a decision takes somebody in as it is', () => {
  expect(refused(group, terms)).toBe('taken');
  expect(refused(group, decided)).toBe('taken');
});

test('beschut werk takes the decision of the college, with who and when', () => {
  expect(refused(sheltered, terms)).toEqual(['#/decidedBy', '#/decidedOn']);
  expect(refused(sheltered, { ...decided, decidedOn: null })).toEqual(['#/decidedOn']);
  expect(refused(sheltered, decided)).toBe('taken');
});

test('half a decision is none, also where none is asked', () => {
  expect(refused(group, { ...terms, decidedBy: 'college van Vaals' })).toEqual(['#/decidedOn']);
});

test('a closed group takes nobody in, and what the law did not know is unknown', () => {
  expect(refused({ ...group, inflow: false }, decided)).toBe('target-group-closed');
  expect(refused(undefined, terms)).toBe('target-group-unknown');
});

test('it ends after it began, and a reason to end has a day', () => {
  expect(refused(group, { ...terms, endsOn: '2025-12-31' })).toBe('date-too-early');
  expect(refused(group, { ...terms, endsOn: '2026-01-01' })).toBe('taken');
  expect(refused(group, { ...terms, endReason: 'Verhuisd' })).toEqual(['#/endsOn']);
});
