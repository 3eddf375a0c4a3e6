import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { matching as words } from '../../words/words.js';
import { PeopleMatches } from '../dossier/matching/people-matches.js';
import { placeQuery } from './employer-queries.js';
import { PlaceCard } from './place-card.js';
import './employers.css';

const route = getRouteApi('/plaatsen/$placeId');

/** One place: what the work is, and who could do it. */
export function PlaceScreen() {
  const { placeId } = route.useParams();
  const { data: place } = useQuery({ ...placeQuery(placeId), enabled: false });
  return (
    <Page
      permission="employer.view"
      title={place?.functionTitle ?? words.place}
      wide
      actions={
        place && (
          <LinkButton
            kind="subtle"
            to="/werkgevers/$employerId"
            params={{ employerId: place.employer.id }}
            icon={<ArrowLeft className="icon" aria-hidden />}
          >
            {words.backToEmployer(place.employer.name)}
          </LinkButton>
        )
      }
    >
      <Place key={placeId} id={placeId} />
    </Page>
  );
}

function Place({ id }: { id: string }) {
  const mayMatch = useMay('wish.view');
  const { data: place, error, refetch, isPending } = useQuery(placeQuery(id));
  if (isPending) return <Loading lines={8} />;
  if (error) return <Failed problem={error} retry={refetch} ofOne />;
  return (
    <div className="stack">
      <PlaceCard place={place} level={2} alone />
      {mayMatch && <PeopleMatches place={place} />}
    </div>
  );
}
