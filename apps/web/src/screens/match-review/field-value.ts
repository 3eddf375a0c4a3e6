import { formatDate } from '../../parts/dates.js';
import { matchReview as words, municipalities } from '../../words/words.js';

/** A value as people write it. */
export function useFieldValue(): (field: string, value: string) => string {
  return (field, value) => {
    if (field === 'birthDate') return formatDate(value);
    if (field === 'gender') return words.genders[value] ?? value;
    if (field === 'municipalityCode') return municipalities[value] ?? value;
    if (field === 'preferredContact') return words.contacts[value] ?? value;
    return value;
  };
}
