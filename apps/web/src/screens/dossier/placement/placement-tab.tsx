import '../development/development.css';
import './placement.css';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../../parts/states.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { Matching } from '../matching/matching.js';
import { PlacementList } from './placement-list.js';
import { placementsQuery } from './placement-query.js';

/** Where somebody is proposed, works or worked, with what the law gives to make that possible. */
export function PlacementTab() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(placementsQuery(dossier.id, id));
  return (
    <div className="placing">
      {isPending ? (
        <Loading lines={8} />
      ) : data ? (
        <PlacementList placements={data} />
      ) : (
        <Failed problem={error} retry={refetch} />
      )}
      <Matching />
    </div>
  );
}
