import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, today } from '../../../parts/dates.js';
import { FilterSelect } from '../../../parts/filters.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { promise as words } from '../../../words/words.js';
import type { TeamSectionProps } from '../sections.js';
import { promiseQuery } from './promise-query.js';
import { PromiseTable } from './promise-table.js';
import { periodOf, type PeriodName } from './period.js';
import './promise.css';

/** How the promise of one contact person is kept, and how that was counted. */
export default function PromiseSection({ teamId }: TeamSectionProps) {
  const [name, setName] = useState<PeriodName>('year');
  const period = periodOf(name, today());
  const { data, error, refetch, isPending } = useQuery(promiseQuery(period, teamId));
  return (
    <>
      <div className="row spread">
        <p className="soft">
          {words.lead} {words.between(formatDate(period.from), formatDate(period.until))}.
        </p>
        <FilterSelect
          label={words.period}
          value={name}
          options={Object.entries(words.periods).map(([value, label]) => ({ value, label }))}
          onChange={(chosen) => setName(chosen as PeriodName)}
        />
      </div>
      {isPending ? (
        <Loading lines={6} />
      ) : !data ? (
        <Failed problem={error} retry={refetch} />
      ) : data.teams.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <PromiseTable report={data} />
      )}
      {data && (
        <details className="promise-how">
          <summary>{words.how}</summary>
          <dl>
            {words.howCounted(data.backAndForthDays).map(([figure, how]) => (
              <div key={figure}>
                <dt>{figure}</dt>
                <dd className="soft">{how}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
