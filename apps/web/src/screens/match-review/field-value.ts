import { formatDate } from '../../parts/dates.js';
import { useWords } from '../../words/words.js';

/** A value as people write it. */
export function useFieldValue(): (field: string, value: string) => string {
  const { matchReview: words, municipalities } = useWords();
  return (field, value) => {
    if (field === 'birthDate') return formatDate(value);
    if (field === 'gender') return words.genders[value] ?? value;
    if (field === 'municipalityCode') return municipalities[value] ?? value;
    if (field === 'preferredContact') return words.contacts[value] ?? value;
    return value;
  };
}
