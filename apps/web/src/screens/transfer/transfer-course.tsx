import { useState } from 'react';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Notice, Problem } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { Results } from './results.js';
import type { ItemState, Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** How far it is, and what became of each case. */
export function TransferCourse({ transfer, show }: { transfer: Transfer; show: ItemState | undefined }) {
  const words = useTransferWords();
  const [asksToStop, askToStop] = useState(false);
  const step = useTransferStep(transfer.id);
  const { state, counts, can } = transfer;
  const settled = counts.done + counts.skipped + counts.failed;
  const all = settled + counts.pending + counts.notBegun;
  const says =
    state === 'running'
      ? words.running
      : state === 'cancelled'
        ? transfer.confirmedAt
          ? words.cancelled
          : words.neverBegun
        : settled > counts.done
          ? words.partly
          : words.finished;
  return (
    <div className="stack">
      <section className="transfer-progress stack tight" aria-live="polite">
        <progress
          className="transfer-bar"
          max={all}
          value={settled}
          aria-label={words.progress(settled, all)}
        />
        <p className="row">
          <strong className="numeric">{words.progress(settled, all)}</strong>
          {(['done', 'skipped', 'failed', 'notBegun'] as const)
            .filter((one) => counts[one] > 0)
            .map((one) => (
              <span key={one} className="numeric">
                {counts[one]} {words.counts[one]}
              </span>
            ))}
        </p>
        <Notice
          kind={
            state === 'finished' && settled === counts.done ? 'good' : state === 'running' ? 'info' : 'warn'
          }
        >
          {says}
        </Notice>
      </section>
      {step.error && !asksToStop && <Problem problem={step.error} />}
      <div className="row">
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
      </div>
      <Results transfer={transfer} show={show} />
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
        <p>{words.stopText(counts.done, counts.pending)}</p>
      </Confirm>
    </div>
  );
}
