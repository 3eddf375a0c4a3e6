import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../parts/button.js';
import { formatMoment } from '../../parts/dates.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';
import { ImportState } from './import-state.js';
import { importsQuery, isRunning, sources, summaryOf, type Import } from './import-queries.js';

export function EarlierImports() {
  const { imports: words, answers } = useWords();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      ...importsQuery,
      refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isRunning) ? 2_000 : false),
    });
  const runs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="stack" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{words.earlier}</h2>
      {isPending && <Loading lines={3} />}
      {error && <Failed problem={error} retry={refetch} />}
      {data && runs.length === 0 && <Empty title={words.none}>{words.noneHelp}</Empty>}
      {runs.length > 0 && (
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
              {runs.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {answers.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Run({ run }: { run: Import }) {
  const words = useWords().imports;
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
