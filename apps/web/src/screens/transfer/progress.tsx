import type { ReactNode } from 'react';
import { Notice } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import type { Transfer } from './transfer-queries.js';
import { useArrival } from './use-arrival.js';

interface ProgressProps {
  transfer: Transfer;
  /** What to do about what stayed is for who planned it. */
  mayPlan: boolean;
  children: ReactNode;
}

/** How far it is, in a bar and in figures; what that means, and what to do. */
export function Progress({ transfer, mayPlan, children }: ProgressProps) {
  const place = useArrival<HTMLElement>();
  const { state, counts, confirmedAt, from } = transfer;
  const settled = counts.done + counts.skipped + counts.failed;
  const all = settled + counts.pending + counts.notBegun;
  const whole = state === 'finished' && settled === counts.done;
  if (!confirmedAt)
    return (
      <section ref={place} tabIndex={-1} aria-label={words.progressTitle}>
        <Notice>{words.neverBegun}</Notice>
      </section>
    );
  return (
    <section ref={place} tabIndex={-1} className="panel stack" aria-label={words.progressTitle}>
      <div className="stack tight">
        <progress
          className="transfer-bar"
          max={all}
          value={settled}
          aria-label={words.progress(settled, all)}
        />
        <p className="row transfer-counts">
          <strong className="numeric">{words.progress(settled, all)}</strong>
          {!whole &&
            (['done', 'skipped', 'failed', 'notBegun'] as const)
              .filter((one) => counts[one] > 0)
              .map((one) => (
                <span key={one} className="numeric">
                  {counts[one]} {words.counts[one]}
                </span>
              ))}
        </p>
      </div>
      <div role="status">
        <Notice kind={whole ? 'good' : state === 'running' ? 'info' : 'warn'} title={titleOf(transfer)}>
          {state === 'running' ? (
            words.runningHelp
          ) : whole ? null : (
            <>
              {state === 'cancelled' && <p>{words.cancelledHelp(from.name)}</p>}
              {mayPlan && counts.failed > 0 && <p>{words.failedHelp(from.name)}</p>}
              {mayPlan && counts.skipped > 0 && <p>{words.skippedHelp}</p>}
            </>
          )}
        </Notice>
      </div>
      {children}
    </section>
  );
}

function titleOf({ state, counts }: Transfer): string {
  if (state === 'running') return words.running;
  if (state === 'cancelled') return words.cancelled;
  return counts.skipped + counts.failed > 0 ? words.partly : words.finished;
}
