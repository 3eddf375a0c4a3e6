import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { transfer as words } from '../../words/words.js';
import { NewTransfer } from './new-transfer.js';
import { transfersQuery } from './transfer-queries.js';
import type { TransfersSearch } from './transfer-search.js';
import { TransferRow } from './transfer-row.js';
import './transfer.css';

/** What was moved in one go, and the first step of a next one. */
export function TransfersScreen() {
  const search: TransfersSearch = useSearch({ strict: false });
  const mayPlan = useMay('transfer.plan');
  const found = useInfiniteQuery(transfersQuery);
  if (search.new)
    return (
      <Page permission="transfer.plan" title={words.add} lead={words.lead}>
        <NewTransfer from={search.from} />
      </Page>
    );
  const add = mayPlan && (
    <LinkButton kind="primary" to="/caseloadoverdracht" search={{ new: true }}>
      {words.add}
    </LinkButton>
  );
  return (
    <Page permission="transfer.view" title={words.title} lead={words.lead} actions={add}>
      <PagedList of={found} empty={<Empty title={words.none}>{words.noneHelp}</Empty>}>
        {(items) => (
          <ul className="stack transfer-list">
            {items.map((transfer) => (
              <TransferRow key={transfer.id} transfer={transfer} />
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}
