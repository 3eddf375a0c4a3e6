import { describe, expect, test } from 'vitest';
import { roles } from '#kernel/actor.js';
import { permissionsFor } from '#access/permissions.rules.js';
import { take } from '#kernel/steps.rules.js';
import type { EmployerFacts, EmployerState, EmployerStep } from './employer.rules.js';
import { employerCan, employerSteps, readKvkNumber, readSbiCode } from './employer.rules.js';
import type { PlaceFacts, PlaceState, PlaceStep } from './place.rules.js';
import { placeCan, placeSteps } from './place.rules.js';
import { traitsOf, workDemandCodes, workTaskCodes } from './work-traits.rules.js';

const accountManager = { permissions: new Set(['employer.write']) };

test.each([
  ['14012345', '14012345'],
  ['14 01 23 45', '14012345'],
  ['1401.2345', '14012345'],
  ['1401234', undefined],
  ['140123456', undefined],
  ['1401234a', undefined],
  ['', undefined],
])('KvK number %j', (text, read) => {
  expect(readKvkNumber(text)).toBe(read);
});

test.each([
  ['55.10', '5510'],
  ['81', '81'],
  ['8', undefined],
  ['5510123', undefined],
])('SBI code %j', (text, read) => {
  expect(readSbiCode(text)).toBe(read);
});

describe('an employer', () => {
  test('is changed while active and reopened once ended', () => {
    expect(employerCan(accountManager)).toEqual({
      active: ['change', 'addContact', 'addPlace', 'end'],
      ended: ['reopen'],
    });
  });

  test('does not end while work stands open, and the refusal says so', () => {
    const end = (openPlaces: number) =>
      take<EmployerState, EmployerStep, EmployerFacts, typeof accountManager>(
        employerSteps,
        'end',
        accountManager,
        { state: 'active', openPlaces },
      );
    expect(end(0)).toBe('ended');
    expect(() => end(1)).toThrow('er staat nog 1 plaats open; sluit die eerst');
    expect(() => end(2)).toThrow('er staan nog 2 plaatsen open');
  });
});

describe('a place', () => {
  const full: PlaceFacts = { state: 'filled', positions: 2, taken: 2, employerActive: true };
  const reopen = (facts: Partial<PlaceFacts>) =>
    take<PlaceState, PlaceStep, PlaceFacts, typeof accountManager>(placeSteps, 'reopen', accountManager, {
      ...full,
      ...facts,
    });

  test('offers by its state what can be done with it', () => {
    expect(placeCan(accountManager)).toEqual({
      open: ['change', 'fill', 'withdraw'],
      filled: ['change', 'withdraw', 'reopen'],
      withdrawn: ['reopen'],
    });
  });

  test('opens again when there is room and the employer takes part', () => {
    expect(reopen({ taken: 1 })).toBe('open');
    expect(() => reopen({})).toThrow('alle plekken zijn bezet');
    expect(() => reopen({ taken: 1, employerActive: false })).toThrow('de werkgever is beëindigd');
  });
});

test('only who finds people work writes employers', () => {
  expect(
    roles.filter((role) => employerCan({ permissions: permissionsFor([role]) }).active.length > 0),
  ).toEqual(['jobCoach', 'teamLead']);
});

test('tasks and demands share one list, so no code stands for both', () => {
  expect(new Set([...workTaskCodes, ...workDemandCodes]).size).toBe(
    workTaskCodes.length + workDemandCodes.length,
  );
  expect(traitsOf({ tasks: ['cleaning', 'cleaning'], demands: ['lifting'], languageLevel: 'A2' })).toEqual([
    { code: 'cleaning', level: null },
    { code: 'lifting', level: null },
    { code: 'language', level: 'A2' },
  ]);
});
