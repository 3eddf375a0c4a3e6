import { useInfiniteQuery } from '@tanstack/react-query';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import { ResultRow } from './result-row.js';
import { ShownSelect } from './shown-select.js';
import { itemsQuery, type Shown, type Transfer } from './transfer-queries.js';

const shown = ['done', 'skipped', 'failed', 'notBegun', 'pending', 'leftOut'] as const;

/** What became of each case, and what its receiver goes on with. */
export function Results({ transfer, show }: { transfer: Transfer; show: Shown | undefined }) {
  const found = useInfiniteQuery(itemsQuery(transfer, show));
  return (
    <section className="stack" aria-labelledby="uitkomsten">
      <div className="row spread">
        <h2 id="uitkomsten">{words.resultTitle}</h2>
        <ShownSelect transfer={transfer} show={show} among={shown} />
      </div>
      <PagedList of={found} lines={6} empty={<Empty title={words.noItems}>{words.noItemsHelp}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="table stacks transfer-items transfer-results">
              <thead>
                <tr>
                  <th scope="col">{words.participant}</th>
                  <th scope="col">{words.result}</th>
                  <th scope="col">{words.to}</th>
                  <th scope="col">{words.goesOn}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <ResultRow key={item.id} item={item} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}
