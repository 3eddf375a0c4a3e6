import { useInfiniteQuery } from '@tanstack/react-query';
import { formatMoments } from '../../../parts/dates.js';
import { More } from '../../../parts/paged-list.js';
import { ScrollingTable } from '../../../parts/scrolling-table.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';
import { accessLogQuery } from '../dossier-query.js';

/** Who looked at this person, when and what for. */
export function AccessTab() {
  const { dossier } = useDossier();
  const visits = useInfiniteQuery(accessLogQuery(dossier.id));
  const { data, error, refetch, isPending, hasNextPage } = visits;
  if (isPending) return <Loading lines={6} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  const lines = data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <Empty title={words.accessEmpty} />;
  return (
    <div className="stack">
      <p className="soft">{words.accessHelp}</p>
      <ScrollingTable label={words.accessTitle}>
        <table className="table stacks history">
          <caption>{words.accessTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columnWho}</th>
              <th scope="col">{words.columnAction}</th>
              <th scope="col">{words.columnWhen}</th>
              <th scope="col">{words.columnPurpose}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ from, to, times, action, purpose, colleague }) => (
              <tr key={`${from} ${colleague.id} ${action} ${purpose}`}>
                <th scope="row">{colleague.name}</th>
                <td>
                  {words.actions[action] ?? action}
                  {times > 1 && <span className="soft"> {words.times(times)}</span>}
                </td>
                <td className="number">{formatMoments(from, to)}</td>
                <td>
                  {purpose && <span className="on-phone-label">{words.columnPurpose}: </span>}
                  {purpose}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      {hasNextPage && (
        <div className="timeline-more">
          <More of={visits} />
        </div>
      )}
    </div>
  );
}
