import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { municipalities, referrals as words } from '../../words/words.js';
import { referralQuery } from '../referrals/referral-queries.js';
import { ReferralStateBadge } from '../referrals/referral-state-badge.js';
import { Answers } from './answers.js';
import { ReferralActions } from './referral-actions.js';
import { ReferralHistory } from './referral-history.js';
import { ReferralNotice } from './referral-notice.js';
import { ReferralStatus } from './referral-status.js';
import './referral.css';

/** One referral: what was asked, where it stands, and what can be done with it. */
export function ReferralScreen() {
  const { referralId } = useParams({ strict: false });
  const { data: referral, error, refetch, isPending } = useQuery(referralQuery(referralId!));
  if (isPending) return <Loading lines={8} />;
  if (!referral) return <Failed problem={error} retry={refetch} ofOne />;
  return (
    <div className="stack">
      <Link to="/aanmeldingen" className="back-link">
        <ArrowLeft className="icon" aria-hidden /> {words.page.back}
      </Link>
      <Page
        key={referral.id}
        title={referral.name ?? words.nameless}
        aside={<ReferralStateBadge state={referral.state} />}
        lead={words.page.lead(words.forms[referral.form], municipalities[referral.municipalityCode] ?? '')}
        actions={<ReferralActions referral={referral} />}
        wide
      >
        <ReferralNotice referral={referral} />
        <div className="referral-columns">
          <div className="stack">
            <Answers referral={referral} />
          </div>
          <div className="stack">
            <ReferralStatus referral={referral} />
            <ReferralHistory history={referral.history} />
          </div>
        </div>
      </Page>
    </div>
  );
}
