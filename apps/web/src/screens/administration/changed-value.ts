import { formatDate } from '../../parts/dates.js';
import { administrationLog as words, colleagues, municipalities, people } from '../../words/words.js';

/** What a field of the log says, as people write it. */
export function useChangedValue(): (field: string, values: readonly string[]) => string {
  const one = (field: string, value: string): string => {
    if (field === 'roles') return people.roles[value] ?? value;
    if (field === 'municipalityCodes') return municipalities[value] ?? value;
    if (field === 'workingDays') return colleagues.weekdays[Number(value) - 1] ?? value;
    if (field === 'active') return words.account[value] ?? value;
    return field === 'from' || field === 'until' ? formatDate(value) : value;
  };
  return (field, values) => values.map((value) => one(field, value)).join(', ') || words.nothing;
}
