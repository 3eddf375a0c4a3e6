import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { LinkButton } from '../../parts/link-button.js';
import { Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { transfer as words } from '../../words/words.js';
import type { Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** How the proposal stands, and on from here: in sight, and before the hundreds of cases for who goes by keyboard. */
export function ProposalSteps({ transfer: { id, counts, from } }: { transfer: Transfer }) {
  const say = useToast();
  const navigate = useNavigate();
  const discard = useTransferStep(id);
  const to = { to: '/caseloadoverdracht/$transferId', params: { transferId: id } } as const;
  const discarded = (): void => {
    say(words.discarded);
    void navigate({ to: '/caseloadoverdracht' });
  };
  // Also once the proposal, and this with it, is no longer there. What was refused is shown.
  const throwAway = (): void =>
    void discard
      .mutateAsync((params) => api.PUT('/api/v1/caseload-transfers/{id}/cancellation', { params }))
      .then(discarded, () => undefined);
  return (
    <div className="transfer-steps-bar">
      <p className="row tight" role="status">
        <strong className="numeric">{words.goesOver(counts.proposed)}</strong>
        {counts.leftOut > 0 && (
          <span className="soft numeric">· {words.staysWith(counts.leftOut, from.name)}</span>
        )}
        {counts.withoutReceiver > 0 && (
          <Link {...to} search={{ show: 'withoutReceiver' }} replace className="transfer-missing numeric">
            {words.missing(counts.withoutReceiver)}
          </Link>
        )}
      </p>
      {discard.error && <Problem problem={discard.error} />}
      <div className="row">
        <LinkButton kind="primary" {...to} search={{ step: 'confirm' }}>
          {words.onward}
        </LinkButton>
        <Button kind="subtle" busy={discard.isPending} onClick={throwAway}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
