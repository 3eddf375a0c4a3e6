import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { LinkButton } from '../../parts/link-button.js';
import { Notice, Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { ProposalItems } from './proposal-items.js';
import { Receivers } from './receivers.js';
import { Steps } from './steps.js';
import type { ItemState, Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** Who gets which case, with what that does to each: the second step. */
export function Proposal({ transfer, show }: { transfer: Transfer; show: ItemState | undefined }) {
  const words = useTransferWords();
  const say = useToast();
  const navigate = useNavigate();
  const discard = useTransferStep(transfer.id);
  const { id, counts } = transfer;
  return (
    <div className="stack">
      <Steps at={1} />
      <Receivers transfer={transfer} />
      {counts.withoutReceiver > 0 && (
        <Notice kind="warn">{words.withoutReceiver(counts.withoutReceiver)}</Notice>
      )}
      <ProposalItems transfer={transfer} show={show} />
      {discard.error && <Problem problem={discard.error} />}
      <div className="row spread">
        <LinkButton
          kind="primary"
          to="/caseloadoverdracht/$transferId"
          params={{ transferId: id }}
          search={{ step: 'confirm' }}
        >
          {words.onward}
        </LinkButton>
        <Button
          kind="subtle"
          busy={discard.isPending}
          onClick={() =>
            discard.mutate((params) => api.PUT('/api/v1/caseload-transfers/{id}/cancellation', { params }), {
              onSuccess: () => {
                say(words.discarded);
                void navigate({ to: '/caseloadoverdracht' });
              },
            })
          }
        >
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
