import { FilterSelect } from '../../../parts/filters.js';
import { matching as words } from '../../../words/words.js';

/** Leaves out what is in the way, when that is asked. */
export function ConflictFilter({
  value,
  onChange,
}: {
  value: true | undefined;
  onChange: (withoutConflicts: true | undefined) => void;
}) {
  return (
    <FilterSelect
      label={words.show}
      value={value ? 'clear' : ''}
      options={[
        { value: '', label: words.showAll },
        { value: 'clear', label: words.showClear },
      ]}
      onChange={(chosen) => onChange(chosen === 'clear' ? true : undefined)}
    />
  );
}
