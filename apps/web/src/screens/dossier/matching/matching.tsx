import { useMay } from '../../../session/session.js';
import { useTrajectory } from '../dossier-context.js';
import './matching.css';
import { PlaceMatches } from './place-matches.js';
import { WishesCard } from './wishes-card.js';

/** What somebody wants and can do, with the open places beside it; for who helps the participant. */
export function Matching() {
  const may = useMay('wish.view');
  const { state } = useTrajectory();
  if (!may) return null;
  return (
    <div className={state === 'ended' ? '' : 'matching'}>
      <WishesCard />
      {state !== 'ended' && <PlaceMatches />}
    </div>
  );
}
