import './work-places.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { today } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { workPlaces as words } from '../../words/words.js';
import { PeopleThere } from './people-there.js';
import { PlaceSteps } from './place-steps.js';
import { workPlaceDayQuery, type WorkPlace } from './work-place-queries.js';

const route = getRouteApi('/werkplekken/$workPlaceId');

/** One work place, and the list of a day for who supervises there. */
export function WorkPlaceScreen() {
  const { workPlaceId } = route.useParams();
  const { dag: day = today() } = route.useSearch();
  const { data, error, refetch, isPending } = useQuery({
    ...workPlaceDayQuery(workPlaceId, day),
    // Only the place itself: who was there on one day is not who is there on another.
    placeholderData: (before) => (before?.workPlace.id === workPlaceId ? before : undefined),
  });
  const place = data?.workPlace;
  return (
    <Page
      permission="development.view"
      title={place?.name ?? words.title}
      aside={place && !place.active && <Badge tone="warn">{words.closed}</Badge>}
      lead={place?.work}
      actions={
        <>
          <LinkButton kind="subtle" to="/werkplekken" icon={<ArrowLeft className="icon" aria-hidden />}>
            {words.title}
          </LinkButton>
          {place?.can.includes('change') && <PlaceSteps place={place} />}
        </>
      }
    >
      {isPending ? (
        <Loading lines={6} />
      ) : !data ? (
        <Failed problem={error} retry={refetch} ofOne />
      ) : (
        <>
          <PlaceFacts place={data.workPlace} />
          {data.day === day ? <PeopleThere list={data} /> : <Loading lines={4} />}
        </>
      )}
    </Page>
  );
}

function PlaceFacts({ place: { department, supervisor, capacity, taken } }: { place: WorkPlace }) {
  return (
    <dl className="facts place-facts panel">
      <dt>{words.department}</dt>
      <dd>{department ?? words.unknown}</dd>
      <dt>{words.supervisor}</dt>
      <dd>{supervisor?.name ?? words.unknown}</dd>
      <dt>{words.capacity}</dt>
      <dd>{capacity}</dd>
      <dt>{words.taken}</dt>
      <dd>{taken}</dd>
    </dl>
  );
}
