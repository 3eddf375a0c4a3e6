import '../development/development.css';
import './action-plan.css';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../../parts/states.js';
import { developmentQuery } from '../development/development-query.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { WorkPlaces } from '../work-place/work-places.js';
import { ActionPlans } from './action-plans.js';
import { Beside } from './beside.js';
import { Evaluations } from './evaluations.js';

/** What participant and coach agreed on, how it goes, and what runs beside it. */
export function DevelopmentTab() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(developmentQuery(dossier.id, id));
  if (isPending) return <Loading lines={8} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  return (
    <div className="diagnose">
      <div className="stack">
        <ActionPlans development={data} />
        <WorkPlaces development={data} />
      </div>
      <div className="stack">
        <Evaluations plans={data.actionPlans} />
        <Beside development={data} />
      </div>
    </div>
  );
}
