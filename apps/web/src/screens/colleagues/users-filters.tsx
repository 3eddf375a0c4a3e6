import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Filters, FilterSearch, FilterSelect } from '../../parts/filters.js';
import { colleagues as words, people } from '../../words/words.js';
import { statuses, type Status, type UsersSearch } from './users-search.js';

interface UsersFiltersProps {
  typed: string;
  setTyped: (typed: string) => void;
  search: UsersSearch;
  change: (search: UsersSearch) => void;
  teams: readonly Schemas['Team'][];
}

export function UsersFilters({ typed, setTyped, search, change, teams }: UsersFiltersProps) {
  return (
    <Filters label={words.filters}>
      <FilterSearch label={words.search} value={typed} onChange={setTyped} />
      <FilterSelect
        label={words.roles}
        value={search.rol ?? ''}
        options={[
          { value: '', label: words.allRoles },
          ...Object.entries(people.roles).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(rol) => change({ ...search, rol: rol || undefined })}
      />
      <FilterSelect
        label={words.team}
        value={search.team ?? ''}
        options={[
          { value: '', label: words.allTeams },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(team) => change({ ...search, team: team || undefined })}
      />
      <FilterSelect
        label={words.status}
        value={search.account ?? 'active'}
        options={statuses.map((status) => ({ value: status, label: words.statuses[status] }))}
        onChange={(account) =>
          change({ ...search, account: account === 'active' ? undefined : (account as Status) })
        }
      />
    </Filters>
  );
}
