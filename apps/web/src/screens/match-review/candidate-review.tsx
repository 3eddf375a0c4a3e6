import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Problem } from '../../parts/states.js';
import { matchReview as words } from '../../words/words.js';
import { compared } from './comparison.js';
import { ComparisonTable } from './comparison-table.js';
import { ConfirmMerge } from './confirm-merge.js';
import { DecisionBar } from './decision-bar.js';
import { DecisionHistory } from './decision-history.js';
import { useDecisions } from './decisions.js';
import type { CandidateDetail } from './match-queries.js';
import { Score } from './score.js';

interface CandidateReviewProps {
  candidate: CandidateDetail;
  /** How many pairs wait, this one included. */
  left: number;
  nextId: string | undefined;
}

/**
 * A pair side by side, and the decision. It has the focus when it appears, and its letters work only within it, so that
 * a whole queue can be judged without the mouse.
 */
export function CandidateReview({ candidate, left, nextId }: CandidateReviewProps) {
  const navigate = useNavigate();
  const region = useRef<HTMLDivElement>(null);
  const [confirming, setConfirming] = useState(false);
  const goOn = (): void =>
    void (nextId
      ? navigate({ to: '/samenvoegen/$candidateId', params: { candidateId: nextId } })
      : navigate({ to: '/samenvoegen' }));
  const { merge, reject } = useDecisions(goOn);
  const busy = merge.isPending || reject.isPending;
  const fields = compared(candidate);
  const [reason, setReason] = useState('');
  const rejectIt = (): void => reject.mutate({ ...candidate, reason });

  useEffect(() => region.current?.focus({ preventScroll: true }), []);

  function press({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
    if (ctrlKey || metaKey || altKey || busy || target instanceof HTMLInputElement) return;
    const letter = key.toLowerCase();
    if (letter === words.keys.same) setConfirming(true);
    if (letter === words.keys.different) rejectIt();
    if (letter === words.keys.skip) goOn();
  }

  return (
    <>
      <div
        ref={region}
        tabIndex={-1}
        role="group"
        aria-label={`${candidate.left.name} ${words.and} ${candidate.right.name}`}
        aria-describedby="review-keys"
        className="review stack"
        onKeyDown={press}
      >
        <div className="row spread">
          <Score score={candidate.score} />
          <span className="small soft">{words.left(left)}</span>
        </div>
        {reject.error && <Problem problem={reject.error} />}
        <ComparisonTable candidate={candidate} fields={fields} />
        <section className="panel" aria-labelledby="why">
          <h2 id="why">{words.why}</h2>
          <ul className="bullets">
            {candidate.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
        <DecisionHistory history={candidate.history} />
        <DecisionBar
          busy={busy}
          onSame={() => setConfirming(true)}
          onDifferent={rejectIt}
          reason={reason}
          onReason={setReason}
          onSkip={goOn}
          maySkip={nextId !== undefined}
        />
      </div>
      <ConfirmMerge
        candidate={candidate}
        fields={fields}
        open={confirming}
        onClose={() => setConfirming(false)}
        busy={merge.isPending}
        problem={merge.error}
        onConfirm={() => merge.mutate(candidate)}
      />
    </>
  );
}
