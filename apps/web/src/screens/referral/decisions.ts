import { answer, api, ifMatch } from '../../api/api.js';
import type { Referral } from '../referrals/referral-queries.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

type Versioned = Pick<Referral, 'id' | 'version'>;

const of = ({ id, version }: Versioned) => ({ path: { id }, header: ifMatch(version) });

/** Back to who referred, with what is missing. */
export const sendBack = (referral: Versioned, reason: string): Promise<Referral> =>
  answer(api.PUT('/api/v1/referrals/{id}/incompletion', { params: of(referral), body: { reason } }));

export const refuse = (referral: Versioned, reason: string): Promise<Referral> =>
  answer(api.PUT('/api/v1/referrals/{id}/refusal', { params: of(referral), body: { reason } }));

export const withdraw = (referral: Versioned, reason: string): Promise<Referral> =>
  answer(
    api.PUT('/api/v1/referrals/{id}/withdrawal', {
      params: of(referral),
      body: reason ? { reason } : {},
    }),
  );

export const accept = (referral: Versioned, acceptance: Schemas['ReferralAcceptance']): Promise<Referral> =>
  answer(api.PUT('/api/v1/referrals/{id}/acceptance', { params: of(referral), body: acceptance }));
