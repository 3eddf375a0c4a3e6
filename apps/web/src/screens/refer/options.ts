import type { Option } from '../../parts/fields.js';

/** The choices of a field from their words. */
export const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
