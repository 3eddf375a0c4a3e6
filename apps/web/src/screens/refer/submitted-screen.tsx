import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { formatDay } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { referralForm, referrals } from '../../words/words.js';
import { referralQuery } from '../referrals/referral-queries.js';
import '../referral/referral.css';
import './refer.css';

/** It has arrived: what happens next, and whom to ask. */
export function SubmittedScreen() {
  const words = referralForm.submitted;
  const { referralId } = useParams({ strict: false });
  const { data: referral, error, refetch, isPending } = useQuery(referralQuery(referralId!));
  if (isPending) return <Loading lines={6} />;
  if (!referral) return <Failed problem={error} retry={refetch} ofOne />;
  return (
    <Page
      title={words.title}
      aside={<CircleCheck className="icon submitted-mark" aria-hidden />}
      lead={words.lead(referral.name ?? referrals.nameless)}
    >
      <section className="panel stack" aria-labelledby="hoe-verder">
        <h2 id="hoe-verder">{words.nextTitle}</h2>
        <ol className="submitted-steps">
          <li>{words.judged}</li>
          {referral.contactDueOn && <li>{words.contact(formatDay(referral.contactDueOn))}</li>}
          <li>{words.accepted}</li>
        </ol>
      </section>
      <section className="panel stack tight" aria-labelledby="vragen">
        <h2 id="vragen">{words.askTitle}</h2>
        <p>{words.ask}</p>
      </section>
      <div className="row">
        <LinkButton kind="primary" to="/aanmeldingen/$referralId" params={{ referralId: referral.id }}>
          {words.follow}
        </LinkButton>
        <LinkButton to="/aanmelden">{words.another}</LinkButton>
        <LinkButton kind="subtle" to="/aanmeldingen">
          {words.all}
        </LinkButton>
      </div>
    </Page>
  );
}
