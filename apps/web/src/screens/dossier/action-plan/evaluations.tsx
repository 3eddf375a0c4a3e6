import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { actionPlan as words } from '../../../words/words.js';
import { Earlier } from '../development/earlier.js';
import type { ActionPlan } from '../development/development-query.js';
import { useTrajectory } from '../dossier-context.js';

type Evaluation = ActionPlan['evaluations'][number];

const tones = { onCourse: 'good', adjust: 'warn', reached: 'good', stopped: 'plain' } as const;

/** When it is looked at again and who sees to that, and what was found each time. */
export function Evaluations({ plans }: { plans: readonly ActionPlan[] }) {
  const [last, ...earlier] = plans
    .flatMap(({ evaluations }) => evaluations)
    .sort((one, other) => other.evaluatedOn.localeCompare(one.evaluatedOn));
  return (
    <section className="panel stack" aria-labelledby="evaluations-title">
      <h2 id="evaluations-title">{words.evaluations}</h2>
      <p className="small soft">{words.evaluationsHelp}</p>
      <NextEvaluation />
      {last ? <EvaluationFacts evaluation={last} /> : <p className="soft">{words.noEvaluations}</p>}
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.evaluationsName}>
          {earlier.map((evaluation) => (
            <li key={evaluation.id}>
              <EvaluationFacts evaluation={evaluation} />
            </li>
          ))}
        </Earlier>
      )}
    </section>
  );
}

function NextEvaluation() {
  const { deadlines, state } = useTrajectory();
  const review = deadlines.find(({ kind }) => kind === 'review');
  if (state === 'ended') return null;
  if (!review) return <p className="small soft">{words.nextNone}</p>;
  return (
    <dl className="facts aside-facts">
      <dt>{words.next}</dt>
      <dd>
        <span className="row tight">
          {formatDate(review.dueOn)} <DueBadge on={review.dueOn} soon={review.urgency === 'soon'} />
        </span>
        <span className="small soft">
          {state === 'suspended' ? words.nextStopped : words.nextOwner(review.owner.name)}
        </span>
      </dd>
    </dl>
  );
}

/** What was found one time. */
export function EvaluationFacts({
  evaluation: { outcome, note, evaluatedOn, recordedBy },
}: {
  evaluation: Evaluation;
}) {
  return (
    <div className="stack tight">
      <span className="row-start">
        <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>
      </span>
      {note && <p className="note-said">{note}</p>}
      <p className="small soft">{words.evaluatedBy(formatDate(evaluatedOn), recordedBy.name)}</p>
    </div>
  );
}
