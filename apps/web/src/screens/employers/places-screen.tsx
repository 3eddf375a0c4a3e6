import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { places as words } from '../../words/words.js';
import { placesQuery } from './employer-queries.js';
import { EmployersTabs } from './employers-tabs.js';
import { NoneHere } from './none-here.js';
import { PlaceCard } from './place-card.js';
import { PlacesFilters } from './places-filters.js';
import { readPlacesSearch, type PlacesSearch } from './places-search.js';
import { useTypedSearch } from './use-typed-search.js';
import './employers.css';

export function PlacesScreen() {
  return (
    <Page permission="employer.view" title={words.title} lead={words.lead} wide>
      <Places />
    </Page>
  );
}

/** Places of every employer, narrowed by what is in the address. */
function Places() {
  const search = readPlacesSearch({ ...useSearch({ from: '/plaatsen' }) });
  const navigate = useNavigate();
  const change = (changes: PlacesSearch): void =>
    void navigate({ to: '/plaatsen', search: { ...search, ...changes }, replace: true });
  const [typed, setTyped] = useTypedSearch(search.q, (q) => change({ q }));
  const list = useInfiniteQuery(placesQuery(search));
  const narrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <section className="stack paired-filters" aria-busy={list.isPlaceholderData}>
      <EmployersTabs here="/plaatsen" />
      <PlacesFilters {...{ search, change, typed, setTyped }} />
      <PagedList
        of={list}
        lines={8}
        empty={
          <NoneHere
            narrowed={narrowed}
            words={words}
            clear={() => {
              setTyped('');
              void navigate({ to: '/plaatsen', search: {}, replace: true });
            }}
          />
        }
      >
        {(places) => (
          <ul className="place-grid">
            {places.map((place) => (
              <li key={place.id}>
                <PlaceCard place={place} level={2} withEmployer />
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
