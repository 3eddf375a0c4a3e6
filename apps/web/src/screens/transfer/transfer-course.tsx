import { useState } from 'react';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { LinkButton } from '../../parts/link-button.js';
import { Problem } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { transfer as words } from '../../words/words.js';
import { Progress } from './progress.js';
import { Results } from './results.js';
import type { Shown, Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** How far it is, what became of each case, and what can be done about those that stayed. */
export function TransferCourse({ transfer, show }: { transfer: Transfer; show: Shown | undefined }) {
  const mayPlan = useMay('transfer.plan');
  const [asksToStop, askToStop] = useState(false);
  const step = useTransferStep(transfer.id);
  const { state, counts, can, from } = transfer;
  const stayed = counts.skipped + counts.failed + counts.notBegun;
  return (
    <div className="stack loose">
      <Progress transfer={transfer} mayPlan={mayPlan}>
        {step.error && !asksToStop && <Problem problem={step.error} />}
        <div className="row transfer-next">
          {can.includes('cancel') && <Button onClick={() => askToStop(true)}>{words.stop}</Button>}
          {can.includes('retry') && (
            <Button
              kind="primary"
              busy={step.isPending}
              onClick={() =>
                step.mutate((params) => api.PUT('/api/v1/caseload-transfers/{id}/retry', { params }))
              }
            >
              {words.retry(counts.failed)}
            </Button>
          )}
          {mayPlan && state !== 'running' && stayed > 0 && (
            <LinkButton to="/caseloadoverdracht" search={{ new: true, from: from.id }}>
              {words.planRest}
            </LinkButton>
          )}
        </div>
      </Progress>
      {transfer.confirmedAt && <Results transfer={transfer} show={show} />}
      <Confirm
        title={words.stopTitle}
        open={asksToStop && can.includes('cancel')}
        onClose={() => askToStop(false)}
        action={words.stop}
        danger
        busy={step.isPending}
        problem={step.error}
        onConfirm={() =>
          step.mutate((params) => api.PUT('/api/v1/caseload-transfers/{id}/cancellation', { params }), {
            onSuccess: () => askToStop(false),
          })
        }
      >
        <p>{words.stopDone(counts.done)}</p>
        <p>{words.stopRest(counts.pending, from.name)}</p>
      </Confirm>
    </div>
  );
}
