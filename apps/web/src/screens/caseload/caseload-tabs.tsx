import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tabs } from '../../parts/tabs.js';
import { useMay } from '../../session/session.js';
import { caseload as words } from '../../words/words.js';
import { caseloadCounts } from './caseload-query.js';
import type { CaseloadView } from './caseload-search.js';

const own: readonly CaseloadView[] = ['mine', 'substitution', 'team', 'inHandover', 'ended'];

/** What the list opens with: one's own, or all for who has no cases of their own. */
export const useOpeningView = (): CaseloadView => (useMay('casework.write') ? 'mine' : 'all');

/** The lists, each with its address and how many it holds. */
export function CaseloadTabs({ view }: { view: CaseloadView }) {
  const { data: counts } = useQuery(caseloadCounts);
  const opening = useOpeningView();
  const views: CaseloadView[] = opening === 'mine' ? [...own] : ['all'];
  if (opening === 'mine' && typeof counts?.all === 'number') views.push('all');
  if (!views.includes(view)) views.push(view);
  if (views.length === 1) return null;
  return (
    <Tabs label={words.tabs} open={`${view} ${views.map((each) => counts?.[each]).join(' ')}`}>
      {views.map((each) => (
        <Link
          key={each}
          to="/caseload"
          search={each === opening ? {} : { view: each }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={each === view ? 'page' : undefined}
          resetScroll={false}
        >
          {words.views[each]} <span className="tab-count number">{counts?.[each] ?? ''}</span>
        </Link>
      ))}
    </Tabs>
  );
}
