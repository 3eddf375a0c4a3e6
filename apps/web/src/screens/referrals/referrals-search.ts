import type { ReferralState } from './referral-queries.js';

/** The states by their name in the address. */
const states = {
  concept: 'draft',
  ingediend: 'submitted',
  'aan-te-vullen': 'incomplete',
  aangenomen: 'accepted',
  geweigerd: 'refused',
  ingetrokken: 'withdrawn',
} as const satisfies Record<string, ReferralState>;

export type StateSlug = keyof typeof states | 'alle';
export interface ReferralsSearch {
  status?: StateSlug;
}

export const slugs = Object.keys(states) as Exclude<StateSlug, 'alle'>[];
export const stateOf = (slug: StateSlug): ReferralState | undefined =>
  slug === 'alle' ? undefined : states[slug];

export const readReferralsSearch = ({ status }: Record<string, unknown>): ReferralsSearch =>
  status === 'alle' || (typeof status === 'string' && status in states)
    ? { status: status as StateSlug }
    : {};
