import { formatMoment } from '../../parts/dates.js';
import { matchReview as words } from '../../words/words.js';
import type { CandidateDetail } from './match-queries.js';

/** What was decided on the pair before, by whom and why; nothing for a pair that nobody judged yet. */
export function DecisionHistory({ history }: Pick<CandidateDetail, 'history'>) {
  if (history.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="decided-before">
      <h2 id="decided-before">{words.history}</h2>
      <ol className="bullets">
        {history.map(({ state, reason, byName, at }) => (
          <li key={at}>
            {words.historySteps[state]}
            {reason && <q className="decision-reason">{reason}</q>}
            <span className="small soft origin">
              {byName} · {formatMoment(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
