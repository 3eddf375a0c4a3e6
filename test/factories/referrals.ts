import type { LightMyRequestResponse } from 'fastify';
import { type Caller, ifMatch } from '../http/test-api.js';
import { aPerson } from './people.js';

interface Answered {
  readonly id: string;
  readonly version: number;
}

/** What a consultant fills in: complete, unless told otherwise. */
export const aReferralForm = (more: object = {}) => ({
  form: 'annex',
  municipalityCode: '0935',
  person: aPerson(),
  targetGroups: ['bijstand'],
  annex: { referralQuestion: 'Wat kan deze persoon aan?', participationStep: 2 },
  ...more,
});

const answered = (answer: LightMyRequestResponse, status: number): Answered => {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json<Answered>();
};

export const aDraftReferral = async (consultant: Caller, more: object = {}): Promise<Answered> =>
  answered(await consultant.post('/referrals', aReferralForm(more)), 201);

export async function aSubmittedReferral(consultant: Caller, more: object = {}): Promise<Answered> {
  const { id, version } = await aDraftReferral(consultant, more);
  return answered(await consultant.put(`/referrals/${id}/submission`, undefined, ifMatch(version)), 200);
}
