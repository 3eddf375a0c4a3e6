import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api.js';
import { FilterSelect } from '../../parts/filters.js';
import { Empty, Problem } from '../../parts/states.js';
import { answers, transfer as words } from '../../words/words.js';
import { ReceiverRow } from './receiver-row.js';
import { receiversQuery, type Transfer } from './transfer-queries.js';
import { useArrival } from './use-arrival.js';
import { useTransferStep } from './use-transfer-step.js';

/** Over whom the cases are divided, and how much each then carries. */
export function Receivers({ transfer }: { transfer: Transfer }) {
  const title = useArrival<HTMLHeadingElement>();
  const colleagues = useQuery(receiversQuery).data ?? [];
  const divide = useTransferStep(transfer.id);
  // What was ticked shows at once; the division of it follows.
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const ids = asked ?? transfer.receivers.map(({ id }) => id);
  // Whoever is unticked keeps the place: to be ticked again, and so that the focus is not lost.
  const [unticked, setUnticked] = useState<readonly { id: string; name: string }[]>([]);
  const given = new Set(transfer.receivers.map(({ id }) => id));
  const rows = [...transfer.receivers, ...unticked.filter(({ id }) => !given.has(id))].sort((one, other) =>
    one.name.localeCompare(other.name, 'nl'),
  );
  const over = (receiverIds: string[]) => {
    setAsked(receiverIds);
    divide.mutate(
      (params) => api.PUT('/api/v1/caseload-transfers/{id}/division', { params, body: { receiverIds } }),
      { onSettled: () => setAsked(null) },
    );
  };
  const others = colleagues.filter(({ id }) => !rows.some((row) => row.id === id) && id !== transfer.from.id);
  return (
    <section className="stack" aria-labelledby="over-wie">
      <div>
        <h2 id="over-wie" ref={title} tabIndex={-1}>
          {words.receivers}
        </h2>
        <p className="soft">{words.receiversHelp}</p>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.nobody}>{words.nobodyHelp}</Empty>
      ) : (
        <div className="table-frame">
          <table className="table stacks transfer-receivers">
            <thead>
              <tr>
                <th scope="col">{words.receiver}</th>
                <th scope="col">{words.load}</th>
                <th scope="col">{words.gets}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReceiverRow
                  key={row.id}
                  name={row.name}
                  receiver={transfer.receivers.find(({ id }) => id === row.id)}
                  takesPart={ids.includes(row.id)}
                  isLast={ids.length === 1}
                  onChange={(takesPart) => {
                    if (!takesPart) setUnticked([...unticked.filter(({ id }) => id !== row.id), row]);
                    over(takesPart ? [...ids, row.id] : ids.filter((id) => id !== row.id));
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others.length > 0 && (
        <div className="transfer-add">
          <FilterSelect
            label={words.addReceiver}
            value=""
            options={[
              { value: '', label: answers.choose },
              ...others.map(({ id, name, teamName }) => ({
                value: id,
                label: teamName ? `${name} (${teamName})` : name,
              })),
            ]}
            onChange={(id) => id && over([...ids, id])}
          />
        </div>
      )}
      {divide.error && <Problem problem={divide.error} />}
    </section>
  );
}
