import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Badge, type Tone } from '../../parts/badge.js';
import { formatDate } from '../../parts/dates.js';
import { FilterSelect } from '../../parts/filters.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { type ItemState, itemsQuery, type Transfer, type TransferItem } from './transfer-queries.js';

const tones: Record<ItemState, Tone> = {
  proposed: 'plain',
  leftOut: 'plain',
  pending: 'info',
  done: 'good',
  skipped: 'warn',
  failed: 'bad',
  notBegun: 'plain',
};
const shown: readonly ItemState[] = ['done', 'skipped', 'failed', 'notBegun', 'pending', 'leftOut'];

/** What became of each case, and what its receiver goes on with. */
export function Results({ transfer, show }: { transfer: Transfer; show: ItemState | undefined }) {
  const words = useTransferWords();
  const navigate = useNavigate();
  const { id, counts } = transfer;
  const found = useInfiniteQuery(itemsQuery(id, show));
  const options = shown
    .filter((state) => counts[state] > 0 || state === show)
    .map((state) => ({ value: state, label: `${words.counts[state]} (${counts[state]})` }));
  return (
    <section className="stack" aria-labelledby="uitkomsten">
      <div className="row spread">
        <h2 id="uitkomsten">{words.resultTitle}</h2>
        <FilterSelect
          label={words.show}
          value={show ?? ''}
          options={[{ value: '', label: words.everyCase }, ...options]}
          onChange={(state) =>
            void navigate({
              to: '/caseloadoverdracht/$transferId',
              params: { transferId: id },
              search: state ? { show: state as ItemState } : {},
              replace: true,
            })
          }
        />
      </div>
      <PagedList of={found} lines={6} empty={<Empty title={words.noItems}>{words.noItemsHelp}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="table stacks transfer-items">
              <thead>
                <tr>
                  <th scope="col">{words.participant}</th>
                  <th scope="col">{words.to}</th>
                  <th scope="col">{words.result}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Result key={item.id} item={item} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Result({ item: { participant, to, state, result, dossier } }: { item: TransferItem }) {
  const words = useTransferWords();
  return (
    <tr>
      <th scope="row">
        {participant.name ? (
          <Link to="/deelnemers/$participantId" params={{ participantId: participant.id }}>
            {participant.name}
          </Link>
        ) : (
          words.outOfSight
        )}
      </th>
      <td>{to?.name}</td>
      <td>
        <div className="row tight">
          <Badge tone={tones[state]}>{words.counts[state]}</Badge>
          {result && <span className="small">{result}</span>}
        </div>
        {dossier && (
          <details className="small transfer-dossier">
            <summary>
              {[
                words.openTasks(dossier.openTasks.length),
                ...(dossier.nextAppointmentOn
                  ? [words.nextAppointment(formatDate(dossier.nextAppointmentOn))]
                  : []),
              ].join(' · ')}
            </summary>
            <ul className="bullets">
              {dossier.openTasks.map(({ title, dueOn }) => (
                <li key={`${title} ${dueOn}`}>
                  {title}
                  {dueOn && ` (${formatDate(dueOn)})`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}
