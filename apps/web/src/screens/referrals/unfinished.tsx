import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { formatDate } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { referrals } from '../../words/words.js';
import { referralsQuery, type ReferralListItem } from './referral-queries.js';
import { ThrowAwayDialog } from './throw-away-dialog.js';

/** What lies with the municipality itself: asked back first, then what it is still writing. */
export function Unfinished() {
  const { attention } = referrals;
  const incomplete = useInfiniteQuery(referralsQuery('incomplete')).data;
  const drafts = useInfiniteQuery(referralsQuery('draft')).data;
  const [thrown, setThrown] = useState<ReferralListItem>();
  const [asked, begun] = [incomplete, drafts].map((data) => data?.pages[0]?.items ?? []);
  return (
    <>
      <Group title={attention.incomplete} items={asked!} />
      <Group title={attention.drafts} items={begun!} onThrowAway={setThrown} />
      {thrown && <ThrowAwayDialog referral={thrown} onClose={() => setThrown(undefined)} />}
    </>
  );
}

function Group({
  title,
  items,
  onThrowAway,
}: {
  title: string;
  items: readonly ReferralListItem[];
  onThrowAway?: (referral: ReferralListItem) => void;
}) {
  if (items.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <ul className="unfinished-list">
        {items.map((item) => (
          <Item key={item.id} referral={item} onThrowAway={onThrowAway} />
        ))}
      </ul>
    </section>
  );
}

function Item({
  referral,
  onThrowAway,
}: {
  referral: ReferralListItem;
  onThrowAway?: (referral: ReferralListItem) => void;
}) {
  const { attention, forms, nameless, born } = referrals;
  const name = referral.name ?? nameless;
  const isDraft = referral.state === 'draft';
  return (
    <li className={`panel unfinished ${referral.state}`}>
      <div className="stack tight">
        <p>
          <strong>{name}</strong>{' '}
          <span className="small soft">
            {[referral.birthDate && born(formatDate(referral.birthDate)), forms[referral.form]]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {referral.stateReason && (
          <p>
            <span className="soft">{attention.asked}</span> {referral.stateReason}
          </p>
        )}
      </div>
      <div className="row unfinished-actions">
        <LinkButton
          to="/aanmelden/$referralId/$step"
          params={{ referralId: referral.id, step: isDraft ? 'persoon' : 'controle' }}
          kind={isDraft ? 'secondary' : 'primary'}
          aria-label={isDraft ? attention.goOnWith(name) : attention.completeOf(name)}
        >
          {isDraft ? attention.goOn : attention.complete}
        </LinkButton>
        {onThrowAway && (
          <Button
            kind="subtle"
            aria-label={attention.throwAwayOf(name)}
            onClick={() => onThrowAway(referral)}
          >
            {attention.throwAway}
          </Button>
        )}
      </div>
    </li>
  );
}
