import { Badge, type Tone } from '../../parts/badge.js';
import { referrals } from '../../words/words.js';
import type { ReferralState } from './referral-queries.js';

const tones: Record<ReferralState, Tone> = {
  draft: 'plain',
  submitted: 'info',
  incomplete: 'warn',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
};

export function ReferralStateBadge({ state }: { state: ReferralState }) {
  const { states } = referrals;
  return <Badge tone={tones[state]}>{states[state]}</Badge>;
}
