import type { ImportRequest } from './send-import.js';

/**
 * What dry runs were made of, by their id, so that one can be repeated for real at once. In memory alone: the files
 * hold personal data, and are gone when the page is closed.
 */
const kept = new Map<string, ImportRequest>();

export const keepFiles = (importId: string, request: ImportRequest): void => {
  // Files of one run at a time: they can be large.
  kept.clear();
  kept.set(importId, request);
};
export const keptFiles = (importId: string): ImportRequest | undefined => kept.get(importId);
