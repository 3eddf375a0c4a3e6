import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.js';
import { Refusal } from '#kernel/refusal.js';
import { can, take } from '#kernel/steps.rules.js';
import type { ReferralFacts, ReferralState, ReferralStep } from './referral.rules.js';
import { possibilities, referralStates, referralSteps } from './referral.rules.js';

const anActor = (permissions: string[], scope: Partial<Actor['scope']> = {}): Actor => ({
  userId: 'somebody',
  displayName: 'Iemand',
  roles: [],
  teamId: null,
  permissions: new Set(permissions),
  scope: { everything: false, userIds: [], teamIds: [], municipalityCodes: [], intake: false, ...scope },
});
const consultant = anActor(['referral.write'], { municipalityCodes: ['0935'] });
const consultantElsewhere = anActor(['referral.write'], { municipalityCodes: ['0981'] });
const teamLead = anActor(['referral.decide'], { intake: true });

const aReferral = (state: ReferralState, more: Partial<ReferralFacts> = {}): ReferralFacts =>
  ({
    form: 'annex',
    answers: { referralQuestion: 'Wat kan deze persoon?', participationStep: 3 },
    person: { givenName: 'Truus', surname: 'Heijden', birthDate: '1987-03-14', phone: '0612345678' },
    targetGroups: ['bijstand'],
    state,
    municipalityCode: '0935',
    referrerId: 'somebody else',
    today: '2026-11-20',
    ...more,
  }) as ReferralFacts;

const expected: Record<ReferralState, { consultant: ReferralStep[]; teamLead: ReferralStep[] }> = {
  draft: { consultant: ['submit', 'withdraw'], teamLead: [] },
  submitted: { consultant: ['withdraw'], teamLead: ['accept', 'sendBack', 'refuse'] },
  incomplete: { consultant: ['submit', 'withdraw'], teamLead: [] },
  accepted: { consultant: [], teamLead: [] },
  refused: { consultant: [], teamLead: [] },
  withdrawn: { consultant: [], teamLead: [] },
};

describe.each(referralStates)('a referral that is %s', (state) => {
  test('goes on as far as the municipality and whoever decides may take it', () => {
    expect(can(referralSteps, consultant, aReferral(state))).toEqual(expected[state].consultant);
    expect(can(referralSteps, teamLead, aReferral(state))).toEqual(expected[state].teamLead);
    expect(can(referralSteps, consultantElsewhere, aReferral(state))).toEqual([]);
  });

  test('refuses every other step', () => {
    for (const step of Object.keys(referralSteps) as ReferralStep[]) {
      const actor = referralSteps[step].by(consultant, aReferral(state)) ? consultant : teamLead;
      const allowed = (
        expected[state][actor === consultant ? 'consultant' : 'teamLead'] as string[]
      ).includes(step);
      const go = () => take(referralSteps, step, actor, aReferral(state));
      if (allowed) expect(go()).toBe(referralSteps[step].to);
      else expect(go).toThrow(Refusal);
    }
  });
});

test('every state but the first can be reached', () => {
  const reached = new Set<ReferralState>(['draft']);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of Object.values(referralSteps))
      if (from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...referralStates].sort());
});

test('the content is changed by the municipality alone, and not while it is being judged', () => {
  const editing = referralStates.filter((state) =>
    possibilities(consultant, aReferral(state)).includes('edit'),
  );
  expect(editing).toEqual(['draft', 'incomplete']);
  expect(referralStates.some((state) => possibilities(teamLead, aReferral(state)).includes('edit'))).toBe(
    false,
  );
});

test('what a submission lacks is named', () => {
  const bare = aReferral('draft', { person: {}, answers: {}, targetGroups: [] } as Partial<ReferralFacts>);
  expect(() => take(referralSteps, 'submit', consultant, bare)).toThrow(
    'achternaam ontbreekt; voornaam of voorletters ontbreekt; geboortedatum ontbreekt; telefoon, e-mailadres of adres ontbreekt; doelgroep ontbreekt; hulpvraag ontbreekt; trede op de participatieladder ontbreekt',
  );
});
