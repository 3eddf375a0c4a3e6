import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { formatDate } from '../../parts/dates.js';
import { transfer, transfer as words } from '../../words/words.js';

const tones: Record<Schemas['CaseloadTransfer']['state'], Tone> = {
  draft: 'plain',
  running: 'info',
  finished: 'good',
  cancelled: 'warn',
};

export function TransferState({ state }: { state: Schemas['CaseloadTransfer']['state'] }) {
  return <Badge tone={tones[state]}>{transfer.states[state]}</Badge>;
}

/** One transfer in the list: whose, why, and how it stands. */
export function TransferRow({ transfer }: { transfer: Schemas['CaseloadTransferSummary'] }) {
  const { id, from, by, state, cause, reason, createdAt, counts } = transfer;
  const asked =
    counts.proposed + counts.pending + counts.done + counts.skipped + counts.failed + counts.notBegun;
  return (
    <li className="transfer-row stack tight">
      <div className="row spread">
        <Link to="/caseloadoverdracht/$transferId" params={{ transferId: id }}>
          {words.of(from.name)}
        </Link>
        <TransferState state={state} />
      </div>
      <p>{reason}</p>
      <p className="small soft">
        {[words.causes[cause], words.cases(asked), words.byWhom(by.name), formatDate(createdAt)].join(' · ')}
      </p>
    </li>
  );
}
