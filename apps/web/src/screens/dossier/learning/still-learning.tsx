import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../session/session.js';
import { learning as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { learningQuery } from './learning-query.js';

/** What still runs when a trajectory is about to end: it stays so, unless it is ended first. */
export function StillLearning({ onGo }: { onGo: () => void }) {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const may = useMay('learning.view');
  const { data } = useQuery({ ...learningQuery(dossier.id, id), enabled: may });
  const running = data?.items.filter(({ state }) => state === 'running') ?? [];
  if (running.length === 0) return null;
  return (
    <li>
      {words.stillRunning(running.map(({ title }) => title).join(', '))}{' '}
      <Link
        from="/deelnemers/$participantId"
        to="."
        search={{ tab: 'scholing' }}
        resetScroll={false}
        onClick={onGo}
      >
        {words.endFirst}
      </Link>
    </li>
  );
}
