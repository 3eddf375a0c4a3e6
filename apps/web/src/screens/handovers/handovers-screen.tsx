import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { Tabs } from '../../parts/tabs.js';
import { useSession } from '../../session/session.js';
import { handovers as words } from '../../words/words.js';
import { boxes, handoverStates, inOrder, type HandoverSearch } from './handover-search.js';
import { HandoverRow } from './handover-row.js';
import './handovers.css';

/** Who waits for whom: the handovers to me, by me and in my team. */
export function HandoversScreen() {
  const { roles } = useSession();
  const { box = 'received', state = 'offered' }: HandoverSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const leads = roles.includes('teamLead') || roles.includes('manager');
  const handovers = useInfiniteQuery({
    queryKey: ['handover', 'list', box, state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/handovers', {
          params: { query: { box, state: state === 'all' ? undefined : state, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const empty =
    state === 'offered' ? (
      <Empty title={words.empty[box]}>{words.emptyHelp[box]}</Empty>
    ) : (
      <Empty title={words.emptyFiltered}>{words.emptyFilteredHelp}</Empty>
    );
  return (
    <Page title={words.title}>
      <div className="handovers-head">
        <Tabs label={words.title} open={box}>
          {boxes
            .filter((one) => one !== 'team' || leads)
            .map((one) => (
              <Link
                key={one}
                to="/overdrachten"
                search={{ box: one, state: state === 'offered' ? undefined : state }}
                aria-current={one === box ? 'page' : undefined}
              >
                {words.boxes[one]}
              </Link>
            ))}
        </Tabs>
        <label className="handovers-filter">
          <span className="small soft">{words.stateFilter}</span>
          <select
            value={state}
            onChange={({ target }) =>
              void navigate({
                to: '/overdrachten',
                search: {
                  box,
                  state: target.value === 'offered' ? undefined : (target.value as HandoverSearch['state']),
                },
                replace: true,
              })
            }
          >
            {handoverStates.map((one) => (
              <option key={one} value={one}>
                {words.states[one]}
              </option>
            ))}
            <option value="all">{words.allStates}</option>
          </select>
        </label>
      </div>
      <PagedList of={handovers} empty={empty}>
        {(items) => (
          <ul className="handover-list panel">
            {inOrder(items).map((handover) => (
              <HandoverRow key={handover.id} handover={handover} />
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}
