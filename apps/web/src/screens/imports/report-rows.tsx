import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from '../../parts/button.js';
import { Filters, FilterSelect } from '../../parts/filters.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import { outcomes, rowsQuery, sources } from './import-queries.js';
import { ReportRow } from './report-row.js';
import { choiceOf, type RowsSearch } from './rows-search.js';

const route = getRouteApi('/import/$importId');

/** The report row by row; first of all what was refused or left out. */
export function ReportRows({ importId }: { importId: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const rows = useInfiniteQuery(rowsQuery(importId, choiceOf(search)));
  const change = (next: RowsSearch): void =>
    void navigate({
      to: '/import/$importId',
      params: { importId },
      search: next,
      replace: true,
      resetScroll: false,
    });
  return (
    <section className="stack" aria-labelledby="regels">
      <h2 id="regels">{words.rowsTitle}</h2>
      <Filters label={words.filters}>
        <FilterSelect
          label={words.source}
          value={search.bron ?? ''}
          options={[
            { value: '', label: words.allSources },
            ...sources.map((value) => ({ value, label: words.sources[value]! })),
          ]}
          onChange={(bron) => change({ ...search, bron: (bron || undefined) as RowsSearch['bron'] })}
        />
        <FilterSelect
          label={words.show}
          value={search.uitkomst ?? ''}
          options={[
            { value: '', label: words.withProblems },
            { value: 'alle', label: words.allRows },
            ...outcomes.map((value) => ({ value, label: words.outcomes[value]! })),
          ]}
          onChange={(uitkomst) =>
            change({ ...search, uitkomst: (uitkomst || undefined) as RowsSearch['uitkomst'] })
          }
        />
      </Filters>
      <PagedList
        of={rows}
        lines={6}
        empty={
          <Empty
            title={words.noRows}
            action={<Button onClick={() => change({ uitkomst: 'alle' })}>{words.showAll}</Button>}
          >
            {!search.uitkomst && words.noRowsWithProblems}
          </Empty>
        }
      >
        {(items) => (
          <div className="table-frame">
            <table className="table stacks report-rows">
              <thead>
                <tr>
                  <th scope="col">{words.source}</th>
                  <th scope="col">{words.line}</th>
                  <th scope="col">{words.number}</th>
                  <th scope="col">{words.outcome}</th>
                  <th scope="col">{words.remarks}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((row) => (
                  <ReportRow key={`${row.source} ${row.line}`} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}
