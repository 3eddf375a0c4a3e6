import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { Checkbox } from '../../parts/controls.js';
import { FilterSelect } from '../../parts/filters.js';
import { Empty, Problem } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { useWords } from '../../words/words.js';
import { ReceiverLoad } from './receiver-load.js';
import { receiversQuery, type Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** Over whom the cases are divided, and how much each then carries. */
export function Receivers({ transfer }: { transfer: Transfer }) {
  const words = useTransferWords();
  const { answers } = useWords();
  const colleagues = useQuery(receiversQuery).data ?? [];
  const divide = useTransferStep(transfer.id);
  const ids = transfer.receivers.map(({ id }) => id);
  const over = (receiverIds: string[]) =>
    divide.mutate((params) =>
      api.PUT('/api/v1/caseload-transfers/{id}/division', { params, body: { receiverIds } }),
    );
  const others = colleagues.filter(({ id }) => !ids.includes(id) && id !== transfer.from.id);
  return (
    <section className="stack" aria-labelledby="over-wie">
      <div>
        <h2 id="over-wie">{words.receivers}</h2>
        <p className="soft">{words.receiversHelp}</p>
      </div>
      {transfer.receivers.length === 0 ? (
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
              {transfer.receivers.map((receiver) => (
                <tr key={receiver.id}>
                  <th scope="row">
                    <label className="choice">
                      <Checkbox
                        checked
                        disabled={divide.isPending || ids.length === 1}
                        aria-label={words.takesPart(receiver.name)}
                        onChange={() => over(ids.filter((id) => id !== receiver.id))}
                      />
                      <span>{receiver.name}</span>
                    </label>
                  </th>
                  <td>
                    <ReceiverLoad receiver={receiver} />
                  </td>
                  <td>{words.cases(receiver.cases)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others.length > 0 && (
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
      )}
      {divide.error && <Problem problem={divide.error} />}
    </section>
  );
}
