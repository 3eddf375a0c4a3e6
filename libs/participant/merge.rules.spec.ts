import { describe, expect, test } from 'vitest';
import { restore, undoing, whoIsKept } from './merge.rules.js';
import type { Known } from './provenance.rules.js';
import { fromSource } from './provenance.rules.js';

describe('who is kept', () => {
  test.each([
    [[], 'a'],
    [['a'], 'a'],
    [['b'], 'b'],
    [['a', 'b'], 'a'],
  ])('with running cases of %j: %s', (running, keptId) => {
    for (const pair of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      expect(whoIsKept(pair, new Set(running)).keptId).toBe(keptId);
    }
  });
});

describe('undoing', () => {
  const before = fromSource(
    { surname: 'Bos', phone: '1' },
    { source: 'annex', recordedOn: '2024-01-01', sourceRecordId: 'ours' },
  );
  const taken = fromSource(
    { phone: '2', email: 'e' },
    { source: 'mtb', recordedOn: '2025-01-01', sourceRecordId: 'theirs' },
  );
  const merged: Known = {
    values: { ...before.values, ...taken.values },
    provenance: { ...before.provenance, ...taken.provenance },
  };
  const undo = (now: Known) => undoing(now, before, taken, new Set(['theirs']));

  test('puts back what came with the merge', () => {
    const { restored, stayed } = undo(merged);
    expect([[...restored].sort(), stayed]).toEqual([['email', 'phone'], []]);
    expect(restore(merged, before, restored)).toEqual({
      ...before,
      values: { ...before.values, email: undefined },
    });
  });

  test('leaves what a person entered since, and says so', () => {
    const entered = fromSource(
      { phone: '3' },
      { source: 'person', recordedOn: '2026-01-01', enteredBy: 'somebody' },
    );
    const now = {
      values: { ...merged.values, phone: '3' },
      provenance: { ...merged.provenance, ...entered.provenance },
    };
    expect(undo(now)).toEqual({ restored: ['email'], stayed: ['phone'] });
  });

  test('also puts back what the record that goes back gave since', () => {
    const newer = fromSource(
      { surname: 'Bosch' },
      { source: 'mtb', recordedOn: '2026-01-01', sourceRecordId: 'theirs' },
    );
    const now = {
      values: { ...merged.values, surname: 'Bosch' },
      provenance: { ...merged.provenance, ...newer.provenance },
    };
    expect([...undo(now).restored].sort()).toEqual(['email', 'phone', 'surname']);
  });
});
