import './aftercare.css';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../../parts/states.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { checkInsQuery } from './aftercare-query.js';
import { CheckInList } from './check-in-list.js';

/** How it goes after the start: the check-ins with employer and participant, and what came of them. */
export function AftercareTab() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(checkInsQuery(dossier.id, id));
  if (isPending) return <Loading lines={8} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  return <CheckInList checkIns={data} />;
}
