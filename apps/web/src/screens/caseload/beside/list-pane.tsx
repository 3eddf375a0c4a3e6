import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { caseload as words } from '../../../words/words.js';
import { caseloadPages } from '../caseload-query.js';
import { queryOf } from '../caseload-search.js';
import { useRowKeys } from '../use-row-keys.js';
import { showListBeside, type OpenList } from './open-list.js';
import { PaneRow } from './pane-row.js';
import './beside.css';

const ROW_HEIGHT = 92;

/** The list beside a dossier: the same rows in the same order, narrow. It scrolls by itself. */
export function ListPane({ list: { search, view } }: { list: OpenList }) {
  const { participantId } = useParams({ from: '/deelnemers/$participantId' });
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    caseloadPages(queryOf(search, view)),
  );
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const list = useRef<HTMLDivElement>(null);
  const { focused, onFocus } = useRowKeys(
    list,
    entries.length,
    (index) => rows.scrollToIndex(index, { align: 'auto' }),
    () => undefined,
  );
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // What was pressed is in sight when the pane comes up.
    initialOffset: () =>
      Math.max(0, entries.findIndex((entry) => entry.participantId === participantId) - 2) * ROW_HEIGHT,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= entries.length - 20) void fetchNextPage();
  }, [last, entries.length, hasNextPage, isFetching, fetchNextPage]);

  return (
    <nav className="list-pane" aria-label={words.title}>
      <header className="list-pane-head">
        <Link to="/caseload" search={search}>
          <ArrowLeft className="icon" aria-hidden />
          {words.title}: {words.views[view]!.toLowerCase()}
        </Link>
        <button
          type="button"
          className="icon-button"
          aria-label={words.closeList}
          onClick={() => showListBeside(null)}
        >
          <X className="icon" aria-hidden />
        </button>
      </header>
      <div ref={list} className="list-pane-rows">
        <ul style={{ blockSize: rows.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <li
              key={entries[index]!.trajectoryId}
              ref={rows.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => onFocus(index)}
              data-focused={index === focused || undefined}
            >
              <PaneRow entry={entries[index]!} open={entries[index]!.participantId === participantId} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
