import { Notice } from '../../parts/states.js';
import { referrals } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';

/** The state in a sentence, with the reason of who brought it there. */
export function ReferralNotice({ referral: { state, stateReason, can } }: { referral: Referral }) {
  const { page } = referrals;
  if (state === 'incomplete')
    return (
      <Notice kind="warn" title={page.askedTitle}>
        <p className="referral-quote">{stateReason}</p>
      </Notice>
    );
  if (state === 'refused')
    return (
      <Notice kind="warn" title={page.refusedTitle}>
        <p className="referral-quote">{stateReason}</p>
      </Notice>
    );
  if (state === 'withdrawn')
    return (
      <Notice title={page.withdrawnTitle}>
        {stateReason && <p className="referral-quote">{stateReason}</p>}
      </Notice>
    );
  if (state === 'draft') return <Notice title={page.draftTitle}>{page.draft}</Notice>;
  if (state === 'submitted' && !can.includes('accept'))
    return <Notice title={page.waitingTitle}>{page.waiting}</Notice>;
  return null;
}
