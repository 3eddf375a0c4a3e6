import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { formatMoment } from '../../parts/dates.js';
import { PagedList } from '../../parts/paged-list.js';
import { administrationLog as words } from '../../words/words.js';
import { useChangedValue } from './changed-value.js';
import './administration.css';

type Page = Schemas['AdministrationPage'];
type Line = Page['items'][number];

interface AdministrationLogProps {
  queryKey: readonly unknown[];
  read: (cursor: string | undefined) => Promise<Page>;
}

/** Who did what to an account, a team or a norm; the newest first. */
export function AdministrationLog({ queryKey, read }: AdministrationLogProps) {
  const log = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <PagedList of={log} lines={3} empty={<p className="soft">{words.none}</p>}>
        {(lines) => (
          <ol className="log">
            {lines.map((line) => (
              <LogLine key={line.id} line={line} />
            ))}
          </ol>
        )}
      </PagedList>
    </section>
  );
}

function LogLine({ line: { at, kind, colleague, changes, reason } }: { line: Line }) {
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
