import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty, Problem } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { ProposalRow } from './proposal-row.js';
import { type ItemState, itemsQuery, receiversQuery, type Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

type Edit = Omit<Schemas['CaseloadTransferItemEdit'], 'id'>;

/** Each case with its receiver: another one, or left out, with one key. */
export function ProposalItems({ transfer, show }: { transfer: Transfer; show: ItemState | undefined }) {
  const words = useTransferWords();
  const { id, receivers, from } = transfer;
  const found = useInfiniteQuery(itemsQuery(id, show));
  const colleagues = useQuery(receiversQuery).data ?? [];
  const step = useTransferStep(id);
  const edit = (itemId: string, change: Edit) =>
    step.mutate((params) =>
      api.PATCH('/api/v1/caseload-transfers/{id}/items', {
        params,
        body: { items: [{ id: itemId, ...change }] },
      }),
    );
  const first = new Set(receivers.map((one) => one.id));
  const options = [...receivers, ...colleagues.filter((one) => !first.has(one.id) && one.id !== from.id)];
  return (
    <section className="stack" aria-labelledby="per-traject">
      <h2 id="per-traject">{words.casesTitle}</h2>
      {step.error && <Problem problem={step.error} />}
      <PagedList of={found} lines={8} empty={<Empty title={words.noItems} />}>
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
                    colleagues={options}
                    onEdit={(change) => edit(item.id, change)}
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
