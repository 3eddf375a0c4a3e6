import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../../parts/button.js';
import { Filters } from '../../../parts/filters.js';
import { PagedList } from '../../../parts/paged-list.js';
import { Empty, Notice } from '../../../parts/states.js';
import { matching as words } from '../../../words/words.js';
import './matching.css';

interface MatchPage<One> {
  readonly items: readonly One[];
  readonly considered: number;
  readonly bounded: boolean;
}

interface MatchListProps<One> {
  readonly of: 'places' | 'people';
  readonly lead?: string;
  readonly list: UseInfiniteQueryResult<InfiniteData<MatchPage<One>>>;
  readonly narrowed: boolean;
  readonly clear: () => void;
  readonly filters: ReactNode;
  readonly keyOf: (one: One) => string;
  readonly children: (one: One) => ReactNode;
}

/** A match list with how it is ordered and from how many it is made. */
export function MatchList<One>({
  of,
  lead,
  list,
  narrowed,
  clear,
  filters,
  keyOf,
  children,
}: MatchListProps<One>) {
  const first = list.data?.pages[0];
  const none = of === 'places' ? [words.noPlaces, words.noPlacesHelp] : [words.noPeople, words.noPeopleHelp];
  return (
    <section className="panel stack" aria-labelledby="matches-title" aria-busy={list.isPlaceholderData}>
      <header className="stack tight">
        <div className="match-title">
          <h2 id="matches-title">{words[of]}</h2>
          {first && <span className="small soft">{words.considered[of](first.considered)}</span>}
        </div>
        {lead && <p className="soft">{lead}</p>}
        <p className="small soft">{words.order[of]}</p>
      </header>
      <div className="match-filters">
        <Filters label={words.filters}>{filters}</Filters>
      </div>
      {first?.bounded && <Notice>{words.bounded[of]}</Notice>}
      <PagedList
        of={list}
        lines={8}
        empty={
          narrowed ? (
            <Empty title={words.noneFound} action={<Button onClick={clear}>{words.clear}</Button>}>
              {words.noneFoundHelp}
            </Empty>
          ) : (
            <Empty title={none[0]!}>{none[1]}</Empty>
          )
        }
      >
        {(items) => (
          <ol className="matches">
            {items.map((one) => (
              <li key={keyOf(one)}>{children(one)}</li>
            ))}
          </ol>
        )}
      </PagedList>
    </section>
  );
}
