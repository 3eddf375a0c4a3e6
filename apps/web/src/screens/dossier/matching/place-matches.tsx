import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FilterSelect } from '../../../parts/filters.js';
import { employers, municipalities, placement, places } from '../../../words/words.js';
import { municipalityCodes, oneOf } from '../../employers/employers-search.js';
import { placeKinds } from '../../employers/places-search.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { ConflictFilter } from './match-filters.js';
import { MatchFrame } from './match-frame.js';
import { MatchList } from './match-list.js';
import { placeMatchesQuery, type PlaceMatch, type PlaceMatchFilters } from './matching-query.js';
import { Propose } from './propose.js';

const number = new Intl.NumberFormat('nl-NL');

/** The open places for the participant whose dossier is open. */
export function PlaceMatches() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const [filters, setFilters] = useState<PlaceMatchFilters>({});
  const list = useInfiniteQuery(placeMatchesQuery(dossier.id, id, filters));
  const change = (changes: PlaceMatchFilters): void => setFilters({ ...filters, ...changes });
  return (
    <MatchList
      of="places"
      list={list}
      narrowed={Object.values(filters).some(Boolean)}
      clear={() => setFilters({})}
      keyOf={({ place }) => place.id}
      filters={
        <>
          <FilterSelect
            label={employers.municipality}
            value={filters.municipalityCode ?? ''}
            options={[
              { value: '', label: employers.allMunicipalities },
              ...municipalityCodes.map((value) => ({ value, label: municipalities[value]! })),
            ]}
            onChange={(code) => change({ municipalityCode: code || undefined })}
          />
          <FilterSelect
            label={places.kind}
            value={filters.kind ?? ''}
            options={[
              { value: '', label: places.allKinds },
              ...placeKinds.map((value) => ({ value, label: places.kinds[value] })),
            ]}
            onChange={(kind) => change({ kind: oneOf(placeKinds, kind) })}
          />
          <ConflictFilter
            value={filters.withoutConflicts}
            onChange={(withoutConflicts) => change({ withoutConflicts })}
          />
        </>
      }
    >
      {(match) => <PlaceMatchLine match={match} trajectoryId={id} />}
    </MatchList>
  );
}

function PlaceMatchLine({ match, trajectoryId }: { match: PlaceMatch; trajectoryId: string }) {
  const { dossier } = useDossier();
  const { place, criteria, can } = match;
  const { employer, functionTitle } = place;
  const name = placement.at(functionTitle, employer.name);
  const facts = [
    employer.name,
    places.kinds[place.kind],
    places.hours(number.format(place.hoursFrom), number.format(place.hoursTo)),
    place.municipalityCode && municipalities[place.municipalityCode],
  ];
  return (
    <MatchFrame
      name={name}
      title={
        <Link to="/plaatsen/$placeId" params={{ placeId: place.id }}>
          {functionTitle}
        </Link>
      }
      facts={<p className="small soft">{facts.filter(Boolean).join(' · ')}</p>}
      match={match}
      action={
        can.includes('propose') && (
          <Propose
            participant={{ id: dossier.id, name: dossier.name }}
            {...{ trajectoryId, place, criteria, of: name }}
          />
        )
      }
    />
  );
}
