import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';
import { placesQuery } from './employer-queries.js';
import { EmployersTabs } from './employers-tabs.js';
import { NoneHere } from './none-here.js';
import { PlaceCard } from './place-card.js';
import { PlacesFilters } from './places-filters.js';
import { readPlacesSearch, type PlacesSearch } from './places-search.js';
import { useTypedSearch } from './use-typed-search.js';
import './employers.css';

export function PlacesScreen() {
  const words = useWords().places;
  return (
    <Page permission="employer.view" title={words.title} lead={words.lead} wide>
      <Places />
    </Page>
  );
}

/** Places of every employer, narrowed by what is in the address. */
function Places() {
  const { places: words, answers } = useWords();
  const search = readPlacesSearch({ ...useSearch({ from: '/plaatsen' }) });
  const navigate = useNavigate();
  const change = (changes: PlacesSearch): void =>
    void navigate({ to: '/plaatsen', search: { ...search, ...changes }, replace: true });
  const [typed, setTyped] = useTypedSearch(search.q, (q) => change({ q }));
  const list = useInfiniteQuery(placesQuery(search));
  const places = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="stack paired-filters" aria-busy={list.isPlaceholderData}>
      <EmployersTabs here="/plaatsen" />
      <PlacesFilters {...{ search, change, typed, setTyped }} />
      {list.isPending && <Loading lines={8} />}
      {list.error && <Failed problem={list.error} retry={list.refetch} />}
      {list.data && places.length === 0 && (
        <NoneHere
          narrowed={Object.values(search).some((value) => value !== undefined)}
          words={words}
          clear={() => {
            setTyped('');
            void navigate({ to: '/plaatsen', search: {}, replace: true });
          }}
        />
      )}
      {places.length > 0 && (
        <ul className="place-grid">
          {places.map((place) => (
            <li key={place.id}>
              <PlaceCard place={place} level={2} withEmployer />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {answers.more}
          </Button>
        </div>
      )}
    </section>
  );
}
