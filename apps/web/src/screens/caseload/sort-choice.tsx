import { caseload as words } from '../../words/words.js';
import { sortsOf, usualSort } from './caseload-columns.js';
import type { CaseloadView } from './caseload-search.js';
import { useCaseloadAddress } from './use-caseload-address.js';

/** The order of the list where there are no heads of columns to press. */
export function SortChoice({ view }: { view: CaseloadView }) {
  const { search, change } = useCaseloadAddress();
  const sorts = sortsOf(view);
  return (
    <label className="sort-choice row">
      <span className="soft small">{words.sort}</span>
      <select
        value={search.sort ?? usualSort(view)}
        onChange={({ target }) => {
          const chosen = sorts.find((sort) => sort === target.value);
          change({ sort: chosen === usualSort(view) ? undefined : chosen });
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
