import { useInfiniteQuery } from '@tanstack/react-query';
import type { RowSelectionState } from '@tanstack/react-table';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';
import { CaseloadFilters } from './caseload-filters.js';
import { CaseloadList } from './caseload-list.js';
import { caseloadPages } from './caseload-query.js';
import { isFiltered, noFilters, queryOf } from './caseload-search.js';
import { CaseloadTabs, useOpeningView } from './caseload-tabs.js';
import { SortChoice } from './sort-choice.js';
import { useCaseloadAddress } from './use-caseload-address.js';
import './caseload.css';

/** The participants of the colleague at work, what is most urgent first. */
export function CaseloadScreen() {
  const words = useWords().caseload;
  const { search, change } = useCaseloadAddress();
  const opening = useOpeningView();
  const view = search.view ?? opening;
  const pages = useInfiniteQuery(caseloadPages(queryOf(search, view)));
  const { data, error, refetch, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetching } =
    pages;
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const [selection, select] = useState<RowSelectionState>({});
  const [emptyTitle, emptyHelp] = words.empty[view]!;

  return (
    <Page title={words.title} wide>
      <div className="caseload stack">
        <CaseloadTabs view={view} />
        <div className="row spread">
          <CaseloadFilters view={view} />
          <div className="row">
            <SortChoice view={view} />
            <p className="soft small number" role="status">
              {data && !isPlaceholderData && words.count(entries.length, hasNextPage)}
            </p>
          </div>
        </div>
        {isPending && <Loading lines={8} />}
        {error && !data && <Failed problem={error} retry={refetch} />}
        {data && entries.length === 0 && !isFiltered(search) && <Empty title={emptyTitle}>{emptyHelp}</Empty>}
        {data && entries.length === 0 && isFiltered(search) && (
          <Empty
            title={words.nothingFits}
            action={<Button onClick={() => change(noFilters)}>{words.clear}</Button>}
          >
            {words.nothingFitsHelp}
          </Empty>
        )}
        {entries.length > 0 && (
          <div className={isPlaceholderData ? 'caseload-stale' : ''} aria-busy={isPlaceholderData}>
            <CaseloadList
              {...{ view, entries, onEnd, selection }}
              key={view}
              selectable={false}
              onSelect={select}
            />
            {error ? <Failed problem={error} retry={fetchNextPage} /> : hasNextPage && <Loading lines={2} />}
          </div>
        )}
      </div>
    </Page>
  );
}
