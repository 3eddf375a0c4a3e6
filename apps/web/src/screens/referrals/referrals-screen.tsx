import { useSearch } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { useMay } from '../../session/session.js';
import { referrals as words } from '../../words/words.js';
import { ReferralList } from './referral-list.js';
import { ReferralTabs } from './referral-tabs.js';
import type { ReferralsSearch } from './referrals-search.js';
import { Unfinished } from './unfinished.js';
import './referrals.css';

/** For who refers: what became of it. For who decides: what waits. */
export function ReferralsScreen() {
  const refers = useMay('referral.write');
  const decides = useMay('referral.decide');
  const search: ReferralsSearch = useSearch({ strict: false });
  const status = search.status ?? (decides ? 'ingediend' : 'alle');
  return (
    <Page
      permission="referral.view"
      title={refers ? words.mine : words.title}
      lead={refers ? words.mineLead : words.lead}
      wide
      actions={
        refers && (
          <LinkButton kind="primary" to="/aanmelden" icon={<FilePlus2 className="icon" aria-hidden />}>
            {words.add}
          </LinkButton>
        )
      }
    >
      {refers && !search.status && <Unfinished />}
      <section className="stack">
        <ReferralTabs chosen={status} decides={decides} />
        <ReferralList status={status} decides={decides} />
      </section>
    </Page>
  );
}
