import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { actorOf } from '#access/actor.rules.js';
import {
  type HandoverFacts,
  type HandoverStep,
  type AfterOffer,
  handoverCan,
  handoverPossibilities,
  handoverStates,
  handoverSteps,
  takeHandoverStep,
} from './handover.rules.js';

const team = 'het eigen team';
const person = (userId: string, roles: readonly Role[], more: Partial<Parameters<typeof actorOf>[0]> = {}) =>
  actorOf({
    userId,
    displayName: userId,
    roles,
    teamId: null,
    municipalityCodes: [],
    substitutesFor: [],
    ...more,
  });

const people = {
  sender: person('sender', ['jobCoach'], { teamId: team }),
  senderSubstitute: person('stand-in', ['jobCoach'], { substitutesFor: ['sender'] }),
  receiver: person('receiver', ['jobCoach'], { teamId: 'een ander team' }),
  receiverSubstitute: person('other stand-in', ['jobCoach'], { substitutesFor: ['receiver'] }),
  lead: person('lead', ['teamLead'], { teamId: team }),
  receiversLead: person('other lead', ['teamLead'], { teamId: 'een ander team' }),
  manager: person('manager', ['manager']),
  teamColleague: person('colleague', ['jobCoach'], { teamId: team }),
  newContactPerson: person('successor', ['jobCoach']),
  dataSteward: person('steward', ['dataSteward']),
  system: systemActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof people;

const offered: HandoverFacts = {
  state: 'offered',
  fromUserId: 'sender',
  fromTeamId: team,
  toUserId: 'receiver',
  escalated: false,
  contactPersonId: 'sender',
  trajectoryRuns: true,
  askedBack: false,
  unread: [],
};

/** Everybody who may take each step of an offer, before and after escalation. */
const allowed: Record<HandoverStep, { before: Who[]; after: Who[] }> = {
  accept: {
    before: ['receiver', 'receiverSubstitute'],
    after: ['receiver', 'receiverSubstitute', 'lead', 'manager'],
  },
  decline: { before: ['receiver', 'receiverSubstitute'], after: ['receiver', 'receiverSubstitute'] },
  withdraw: {
    before: ['sender', 'senderSubstitute', 'lead', 'manager'],
    after: ['sender', 'senderSubstitute', 'lead', 'manager'],
  },
  redirect: {
    before: ['sender', 'senderSubstitute', 'lead', 'manager'],
    after: ['sender', 'senderSubstitute', 'lead', 'manager'],
  },
  tickOff: { before: ['receiver', 'receiverSubstitute'], after: ['receiver', 'receiverSubstitute'] },
  askBack: { before: ['receiver', 'receiverSubstitute'], after: ['receiver', 'receiverSubstitute'] },
  answerBack: {
    before: ['sender', 'senderSubstitute', 'lead', 'manager'],
    after: ['sender', 'senderSubstitute', 'lead', 'manager'],
  },
  planMeeting: {
    before: ['sender', 'senderSubstitute', 'receiver', 'receiverSubstitute', 'lead', 'manager'],
    after: ['sender', 'senderSubstitute', 'receiver', 'receiverSubstitute', 'lead', 'manager'],
  },
  expire: { before: ['system'], after: ['system'] },
};
const steps = Object.keys(handoverSteps) as HandoverStep[];
const everybody = Object.keys(people) as Who[];

const outcome = (step: HandoverStep, who: Who, handover: HandoverFacts): string => {
  try {
    return takeHandoverStep(step, people[who], handover);
  } catch (error) {
    return (error as { kind: { code: string } }).kind.code;
  }
};

describe.each(steps)('%s', (step) => {
  test.each(everybody)('by %s, from every state', (who) => {
    for (const escalated of [false, true]) {
      const may = allowed[step][escalated ? 'after' : 'before'].includes(who);
      for (const state of handoverStates) {
        const handover = { ...offered, state, escalated, askedBack: step === 'answerBack' };
        const expected = !may
          ? 'step-not-yours'
          : state === 'offered'
            ? handoverSteps[step].to
            : 'handover-closed';
        expect(outcome(step, who, handover)).toBe(expected);
        expect(handoverCan(people[who], handover).includes(step)).toBe(may && state === 'offered');
      }
    }
  });
});

test('every end can be reached, and none is left again', () => {
  const after = new Set<string>(steps.map((step) => handoverSteps[step].to));
  expect(after).toEqual(new Set(handoverStates));
  expect(steps.flatMap((step) => handoverSteps[step].from)).toEqual(steps.map(() => 'offered'));
});

describe('a dossier', () => {
  const refused = (step: HandoverStep, who: Who, handover: HandoverFacts): string => {
    try {
      return takeHandoverStep(step, people[who], handover);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const unread: HandoverFacts = { ...offered, unread: ['agreements', 'openTasks'] };

  test('is read before it is accepted; what was not is named', () => {
    for (const who of ['receiver', 'receiverSubstitute'] as const)
      expect(refused('accept', who, unread)).toBe(
        'step-incomplete: Dit kan nog niet: nog niet gelezen: de afspraken; nog niet gelezen: de open taken en termijnen.',
      );
    expect(outcome('decline', 'receiver', unread)).toBe('declined');
  });

  test('need not be read by the lead who accepts in the place of the receiver', () => {
    expect(outcome('accept', 'lead', { ...unread, askedBack: true, escalated: true })).toBe('accepted');
  });

  test('that was asked about waits for the answer, one question at a time', () => {
    const askedBack = { ...offered, askedBack: true };
    expect(refused('accept', 'receiver', askedBack)).toContain('uw vraag is nog niet beantwoord');
    expect(outcome('askBack', 'receiver', askedBack)).toBe('handover-already-asked');
    expect(outcome('answerBack', 'sender', offered)).toBe('handover-nothing-asked');
    expect(handoverCan(people.receiver, askedBack)).not.toContain('askBack');
    expect(handoverCan(people.sender, askedBack)).toContain('answerBack');
    expect(handoverCan(people.sender, offered)).not.toContain('answerBack');
  });
});

describe('an offer that was overtaken', () => {
  const overtaken: HandoverFacts[] = [
    { ...offered, contactPersonId: 'successor' },
    { ...offered, contactPersonId: null },
    { ...offered, trajectoryRuns: false },
  ];
  test.each(overtaken)('cannot be accepted or redirected any more: %o', (handover) => {
    expect(outcome('accept', 'receiver', handover)).toBe('handover-overtaken');
    expect(outcome('redirect', 'sender', handover)).toBe('handover-overtaken');
    expect(handoverCan(people.receiver, handover)).toEqual(['decline']);
    expect(handoverCan(people.sender, handover)).toEqual(['withdraw']);
    expect(outcome('expire', 'system', handover)).toBe('expired');
  });

  test('can be cleared away by who is the contact person now', () => {
    expect(outcome('withdraw', 'newContactPerson', overtaken[0]!)).toBe('withdrawn');
    expect(outcome('withdraw', 'newContactPerson', offered)).toBe('step-not-yours');
  });
});

describe('an offer that came to nothing', () => {
  const after: AfterOffer = { ...offered, state: 'declined', teamId: team, onOffer: false };
  const again = (handover: AfterOffer) =>
    everybody.filter((who) => handoverPossibilities(people[who], handover).includes('offerAgain'));

  test('can be followed by another of whoever may offer the case', () => {
    for (const state of ['declined', 'withdrawn', 'expired'] as const)
      expect(again({ ...after, state })).toEqual(['sender', 'senderSubstitute', 'lead', 'manager']);
    const moved = { ...after, contactPersonId: 'successor', teamId: null };
    expect(again(moved)).toEqual(['manager', 'newContactPerson']);
  });

  test.each<Partial<AfterOffer>>([
    { state: 'offered' },
    { state: 'accepted' },
    { onOffer: true },
    { trajectoryRuns: false },
    { contactPersonId: null },
  ])('by nobody when %o', (less) => expect(again({ ...after, ...less })).toEqual([]));
});

test('nobody answers their own offer: not as substitute of the receiver, not as lead of their team', () => {
  const substitute = person('sender', ['jobCoach'], { substitutesFor: ['receiver'] });
  const lead = person('sender', ['teamLead'], { teamId: team });
  expect(handoverCan(substitute, offered)).toEqual(['withdraw', 'redirect', 'planMeeting']);
  expect(handoverCan(lead, { ...offered, escalated: true })).toEqual(['withdraw', 'redirect', 'planMeeting']);
});

test('without a team the managers lead', () => {
  const teamless = { ...offered, fromTeamId: null, escalated: true };
  expect(everybody.filter((who) => handoverCan(people[who], teamless).includes('accept'))).toEqual([
    'receiver',
    'receiverSubstitute',
    'manager',
  ]);
});
