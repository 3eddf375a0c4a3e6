import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { More } from '../../../parts/paged-list.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { dossier as words } from '../../../words/words.js';
import { useNotesUnderWay } from '../casework/save-note.js';
import { useDossier } from '../dossier-context.js';
import { timelineQuery, type TimelineKind } from '../dossier-query.js';
import { byDay } from './by-day.js';
import { PendingLine, TimelineEntry } from './timeline-entry.js';
import { TimelineFilters } from './timeline-filters.js';
import { useReached } from './use-reached.js';

/** What happened, newest first. The next lines come when the end is reached. */
export function Timeline() {
  const { dossier, trajectory } = useDossier();
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const underWay = useNotesUnderWay(trajectory?.id ?? '');
  const entries = useInfiniteQuery(timelineQuery(dossier.id, kinds));
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = entries;
  const end = useReached(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  const come = new Set(lines.map(({ note }) => note?.id));
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <div className="timeline-head">
        <h2 id="timeline-title">{words.timeline}</h2>
        <TimelineFilters chosen={kinds} onChange={setKinds} />
      </div>
      {underWay
        .filter(({ keptAs }) => !keptAs() || !come.has(keptAs()))
        .map(({ id, note }) => (
          <PendingLine key={id} note={note} />
        ))}
      {isPending && <Loading lines={6} />}
      {error && !data && <Failed problem={error} retry={refetch} />}
      {data && lines.length === 0 && (
        <Empty
          title={words.timelineEmpty}
          action={kinds.length > 0 && <Button onClick={() => setKinds([])}>{words.allKinds}</Button>}
        />
      )}
      {byDay(lines).map(({ day, title, lines: ofDay }) => (
        <section key={day} className="timeline-day">
          <h3>{title}</h3>
          <ol>
            {ofDay.map((line) => (
              <TimelineEntry key={line.id} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <div ref={end} className="timeline-more">
          <More of={entries} />
        </div>
      )}
    </section>
  );
}
