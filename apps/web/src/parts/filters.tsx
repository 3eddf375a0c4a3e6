import { Search } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Option } from './fields.js';

/** What narrows a list, in a row above it. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="filters" role="search" aria-label={label}>
      {children}
    </div>
  );
}

/** A choice that works at once; its first option leaves the list as it is. */
export function FilterSelect({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id} className="small soft">
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Words that narrow the list while they are typed. */
export function FilterSearch({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="filter grow">
      <label htmlFor={id} className="small soft">
        {label}
      </label>
      <span className="filter-search">
        <Search className="icon" aria-hidden />
        <input
          id={id}
          type="search"
          className="utrecht-textbox"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </span>
    </div>
  );
}
