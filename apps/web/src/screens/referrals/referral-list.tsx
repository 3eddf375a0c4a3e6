import { useInfiniteQuery } from '@tanstack/react-query';
import { More } from '../../parts/paged-list.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { referrals as words } from '../../words/words.js';
import { ProgressTable } from './progress-table.js';
import { referralsQuery } from './referral-queries.js';
import { stateOf, type StateSlug } from './referrals-search.js';
import { WaitingTable } from './waiting-table.js';

/** The referrals of the chosen state, page by page. */
export function ReferralList({ status, decides }: { status: StateSlug; decides: boolean }) {
  const state = stateOf(status);
  const referrals = useInfiniteQuery(referralsQuery(state));
  const { data, error, refetch, isPending, hasNextPage } = referrals;
  if (isPending) return <Loading lines={6} />;
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  const items = data.pages.flatMap((page) => page.items);
  const toJudge = decides && state === 'submitted';
  if (items.length === 0) {
    const { empty } = words;
    return (
      <Empty title={toJudge ? empty.toJudge : state ? empty.state : empty.all}>
        {toJudge ? empty.toJudgeHelp : state ? empty.help : decides ? empty.toJudgeHelp : empty.mineHelp}
      </Empty>
    );
  }
  const label = toJudge ? words.toJudge : state ? words.tabs[state] : words.all;
  return (
    <div className="stack">
      {toJudge ? <WaitingTable {...{ items, label }} /> : <ProgressTable {...{ items, label }} />}
      <div className="row spread">
        <p className="small soft" role="status">
          {words.shown(items.length, hasNextPage)}
        </p>
        <More of={referrals} />
      </div>
    </div>
  );
}
