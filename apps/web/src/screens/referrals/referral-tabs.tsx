import { Link } from '@tanstack/react-router';
import { Tabs } from '../../parts/tabs.js';
import { referrals as words } from '../../words/words.js';
import { slugs, stateOf, type StateSlug } from './referrals-search.js';

/** The states, each with an address; whoever decides finds what waits first. */
export function ReferralTabs({ chosen, decides }: { chosen: StateSlug; decides: boolean }) {
  const order: StateSlug[] = decides
    ? ['ingediend', 'alle', ...slugs.filter((slug) => !['ingediend', 'concept'].includes(slug))]
    : ['alle', ...slugs];
  return (
    <Tabs label={words.filter} open={chosen}>
      {order.map((slug) => {
        const state = stateOf(slug);
        return (
          <Link
            key={slug}
            to="/aanmeldingen"
            search={{ status: slug }}
            aria-current={slug === chosen ? 'page' : undefined}
          >
            {!state ? words.all : decides && state === 'submitted' ? words.toJudge : words.tabs[state]}
          </Link>
        );
      })}
    </Tabs>
  );
}
