import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/api.js';
import { formatDate } from '../../parts/dates.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { placement, places as words } from '../../words/words.js';
import type { Place } from './employer-queries.js';

/** Who works, worked or was proposed at a place. Asked for first: each reading of it is noted. */
export function PlacedHere({ place: { id, functionTitle } }: { place: Place }) {
  const [open, setOpen] = useState(false);
  if (!useMay('placement.view')) return null;
  return (
    <details className="placed-here" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">
        {words.placedHere}
        <span className="visually-hidden">{words.of(functionTitle)}</span>
      </summary>
      {open && <Placed id={id} />}
    </details>
  );
}

function Placed({ id }: { id: string }) {
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['place', id, 'placements'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/places/{id}/placements', { params: { path: { id } } }))).items,
  });
  if (isPending) return <Loading lines={2} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <p className="small soft">{words.placedNobody}</p>;
  return (
    <ul>
      {data.map(({ id: placementId, participant, state, proposedOn, startsOn, endedOn }) => (
        <li key={placementId} className="placed-line">
          <Link
            to="/deelnemers/$participantId"
            params={{ participantId: participant.id }}
            search={{ tab: 'plaatsing' }}
          >
            {participant.name}
          </Link>{' '}
          <span className="small soft">
            {placement.states[state]}, {formatDate(endedOn ?? startsOn ?? proposedOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
