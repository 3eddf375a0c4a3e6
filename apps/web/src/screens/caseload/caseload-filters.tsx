import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '../../parts/button.js';
import { useMay } from '../../session/session.js';
import { caseload as words, municipalities, people } from '../../words/words.js';
import { colleaguesAtWork } from './caseload-query.js';
import {
  isFiltered,
  municipalitiesIn,
  municipalityCodes,
  noFilters,
  stages,
  stagesIn,
  withMunicipalities,
  withStages,
  type CaseloadView,
} from './caseload-search.js';
import { FilterMenu } from './filter-menu.js';
import { useCaseloadAddress } from './use-caseload-address.js';

/** Lists in which cases of several colleagues stand. */
const ofSeveral: readonly CaseloadView[] = ['substitution', 'team', 'inHandover', 'all'];

export function CaseloadFilters({ view }: { view: CaseloadView }) {
  const { search, change } = useCaseloadAddress();
  return (
    <div className="caseload-filters row" role="group" aria-label={words.filters}>
      <FilterMenu
        label={words.stage}
        options={stages.map((value) => ({ value, label: people.stages[value]! }))}
        chosen={stagesIn(search)}
        onChange={(chosen) => change(withStages(chosen))}
      />
      <FilterMenu
        label={words.municipality}
        options={municipalityCodes.map((value) => ({ value, label: municipalities[value]! }))}
        chosen={municipalitiesIn(search)}
        onChange={(chosen) => change(withMunicipalities(chosen))}
      />
      {ofSeveral.includes(view) && <ContactPersonFilter />}
      <FilterMenu
        label={words.rest}
        none={words.everything}
        options={[
          { value: 'true', label: words.onlySuspended },
          { value: 'false', label: words.withoutSuspended },
        ]}
        chosen={search.suspended === undefined ? [] : [String(search.suspended)]}
        onChange={([chosen]) => change({ suspended: chosen === undefined ? undefined : chosen === 'true' })}
      />
      {view !== 'ended' &&
        (['overdue', 'notSeen'] as const).map((only) => (
          <button
            key={only}
            type="button"
            className={`filter-chip ${search[only] ? 'on' : ''}`}
            aria-pressed={Boolean(search[only])}
            onClick={() => change({ [only]: search[only] ? undefined : true })}
          >
            {words[only]}
          </button>
        ))}
      {isFiltered(search) && (
        <Button kind="subtle" icon={<X className="icon" aria-hidden />} onClick={() => change(noFilters)}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** Of one colleague; the address knows their number, not their name. */
function ContactPersonFilter() {
  const { search, change } = useCaseloadAddress();
  const { data } = useQuery({ ...colleaguesAtWork, enabled: useMay('colleague.view') });
  const coaches = data?.items.filter(({ roles }) =>
    roles.some((role) => role === 'jobCoach' || role === 'teamLead'),
  );
  if (!coaches) return null;
  return (
    <FilterMenu
      label={words.contactPerson}
      none={words.everyone}
      options={coaches.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={search.contactPerson ? [search.contactPerson] : []}
      onChange={([chosen]) => change({ contactPerson: chosen })}
    />
  );
}
