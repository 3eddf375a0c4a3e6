import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../parts/dates.js';
import { Failed, Loading } from '../../../parts/states.js';
import { actionPlan, aftercare as words, placement as placementWords } from '../../../words/words.js';
import { EvaluationFacts } from '../action-plan/evaluations.js';
import { Earlier } from '../development/earlier.js';
import { developmentQuery, type Development } from '../development/development-query.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { placementsQuery } from '../placement/placement-query.js';

/** What was agreed before and what was reached of it, and how the placement went: to go on from. */
export function EarlierHelp({ placementId }: { placementId: string }) {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const development = useQuery(developmentQuery(dossier.id, id));
  return (
    <section className="panel stack earlier-help" aria-labelledby="earlier-plan-title">
      <h3 id="earlier-plan-title">{words.earlierPlan}</h3>
      {development.isPending ? (
        <Loading lines={4} />
      ) : development.data ? (
        <EarlierPlans plans={development.data.actionPlans} />
      ) : (
        <Failed problem={development.error} retry={development.refetch} />
      )}
      <EarlierPlacement placementId={placementId} />
    </section>
  );
}

/** What was agreed once, the newest first. */
const agreedOf = (plans: Development['actionPlans']) => plans.filter(({ state }) => state !== 'draft');

function EarlierPlans({ plans }: { plans: Development['actionPlans'] }) {
  const [last, ...before] = agreedOf(plans);
  if (!last) return <p className="soft">{words.noEarlierPlan}</p>;
  return (
    <>
      <EarlierPlan plan={last} />
      {before.length > 0 && (
        <Earlier count={before.length} what={actionPlan.earlierName}>
          {before.map((plan) => (
            <li key={plan.id}>
              <EarlierPlan plan={plan} />
            </li>
          ))}
        </Earlier>
      )}
    </>
  );
}

function EarlierPlan({ plan }: { plan: Development['actionPlans'][number] }) {
  return (
    <div className="stack">
      <p className="small soft">{actionPlan.numbered(plan.number)}</p>
      <div className="stack tight">
        <h4>{actionPlan.goals}</h4>
        <ol className="plan-goals">
          {plan.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      </div>
      <div className="stack tight">
        <h4>{actionPlan.agreements}</h4>
        {plan.agreements.length === 0 && <p className="soft">{actionPlan.noAgreements}</p>}
        <ul className="stack tight">
          {plan.agreements.map(({ id, who, what, dueOn, doneOn }) => (
            <li key={id}>
              {what}{' '}
              <span className="small soft earlier-who">
                {doneOn
                  ? words.doneBy(actionPlan.parties[who], formatDate(doneOn))
                  : words.byWhen(actionPlan.parties[who], formatDate(dueOn))}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="stack tight">
        <h4>{words.reachedOfPlan}</h4>
        {plan.evaluations.length === 0 && <p className="soft">{actionPlan.noEvaluations}</p>}
        {plan.evaluations.map((evaluation) => (
          <EvaluationFacts key={evaluation.id} evaluation={evaluation} />
        ))}
      </div>
    </div>
  );
}

function EarlierPlacement({ placementId }: { placementId: string }) {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data } = useQuery(placementsQuery(dossier.id, id));
  const placement = data?.items.find((one) => one.id === placementId);
  if (!placement) return null;
  const { functionTitle, employer, startsOn, endedOn, state } = placement;
  return (
    <div className="stack tight">
      <h4>{words.earlierPlacement}</h4>
      <p>{placementWords.at(functionTitle, employer.name)}</p>
      <p className="small soft">
        {placementWords.states[state]}, {formatDate(startsOn)} – {endedOn ? formatDate(endedOn) : words.now}
      </p>
      {state === 'started' && (
        <p className="small">
          {words.stillRuns}{' '}
          <Link from="/deelnemers/$participantId" to="." search={{ tab: 'plaatsing' }} resetScroll={false}>
            {words.toPlacement}
          </Link>
        </p>
      )}
    </div>
  );
}
