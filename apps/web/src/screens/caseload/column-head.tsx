import { ArrowDown, ArrowUp } from 'lucide-react';
import { caseload as words } from '../../words/words.js';
import { caseloadColumns, usualSort, type CaseloadColumnId } from './caseload-columns.js';
import type { CaseloadSort, CaseloadView } from './caseload-search.js';
import { useCaseloadAddress } from './use-caseload-address.js';

const directionOf = (sort: CaseloadSort) => (sort.startsWith('-') ? 'descending' : 'ascending');

/** The head of a column: pressed, the list is in its order; pressed again, the other way round where that says something. */
export function ColumnHead({ id, view }: { id: CaseloadColumnId; view: CaseloadView }) {
  const { search, change } = useCaseloadAddress();
  const { label, sorts = [] } = caseloadColumns[id];
  const current = search.sort ?? usualSort(view);
  const place = sorts.indexOf(current);
  if (sorts.length === 0) return <th scope="col">{words[label] as string}</th>;
  const next = sorts[(place + 1) % sorts.length]!;
  const Arrow = directionOf(current) === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={place < 0 ? undefined : directionOf(current)}>
      <button
        type="button"
        className={`sort-head ${place < 0 ? '' : 'on'}`}
        onClick={() => change({ sort: next === usualSort(view) ? undefined : next })}
      >
        {words[label] as string}
        <Arrow className="icon" aria-hidden />
      </button>
    </th>
  );
}
