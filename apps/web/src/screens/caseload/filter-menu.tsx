import { ChevronDown } from 'lucide-react';
import { Menu } from '../../parts/menu.js';
import { caseload as words } from '../../words/words.js';

interface FilterOption {
  value: string;
  label: string;
}
interface FilterMenuProps {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  /** The name of "no choice"; given when only one can be chosen. */
  none?: string;
}

/** A filter that says what it is set to, and opens to be set. */
export function FilterMenu({ label, options, chosen, onChange, none }: FilterMenuProps) {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const says =
    names.length > 1
      ? words.chosen(label, chosen.length)
      : names.length === 1
        ? words.chosenOne(label, names[0]!)
        : label;
  const choices = none === undefined ? options : [{ value: '', label: none }, ...options];
  return (
    <Menu
      label={says}
      button={
        <span className={`filter-chip ${names.length > 0 ? 'on' : ''}`} aria-hidden>
          {says}
          <ChevronDown className="icon" aria-hidden />
        </span>
      }
    >
      <fieldset className="filter-choices">
        <legend className="visually-hidden">{label}</legend>
        {choices.map(({ value, label: name }) => {
          const checked = value === '' ? names.length === 0 : chosen.includes(value);
          return (
            <label key={value} className="choice filter-choice">
              <input
                type={none === undefined ? 'checkbox' : 'radio'}
                name={label}
                checked={checked}
                onChange={() => {
                  if (none !== undefined) return onChange(value ? [value] : []);
                  return onChange(checked ? chosen.filter((other) => other !== value) : [...chosen, value]);
                }}
              />
              <span>{name}</span>
            </label>
          );
        })}
      </fieldset>
    </Menu>
  );
}
