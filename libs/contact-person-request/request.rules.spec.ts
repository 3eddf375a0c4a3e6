import { describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.js';
import { actorOf } from '#access/actor.rules.js';
import type { RequestFacts } from './request.rules.js';
import { mayRecord, readsWords, requestCan, requestStates, takeRequestStep } from './request.rules.js';

const who = (userId: string, role: Role, teamId: string | null = 'team', substitutesFor: string[] = []) =>
  actorOf({ userId, displayName: userId, roles: [role], teamId, municipalityCodes: [], substitutesFor });
const people = {
  contactPerson: who('contactPerson', 'jobCoach'),
  substitute: who('substitute', 'jobCoach', null, ['contactPerson']),
  colleague: who('colleague', 'jobCoach'),
  recorder: who('recorder', 'jobCoach'),
  lead: who('lead', 'teamLead'),
  otherLead: who('otherLead', 'teamLead', 'other team'),
  manager: who('manager', 'manager', null),
  admin: who('admin', 'admin', null),
};
const asked: RequestFacts = {
  state: 'asked',
  aboutUserId: 'contactPerson',
  recordedById: 'recorder',
  confidential: true,
  contactPersonId: 'contactPerson',
  teamId: 'team',
};

describe('of a request that waits', () => {
  test.each([
    ['contactPerson', [], false],
    ['substitute', [], false],
    ['colleague', [], false],
    ['recorder', ['withdraw'], true],
    ['lead', ['grant', 'refuse', 'withdraw'], true],
    ['otherLead', [], false],
    ['manager', ['grant', 'refuse', 'withdraw'], true],
    ['admin', [], false],
  ] as const)('the %s can %j, and reads what was said in confidence: %s', (name, steps, reads) => {
    expect(requestCan(people[name], asked)).toEqual(steps);
    expect(readsWords(people[name], asked)).toBe(reads);
    expect(readsWords(people[name], { ...asked, confidential: false })).toBe(true);
  });

  test('a lead does not answer about themselves, also when they were the contact person then', () => {
    const about = { ...asked, aboutUserId: 'lead' };
    expect(requestCan(people.lead, about)).toEqual([]);
    expect(requestCan(people.lead, { ...asked, contactPersonId: 'lead' })).toEqual([]);
    expect(readsWords(people.lead, about)).toBe(false);
  });
});

test('an answer stands', () => {
  for (const state of requestStates.filter((one) => one !== 'asked')) {
    expect(requestCan(people.lead, { ...asked, state })).toEqual([]);
    expect(() => takeRequestStep('refuse', people.lead, { ...asked, state })).toThrow('step-wrong-state');
  }
});

test.each([
  ['contactPerson', true],
  ['substitute', true],
  ['colleague', true],
  ['lead', true],
  ['otherLead', false],
  ['manager', false],
  ['admin', false],
] as const)('a participant can tell it to the %s: %s', (name, may) => {
  const running = { contactPersonId: 'contactPerson', teamId: 'team', state: 'running' } as const;
  expect(mayRecord(people[name], running)).toBe(may);
  expect(mayRecord(people[name], { ...running, state: 'ended' })).toBe(false);
});
