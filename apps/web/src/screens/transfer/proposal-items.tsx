import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { PagedList } from '../../parts/paged-list.js';
import { Empty, Problem } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import { ProposalRow } from './proposal-row.js';
import { ShownSelect } from './shown-select.js';
import { itemsQuery, receiversQuery, type Shown, type Transfer } from './transfer-queries.js';
import { useItemEdit } from './use-item-edit.js';

/** Each case with its receiver: another one, or left out, with one key. */
export function ProposalItems({ transfer, show }: { transfer: Transfer; show: Shown | undefined }) {
  const found = useInfiniteQuery(itemsQuery(transfer, show));
  const colleagues = useColleagues(transfer);
  const { mutate: edit, error } = useItemEdit(transfer.id);
  return (
    <section className="stack" aria-labelledby="per-traject">
      <div className="row spread">
        <h2 id="per-traject">{words.casesTitle}</h2>
        <ShownSelect transfer={transfer} show={show} among={['withoutReceiver', 'leftOut']} />
      </div>
      {error && <Problem problem={error} />}
      <PagedList of={found} lines={8} empty={<Empty title={words.noItems}>{words.noItemsHelp}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="table stacks transfer-items">
              <thead>
                <tr>
                  <th scope="col">{words.participant}</th>
                  <th scope="col">{words.goes}</th>
                  <th scope="col">{words.to}</th>
                  <th scope="col">{words.why}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <ProposalRow
                    key={item.id}
                    item={item}
                    fromName={transfer.from.name}
                    colleagues={colleagues}
                    onEdit={edit}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

/** Who can be chosen: those over whom it is divided first. The same list while nobody is added, for hundreds of rows. */
function useColleagues({ receivers, from }: Transfer) {
  const { data } = useQuery(receiversQuery);
  const dividedOver = JSON.stringify(receivers.map(({ id, name }) => ({ id, name })));
  return useMemo(() => {
    const first = JSON.parse(dividedOver) as { id: string; name: string }[];
    const known = new Set([from.id, ...first.map(({ id }) => id)]);
    return [...first, ...(data ?? []).filter(({ id }) => !known.has(id))];
  }, [dividedOver, data, from.id]);
}
