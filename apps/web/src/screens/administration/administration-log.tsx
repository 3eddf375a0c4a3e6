import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Button } from '../../parts/button.js';
import { formatMoment } from '../../parts/dates.js';
import { Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';
import { useChangedValue } from './changed-value.js';
import './administration.css';

type Page = Schemas['AdministrationPage'];
type Line = Page['items'][number];

export interface AdministrationLogProps {
  queryKey: readonly unknown[];
  read: (cursor: string | undefined) => Promise<Page>;
}

/** Who did what to an account, a team or a norm; the newest first. */
export function AdministrationLog({ queryKey, read }: AdministrationLogProps) {
  const { administrationLog: words, answers } = useWords();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey,
      queryFn: ({ pageParam }) => read(pageParam),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    });
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {isPending && <Loading lines={3} />}
      {error && <Failed problem={error} retry={refetch} />}
      {data && lines.length === 0 && <p className="soft">{words.none}</p>}
      <ol className="log">
        {lines.map((line) => (
          <LogLine key={line.id} line={line} />
        ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {answers.more}
        </Button>
      )}
    </section>
  );
}

function LogLine({ line: { at, kind, colleague, changes, reason } }: { line: Line }) {
  const words = useWords().administrationLog;
  const shown = useChangedValue();
  return (
    <li>
      <p>
        <strong>{words.kinds[kind] ?? kind}</strong>{' '}
        <span className="small soft">{words.by(formatMoment(at), colleague.name)}</span>
      </p>
      {changes.length > 0 && (
        <dl className="log-changes small">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{words.fields[field] ?? field}</dt>
              <dd>
                {shown(field, after)}
                {before.length > 0 && (
                  <span className="soft">
                    {' '}
                    ({words.was} {shown(field, before)})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reason && <p className="small">{words.reason(reason)}</p>}
    </li>
  );
}
