import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseToDivide, divide, type Receiver } from './division.rules.js';

const aCase = (id: string, more: Partial<CaseToDivide> = {}): CaseToDivide => ({
  id,
  points: 2,
  contactPeople: [],
  involved: [],
  ...more,
});

test('goes to who knew the participant, while there is room, and else to who has most room', () => {
  const cases = [
    aCase('anders', { points: 3 }),
    aCase('kent An', { contactPeople: ['an'] }),
    aCase('kent An ook', { contactPeople: ['an'], involved: ['bo'] }),
    aCase('Bo was betrokken', { involved: ['bo'] }),
    aCase('te zwaar', { points: 9 }),
  ];
  expect(
    divide(cases, [
      { id: 'an', room: 2 },
      { id: 'bo', room: 8 },
    ]),
  ).toEqual([
    { id: 'anders', toUserId: 'bo', why: 'mostRoom' },
    { id: 'kent An', toUserId: 'an', why: 'wasContactPerson' },
    { id: 'kent An ook', toUserId: 'bo', why: 'wasInvolved' },
    { id: 'Bo was betrokken', toUserId: 'bo', why: 'wasInvolved' },
    { id: 'te zwaar', toUserId: null, why: 'noRoom' },
  ]);
});

const people = ['a', 'b', 'c', 'd'];
const some = fc.subarray(people, { maxLength: 2 });
const cases = fc.uniqueArray(
  fc.record({ id: fc.uuid(), points: fc.integer({ min: 0, max: 6 }), contactPeople: some, involved: some }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const receivers = fc
  .subarray(people)
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), room: fc.integer({ min: -5, max: 30 }) }))),
  );
const roomOf = (all: readonly Receiver[], id: string | null) => all.find((one) => one.id === id)?.room ?? 0;

test('each case once, nobody above the ceiling, and what goes to nobody fitted nowhere', () => {
  fc.assert(
    fc.property(cases, receivers, (given, over) => {
      const divided = divide(given, over);
      expect(divided.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
      const points = new Map(given.map(({ id, points: weight }) => [id, weight]));
      const got = (receiver: string) =>
        divided
          .filter(({ toUserId }) => toUserId === receiver)
          .reduce((sum, { id }) => sum + points.get(id)!, 0);
      for (const { id, room } of over) expect(got(id)).toBeLessThanOrEqual(Math.max(0, room));
      for (const { id, toUserId, why } of divided) {
        expect(toUserId === null).toBe(why === 'noRoom');
        if (toUserId !== null) continue;
        for (const { id: receiver } of over) {
          expect(roomOf(over, receiver) - got(receiver)).toBeLessThan(points.get(id)!);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('is the same in whatever order it is asked', () => {
  fc.assert(
    fc.property(cases, receivers, (given, over) => {
      const turned = divide([...given].reverse(), [...over].reverse()).reverse();
      expect(turned).toEqual(divide(given, over));
    }),
    { numRuns: 200 },
  );
});
