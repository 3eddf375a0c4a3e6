import { Filters, FilterSearch, FilterSelect } from '../../parts/filters.js';
import { employers, places as words, work } from '../../words/words.js';
import { AreaFilters } from './area-filters.js';
import { placeKinds, placeStates, readPlacesSearch, type PlacesSearch } from './places-search.js';

export interface PlacesFiltersProps {
  search: PlacesSearch;
  change: (changes: PlacesSearch) => void;
  typed: string;
  setTyped: (typed: string) => void;
}

export function PlacesFilters({ search, change, typed, setTyped }: PlacesFiltersProps) {
  return (
    <Filters label={employers.filters}>
      <FilterSearch label={words.search} value={typed} onChange={setTyped} />
      <FilterSelect
        label={words.task}
        value={search.task ?? ''}
        options={[
          { value: '', label: words.allTasks },
          ...Object.entries(work.tasks).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(task) => change({ task: task || undefined })}
      />
      <AreaFilters area={search} change={change} />
      <FilterSelect
        label={words.kind}
        value={search.kind ?? ''}
        options={[
          { value: '', label: words.allKinds },
          ...placeKinds.map((value) => ({ value, label: words.kinds[value] })),
        ]}
        onChange={(kind) => change({ kind: readPlacesSearch({ kind }).kind })}
      />
      <FilterSelect
        label={words.state}
        value={search.state ?? 'open'}
        options={[
          ...placeStates.map((value) => ({ value, label: words.states[value] })),
          { value: 'all', label: words.allStates },
        ]}
        onChange={(state) => change({ state: readPlacesSearch({ state }).state })}
      />
    </Filters>
  );
}
