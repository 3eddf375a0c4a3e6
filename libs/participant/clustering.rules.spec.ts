import { describe, expect, test } from 'vitest';
import type { MatchCandidate, MatchRecord } from './clustering.rules.js';
import { place } from './clustering.rules.js';
import type { PersonValues } from './person.rules.js';
import { traitsOf } from './person-traits.rules.js';

const home = { surname: 'Bosch', birthDate: '1990-03-04', postcode: '6211 AB', municipalityCode: '0935' };
const record = (recordId: string, person: PersonValues): MatchRecord => ({
  recordId,
  traits: traitsOf({ ...home, ...person }),
});
const participant = (participantId: string, ...records: MatchRecord[]): MatchCandidate => ({
  participantId,
  records,
});

const marie = record('marie', { bsn: '123456782', givenName: 'Marie', phone: '0612345678' });
const mieke = record('mieke', { bsn: '111222333', givenName: 'Mieke', phone: '0612345678' });

describe('a new source record', () => {
  test('joins the participant that is surely the same', () => {
    const again = record('again', { givenName: 'Marie' });
    expect(place(again, [participant('P1', marie), participant('P2', mieke)])).toMatchObject({
      kind: 'merge',
      participantIds: ['P1'],
    });
  });

  test('becomes a new participant when nothing speaks for another, and nothing is asked', () => {
    expect(place(record('karel', { givenName: 'Karel' }), [participant('P1', marie)])).toEqual({
      kind: 'new',
      doubts: [],
    });
  });

  test('is asked about when it is doubtful, with score and reasons', () => {
    const initials = record('m', { initials: 'M.' });
    expect(place(initials, [participant('P1', marie)])).toEqual({
      kind: 'new',
      doubts: [
        {
          participantId: 'P1',
          recordId: 'marie',
          score: expect.any(Number),
          reasons: expect.arrayContaining(['given-initial']),
        },
      ],
    });
  });

  test('that fits either of two twins joins neither: both are asked', () => {
    const either = record('m', { initials: 'M.', phone: '0612345678' });
    const placement = place(either, [participant('P1', marie), participant('P2', mieke)]);
    expect(placement.kind).toBe('new');
    expect(placement.doubts.map((doubt) => doubt.participantId)).toEqual(['P1', 'P2']);
  });

  test('does not chain: like one record of a participant but surely not another is asked, not merged', () => {
    const initials = record('m', { initials: 'M.', phone: '0612345678' });
    const placement = place(mieke, [participant('P1', marie, initials)]);
    expect(placement).toMatchObject({ kind: 'new', doubts: [{ participantId: 'P1', recordId: 'm' }] });
  });

  test('may show that two participants are one, when nothing of theirs contradicts', () => {
    const swapped = record('swapped', {
      givenName: 'Marie',
      birthDate: '1990-04-03',
      postcode: undefined,
      phone: '0612345678',
    });
    const town = record('town', { bsn: '123456782', givenName: 'Marie', postcode: undefined });
    const bridge = record('bridge', { bsn: '123456782', givenName: 'Marie', phone: '0612345678' });
    expect(place(bridge, [participant('P1', swapped), participant('P2', town)])).toEqual({
      kind: 'merge',
      participantIds: ['P1', 'P2'],
      doubts: [],
    });
  });
});
