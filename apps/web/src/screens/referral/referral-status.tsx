import { Link } from '@tanstack/react-router';
import { StageBadge } from '../../parts/badge.js';
import { formatDate, formatDay } from '../../parts/dates.js';
import { useMay } from '../../session/session.js';
import { referrals as words } from '../../words/words.js';
import { NormBadge } from '../referrals/norm-badge.js';
import type { Referral } from '../referrals/referral-queries.js';

/** Where it stands: before a decision the norm, after it stage, contact person and next date. */
export function ReferralStatus({ referral }: { referral: Referral }) {
  const maySeeDossier = useMay('participant.view');
  const { progress, contactDueOn, referrerName, participantId } = referral;
  return (
    <section className="panel stack" aria-labelledby="stand">
      <h2 id="stand">{words.page.status}</h2>
      <dl className="facts narrow">
        {progress && (
          <>
            <dt>{words.page.stage}</dt>
            <dd>
              {progress.endedAt ? (
                words.ended(formatDate(progress.endedAt))
              ) : (
                <>
                  <StageBadge stage={progress.stage} />{' '}
                  <span className="small soft">{words.page.since(formatDate(progress.stageSince))}</span>
                </>
              )}
            </dd>
            <dt>{words.page.contactPerson}</dt>
            <dd>
              <strong>{progress.contactPersonName}</strong>
            </dd>
            {progress.nextDueOn && (
              <>
                <dt>{words.page.next}</dt>
                <dd>{formatDay(progress.nextDueOn)}</dd>
              </>
            )}
          </>
        )}
        {contactDueOn && (
          <>
            <dt>{words.page.contactBy}</dt>
            <dd>
              {formatDay(contactDueOn)} <NormBadge dueOn={contactDueOn} />
            </dd>
          </>
        )}
        <dt>{words.page.referrer}</dt>
        <dd>{referrerName}</dd>
      </dl>
      {participantId && maySeeDossier && (
        <Link to={'/deelnemers/$participantId' as string} params={{ participantId } as never}>
          {words.page.toDossier}
        </Link>
      )}
    </section>
  );
}
