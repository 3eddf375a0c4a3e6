import { useInfiniteQuery } from '@tanstack/react-query';
import type { RowSelectionState } from '@tanstack/react-table';
import { Download } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../parts/button.js';
import { OnlyWith } from '../../parts/only-with.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading, Problem } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { caseload as words } from '../../words/words.js';
import { showListBeside } from './beside/open-list.js';
import { CaseloadFilters } from './caseload-filters.js';
import { CaseloadKeys } from './caseload-keys.js';
import { CaseloadList } from './caseload-list.js';
import { caseloadPages } from './caseload-query.js';
import { queryOf } from './caseload-search.js';
import { CaseloadTabs, useOpeningView } from './caseload-tabs.js';
import { NobodyHere } from './nobody-here.js';
import { SelectionBar } from './selection-bar.js';
import { SortChoice } from './sort-choice.js';
import { useCaseloadAddress } from './use-caseload-address.js';
import { useExport } from './use-export.js';
import { ViewsMenu } from './views-menu.js';
import './caseload.css';

/** The participants of the colleague at work, what is most urgent first. */
export function CaseloadScreen() {
  return (
    <OnlyWith permission="caseload.view">
      <Caseload />
    </OnlyWith>
  );
}

function Caseload() {
  const { search } = useCaseloadAddress();
  const opening = useOpeningView();
  const view = search.view ?? opening;
  const query = queryOf(search, view);
  const pages = useInfiniteQuery(caseloadPages(query));
  const { data, error, refetch, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetching } =
    pages;
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const selectable = useMay('casework.write') && view !== 'ended';
  const [selection, select] = useState<RowSelectionState>({});
  // What another filter left out is not chosen any more.
  const chosen = entries.filter(({ trajectoryId }) => selectable && selection[trajectoryId]);
  const exported = useExport(query);
  const mayExport = useMay('caseload.export');

  return (
    <Page
      title={words.title}
      wide
      actions={
        <>
          <ViewsMenu />
          {mayExport && (
            <Button
              busy={exported.isPending}
              icon={<Download className="icon" aria-hidden />}
              onClick={() => exported.mutate()}
            >
              {exported.isPending ? words.exporting : words.export}
            </Button>
          )}
        </>
      }
    >
      <div className="caseload stack">
        <CaseloadTabs view={view} />
        {exported.error && <Problem problem={exported.error} />}
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
        {data && entries.length === 0 && <NobodyHere view={view} />}
        {entries.length > 0 && (
          <div className={isPlaceholderData ? 'caseload-stale' : ''} aria-busy={isPlaceholderData}>
            <CaseloadList
              {...{ view, entries, onEnd, selection, selectable }}
              key={view}
              onSelect={select}
              onOpen={() => showListBeside({ search, view })}
            />
            {error ? <Failed problem={error} retry={fetchNextPage} /> : hasNextPage && <Loading lines={2} />}
          </div>
        )}
        <SelectionBar
          chosen={chosen}
          onChange={(ids) => select(Object.fromEntries(ids.map((id) => [id, true])))}
        />
        {entries.length > 0 && <CaseloadKeys selectable={selectable} />}
      </div>
    </Page>
  );
}
