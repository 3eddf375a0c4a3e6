import type { Option } from '../../../parts/fields.js';

/** The choices of a list of words, by their names in the code. */
export const options = (of: Readonly<Record<string, string>>): Option[] =>
  Object.entries(of).map(([value, label]) => ({ value, label }));
