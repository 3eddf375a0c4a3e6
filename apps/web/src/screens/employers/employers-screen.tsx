import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Filters, FilterSearch, FilterSelect } from '../../parts/filters.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { useMay } from '../../session/session.js';
import { employers as words } from '../../words/words.js';
import { AreaFilters } from './area-filters.js';
import { employersQuery } from './employer-queries.js';
import { readEmployersSearch, type EmployersSearch } from './employers-search.js';
import { EmployersTable } from './employers-table.js';
import { EmployersTabs } from './employers-tabs.js';
import { NewEmployer } from './new-employer.js';
import { NoneHere } from './none-here.js';
import { useTypedSearch } from './use-typed-search.js';
import './employers.css';

export function EmployersScreen() {
  const mayWrite = useMay('employer.write');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      permission="employer.view"
      title={words.title}
      lead={words.lead}
      wide
      actions={
        mayWrite && (
          <Button kind="primary" icon={<Plus className="icon" aria-hidden />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <Employers />
      <NewEmployer open={adding} close={() => setAdding(false)} />
    </Page>
  );
}

/** Every employer, narrowed by what is in the address. */
function Employers() {
  const search = readEmployersSearch({ ...useSearch({ from: '/werkgevers' }) });
  const navigate = useNavigate();
  const change = (changes: EmployersSearch): void =>
    void navigate({ to: '/werkgevers', search: { ...search, ...changes }, replace: true });
  const [typed, setTyped] = useTypedSearch(search.q, (q) => change({ q }));
  const list = useInfiniteQuery(employersQuery(search));
  const narrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <section className="stack paired-filters" aria-busy={list.isPlaceholderData}>
      <EmployersTabs here="/werkgevers" />
      <Filters label={words.filters}>
        <FilterSearch label={words.search} value={typed} onChange={setTyped} />
        <AreaFilters area={search} change={change} />
        <FilterSelect
          label={words.state}
          value={search.state ?? 'active'}
          options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
          onChange={(state) => change({ state: readEmployersSearch({ state }).state })}
        />
        <FilterSelect
          label={words.openPlaces}
          value={search.room ? 'open' : ''}
          options={[
            { value: '', label: words.anyRoom },
            { value: 'open', label: words.withRoom },
          ]}
          onChange={(room) => change({ room: room === 'open' ? true : undefined })}
        />
      </Filters>
      <PagedList
        of={list}
        lines={8}
        empty={
          <NoneHere
            narrowed={narrowed}
            words={words}
            clear={() => {
              setTyped('');
              void navigate({ to: '/werkgevers', search: {}, replace: true });
            }}
          />
        }
      >
        {(employers) => <EmployersTable employers={employers} />}
      </PagedList>
    </section>
  );
}
