import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../parts/page.js';
import { spokenName } from '../../parts/names.js';
import { Failed, Loading } from '../../parts/states.js';
import { referrals as words } from '../../words/words.js';
import { referralQuery, type Referral } from '../referrals/referral-queries.js';
import { ReferralNotice } from './referral-notice.js';
import { AcceptanceForm } from './acceptance-form.js';
import { contactPersonsQuery, possibleDuplicatesQuery } from './acceptance-queries.js';
import './referral.css';

/** Whom the team lead takes on, where the trajectory begins and who becomes the contact person. */
export function AcceptanceScreen() {
  const { referralId } = useParams({ strict: false });
  const { data: referral, error, refetch, isPending } = useQuery(referralQuery(referralId!));
  if (isPending) return <Loading lines={8} />;
  if (!referral) return <Failed problem={error} retry={refetch} ofOne />;
  return (
    <div className="stack">
      <Link to="/aanmeldingen/$referralId" params={{ referralId: referral.id }} className="back-link">
        <ArrowLeft className="icon" aria-hidden /> {referral.name ?? words.nameless}
      </Link>
      <Page
        title={words.accept.title(referral.name ? spokenName(referral.name) : words.nameless)}
        lead={words.accept.lead}
      >
        {referral.can.includes('accept') ? (
          <Choices referral={referral} />
        ) : (
          <ReferralNotice referral={referral} />
        )}
      </Page>
    </div>
  );
}

function Choices({ referral }: { referral: Referral }) {
  const duplicates = useQuery(possibleDuplicatesQuery(referral.id, referral.version));
  const candidates = useQuery(contactPersonsQuery(referral.id));
  if (duplicates.isPending || candidates.isPending) return <Loading lines={8} />;
  if (duplicates.error) return <Failed problem={duplicates.error} retry={duplicates.refetch} />;
  if (candidates.error) return <Failed problem={candidates.error} retry={candidates.refetch} />;
  return <AcceptanceForm referral={referral} duplicates={duplicates.data} candidates={candidates.data} />;
}
