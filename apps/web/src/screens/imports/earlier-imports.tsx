import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../parts/dates.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import { ImportState } from './import-state.js';
import { importsQuery, isRunning, sources, summaryOf, type Import } from './import-queries.js';

export function EarlierImports() {
  const runs = useInfiniteQuery({
    ...importsQuery,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isRunning) ? 2_000 : false),
  });
  return (
    <section className="stack" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{words.earlier}</h2>
      <PagedList of={runs} lines={3} empty={<Empty title={words.none}>{words.noneHelp}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="table stacks">
              <thead>
                <tr>
                  <th scope="col">{words.started}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.state}</th>
                  <th scope="col">{words.source}</th>
                  <th scope="col" className="numeric">
                    {words.rows}
                  </th>
                  <th scope="col" className="numeric">
                    {words.refused}
                  </th>
                  <th scope="col">{words.by}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((run) => (
                  <Run key={run.id} run={run} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Run({ run }: { run: Import }) {
  const counts = summaryOf(run).sources;
  const present = sources.filter((source) => counts[source]);
  const refused = present.reduce((sum, source) => sum + (counts[source]?.rejected ?? 0), 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/import/$importId" params={{ importId: run.id }}>
          {formatMoment(run.createdAt)}
        </Link>
      </th>
      <td>{run.dryRun ? words.kinds.dryRun : words.kinds.real}</td>
      <td>
        <ImportState run={run} />
      </td>
      <td>{present.map((source) => words.sources[source]).join(', ')}</td>
      <td className="numeric">
        <span className="on-phone-label">{words.rows}</span> {run.rowsRead.toLocaleString('nl-NL')}
      </td>
      <td className="numeric">
        <span className="on-phone-label">{words.refused}</span> {refused.toLocaleString('nl-NL')}
      </td>
      <td>{run.requestedByName}</td>
    </tr>
  );
}
